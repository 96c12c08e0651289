/** A report as the audit sees it: the statement that each metric is held to, and how finely money is printed. */
import type { MetricId } from '../catalogue/metrics.ts';
import { metric } from '../catalogue/metrics.ts';
import type { RuleId } from '../catalogue/rules.ts';
import { minusExact } from '../decimal.ts';
import type { Check, Fact, Indicator, Outlet, ReportHead, Verdict } from '../model.ts';
import { printedPlaces } from './printed.ts';

export interface AuditInput {
  readonly report_id: string;
  readonly head: ReportHead;
  readonly facts: readonly Fact[];
  readonly outlets: readonly Outlet[];
  readonly indicators: readonly Indicator[];
  /** Masked; the offsets of facts and outlets hold in it. */
  readonly text: string;
  /** The facts of last year's own report, where there is one. */
  readonly previous?: readonly Fact[];
  /** With `previous`: what was found without it, so that only what compares the two is looked at. */
  readonly known?: readonly Check[];
}

/** A fact with a number. */
export type Figure = Fact & { readonly value: number };

export interface Book {
  readonly input: AuditInput;
  readonly byMetric: ReadonlyMap<MetricId, Figure>;
  /** 万元: half a unit of the finest place in which this report prints money. */
  readonly halfMoney: number;
}

export function openBook(input: AuditInput): Book {
  const byMetric = new Map<MetricId, Figure>();
  for (const fact of input.facts) {
    const ownYear = input.head.year === null || fact.year === null || fact.year === input.head.year;
    const held = byMetric.get(fact.metric);
    if (!ownYear || !isFigure(fact) || fact.status === 'derived') continue;
    if (!held || fact.rank < held.rank) byMetric.set(fact.metric, fact);
  }
  return { input, byMetric, halfMoney: halfUnit(input.facts) };
}

export function isFigure(fact: Fact): fact is Figure {
  return fact.value !== null && Number.isFinite(fact.value);
}

function halfUnit(facts: readonly Fact[]): number {
  const places = facts
    .filter((fact) => fact.unit === '万元' && fact.status !== 'derived' && isFigure(fact))
    .map((fact) => printedPlaces(fact))
    .filter((place) => place !== null);
  return places.length === 0 ? 0 : 0.5 * 10 ** -Math.max(...places);
}

/** The report's figure of a metric, whatever its bound; null when it states none. */
export function figure(book: Book, id: MetricId): Figure | null {
  return book.byMetric.get(id) ?? null;
}

/** Only a figure that is a value, not a bound: sums and rates are computed from nothing else. */
export function exact(book: Book, id: MetricId): Figure | null {
  const found = figure(book, id);
  return found?.bound === '=' ? found : null;
}

/** The first of several metrics that is stated exactly. */
export function firstExact(book: Book, ...ids: readonly MetricId[]): Figure | null {
  for (const id of ids) {
    const found = exact(book, id);
    if (found) return found;
  }
  return null;
}

/** How much rounding can move this figure: half a unit for money, nothing for counts and scores. */
export function slack(book: Book, fact: Figure): number {
  return metric(fact.metric).unit === '万元' ? book.halfMoney : 0;
}

/** A tolerance without the tail of a float: far finer than 1 分 all the same. */
export function tidy(tolerance: number): number {
  return Number(tolerance.toFixed(9));
}

export interface Finding {
  readonly rule: RuleId;
  readonly lhs: number | null;
  readonly rhs: number | null;
  readonly tolerance: number | null;
  readonly verdict: Verdict;
  readonly facts: readonly Fact[];
  readonly zh: string;
  readonly en: string;
}

export function toCheck(book: Book, { facts, zh, en, ...finding }: Finding): Check {
  const { lhs, rhs } = finding;
  return {
    report_id: book.input.report_id,
    ...finding,
    tolerance: finding.tolerance === null ? null : tidy(finding.tolerance),
    delta: lhs === null || rhs === null ? null : minusExact(lhs, rhs),
    fact_ids: facts.map(({ fact_id }) => fact_id),
    note_zh: zh,
    note_en: en,
  };
}
