/**
 * Tables: a value's metric is told by its column's head, its row's name, or the label directly before it
 * (forms). Values under heads that do not fit their row are left unread.
 */
import type { MetricId } from '../catalogue/metrics.ts';
import { ARTICLE_WORDS, TIER_PATTERN, tierOf } from '../lexicon/articleWords.ts';
import { type AmountAspect, METRIC_OF } from '../lexicon/metricOf.ts';
import { GRADES, scoreSection } from '../lexicon/scoreWords.ts';
import type { Aspect, Mark, Topic } from '../lexicon/terms.ts';
import type { ScoreSection } from '../model.ts';
import type { Prose, TableBlock } from './blocks.ts';
import { type Candidate, cataloguePlaces, placesOf } from './candidate.ts';
import { type GridRow, gridRows, isNumeric } from './grid.ts';
import { type Figure, findFigures } from './numbers.ts';
import { type Context, tokenize } from './phrase.ts';
import { type ScoreLine, sectionMetric } from './scores.ts';
import type { Span } from './span.ts';

export interface TableReadings {
  readonly facts: Candidate[];
  readonly sheet: ScoreLine[];
  /** Cells that hold sentences: read as prose afterwards. */
  readonly prose: Prose[];
}

interface LabelMeaning {
  readonly topic: Topic | null;
  readonly aspect: AmountAspect | null;
  readonly marks: ReadonlySet<Mark>;
  readonly year: number | null;
  readonly explained: boolean;
}

const TOTAL_ROW = /汇总|^(?:合计|总计|小计|本年合计|单位合计)$/;
const UNIT_ROW = /本级|机关|中心|台$|局$|单位|部门/;
const SKIP_HEAD = /行次|栏次|序号|编号|编码|代码|权重|分值|科目/;
const LEVEL_HEAD =
  /^(?:金额|合计|决算数|本年数|本年|数额|总计|小计|数值|全年数|本期数|年末数|期末数|期末余额|数量|人数)$/;
const SENTENCE = /[，。；]/;
const FIGURE_IN_CELL = /\d(?:\.\d+)?(?:万元|元|篇|条|件|人|名|%|期|场|个|次)/;

export function readTable(table: TableBlock, context: Context): TableReadings {
  const unit = tableUnit(table) ?? guessUnit(table);
  const facts: Candidate[] = [];
  const sheet: ScoreLine[] = [];
  const prose: Prose[] = [];
  const rows = gridRows(table.rows);
  const totals = new Map<string, number>();
  let part: ScoreSection | null = null;
  let scored = false;
  for (const row of rows) {
    scored ||= row.heads.some((h) => /得分/.test(h.text)) && row.heads.some((h) => /分值|权重/.test(h.text));
    if (scored) facts.push(...totalRow(row, table));
    part = sectionOfRow(row) ?? part;
    const line = sheetLine(row, part, table);
    if (line) sheet.push(...line.lines);
    if (line) facts.push(...line.facts);
    for (const candidate of readRow(row, table, unit, context)) {
      if (isOfSubUnit(candidate, row, totals)) continue;
      facts.push(candidate);
    }
    prose.push(...proseCells(row, table));
  }
  return { facts, sheet, prose };
}

/** After a 汇总 row, rows of sub-units repeat or split its figures: only an equal one is the unit's own again. */
function isOfSubUnit(candidate: Candidate, row: GridRow, totals: Map<string, number>): boolean {
  const name = row.cells[0]?.text ?? '';
  if (TOTAL_ROW.test(name) && candidate.value !== null) {
    totals.set(candidate.metric, candidate.value);
    return false;
  }
  const total = totals.get(candidate.metric);
  return total !== undefined && UNIT_ROW.test(name) && total !== candidate.value;
}

function tableUnit(table: TableBlock): '万元' | '元' | null {
  const texts = [table.caption, ...table.rows.slice(0, 3).flatMap((row) => row.map((cell) => cell.text))];
  for (const text of texts) {
    const match = /(?:单位[:：]?|\()(?:人民币)?(万元|元)/.exec(text.replaceAll(' ', ''));
    if (match) return match[1] as '万元' | '元';
  }
  return null;
}

function* readRow(row: GridRow, table: TableBlock, unit: '万元' | '元' | null, context: Context): Generator<Candidate> {
  const { cells, heads } = row;
  for (let c = 0; c < cells.length; c += 1) {
    const cell = cells[c]!;
    if (cell.text === '') continue;
    const label = labelLeft(cells, c);
    if (isGradeCell(cell) && label && /等[次级]|结论|评价结果|自评结果/.test(label.text)) {
      yield toCandidate('score.grade', cell, null, table, label, 0, cell.text);
      continue;
    }
    if (!isNumeric(cell)) continue;
    const figure = findFigures(cell.text)[0];
    const head = heads[c];
    if (!figure || (head && SKIP_HEAD.test(head.text))) continue;
    const reading = readCell(row, c, figure, label, head ?? null, table, context);
    if (!reading) continue;
    const value = inCatalogueUnit(figure, reading.metric, unit, row);
    if (value === null) continue;
    yield toCandidate(reading.metric, cell, { ...figure, value }, table, reading.label, reading.weight, null);
    // 全年执行数 stands beside its budget: the executed budget is the unit's spending.
    if (reading.metric === 'expenditure.total' && /执行/.test(head?.text ?? '')) {
      yield toCandidate('budget.executed', cell, { ...figure, value }, table, reading.label, reading.weight, null);
    }
  }
}

interface CellReading {
  readonly metric: MetricId;
  readonly label: Span | null;
  readonly weight: number;
}

function readCell(
  row: GridRow,
  c: number,
  figure: Figure,
  label: Span | null,
  head: Span | null,
  table: TableBlock,
  context: Context,
): CellReading | null {
  const satisfaction = satisfactionCell(row, c, figure, head);
  if (satisfaction) return satisfaction;
  const score = scoreCell(figure, label, head, row);
  if (score) return score;
  const named = label ?? (head && /完成|实际/.test(head.text) ? nearestLabel(row.cells, c) : null);
  const tier = tierCell(figure, named, head, table, context);
  if (tier) return tier;
  const headMeaning = head && head.text !== '' ? meaning(head.text, context) : null;
  const labelMeaning = label ? meaning(label.text, context) : null;
  if (headMeaning?.marks.has('last_year') || (headMeaning?.year != null && headMeaning.year !== context.year))
    return null;
  if (labelMeaning?.marks.has('last_year')) return null;
  const name = row.cells[0]?.text ?? '';
  if (head && /^合计$/.test(head.text) && row.heads.some((h) => /公务接待|出国/.test(h.text)))
    return { metric: 'three_public.total', label: head, weight: 2 };
  if (headMeaning?.explained && headMeaning.topic && headMeaning.topic !== 'none') {
    const rowMeaning = meaning(name, context);
    const ofUnit =
      name === '' ||
      row.cells.every((cell) => cell.text === '' || isNumeric(cell)) ||
      TOTAL_ROW.test(name) ||
      UNIT_ROW.test(name) ||
      (rowMeaning.explained && rowMeaning.topic === null) ||
      context.ownNames.some((own) => own !== '' && name.includes(own));
    if (!ofUnit) return null;
    // «其中：在职人员» beside 实有人数: those of them in post.
    const topic =
      headMeaning.topic === 'staff.actual' && /^其中/.test(head?.text ?? '') ? 'staff.in_post' : headMeaning.topic;
    const metric = METRIC_OF[topic]?.[headMeaning.aspect === 'budget' ? 'initial' : (headMeaning.aspect ?? 'level')];
    return metric ? { metric, label: head, weight: TOTAL_ROW.test(name) ? 2 : 0 } : null;
  }
  if (
    headMeaning &&
    head &&
    (headMeaning.aspect !== null || LEVEL_HEAD.test(head.text) || headMeaning.year === context.year)
  ) {
    const rowLabel = rowTopic(row, c, context) ?? totalOfThreePublic(row, c, table);
    if (!rowLabel) return null;
    const received = /收入/.test(rowLabel.span.text) && headMeaning.aspect === 'executed';
    const stated = headMeaning.aspect ?? rowLabel.meaning.aspect ?? 'level';
    const aspect = received ? 'level' : stated === 'budget' ? 'initial' : stated;
    const metric = METRIC_OF[rowLabel.meaning.topic!]?.[aspect];
    return metric ? { metric, label: rowLabel.span, weight: 1 } : null;
  }
  const saysSomething =
    headMeaning !== null &&
    (headMeaning.explained ? headMeaning.topic !== null : /[\d%率比占增减]/.test(head?.text ?? ''));
  if (saysSomething) return null;
  if (!label || !labelMeaning?.explained || !labelMeaning.topic || labelMeaning.topic === 'none') return null;
  if (labelMeaning.marks.has('plan') || (WEAK_LABEL.test(label.text) && labelMeaning.aspect === null)) return null;
  const metric =
    METRIC_OF[labelMeaning.topic]?.[labelMeaning.aspect === 'budget' ? 'initial' : (labelMeaning.aspect ?? 'level')];
  return metric ? { metric, label, weight: 0 } : null;
}

/** The row's own topic: the nearest label to the left that names one. */
function rowTopic(row: GridRow, c: number, context: Context): { span: Span; meaning: LabelMeaning } | null {
  for (let k = c - 1; k >= 0; k -= 1) {
    const cell = row.cells[k]!;
    if (cell.text === '' || isNumeric(cell)) continue;
    const read = meaning(cell.text, context);
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

/** The label directly before a value in its row (a form's pair). */
function labelLeft(cells: readonly Span[], c: number): Span | null {
  for (let k = c - 1; k >= 0; k -= 1) {
    const cell = cells[k]!;
    if (cell.text === '') continue;
    return isNumeric(cell) ? null : cell;
  }
  return null;
}

function nearestLabel(cells: readonly Span[], c: number): Span | null {
  return cells.slice(0, c).findLast((cell) => cell.text !== '' && !isNumeric(cell)) ?? null;
}

const ASPECT_ORDER: readonly Aspect[] = [
  'rate',
  'control_rate',
  'supplement',
  'saving',
  'executed',
  'full',
  'initial',
  'budget',
];
const WEAK_LABEL = /资金总额|^项目$|部门整体/;
const WHOLE_ROW = /^(?:年度资金总额|资金总额|部门整体支出|整体支出|总金额|年度资金总额\(万元\))/;
const FISCAL_ROW = /(?:当年|本年|年度)?财政拨款|一般公共预算/;

function meaning(text: string, context: Context): LabelMeaning {
  const bare = text
    .replace(/\((?:万元|元|人|%|分|篇|条|单位[^)]*)\)/g, '')
    .replace(/^(?:其中[:：]?|[一二三四五六七八九十\d]{1,2}[、.．]|\([一二三四五六七八九十\d]{1,2}\))+/, '');
  for (const field of ['money', 'people'] as const) {
    const read = meaningIn(bare, field, context);
    if (read.explained && (read.topic || read.aspect)) return read;
  }
  if (WHOLE_ROW.test(bare)) return { topic: 'whole', aspect: null, marks: new Set(), year: null, explained: true };
  return meaningIn(bare, 'money', context);
}

function meaningIn(text: string, field: 'money' | 'people', context: Context): LabelMeaning {
  let topic: Topic | null = null;
  const aspects = new Set<Aspect>();
  const marks = new Set<Mark>();
  let year: number | null = null;
  let explained = true;
  for (const token of tokenize(text, 0, text.length, field, context)) {
    if (token.kind === 'other') explained = false;
    else if (token.kind === 'year') year = token.year;
    else if (token.kind === 'term') {
      if (token.term.kind === 'topic') topic = token.term.id;
      else if (token.term.kind === 'aspect') aspects.add(token.term.id);
      else marks.add(token.term.id);
    }
  }
  if (topic === 'income.fiscal_appropriation' && FISCAL_ROW.test(text) && /当年|本年|年度/.test(text)) topic = 'fiscal';
  if (
    ['up', 'down', 'change', 'share', 'share_of_basic', 'share_of_expenditure', 'share_of_income', 'received'].some(
      (a) => aspects.has(a as Aspect),
    )
  )
    explained = false;
  const found = ASPECT_ORDER.find((a) => aspects.has(a));
  return { topic, aspect: (found as AmountAspect | undefined) ?? null, marks, year, explained };
}

/** Value in the catalogue's unit: the cell's own unit, else the table's; money without any unit by its size. */
function inCatalogueUnit(figure: Figure, metric: MetricId, unit: '万元' | '元' | null, row: GridRow): number | null {
  const group = metric.slice(0, metric.indexOf('.'));
  const percent = /rate|^share|satisfaction/.test(metric) && group !== 'yoy';
  if (group === 'staff')
    return figure.unitClass === 'people' || figure.unitClass === 'none' || figure.unit === '个' ? figure.value : null;
  if (group === 'score') return figure.unitClass === 'points' || figure.unitClass === 'none' ? figure.value : null;
  if (group === 'articles') return figure.unitClass === 'articles' || figure.unitClass === 'none' ? figure.value : null;
  if (percent) return figure.unitClass === 'percent' ? figure.value : null;
  if (figure.unitClass === 'money') return figure.value;
  if (figure.unitClass !== 'none') return null;
  const used = headUnit(row) ?? unit;
  return used === '元' ? Number((figure.value / 10_000).toFixed(6)) : figure.value;
}

function headUnit(row: GridRow): '万元' | '元' | null {
  if (row.heads.length === 0) return null;
  const text = row.heads.map((h) => h.text).join(' ');
  return /\(万元\)/.test(text) ? '万元' : /\(元\)/.test(text) ? '元' : null;
}

/** Seven digits before the point are 元: no county centre spends ten milliard 元. */
function guessUnit(table: TableBlock): '万元' | '元' | null {
  const large = table.rows.some((row) =>
    row.some((cell) => isNumeric(cell) && (findFigures(cell.text)[0]?.value ?? 0) >= 100_000),
  );
  return large ? '元' : null;
}

function satisfactionCell(row: GridRow, c: number, figure: Figure, head: Span | null): CellReading | null {
  if (figure.unitClass !== 'percent' || figure.value > 100) return null;
  const label = row.cells.slice(0, c).findLast((cell) => /满意[度率]/.test(cell.text));
  if (!label || label.text.length > 40) return null;
  const headText = head?.text ?? '';
  if (SKIP_HEAD.test(headText) || /得分|偏差|权重/.test(headText)) return null;
  const percents = row.cells
    .map((cell, k) => ({ cell, k }))
    .filter(({ cell, k }) => k > 0 && isNumeric(cell) && cell.text.includes('%'));
  const firstOfTwo = percents.length >= 2 && percents[0]!.k === c;
  const target =
    /目标|指标值|计划|预期/.test(headText) && !/完成|实际/.test(headText)
      ? true
      : /完成|实际/.test(headText)
        ? false
        : firstOfTwo;
  return { metric: target ? 'satisfaction.target' : 'satisfaction.rate', label, weight: 0 };
}

const SCORE_LABEL = /(?:自评|绩效|综合|评价|总体|最终)[^，。]{0,8}(?:得分|总分|评分|分数)|^(?:得分|总得分|自评分)$/;

function scoreCell(figure: Figure, label: Span | null, head: Span | null, row: GridRow): CellReading | null {
  if (figure.unitClass !== 'points' && figure.unitClass !== 'none') return null;
  if (figure.value > 120 || figure.value < 0) return null;
  if (label && SCORE_LABEL.test(label.text) && !/指标|标准/.test(label.text))
    return { metric: 'score.total', label, weight: 1 };
  const name = row.cells.find((cell) => cell.text !== '')?.text ?? '';
  if (
    head &&
    /得分|评分/.test(head.text) &&
    !/满分|标准/.test(head.text) &&
    /^(?:总分|合计|总计|总得分|总计分|自评总分)$/.test(name.replaceAll(' ', ''))
  ) {
    return { metric: 'score.total', label: head, weight: 1 };
  }
  return null;
}

function tierCell(
  figure: Figure,
  label: Span | null,
  head: Span | null,
  table: TableBlock,
  context: Context,
): CellReading | null {
  if (figure.unitClass !== 'articles' && figure.unitClass !== 'none') return null;
  for (const span of [head, label]) {
    if (!span || span.text === '') continue;
    const tiers = [...span.text.matchAll(TIER_PATTERN)];
    if (tiers.length !== 1) continue;
    const rest = span.text.slice(0, tiers[0]!.index) + span.text.slice(tiers[0]!.index + tiers[0]![0].length);
    if (!isArticleLabel(rest, context)) continue;
    const about = `${rest}${head?.text ?? ''}${table.caption}`;
    if (figure.unitClass !== 'articles' && !/稿|篇|条|报道/.test(about)) continue;
    if (/目标|任务|计划|去年|上年|指标值|预期/.test(`${head?.text ?? ''}${label?.text ?? ''}`)) continue;
    return { metric: `articles.${tierOf(tiers[0]![0])}`, label: span, weight: 0 };
  }
  return null;
}

function isArticleLabel(text: string, context: Context): boolean {
  let i = 0;
  const bare = context.ownNames.reduce(
    (rest, own) => (own === '' ? rest : rest.replace(own, '')),
    text.replace(/[()（）:：、/ 篇条件数]/g, ''),
  );
  while (i < bare.length) {
    const word = ARTICLE_WORDS.longest(bare, i);
    if (!word) return false;
    i = word.end;
  }
  return true;
}

function isGradeCell(cell: Span): boolean {
  return (GRADES as readonly string[]).includes(cell.text.replace(/[“”"]/g, ''));
}

// ——— Score sheets ———

function sectionOfRow(row: GridRow): ScoreSection | null {
  const at = row.heads.findIndex((head) => /一级指标/.test(head.text));
  const name = row.cells[Math.max(0, at)]?.text ?? '';
  if (name === '' || name.length > 14) return null;
  const section = scoreSection(name);
  return section === 'other' ? null : section;
}

function sheetLine(
  row: GridRow,
  part: ScoreSection | null,
  table: TableBlock,
): { lines: ScoreLine[]; facts: Candidate[] } | null {
  const weightAt = row.heads.findIndex((head) => /分值|权重|标准分|满分/.test(head.text));
  const scoreAt = row.heads.findIndex(
    (head) => /得分|自评分|评分/.test(head.text) && !/标准|满分|执行率得分/.test(head.text),
  );
  if (weightAt < 0 || scoreAt < 0 || scoreAt === weightAt) return null;
  const weight = numberIn(row.cells[weightAt]);
  const score = numberIn(row.cells[scoreAt]);
  if (weight === null || score === null || weight > 100 || score > weight * 1.2) return null;
  const names = row.cells.slice(0, Math.min(weightAt, scoreAt)).filter((cell) => cell.text !== '' && !isNumeric(cell));
  const wanted = row.heads.findIndex((head) => /三级指标|指标名称|指标内容|评价内容|绩效指标/.test(head.text));
  const name = (wanted >= 0 && wanted < weightAt ? row.cells[wanted] : undefined) ?? names[names.length - 1];
  const first = row.cells.find((cell) => cell.text !== '');
  if (!name || name.text === '' || /^(?:总分|合计|总计|小计)/.test(first?.text ?? '')) return null;
  const isFunds = WHOLE_ROW.test(name.text) || WHOLE_ROW.test(first?.text ?? '');
  const target = textIn(row, /指标值|目标值/);
  const actual = textIn(row, /完成值|完成情况|实际/);
  const cell = row.cells[scoreAt]!;
  const line: ScoreLine = {
    level: isFunds ? 'section' : 'indicator',
    section: isFunds ? 'execution' : (part ?? scoreSection(name.text)),
    no: null,
    name: isFunds ? '预算执行' : name.text.slice(0, 60),
    weight,
    score,
    target,
    actual,
    ...placesOf(cell, 0, cell.text.length),
  };
  const metric = isFunds ? sectionMetric('execution') : null;
  const figure = findFigures(cell.text)[0];
  return {
    lines: [line],
    facts: metric && figure ? [toCandidate(metric, cell, figure, table, row.heads[scoreAt]!, 0, null)] : [],
  };
}

/** «总分 100 99»: full marks, then the score; the columns between are merged away. */
function totalRow(row: GridRow, table: TableBlock): Candidate[] {
  const filled = row.cells.filter((cell) => cell.text !== '');
  const [name, weight, score] = filled;
  if (
    filled.length !== 3 ||
    !name ||
    !weight ||
    !score ||
    !/^(?:总分|合计|总计|总得分)$/.test(name.text.replaceAll(' ', ''))
  )
    return [];
  const figure = findFigures(score.text)[0];
  if (numberIn(weight) !== 100 || numberIn(score) === null || !figure || figure.value > 100) return [];
  return [toCandidate('score.total', score, figure, table, name, 1, null)];
}

function numberIn(cell: Span | undefined): number | null {
  if (!cell || !isNumeric(cell)) return null;
  const figure = findFigures(cell.text)[0];
  return figure && (figure.unitClass === 'none' || figure.unitClass === 'points') ? figure.value : null;
}

function textIn(row: GridRow, head: RegExp): string | null {
  const at = row.heads.findIndex((h) => head.test(h.text));
  const text = at < 0 ? '' : (row.cells[at]?.text ?? '');
  return text === '' ? null : text.slice(0, 80);
}

function proseCells(row: GridRow, table: TableBlock): Prose[] {
  return row.cells
    .filter(
      (cell) =>
        cell.text.length > 8 && !isNumeric(cell) && (SENTENCE.test(cell.text) || FIGURE_IN_CELL.test(cell.text)),
    )
    .map((cell) => ({ type: 'prose', ...cell, section: table.section, heading: false }));
}

function toCandidate(
  metric: MetricId,
  cell: Span,
  figure: Figure | null,
  table: TableBlock,
  label: Span | null,
  weight: number,
  grade: string | null,
): Candidate {
  return {
    metric,
    value: figure?.value ?? null,
    valueText: grade?.replace(/[“”"]/g, '') ?? null,
    text: cell.text,
    bound: figure?.bound ?? '=',
    status: 'stated',
    decimals: figure ? cataloguePlaces(figure) : 0,
    year: null,
    ...placesOf(cell, 0, cell.text.length),
    label: label && label.text !== '' ? { text: label.text, ...placesOf(label, 0, label.text.length) } : null,
    section: table.section || table.caption,
    rule: `table.${metric}`,
    weight,
    part: false,
  };
}
