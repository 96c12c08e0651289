/** What was read against what a careful person reads, statement by statement. */

import type { Extraction, Fact, Indicator, Outlet, ReportHead } from '../../src/core/model.ts';
import { toTraditional } from '../synth/damage.ts';
import type { Truth, TruthCheck, TruthFact, TruthIndicator, TruthOutlet, TruthOutput } from '../synth/truth.ts';

/** `hit`: required and read; `miss`: required, not read; `false`: read, not there. Optional statements make neither. */
export type Verdict = 'hit' | 'miss' | 'false';
export type Part = 'fact' | 'outlet' | 'indicator' | 'output' | 'head' | 'check';

export interface Outcome {
  readonly verdict: Verdict;
  readonly part: Part;
  /** Metric, tier, level, unit, field or rule. */
  readonly key: string;
  readonly expected: string | null;
  readonly got: string | null;
  /** The words it was read from, or should have been. */
  readonly quote: string;
}

/** Within what is printed: values are decimals of at most six places. */
function sameNumber(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) < 5e-7 * Math.max(1, Math.abs(b));
}

/** All statements but the repeats of an equal value. */
function claims(facts: readonly Fact[]): Fact[] {
  return facts.filter((fact) => fact.rank === 1 || !fact.agrees);
}

function fits(fact: Fact, truth: TruthFact, head: Truth['report']): boolean {
  if (fact.metric !== truth.metric) return false;
  const year = truth.year ?? head.year;
  if (year !== null && fact.year !== null && fact.year !== year) return false;
  if (truth.status === 'stated_none' && fact.status !== 'stated_none') return false;
  if (truth.part && fact.period_end === null) return false;
  if (truth.bound !== undefined && fact.bound !== truth.bound) return false;
  if (truth.approximate && fact.bound === '=') return false;
  if (!truth.bound && !truth.approximate && !truth.optional && fact.bound !== '=') return false;
  return typeof truth.value === 'string' ? fact.value_text === truth.value : sameNumber(fact.value, truth.value);
}

const show = (fact: Fact): string =>
  `${fact.bound === '=' ? '' : fact.bound}${fact.value ?? fact.value_text} (${fact.year}, #${fact.rank}, ${fact.status}, ${fact.rule})`;
const showTruth = (truth: TruthFact): string =>
  `${truth.bound ?? (truth.approximate ? '≈' : '')}${truth.value}${truth.status ? ` ${truth.status}` : ''}`;

function matchFacts(read: Extraction, truth: Truth): Outcome[] {
  const said = claims(read.facts);
  const head = truth.report;
  const outcomes: Outcome[] = [];
  for (const wanted of truth.facts) {
    if (wanted.optional) continue;
    const rivals = truth.facts.filter((t) => t.metric === wanted.metric && t.year === wanted.year && !t.optional);
    const found = said.find((f) => fits(f, wanted, head) && (f.rank === 1 || rivals.length > 1));
    outcomes.push({
      verdict: found ? 'hit' : 'miss',
      part: 'fact',
      key: wanted.metric,
      expected: showTruth(wanted),
      got:
        said
          .filter((f) => f.metric === wanted.metric)
          .map(show)
          .join('; ') || null,
      quote: found?.quote ?? wanted.evidence,
    });
  }
  for (const fact of said) {
    if (truth.facts.some((t) => fits(fact, t, head))) continue;
    const known = truth.facts.filter((t) => t.metric === fact.metric && (t.year ?? head.year) === fact.year);
    if (fact.status === 'derived' && known.length === 0) continue; // what follows from what is said
    outcomes.push({
      verdict: 'false',
      part: 'fact',
      key: fact.metric,
      expected: known.map(showTruth).join('; ') || null,
      got: show(fact),
      quote: fact.quote,
    });
  }
  return outcomes;
}

/** Two lists matched one to one. */
function matchLists<T extends { optional?: boolean }, G extends { quote: string }>(
  part: Part,
  wanted: readonly T[],
  got: readonly G[],
  same: (got: G, wanted: T) => boolean,
  keyOf: (item: T | G) => string,
  print: (item: T | G) => string,
): Outcome[] {
  const free = new Set(got);
  const outcomes: Outcome[] = [];
  for (const item of [...wanted].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))) {
    const found = [...free].find((g) => same(g, item));
    if (found) free.delete(found);
    if (item.optional) continue;
    const verdict = found ? 'hit' : 'miss';
    outcomes.push({ verdict, part, key: keyOf(item), expected: print(item), got: null, quote: found?.quote ?? '' });
  }
  for (const item of free) {
    if (wanted.some((w) => same(item, w))) continue; // the same thing said twice
    outcomes.push({ verdict: 'false', part, key: keyOf(item), expected: null, got: print(item), quote: item.quote });
  }
  return outcomes;
}

const bare = (name: string): string => name.replace(/[\s“”"《》「」.．·、，,]/g, '');

function sameName(got: string, wanted: string): boolean {
  const [a, b, c] = [bare(got), bare(wanted), toTraditional(bare(wanted))];
  return a === b || a === c || (a.length > 2 && (a.includes(b) || b.includes(a) || a.includes(c) || c.includes(a)));
}

function sameBound(got: string, wanted: { bound?: string; approximate?: boolean }): boolean {
  if (wanted.bound !== undefined) return got === wanted.bound;
  return (got !== '=') === (wanted.approximate ?? false);
}

function sameOutlet(got: Outlet, wanted: TruthOutlet): boolean {
  return (
    got.count === wanted.count &&
    sameName(got.outlet, wanted.outlet) &&
    got.tier === wanted.tier &&
    got.tier_reported === (wanted.tier_reported ?? wanted.tier) &&
    sameBound(got.bound, wanted) &&
    (wanted.kind === undefined || got.kind === wanted.kind)
  );
}

function sameIndicator(got: Indicator, wanted: TruthIndicator): boolean {
  return (
    got.level === wanted.level &&
    got.section === wanted.section &&
    sameNumber(got.weight, wanted.weight) &&
    sameNumber(got.score, wanted.score) &&
    (wanted.level === 'section' || sameName(got.name, wanted.name))
  );
}

const HEAD = ['center_id', 'year', 'kind', 'period_end'] as const;

function matchHead(read: ReportHead, truth: Truth['report']): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const field of HEAD) {
    const wanted = truth[field] ?? null;
    if (wanted === null && field !== 'period_end') continue;
    const got = read[field];
    if (got === null && wanted === null) continue;
    const row = {
      part: 'head' as const,
      key: field,
      expected: String(wanted),
      got: String(got),
      quote: read.title ?? '',
    };
    if (got === wanted) outcomes.push({ ...row, verdict: 'hit' });
    else {
      if (wanted !== null) outcomes.push({ ...row, verdict: 'miss' });
      if (got !== null) outcomes.push({ ...row, verdict: 'false' });
    }
  }
  return outcomes;
}

function matchChecks(read: Extraction, wanted: readonly TruthCheck[]): Outcome[] {
  const outcomes: Outcome[] = [];
  const allowed = (check: TruthCheck): readonly string[] =>
    typeof check.verdict === 'string' ? [check.verdict] : check.verdict;
  for (const check of wanted) {
    if (check.optional) continue;
    const same = read.checks.filter((c) => c.rule === check.rule);
    const found = same.some((c) => allowed(check).includes(c.verdict));
    outcomes.push({
      verdict: found ? 'hit' : 'miss',
      part: 'check',
      key: check.rule,
      expected: allowed(check).join('|'),
      got: same.map((c) => c.verdict).join(', ') || null,
      quote: same.map((c) => c.note_zh).join(' ／ '),
    });
  }
  for (const check of read.checks) {
    if (check.verdict !== 'fail' && check.verdict !== 'warn') continue;
    if (wanted.some((w) => w.rule === check.rule && allowed(w).includes(check.verdict))) continue;
    const row = { part: 'check' as const, key: check.rule, expected: null, got: check.verdict, quote: check.note_zh };
    outcomes.push({ ...row, verdict: 'false' });
  }
  return outcomes;
}

export function matchReport(read: Extraction, truth: Truth): Outcome[] {
  return [
    ...matchHead(read.report, truth.report),
    ...matchFacts(read, truth),
    ...matchLists<TruthOutlet, Outlet>(
      'outlet',
      truth.outlets ?? [],
      read.outlets,
      sameOutlet,
      (o) => o.tier,
      (o) => `${o.outlet} ${o.bound ?? ''}${o.count} ${o.tier_reported ?? o.tier}>${o.tier} ${o.kind ?? ''}`,
    ),
    ...matchLists<TruthIndicator, Indicator>(
      'indicator',
      truth.indicators ?? [],
      read.indicators,
      sameIndicator,
      (i) => i.level,
      (i) => `${i.name} ${i.weight}/${i.score} ${i.section}`,
    ),
    ...matchLists<TruthOutput, Extraction['outputs'][number]>(
      'output',
      truth.outputs ?? [],
      read.outputs,
      (got, wanted) => got.value === wanted.value && got.unit === wanted.unit,
      (o) => o.unit,
      (o) => `${'label' in o ? o.label : o.metric} ${o.value}${o.unit}`,
    ),
    ...matchChecks(read, truth.checks ?? []),
  ];
}
