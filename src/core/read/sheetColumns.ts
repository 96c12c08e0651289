/** Columns of a score sheet: what the heads say, and which cells of a row stand under which head once empty cells are lost. */
import { isNumeric } from './grid.ts';
import { findFigures } from './numbers.ts';
import type { Span } from './span.ts';

/** `judged`: another's score, of which the unit's own knows nothing. `loose`: «绩效指标», a name only where no level is named. */
export type SheetKind =
  | 'section'
  | 'second'
  | 'name'
  | 'loose'
  | 'weight'
  | 'score'
  | 'target'
  | 'actual'
  | 'judged'
  | 'other';

/** Order matters: «标准分» is a weight, «评分标准» is none; «得分率» is no score. */
const KINDS: readonly (readonly [kind: SheetKind, head: RegExp])[] = [
  ['judged', /(?:财政|复核|复评|主管|第三方|评价组)[^分]{0,6}(?:得分|评分|打分)/],
  ['weight', /^(?:指标)?(?:分值|权重|权数|标准分|基准分|满分)|分值|权重|标准分|满分/],
  [
    'other',
    /偏差|原因|改进|备注|说明|评分标准|评分细则|评价标准|评分依据|评分办法|评分方法|扣分|计分|得分率|得分比|系数|公式|获取|来源|计算|单位|性质|核心|依据|标准|财政|复核|复评|核定/,
  ],
  ['section', /一级指标|一级$|指标类[型别]/],
  ['second', /二级指标|二级$/],
  ['name', /[三四]级指标|[三四]级$/],
  ['score', /得分|自评分|评分|^自评$|打分/],
  ['actual', /完成值|完成情况|完成数|实际值|实际完成|实现值|业绩值|实际数/],
  ['target', /指标值|目标值|计划值|预期值|计划数|目标数/],
  ['loose', /指标名称|指标内容|评价内容|考核内容|绩效指标|具体指标|评价指标|考核项目|评价项目|^指标$/],
];
const LONGEST_HEAD = 24;

export function sheetKind(head: string): SheetKind | null {
  if (head.length > LONGEST_HEAD || head === '') return null;
  return KINDS.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}

const VALUED: ReadonlySet<SheetKind> = new Set(['weight', 'score', 'target', 'actual', 'judged']);

/** What follows an indicator's name in its row, and where in the heads each stands. */
export interface SheetHeads {
  readonly heads: readonly Span[];
  readonly section: number;
  /** The deepest level that has a column. */
  readonly name: number;
  readonly columns: readonly { readonly kind: SheetKind; readonly head: number }[];
}

/** The heads of a score sheet: an indicator, its score, and a weight, an aim or a result; null for any other heads. */
export function sheetHeads(heads: readonly Span[]): SheetHeads | null {
  const kinds = heads.map((head) => sheetKind(head.text));
  const name = ['name', 'second', 'section', 'loose']
    .map((kind) => kinds.lastIndexOf(kind as SheetKind))
    .find((at) => at >= 0);
  const score = name === undefined ? -1 : kinds.indexOf('score', name);
  if (name === undefined || score < 0) return null;
  const columns: { kind: SheetKind; head: number }[] = [];
  const seen = new Set<SheetKind>();
  for (let c = name + 1; c < heads.length; c += 1) {
    if (heads[c]!.text === '') continue;
    const kind = kinds[c] ?? 'other';
    // A second 得分 is another's judgement.
    const told = seen.has(kind) ? (kind === 'score' ? 'judged' : 'other') : kind;
    const own = VALUED.has(told) ? told : 'other';
    seen.add(own);
    columns.push({ kind: own, head: c });
  }
  if (!columns.some(({ kind }) => kind === 'weight' || kind === 'target' || kind === 'actual')) return null;
  return { heads, section: kinds.indexOf('section'), name, columns };
}

/** The cells of one indicator. */
export interface SheetRow {
  readonly name: Span;
  readonly before: readonly Span[];
  readonly weight: Span | null;
  readonly score: Span;
  readonly target: Span | null;
  readonly actual: Span | null;
}

export const SECOND_LEVEL =
  /^(?:\(\d\)|\d[.、])?(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续影响|可持续发展|服务对象满意度|社会公众满意度)指标$/;
export const TOTAL_NAME = /^(?:总分|合计|总计|总得分|自评总分|得分合计|总分值|合计得分|总评分)(?:\(分\))?[:：]?$/;

/** Points of a cell that holds nothing else; null for any other cell. */
export function pointsIn(cell: Span | undefined | null): number | null {
  if (!cell || !isNumeric(cell)) return null;
  const figure = findFigures(cell.text)[0];
  if (figure?.bound !== '=') return null;
  return figure.unitClass === 'none' || figure.unitClass === 'points' ? figure.value : null;
}

/** Which columns a row may lack, the likeliest first: remarks, then results and aims. */
function* thinner(kinds: readonly SheetKind[], missing: number): Generator<readonly SheetKind[]> {
  if (missing === 0) {
    yield kinds;
    return;
  }
  const lastOther = kinds.lastIndexOf('other');
  const optional = [
    ...(lastOther >= 0 ? [lastOther] : []),
    ...kinds.flatMap((kind, i) => (kind === 'other' && i !== lastOther ? [i] : [])),
    ...['judged', 'actual', 'target'].flatMap((kind) =>
      kinds.includes(kind as SheetKind) ? [kinds.indexOf(kind as SheetKind)] : [],
    ),
  ];
  for (const at of optional)
    yield* thinner(
      kinds.filter((_, i) => i !== at),
      missing - 1,
    );
}

/** No sheet has more remarks. */
const MOST_COLUMNS = 8;

/**
 * Brings the filled cells of a row under the heads, counted from the right: «数量指标 上稿数 ≥100篇 115篇 10 10».
 * null where weight and score do not come to stand on points, or no name before them.
 */
export function fitRow(filled: readonly Span[], { columns }: SheetHeads, mostMissing = 3): SheetRow | null {
  const kinds = columns.map(({ kind }) => kind).slice(0, MOST_COLUMNS);
  for (let missing = 0; missing <= Math.min(mostMissing, kinds.length - 1); missing += 1) {
    const at = filled.length - (kinds.length - missing);
    if (at < 1) continue;
    for (const left of thinner(kinds, missing)) {
      const row = rowOf(filled, at, left);
      if (row) return row;
    }
  }
  return null;
}

function rowOf(filled: readonly Span[], at: number, kinds: readonly SheetKind[]): SheetRow | null {
  const name = filled[at - 1]!;
  // «数量指标»: a level above the indicator whose own name is taken for its aim.
  if (!isName(name) || (kinds.includes('target') && SECOND_LEVEL.test(name.text))) return null;
  const cell = (kind: SheetKind) => {
    const k = kinds.indexOf(kind);
    return k < 0 ? null : filled[at + k]!;
  };
  const score = cell('score');
  const weight = cell('weight');
  if (!score || !isScored(weight, score)) return null;
  const points = (k: number) => pointsIn(filled[at + k]) !== null;
  if (kinds.some((kind, k) => (kind === 'other' && points(k)) || (kind === 'judged' && !points(k)))) return null;
  if (weight === null && (cell('target') === null || cell('actual') === null)) return null;
  return { name, before: filled.slice(0, at - 1), weight, score, target: cell('target'), actual: cell('actual') };
}

export function isName(cell: Span): boolean {
  return /[\u4e00-\u9fff]{2}/.test(cell.text) && !isNumeric(cell) && !TOTAL_NAME.test(cell.text);
}

/** A score stands beside its weight and hardly above it. */
export function isScored(weight: Span | null, score: Span): boolean {
  const points = pointsIn(score);
  if (points === null || points < 0 || points > 100) return false;
  if (weight === null) return true;
  const most = pointsIn(weight);
  return most !== null && most > 0 && most <= 100 && points <= most * 1.2;
}
