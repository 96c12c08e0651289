/** A value's metric: by its column's head, its row's name, or the label directly before it (forms). */
import type { MetricId } from '../catalogue/metrics.ts';
import { type AmountAspect, METRIC_OF } from '../lexicon/metricOf.ts';
import type { Topic } from '../lexicon/terms.ts';
import type { TableBlock } from './blocks.ts';
import { type GridRow, isNumeric } from './grid.ts';
import type { LabelMeaning, Labels } from './labels.ts';
import type { Figure } from './numbers.ts';
import type { Context } from './phrase.ts';
import { rateCell, shareCell } from './rateCells.ts';
import { nearestLabel } from './rowLabels.ts';
import type { Span } from './span.ts';
import { type CellReading, satisfactionCell, scoreCell, tierCell } from './specialCells.ts';

export const TOTAL_ROW = /汇总|^(?:合计|总计|小计|本年合计|单位合计)$/;
/** The unit itself or one below it; «机关事业单位基本养老保险缴费» is a class of spending. */
export const UNIT_ROW = /^(?!.*(?:支出|缴费|补助|补贴|经费|拨款)$).*(?:本级|机关|中心|台$|局$|单位|部门)/;
const LEVEL_HEAD =
  /^(?:金额|合计|决算数|本年数|本年|数额|总计|小计|数值|全年数|本期数|年末数|期末数|期末余额|数量|人数)$/;
const STAFF_RATE = /^(?:在职人员|财政供养人员|人员)?控制率(?:\(%\))?$/;
/** The row of the staff in the table of basic data. */
const STAFF_ROW = /^财政供养人员情况/;
const WEAK_LABEL = /资金总额|^项目$|部门整体/;

/** The metric that the figure in column `c` states; null when its heads and labels name none. */
export function readCell(
  row: GridRow,
  c: number,
  figure: Figure,
  label: Span | null,
  head: Span | null,
  table: TableBlock,
  labels: Labels,
  context: Context,
): CellReading | null {
  const satisfaction = satisfactionCell(row, c, figure, head);
  if (satisfaction) return satisfaction;
  const score = scoreCell(figure, label, head, row);
  if (score) return score;
  // «≥350条», «15篇» before «19篇»: an aim.
  if (figure.sign || isBeforeResult(row, c)) return null;
  if (
    figure.unitClass === 'percent' &&
    head &&
    STAFF_RATE.test(head.text) &&
    row.heads.some((h) => /编制/.test(h.text))
  )
    return { metric: 'rate.in_post_control', label: head, weight: 0 };
  const rate = rateCell(row, c, figure, head) ?? shareCell(row, c, figure, head, table, labels);
  if (rate) return rate;
  const result = (head && (/完成|实际/.test(head.text) || YEAR_COLUMN.test(head.text))) || isBehindAim(row, c);
  const named = label ?? (result ? nearestLabel(row.cells, c) : null);
  const around = `${nearestLabel(row.cells, c)?.text ?? ''}${table.caption}`;
  const tier = tierCell(figure, named, head, around, context);
  if (tier) return { ...tier, ...yearOfColumn(head, context) };
  if (head && OPENING.test(head.text) && row.heads.some(({ text }) => CLOSING.test(text))) return null;
  const headMeaning = head && head.text !== '' ? labels.meaning(head.text) : null;
  const labelMeaning = label ? labels.meaning(label.text) : null;
  const before = columnBefore(headMeaning, head, context);
  if (before !== null) return levelBefore(row, c, before, labels, table);
  if (headMeaning?.year != null && headMeaning.year !== context.year) return null;
  if (labelMeaning?.marks.has('last_year')) return null;
  const name = row.cells[0]?.text ?? '';
  if (head && /^合计$/.test(head.text) && row.heads.some((h) => /公务接待|出国/.test(h.text)))
    return {
      metric: /预算/.test(name) && !/决算|执行/.test(name) ? 'three_public.budget' : 'three_public.total',
      label: head,
      weight: 2,
    };
  if (headMeaning?.explained && headMeaning.topic && headMeaning.topic !== 'none') {
    const rowMeaning = labels.meaning(name);
    const ofUnit =
      name === '' ||
      row.cells.every((cell) => cell.text === '' || isNumeric(cell)) ||
      TOTAL_ROW.test(name) ||
      STAFF_ROW.test(name) ||
      UNIT_ROW.test(name) ||
      (rowMeaning.explained && rowMeaning.topic === null) ||
      context.ownNames.some((own) => own !== '' && name.includes(own));
    // «人员经费合计 680 公用经费合计 110»: two tables beside each other, each value behind its own name.
    if (!ofUnit && !(labelMeaning?.explained && labelMeaning.topic === headMeaning.topic)) return null;
    // «其中：在职人员» beside 实有人数: those of them in post.
    const topic =
      headMeaning.topic === 'staff.actual' && /^其中/.test(head?.text ?? '') ? 'staff.in_post' : headMeaning.topic;
    const aspect = headMeaning.aspect ?? (rowMeaning.explained && rowMeaning.topic === null ? rowMeaning.aspect : null);
    const metric = METRIC_OF[topic]?.[aspect === 'budget' ? 'initial' : (aspect ?? 'level')];
    return metric ? { metric, label: head, weight: TOTAL_ROW.test(name) ? 2 : 0 } : null;
  }
  if (
    headMeaning &&
    head &&
    (headMeaning.aspect !== null || LEVEL_HEAD.test(head.text) || headMeaning.year === context.year)
  ) {
    const rowLabel =
      rowTopic(row, c, labels) ??
      totalOfThreePublic(row, c, table) ??
      totalOfKinds(row, c, table) ??
      wholeAbove(row, c);
    if (!rowLabel) return null;
    const { topic } = rowLabel.meaning;
    const income = topic?.startsWith('income') && /决算/.test(head.text);
    const received = (income || /收入/.test(rowLabel.span.text)) && headMeaning.aspect === 'executed';
    const stated = headMeaning.aspect ?? rowLabel.meaning.aspect ?? 'level';
    // «预算数 执行数 执行率»: what was executed is the budget as it stood at the end.
    const budget = /指标/.test(head.text) || row.heads.some((h) => /执行数/.test(h.text)) ? 'full' : 'initial';
    const aspect = received ? 'level' : stated === 'budget' ? budget : stated;
    const metric = metricUnder(rowLabel.meaning.topic!, aspect, row);
    return metric ? { metric, label: rowLabel.span, weight: 1 } : null;
  }
  const saysSomething =
    headMeaning !== null &&
    (headMeaning.explained ? headMeaning.topic !== null : /[\d%率比占增减]/.test(head?.text ?? ''));
  if (saysSomething) return null;
  // Of several values behind one label nobody knows which is the year's.
  if (row.heads.length === 0 && row.cells[c + 1] && isNumeric(row.cells[c + 1]!)) return null;
  if (!label || !labelMeaning?.explained || !labelMeaning.topic || labelMeaning.topic === 'none') return null;
  if (labelMeaning.marks.has('plan') || (WEAK_LABEL.test(label.text) && labelMeaning.aspect === null)) return null;
  const metric =
    METRIC_OF[labelMeaning.topic]?.[labelMeaning.aspect === 'budget' ? 'initial' : (labelMeaning.aspect ?? 'level')];
  return metric ? { metric, label, weight: 0 } : null;
}

/** «期初数 | 期末数»: what there was, beside what there is. */
const OPENING = /^(?:期初|年初)(?:数|余额|金额|价值|账面数)?(?:\(万?元\))?$/;
const CLOSING = /^(?:期末|年末)(?:数|余额|金额|价值|账面数)?(?:\(万?元\))?$/;

/** «中央媒体上稿 | ≥150篇 | 198篇», «… | 15篇 | 19篇 | 10 | 10»: what came of the aim, where the heads are lost. */
function isBehindAim({ cells, heads }: GridRow, c: number): boolean {
  const aim = cells[c - 1]?.text ?? '';
  const unit = UNIT_AT_END.exec(cells[c]!.text)?.[0];
  if (heads.length > 0 || unit === undefined || !aim.endsWith(unit)) return false;
  return /^[≥>]/.test(aim) || arePoints(cells, c + 1);
}

function isBeforeResult({ cells, heads }: GridRow, c: number): boolean {
  const unit = UNIT_AT_END.exec(cells[c]!.text)?.[0];
  const result = cells[c + 1]?.text ?? '';
  return (
    heads.length === 0 && unit !== undefined && /^\d/.test(result) && result.endsWith(unit) && arePoints(cells, c + 2)
  );
}

const UNIT_AT_END = /[\u4e00-\u9fff%]+$/;

/** Full marks and a score. */
function arePoints(cells: readonly Span[], c: number): boolean {
  return [cells[c], cells[c + 1]].every((cell) => cell !== undefined && /^\d{1,3}(?:\.\d{1,2})?$/.test(cell.text));
}

/** The year of a column of levels that are not this year's: «2022年决算数», «上年数»; 0 where it is not told, null for this year's. */
function columnBefore(meaning: LabelMeaning | null, head: Span | null, { year }: Context): number | null {
  if (meaning?.marks.has('last_year')) return year !== null && LAST_YEARS.test(head?.text ?? '') ? year - 1 : 0;
  if (meaning?.year == null) return null;
  // A report whose year nobody knows: each column says its own.
  if (year === null) return YEAR_COLUMN.test(head?.text ?? '') ? meaning.year : null;
  if (meaning.year >= year) return null;
  const levels = meaning.explained && (meaning.aspect === null || meaning.aspect === 'executed');
  return levels && meaning.topic === null && meaning.year >= year - 2 ? meaning.year : 0;
}

/** «2021年» above articles: another year's, unless it is the report's own. */
function yearOfColumn(head: Span | null, { year }: Context): { year?: number } {
  const told = Number(/^(20\d\d)年(?:度)?$/.exec(head?.text ?? '')?.[1] ?? Number.NaN);
  return Number.isNaN(told) || told === year ? {} : { year: told };
}

const YEAR_COLUMN = /^20\d\d年(?:度)?(?:决算数?|实际数?)?$/;
const LAST_YEARS = /^(?:上年|上年度|去年)(?:决算|实际|支出|执行)?数?$/;

/** What a row states of a year before; null where its name is not understood, or the year not told. */
function levelBefore(row: GridRow, c: number, year: number, labels: Labels, table: TableBlock): CellReading | null {
  if (year === 0) return null;
  const named = rowTopic(row, c, labels) ?? totalOfThreePublic(row, c, table);
  const topic = named?.meaning.topic;
  if (!named || !topic || named.meaning.aspect !== null || named.meaning.marks.size > 0) return null;
  const metric = METRIC_OF[topic]?.level;
  return metric && LEVELS.test(metric) ? { metric, label: named.span, weight: 1, year } : null;
}

const LEVELS = /^(?:staff|income|expenditure|balance|three_public|assets|procurement)\./;

/** The row's own topic: the nearest label to the left that names one. */
function rowTopic(row: GridRow, c: number, labels: Labels): { span: Span; meaning: LabelMeaning } | null {
  for (let k = c - 1; k >= 0; k -= 1) {
    const cell = row.cells[k]!;
    if (cell.text === '' || isNumeric(cell)) continue;
    const read = labels.meaning(cell.text);
    return read.explained && read.topic && read.topic !== 'none' ? { span: cell, meaning: read } : null;
  }
  return null;
}

/** In a 三公 table the row 合计 is the three together. */
function totalOfThreePublic(row: GridRow, c: number, table: TableBlock): { span: Span; meaning: LabelMeaning } | null {
  const label = nearestLabel(row.cells, c);
  if (!label || !/^(?:合计|总计|小计)$/.test(label.text) || !/三公/.test(`${table.caption}${table.section}`))
    return null;
  return {
    span: label,
    meaning: { topic: 'three_public', aspect: null, marks: new Set(), year: null, explained: true },
  };
}

/** «合计» under the rows of 人员, 公用 and 项目, or over those of 基本 and 项目: the whole unit. */
function totalOfKinds(row: GridRow, c: number, table: TableBlock): { span: Span; meaning: LabelMeaning } | null {
  const label = nearestLabel(row.cells, c);
  const name = label?.text.replace(/^[一二三四五六七八九十]{1,2}、/, '') ?? '';
  if (!label || !/^(?:合计|总计|总额|支出|收入)$/.test(name)) return null;
  const rows = table.rows.map((one) => one.find((cell) => cell.text !== '' && !isNumeric(cell))?.text ?? '');
  const kinds = rows.filter((text) => KIND_ROW.test(text)).length;
  const sources = rows.some((text) => /财政拨款/.test(text));
  if (kinds < 2 && !(sources && name === '总额') && !(sources && name === '收入')) return null;
  const topic = name === '收入' ? 'income' : 'whole';
  return { span: label, meaning: { topic, aspect: null, marks: new Set(), year: null, explained: true } };
}

const KIND_ROW =
  /^(?:其中[:：]?)?(?:\d[、.．]?|\([一二三四五六七八九十\d]\))?(?:基本支出|项目支出|人员经费|人员支出|公用经费|公用支出)[:：]?$/;

/** A row of values alone under «当年整体支出 | 年初预算数 | …»: the first head names them. */
function wholeAbove(row: GridRow, c: number): { span: Span; meaning: LabelMeaning } | null {
  if (row.cells.some((cell) => cell.text !== '' && !isNumeric(cell))) return null;
  const span = row.heads
    .slice(0, c)
    .findLast((head) => /^(?:当年|年度|部门|单位)*(?:整体支出|资金总额|支出总额)/.test(head.text));
  return span
    ? { span, meaning: { topic: 'whole', aspect: null, marks: new Set(), year: null, explained: true } }
    : null;
}

/** What `topic` is under a column's `aspect`. */
function metricUnder(topic: Topic, aspect: AmountAspect, row: GridRow): MetricId | undefined {
  const rows = METRIC_OF[topic];
  const metric = rows?.[aspect];
  // One metric for both budgets of a part: the first column states it.
  if (aspect === 'full' && metric === rows?.initial && row.heads.some((head) => /年初/.test(head.text)))
    return undefined;
  if (metric) return metric;
  // What was carried over is known from the start; a balance has one column, whatever its head.
  const full = row.heads.some((head) => /全年|调整/.test(head.text));
  if (topic === 'income.carryover' && (aspect === 'full' || (aspect === 'initial' && !full))) return rows?.level;
  return topic.startsWith('balance.') && aspect === 'executed' ? rows?.level : undefined;
}
