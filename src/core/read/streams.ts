/** Cells without tabs, one a line: rows are found by the number of values that follow a run of heads. */
import { NAMED_UNIT } from '../lexicon/units.ts';
import type { Block } from './blocks.ts';
import { captionAbove } from './captions.ts';
import type { Clean } from './clean.ts';
import { rowsOfColumns } from './columnsDown.ts';
import { isTableTitle, rowsOfFlat } from './flatTable.ts';
import { rowsOfFlow } from './flow.ts';
import { fundsHeads, PLACEHOLDER } from './grid.ts';
import type { Line } from './lines.ts';
import { isNaturePart } from './natureParts.ts';
import { countsDown, hasRowNumbers, NUMBERED, withoutRowNumbers } from './rowNumbers.ts';
import { headingOf, type SectionTrail } from './sections.ts';
import { sheetKind, TOTAL_NAME } from './sheetColumns.ts';
import { appendSpan, bareSpan, EMPTY, type Span } from './span.ts';
import { headsUnderTotal, namelessHeads, proveSpending } from './spendingSums.ts';

const STREAM_CELL = 24;
const VALUE_LINE = /^[-+≥≤>=<]{0,2}[\d,]+(?:\.\d+)?(?:万元|元|亿元|%|人|分|篇|条|个|名)?(?:以上)?$/;

function isStreamCell(line: Line): boolean {
  if (line.kind !== 'prose') return false;
  const text = line.bare;
  return text.length <= STREAM_CELL && !/[。；;]/.test(text);
}

/** At least five short lines in a row of which two are plain values. */
export function startsStream(lines: readonly Line[], from: number): boolean {
  let cells = 0;
  let values = 0;
  let levels = 0;
  for (let i = from; i < lines.length && i < from + 60; i += 1) {
    const line = lines[i]!;
    if (line.kind === 'blank') continue;
    if (!isStreamCell(line)) break;
    cells += 1;
    if (/^[一二三]级指标$/.test(line.bare)) levels += 1;
    if (levels >= 2 && sheetKind(line.bare) === 'score') return true;
    if (VALUE_LINE.test(line.bare.replaceAll(' ', ''))) values += 1;
    if (cells >= 5 && values >= 2) return true;
    if (cells >= 24 && values === 0) return false;
  }
  return false;
}

/** One cell a line and no tabs: rows are found later, by the number of values that follow a run of heads. */
export function takeStream(
  lines: readonly Line[],
  from: number,
  source: Clean,
  trail: SectionTrail,
  blocks: Block[],
): number {
  const cells: Span[] = [];
  const spaced = isSpaced(lines, from);
  let inSheet = false;
  let i = from;
  while (i < lines.length) {
    const line = lines[i]!;
    if (line.kind === 'blank') {
      i += 1;
      continue;
    }
    if (!isStreamCell(line) && !(inSheet && (isPoints(line) || isSheetCell(lines, i)))) break;
    const span = bareSpan(line, source);
    const heading = headingOf(span.text);
    if (heading?.level !== undefined && heading.level <= 2 && !VALUE_LINE.test(span.text)) trail.enter(heading);
    const last = cells.length - 1;
    // «全年预算数⏎(A)»: what a head says in brackets is the head's own.
    const ofHead = last >= 0 && HEAD_BRACKETS.test(span.text) && !isValue(cells[last]!);
    // Where a blank line parts the cells, lines without one are a cell's own.
    if (ofHead) cells[last] = appendSpan(cells[last]!, span);
    else if (spaced && last >= 0 && lines[i - 1]!.kind !== 'blank' && !isValue(span) && !isValue(cells[last]!))
      cells[last] = appendSpan(cells[last]!, span);
    else cells.push(span);
    if (sheetKind(span.text) === 'score') inSheet = true;
    if (TOTAL_NAME.test(span.text)) inSheet = false;
    i += 1;
  }
  const starts = cells.flatMap((cell, k) => (k > 0 && isTableTitle(cell.text) ? [k] : []));
  const cuts = [0, ...starts, cells.length];
  let unit = captionAbove(blocks);
  for (let k = 0; k + 1 < cuts.length; k += 1) {
    const part = cells.slice(cuts[k], cuts[k + 1]);
    const said = part.filter((cell) => CAPTION.test(cell.text)).map((cell) => cell.text);
    if (k === 0) said.unshift(unit);
    // One unit for all tables of the form, said above the first.
    else if (!said.some((text) => UNIT.test(text)) && UNIT.test(unit)) said.push(UNIT.exec(unit)![0]);
    unit = said.join(' ');
    blocks.push({ type: 'table', rows: rowsOf(part), section: trail.path(), caption: unit });
  }
  return i;
}

function rowsOf(cells: readonly Span[]): readonly (readonly Span[])[] {
  const numbered = hasRowNumbers([cells]) || countsDown(cells);
  const told = numbered ? withoutRowNumbers(cells).filter((cell) => cell.text !== '') : cells;
  const down = rowsOfColumns(told, isValue);
  if (down) return down;
  return rowsOfFlow(told, isByColumns(told) ? rowsOfFlat : rowsOfStream);
}

/** A table of a final account, whose heads have lost their columns and tell them by names of codes or by halves. */
function isByColumns(cells: readonly Span[]): boolean {
  if (cells.some((cell) => ACCOUNTS.test(cell.text))) return true;
  return (
    cells.filter((cell) => cell.text.length < STREAM_CELL && cell.text.includes('公务接待')).length === 2 &&
    cells.some((cell) => /^决算数/.test(cell.text))
  );
}

const ACCOUNTS = /^(?:(?:支出)?(?:功能|经济)分类)?科目(?:编码|代码|名称)$/;
const UNIT = new RegExp(`单位[:：]?(?:人民币)?${NAMED_UNIT}|\\((?:万元|元)\\)`);

const HEAD_BRACKETS =
  /^(?:\(境\)(?:费用?|经费)?$|\((?:[A-Z](?:[/÷][A-Z])?(?:[×*]100%)?|\d{1,3}分[×*].{1,6}|\d{1,3}分|%)\)$)/;

/** What a cell may say of the table around it. */
const CAPTION = new RegExp(`\\((?:万元|元)\\)|单位[:：]?${NAMED_UNIT}|表$`);
const SPACED_SHARE = 0.5;

/** Blank lines part the cells of this stream. */
function isSpaced(lines: readonly Line[], from: number): boolean {
  let cells = 0;
  let apart = 0;
  for (let i = from; i < lines.length && i < from + 60; i += 1) {
    if (lines[i]!.kind === 'blank') continue;
    if (!isStreamCell(lines[i]!)) break;
    cells += 1;
    if (lines[i + 1]?.kind === 'blank') apart += 1;
  }
  return cells >= 5 && apart > cells * SPACED_SHARE;
}

/** A remark or an aim in a score sheet may be a sentence; points follow soon. */
function isSheetCell(lines: readonly Line[], from: number): boolean {
  if (lines[from]!.kind !== 'prose' || lines[from]!.bare.length > LONGEST_REMARK) return false;
  let seen = 0;
  for (let i = from + 1; i < lines.length && seen < REMARK_REACH; i += 1) {
    const line = lines[i]!;
    if (line.kind === 'blank') continue;
    if (line.kind !== 'prose' && !isPoints(line)) return false;
    seen += 1;
    if (POINTS_LINE.test(line.bare) || TOTAL_NAME.test(line.bare)) return true;
  }
  return false;
}

/** Between long cells points look like a page's number. */
function isPoints(line: Line): boolean {
  return line.kind === 'furniture' && POINTS_LINE.test(line.bare);
}

const LONGEST_REMARK = 200;
const REMARK_REACH = 8;
const POINTS_LINE = /^\d{1,2}(?:\.\d{1,2})?分?$/;

const isValue = (cell: Span) => PLACEHOLDER.test(cell.text) || VALUE_LINE.test(cell.text.replaceAll(' ', ''));

/**
 * n heads, a row's name, n values: a table. A name and one value: a pair. Heads of two levels have lost their columns:
 * there only what the arithmetic proves is read (`proveSpending`), so that no value stands under a head not its own.
 */
function rowsOfStream(cells: readonly Span[]): Span[][] {
  const rows: Span[][] = [];
  let heads: readonly Span[] = [];
  let merged: readonly Span[] = [];
  let names: Span[] = [];
  let i = 0;
  while (i < cells.length) {
    const cell = cells[i]!;
    if (isNaturePart(cell.text)) {
      rows.push([cell]);
      i += 1;
      continue;
    }
    if (!isValue(cell)) {
      if (GRADE_CELL.test(cell.text) && names.length > 0) rows.push([names[names.length - 1]!, cell]);
      names.push(cell);
      i += 1;
      continue;
    }
    const values: Span[] = [];
    while (i < cells.length && isValue(cells[i]!)) {
      values.push(cells[i]!);
      i += 1;
    }
    const broken = brokenName(names, values.length);
    if (broken > 1) names.push(names.splice(-broken).reduce(appendSpan));
    const name = names[names.length - 1];
    const before = names.slice(0, -1);
    const nameless = namelessHeads(names, values);
    if (nameless) {
      rows.push([...nameless], values);
      names = [];
      heads = [];
      merged = [];
      continue;
    }
    const satisfaction = names.slice(-3).find((n) => /满意[度率]/.test(n.text));
    names = [];
    if (name === undefined) continue;
    // «四、经营收入 五、… 六、其他收入 43.20»: rows that were left empty are no heads.
    if (before.length >= 2 && !before.slice(-values.length).some((n) => ROW_NAME.test(n.text))) {
      const under = headsUnderTotal(before, values.length);
      merged = under === null && before.some((n) => /^其中[:：]?$/.test(n.text)) ? before : [];
      heads =
        under ??
        (merged.length === 0 && before.length >= values.length && (values.length > 1 || isHeadOfOne(before))
          ? headsOf(before, values)
          : []);
      if (heads.length > 0) rows.push([heads.length === 1 ? before.at(-2)! : EMPTY, ...heads]);
    }
    // «绩效自评综合得分 94» behind such a table: a pair of its own.
    if (values.length === 1 && before.length === 0) merged = [];
    if (merged.length > 0) rows.push(...proveSpending(merged, values));
    else if (satisfaction && values.every((v) => v.text.includes('%'))) rows.push([satisfaction, ...values]);
    else if (values.length === 1 || values.length === heads.length) rows.push([name, ...values]);
    // «总分 100 95.8» ends whatever heads stand above it.
    else if (values.length === 2 && TOTAL_NAME.test(name.text)) rows.push([name, ...values]);
    else {
      // «其他资金 0 50.00 50.00 — —»: of a source only the money is told, and what else is left empty may be lost.
      const told = values.filter(({ text }) => !PLACEHOLDER.test(text));
      if (fundsHeads([name, ...told], heads)) rows.push([name, ...told]);
      else heads = [];
    }
  }
  return rows;
}

/** «预算数(A) 执行数(B) 执行率(B/A) 得分 部门整体支⏎出总额 912.30 …»: how many cells behind as many heads as values make one name. */
function brokenName(names: readonly Span[], values: number): number {
  const last = names.findLastIndex(({ text }) => VALUE_HEAD.test(text));
  const behind = names.length - 1 - last;
  if (values < 3 || last + 1 < values || behind < 2 || behind > MOST_PIECES) return 0;
  const heads = names.slice(last + 1 - values, last + 1);
  const pieces = names.slice(last + 1);
  return heads.every(({ text }) => VALUE_HEAD.test(text)) && pieces.every(({ text }) => PIECE.test(text)) ? behind : 0;
}

const MOST_PIECES = 3;
const VALUE_HEAD = /^(?:年初|全年|调整)?(?:预算|执行|决算)数|^(?:预算)?执行率|^得分|^分值/;
const PIECE = /^[\u4e00-\u9fff]{1,8}$/;

const ROW_NAME = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|其中[:：].)/;

/**
 * The heads of as many values. Where the first column's own head stands before more heads than there are values, columns
 * were left empty: the values stand under the first ones only if these are a total and its parts.
 */
function headsOf(before: readonly Span[], values: readonly Span[]): readonly Span[] {
  const first = before.findLastIndex(({ text }) => FIRST_HEAD.test(text));
  const columns = before.slice(first + 1).filter(({ text }) => !NUMBERED.test(text));
  if (first < 0 || columns.length <= values.length) return before.slice(-values.length);
  const [total = 0, ...parts] = values.map(({ text }) => Number(text.replace(/[,万元]/g, '')));
  const isTotal = parts.length > 1 && Math.abs(parts.reduce((sum, part) => sum + part, -total)) < ROUNDING;
  return isTotal ? columns.slice(0, values.length) : [];
}

const FIRST_HEAD = /^(?:项目|科目名称)$/;
/** Of three amounts with two decimals. */
const ROUNDING = 0.02;

/** «项目 本年预算数»: names and one column of values. */
function isHeadOfOne(before: readonly Span[]): boolean {
  return (
    /^项目$/.test(before.at(-2)?.text ?? '') &&
    /(?:预算数?|决算数?|金额|支出数?|本年数)(?:\((?:万元|元)\))?$/.test(before.at(-1)!.text)
  );
}

const GRADE_CELL = /^[“"]?(?:优秀?|良好?|中等?|差|合格|不合格)[”"]?$/;
