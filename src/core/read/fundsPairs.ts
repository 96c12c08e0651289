/**
 * The year's funds as names and values in pairs, «年初预算数 | 1798.35», «全年执行数 | 2083.91», «执行率 | 99.83%», «得分 | 9.98»:
 * names that say no topic are the whole unit's where a first budget or a changed one and what was spent stand together.
 */
import type { MetricId } from '../catalogue/metrics.ts';
import type { TableBlock } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import { placesOf } from './candidate.ts';
import { toCandidate } from './cellCandidate.ts';
import { isNumeric } from './grid.ts';
import { type Figure, findFigures } from './numbers.ts';
import type { ScoreLine } from './scoreLines.ts';
import type { Span } from './span.ts';
import type { MoneyUnit } from './tableUnits.ts';

export interface FundsPairs {
  readonly facts: readonly Candidate[];
  readonly lines: readonly ScoreLine[];
  /** The rows that hold them; the others are read as any table's. */
  readonly rows: ReadonlySet<readonly Span[]>;
}

type Kind = 'initial' | 'full' | 'executed' | 'rate' | 'score';
const NAMES: readonly (readonly [kind: Kind, name: RegExp])[] = [
  ['initial', /^年初(?:部门|单位)?预算数?$/],
  ['full', /^(?:全年|调整后?|年度)预算数?$/],
  ['executed', /^(?:全年|实际)?(?:执行|支出)数$/],
  ['rate', /^(?:预算)?执行率$/],
  ['score', /^(?:自评)?得分$/],
];
const METRICS: Readonly<Record<Exclude<Kind, 'score'>, readonly MetricId[]>> = {
  initial: ['budget.initial'],
  full: ['budget.full_year'],
  executed: ['budget.executed', 'expenditure.total'],
  rate: ['budget.execution_rate'],
};
/** «预算执行情况(10分)»: whose score it is, and of how many points. */
const EXECUTION = /预算执行[^()]{0,4}(?:\((\d{1,2})分\))?/;
const PROJECT = /项目(?!支出)|专项|工程/;
/** Of a rate with two decimals, in percent. */
const ROUNDING = 0.06;

interface Pair {
  readonly name: Span;
  readonly cell: Span;
  readonly figure: Figure;
  readonly row: readonly Span[];
}

export function readFundsPairs(table: TableBlock, unit: MoneyUnit | null): FundsPairs | null {
  const pairs = new Map<Kind, Pair>();
  for (const row of table.rows) {
    const filled = row.filter((cell) => cell.text !== '');
    if (filled.length === 0 || filled.length % 2 > 0) continue;
    const found = pairsOf(row, filled, unit);
    for (const [kind, pair] of found) {
      // Twice the same name: of two matters.
      if (pairs.has(kind)) return null;
      pairs.set(kind, pair);
    }
  }
  const executed = pairs.get('executed');
  const full = pairs.get('full');
  if (!executed || !(full ?? pairs.get('initial'))) return null;
  const about = `${table.section.split(' › ').pop() ?? ''} ${table.caption}`;
  if (PROJECT.test(about) || !agrees(executed, full ?? pairs.get('initial')!, pairs.get('rate'))) return null;
  const facts: Candidate[] = [];
  for (const [kind, { name, cell, figure }] of pairs) {
    if (kind === 'score') continue;
    for (const metric of METRICS[kind])
      facts.push(toCandidate({ metric, cell, figure, label: name, weight: 0 }, table));
  }
  const score = pairs.get('score');
  const points = EXECUTION.exec(about);
  const lines: ScoreLine[] = [];
  if (score && points && score.figure.value <= Number(points[1] ?? MOST_POINTS)) {
    const { name, cell, figure } = score;
    facts.push(toCandidate({ metric: 'score.execution', cell, figure, label: name, weight: 0 }, table));
    if (points[1] !== undefined) lines.push(lineOf(points[0].replace(/\(.*$/, ''), Number(points[1]), cell, figure));
  }
  return { facts, lines, rows: new Set([...pairs.values()].map(({ row }) => row)) };
}

const MOST_POINTS = 40;

/** Names and values in turn, all of them of the year's funds. */
function pairsOf(row: readonly Span[], filled: readonly Span[], unit: MoneyUnit | null): [Kind, Pair][] {
  const found: [Kind, Pair][] = [];
  for (let c = 0; c < filled.length; c += 2) {
    const name = filled[c]!;
    const cell = filled[c + 1]!;
    const bare = name.text.replace(/\((?:万元|元|[A-F]|[A-F]\/[A-F]|%)\)$|:$/g, '');
    const kind = NAMES.find(([, pattern]) => pattern.test(bare))?.[0];
    const figure = isNumeric(cell) ? findFigures(cell.text)[0] : undefined;
    if (kind === undefined || figure === undefined) return [];
    if ((kind === 'rate') !== (figure.unitClass === 'percent')) return [];
    const yuan =
      figure.unitClass === 'none' && (/\(元\)/.test(name.text) || (unit === '元' && !/万元/.test(name.text)));
    const value = kind !== 'score' && yuan ? Number((figure.value / 10_000).toFixed(6)) : figure.value;
    found.push([kind, { name, cell, figure: { ...figure, value }, row }]);
  }
  return found;
}

/** What was spent of the budget is the rate, where one is told. */
function agrees(executed: Pair, budget: Pair, rate: Pair | undefined): boolean {
  if (!rate) return true;
  return Math.abs((executed.figure.value / budget.figure.value) * 100 - rate.figure.value) <= ROUNDING;
}

function lineOf(name: string, weight: number, cell: Span, { value }: Figure): ScoreLine {
  const places = placesOf(cell, 0, cell.text.length);
  const told = { name, weight, score: value, target: null, actual: null };
  return { level: 'section', section: 'execution', no: null, ...told, ...places };
}
