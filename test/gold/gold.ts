/** The gold file's statement of a report → what a case expects, figures only: no evidence, no names of people. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bound, Extraction } from '../../src/core/model.ts';
import type { Expected, ExpectedFact } from '../reports/expected.ts';

const ROOT = join(import.meta.dirname, '../..');
export const SHARED = process.env.RONGMEI_SHARED ?? join(ROOT, '../shared');
export const DIGESTS = join(ROOT, 'data/reports');
export const EXPECTED_FILE = join(import.meta.dirname, 'expected.json');

interface Stated {
  readonly value: number | string;
  readonly evidence?: string;
  readonly approximate?: boolean;
  readonly bound?: Bound;
}
interface Seed {
  readonly report: NonNullable<Expected['report']>;
  readonly facts: readonly (Stated & Pick<ExpectedFact, 'metric' | 'status'> & { readonly optional?: boolean })[];
  readonly derived?: readonly { readonly metric: string; readonly year: number; readonly value: number }[];
  readonly outlets?: readonly (NonNullable<Expected['outlets']>[number] & { readonly approximate?: boolean })[];
  readonly indicators?: NonNullable<Expected['indicators']>;
  readonly outputs?: readonly (Stated & { readonly value: number; readonly unit: string })[];
  readonly conflicts: readonly { readonly values: readonly [number, number] }[];
  readonly checks: NonNullable<Expected['checks']>;
  readonly missing: readonly string[];
  readonly personal_data: readonly string[];
}

/** By the original's file name; null where the gold file is not at hand. */
export function readGold(): Readonly<Record<string, Seed>> | null {
  const file = join(SHARED, 'gold/seeds.json');
  return existsSync(file) && existsSync(join(SHARED, 'reports')) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function boundOf({ bound, approximate, evidence = '余' }: Pick<Stated, 'bound' | 'approximate' | 'evidence'>): Bound {
  return bound ?? (approximate ? (/约|左右/.test(evidence) ? '~' : '>=') : '=');
}

export interface GoldCase {
  readonly expected: Expected;
  /** Matters stated with two values. */
  readonly conflicts: readonly (readonly [number, number])[];
}

export function expectedOf(seed: Seed): GoldCase {
  const required = seed.facts.filter((fact) => !fact.optional);
  return {
    expected: {
      why: 'what a careful person reads in the original',
      report: { period_end: null, kind: 'self', ...seed.report },
      facts: [
        ...required.map((fact) => ({
          metric: fact.metric,
          value: fact.value,
          bound: boundOf(fact),
          status: fact.status ?? ('stated' as const),
        })),
        ...(seed.derived ?? []).map(({ metric, year, value }) => ({ metric, year, value, status: 'derived' as const })),
      ],
      tolerated: seed.facts
        .filter((fact) => fact.optional)
        .map(({ metric, value, status }) => ({ metric, value, ...(status ? { status } : {}) })),
      absent: seed.missing,
      outlets: (seed.outlets ?? []).map(({ outlet, count, tier, tier_reported, kind, approximate, bound }) => ({
        outlet,
        count,
        tier,
        tier_reported: tier_reported ?? tier,
        kind: kind ?? 'article',
        bound: boundOf({ bound, approximate }),
      })),
      indicators: (seed.indicators ?? []).map(({ level, section, name, weight, score }) => ({
        level,
        section,
        name,
        weight,
        score,
      })),
      outputs: (seed.outputs ?? []).map((output) => ({
        value: output.value,
        unit: output.unit,
        bound: boundOf(output),
      })),
      checks: seed.checks.map(({ rule, verdict, lhs, rhs }) => ({
        rule,
        verdict,
        ...(lhs === undefined ? {} : { lhs }),
        ...(rhs === undefined ? {} : { rhs }),
      })),
    },
    conflicts: seed.conflicts.map(({ values }) => values),
  };
}

/** In the gold file's manner: a repeated mention of one output is one output, sections stand before indicators. */
export function inGoldOrder(read: Extraction): Extraction {
  const seen = new Set<string>();
  const outputs = read.outputs.filter(({ value, unit }) => {
    const key = `${value}${unit}`;
    return !seen.has(key) && seen.add(key);
  });
  const indicators = [...read.indicators].sort((a, b) => Number(b.level === 'section') - Number(a.level === 'section'));
  return { ...read, outputs, indicators };
}

/** Both values of every matter that is stated twice, the smaller first. */
export function conflictsOf({ checks }: Extraction): (readonly number[])[] {
  return checks
    .filter(({ rule, verdict }) => rule === 'same_statement' && verdict !== 'pass')
    .map(({ lhs, rhs }) => [lhs ?? Number.NaN, rhs ?? Number.NaN].sort((a, b) => a - b));
}

/** All that an original and its digest must have in common: places, quotes and words aside. */
export function common(read: Extraction): Record<string, readonly string[]> {
  const lines = (rows: readonly unknown[][]) => [...new Set(rows.map((row) => JSON.stringify(row)))].sort();
  const claims = read.facts.filter((fact) => fact.rank === 1 || !fact.agrees);
  return {
    head: [JSON.stringify([read.report.center_id, read.report.year, read.report.kind, read.report.period_end])],
    facts: lines(
      claims.map((f) => [f.metric, f.year, f.value ?? f.value_text, f.unit, f.bound, f.status, f.period_end]),
    ),
    outlets: lines(read.outlets.map((o) => [o.outlet, o.count, o.bound, o.kind, o.tier, o.tier_reported])),
    indicators: lines(read.indicators.map((i) => [i.level, i.section, i.no, i.name, i.weight, i.score])),
    outputs: lines(read.outputs.map((o) => [o.value, o.unit, o.bound])),
    checks: lines(read.checks.map((c) => [c.rule, c.verdict, c.lhs, c.rhs])),
    conflicts: lines(conflictsOf(read).map((values) => [...values])),
  };
}
