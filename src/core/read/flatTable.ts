/**
 * Whole tables in one line: «项目 行次 金额 … 本年收入合计 27 1,639.90 使用非财政拨款结余 28 …». Only a label with one value
 * directly behind it is a row; of several values nobody can tell which column each stood in.
 */
import { NAMED_UNIT } from '../lexicon/units.ts';
import type { Block } from './blocks.ts';
import { captionAbove, ONE_PROJECT } from './captions.ts';
import { rowsOfFlow } from './flow.ts';
import { isNumeric, PLACEHOLDER } from './grid.ts';
import { isNaturePart } from './natureParts.ts';
import { pushProse } from './paragraphs.ts';
import { hasRowNumbers, withoutRowNumbers } from './rowNumbers.ts';
import type { SectionTrail } from './sections.ts';
import { EMPTY, type Span } from './span.ts';
import { headsUnderTotal, namelessHeads, proveSpending } from './spendingSums.ts';

/** A row of a table has fewer cells, and its labels stand before its values. */
const FEWEST_CELLS = 20;
const FEWEST_TURNS = 3;
const TITLE = /(?:决算|预算|收支|支出|收入|经费|自评|评价|情况|统计)[^,，。]{0,16}表(?:\(.{1,12}\))?$/;
const UNIT = new RegExp(`单位[:：]?(?:人民币)?${NAMED_UNIT}|\\((?:万元|元)\\)`);

/** Words come back behind values, again and again: rows follow one another in one line. */
export function isFlat(cells: readonly Span[]): boolean {
  if (cells.length < FEWEST_CELLS) return false;
  let turns = 0;
  let behindValue = false;
  for (const cell of cells) {
    if (cell.text === '') continue;
    const value = isNumeric(cell);
    if (behindValue && !value) turns += 1;
    behindValue = value;
  }
  return turns >= FEWEST_TURNS || cells.some((cell) => TITLE.test(cell.text));
}

/** «收入支出决算总表»: a table begins. */
export function isTableTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && TITLE.test(text);
}

const LONGEST_TITLE = 40;

/** One block for each table of the line. */
export function pushFlat(cells: readonly Span[], trail: SectionTrail, blocks: Block[]): void {
  trail.text();
  const above = captionAbove(blocks);
  const starts = cells.flatMap((cell, i) => (isTableTitle(cell.text) ? [i] : []));
  const cuts = [0, ...starts.filter((at) => at > 0), cells.length];
  for (let k = 0; k + 1 < cuts.length; k += 1) {
    const part = cells.slice(cuts[k], cuts[k + 1]);
    const title = TITLE.test(part[0]?.text ?? '') ? part[0]!.text : above;
    const unit = part.find((cell) => UNIT.test(cell.text))?.text ?? columnUnit(part) ?? (UNIT.test(above) ? above : '');
    const project = part.some((cell) => PROJECT_NAME.test(cell.text)) ? ONE_PROJECT : '';
    const rows = rowsOfFlow(part, rowsOfFlat);
    for (const cell of part) if (cell.text.length > 8 && /[，。；]/.test(cell.text)) pushProse(cell, trail, blocks);
    if (rows.length > 0)
      blocks.push({ type: 'table', rows, section: trail.path(), caption: `${title} ${unit} ${project}`.trim() });
  }
}

/** «万元» in each row, where no other unit of money stands. */
function columnUnit(cells: readonly Span[]): string | null {
  const units = new Set(cells.map((cell) => cell.text).filter((text) => /^(?:万元|元)$/.test(text)));
  return units.size === 1 ? `单位:${[...units][0]}` : null;
}

const PROJECT_NAME = /^项目名称[:：]?$/;
/** Heads of columns, in the order of their columns. */
const HEAD =
  /^20\d\d年(?:度)?$|预算|执行|决算|分值|得分|率|金额|合计|支出|收入|数$|费$|小计|结转|拨款|结余|经费|资金|资产|其他$/;
const PARTS = /^其中[:：]?$/;
const GRADE_LABEL = /等[级次]$/;
/** «一、人员情况»: a part of the table begins. */
const PART_TITLE = /^[一二三四五六七八九十]{1,2}、/;
/** Heads that stand over names, not over values. */
const NAME_HEAD = /科目|编码|^[类款项]+$|^项目$|名称$|来源$|^栏次$|^行次$|单位[:：]/;

/** Rows of a flow of cells, by the heads directly before them and the numbers of their columns. */
export function rowsOfFlat(cells: readonly Span[]): Span[][] {
  const numbered = hasRowNumbers([cells]);
  const flow = (numbered ? withoutRowNumbers(cells) : cells).filter((cell) => cell.text !== '');
  const rows: Span[][] = [];
  let heads: readonly Span[] = [];
  let labels: Span[] = [];
  for (let i = 0; i < flow.length; i += 1) {
    if (isNaturePart(flow[i]!.text)) {
      rows.push([flow[i]!]);
      continue;
    }
    if (!isValue(flow[i]!)) {
      if (GRADE_LABEL.test(labels.at(-1)?.text ?? '') && flow[i]!.text.length <= 4)
        rows.push([labels.at(-1)!, flow[i]!]);
      labels.push(flow[i]!);
      continue;
    }
    const found: Span[] = [];
    for (; i < flow.length && isValue(flow[i]!); i += 1) found.push(flow[i]!);
    i -= 1;
    // «本年收入合计 万元 788.12 823.40»: the unit has a column of its own.
    if (labels.length > 1 && UNIT_CELL.test(labels.at(-1)!.text)) labels.pop();
    // «三、三公经费 合计 4.10 3.76»
    if (/^合计$/.test(labels.at(-1)?.text ?? '') && /三公经费$/.test(labels.at(-2)?.text ?? '')) labels.pop();
    const label = labels.at(-1);
    if (!label) continue;
    const nameless = namelessHeads(labels, found);
    if (nameless) {
      rows.push([...nameless], found);
      labels = [];
      heads = [];
      continue;
    }
    const numbers = columnNumbers(found);
    const values = withoutCode(found.slice(numbers));
    const own = headsBefore(numbers > 0 ? labels : labels.slice(0, -1), numbers || values.length);
    const under = headsUnderTotal(labels.slice(0, -1), values.length);
    if (under) {
      heads = under;
      rows.push([EMPTY, ...heads], [label, ...values]);
      labels = [];
      continue;
    }
    if (labels.slice(0, -1).some((cell) => PARTS.test(cell.text))) {
      // Heads of two levels have lost their columns.
      rows.push(...proveSpending(labels, values));
      heads = [];
      labels = [];
      continue;
    }
    // Two halves of a table have like heads below names of their own.
    if (numbers >= HALVES) rows.push([...labels]);
    if (own) {
      heads = own;
      rows.push([EMPTY, ...own]);
    } else if (labels.length > LONGEST_RUN) heads = [];
    labels = [];
    if (numbers > 0) {
      if (values.length > 1) rows.push(values);
      continue;
    }
    if (values.length === heads.length) rows.push([label, ...values]);
    else if (values.length === 1 && !PLACEHOLDER.test(values[0]!.text)) rows.push([label, values[0]!]);
    else if (/^合计$/.test(label.text)) rows.push(...provenTotals(heads, values));
  }
  return rows;
}

const UNIT_CELL = /^(?:万元|亿元|元|人|篇|条|件|个|场|期|次|辆|台|家|%)$/;

/** Columns of the three public expenses, planned and spent. */
const HALVES = 12;

/** Behind so many labels without a value the heads of before are forgotten. */
const LONGEST_RUN = 6;

/** How many of the values are numbers of columns: 1 2 3 4 … */
function columnNumbers(values: readonly Span[]): number {
  let count = 0;
  while (count < values.length && values[count]!.text === String(count + 1)) count += 1;
  return count >= 3 ? count : 0;
}

/** «合计 900.10 853.60 207 文化…»: the code of the next row's class stands behind the last value. */
function withoutCode(values: readonly Span[]): Span[] {
  const last = values.at(-1);
  const isCode = last && values.length > 1 && /^2\d{2}(?:\d{2}){0,2}$/.test(last.text) && values[0]!.text.includes('.');
  return values.slice(0, isCode ? -1 : undefined);
}

function isValue(cell: Span): boolean {
  return isNumeric(cell) || PLACEHOLDER.test(cell.text);
}

/** As many heads as the row has values, directly before the row's name. */
function headsBefore(labels: readonly Span[], values: number): readonly Span[] | null {
  if (values < 2) return null;
  const named = labels.filter((cell) => !NAME_HEAD.test(cell.text) && !PART_TITLE.test(cell.text));
  const heads = named.slice(-values);
  return heads.length === values && heads.every((head) => HEAD.test(head.text) && head.text.length <= 24)
    ? heads
    : null;
}

/** Empty cells are gone: the first value stands under 合计, the next two where they add up to it. */
function provenTotals(heads: readonly Span[], values: readonly Span[]): Span[][] {
  const [total, ...parts] = heads;
  if (!total || !/合计$/.test(total.text) || values.length > heads.length) return [];
  const cents = values.map((value) => Math.round(Number(value.text.replace(/[^\d.]/g, '')) * 100));
  const basic = parts.find((head) => /^基本支出/.test(head.text));
  const project = parts.find((head) => /^项目支出/.test(head.text));
  const [first, second, third] = cents;
  const proven = basic && project && values.length === 3 && second! + third! === first;
  return [
    [total, values[0]!],
    ...(proven
      ? [
          [basic, values[1]!],
          [project, values[2]!],
        ]
      : []),
  ];
}
