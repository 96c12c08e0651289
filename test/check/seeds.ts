/** Audit inputs made from the gold file and the originals, so that the audit is judged without the reader. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MetricId } from '../../src/core/catalogue/metrics.ts';
import type { AuditInput } from '../../src/core/check/audit.ts';
import type { Bound, Fact, Indicator, Outlet, ScoreSection, Tier, Verdict } from '../../src/core/model.ts';

const shared = process.env.RONGMEI_SHARED ?? join(import.meta.dirname, '../../../shared');
const file = join(shared, 'gold/seeds.json');

interface SeedFact {
  readonly metric: string;
  readonly value: number | string;
  readonly unit: string | null;
  readonly evidence: string;
  readonly status?: 'stated_none';
  readonly bound?: Bound;
  readonly approximate?: boolean;
}
export interface SeedCheck {
  readonly rule: string;
  readonly lhs?: number;
  readonly rhs?: number;
  readonly verdict: Verdict;
  readonly of?: string;
}
interface Seed {
  readonly report: {
    center_id: string;
    province: string;
    city: string;
    district: string;
    unit_name: string;
    year: number;
    title: string;
    period_end?: string;
  };
  readonly facts: readonly SeedFact[];
  readonly outlets?: readonly {
    tier: Tier;
    tier_reported?: Tier;
    outlet: string;
    count: number;
    kind?: 'video';
    approximate?: boolean;
  }[];
  readonly indicators?: readonly {
    level: 'section' | 'indicator';
    section: ScoreSection;
    no?: number | null;
    name: string;
    weight: number;
    score: number;
  }[];
  readonly checks: readonly SeedCheck[];
}

export const seeds: Readonly<Record<string, Seed>> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};

/** Place of `words` in `text` when white space in the text is looked through; an empty place when it is not there. */
function find(text: string, words: string): { quote: string; start: number; end: number } {
  const wanted = words.replace(/\s/g, '').split('...').at(-1) ?? '';
  const at: number[] = [];
  const plain = [...text].filter((ch, i) => (/\s/.test(ch) ? false : at.push(i) > 0)).join('');
  const found = plain.indexOf(wanted);
  if (found < 0 || wanted === '') return { quote: '', start: 0, end: 0 };
  const [start, end] = [at[found]!, at[found + wanted.length - 1]! + 1];
  return { quote: text.slice(start, end), start, end };
}

export function seedInput(name: string): AuditInput {
  const seed = seeds[name]!;
  const { period_end = null, ...report } = seed.report;
  const text = readFileSync(join(shared, 'reports', name), 'utf8');
  const report_id = `${report.center_id}-${report.year}`;
  const facts = seed.facts.map((row): Fact => {
    const printed = [...row.evidence.replace(/\s/g, '').matchAll(/[\d.]+(?:万元|%|人|个|条|篇|分|名|元)?/g)].at(
      -1,
    )?.[0];
    return {
      fact_id: `${report_id}/${row.metric}/${report.year}/1`,
      report_id,
      metric: row.metric as MetricId,
      year: report.year,
      value: typeof row.value === 'number' ? row.value : null,
      value_text: typeof row.value === 'string' ? row.value : null,
      unit: row.unit,
      text: row.status ? row.evidence : (printed ?? row.evidence),
      bound: row.bound ?? (row.approximate ? '~' : '='),
      status: row.status ?? 'stated',
      rank: 1,
      agrees: true,
      period_start: null,
      period_end,
      ...find(text, row.evidence),
      label: null,
      label_start: null,
      label_end: null,
      section: null,
      rule: 'gold',
    };
  });
  let from = 0;
  const outlets = (seed.outlets ?? []).map((row): Outlet => {
    const at = text.indexOf(row.outlet, from);
    const end = text.slice(at).search(/篇|个/) + at + 1;
    from = end;
    const { approximate, tier_reported = row.tier, kind = 'article', ...rest } = row;
    return {
      report_id,
      ...rest,
      tier_reported,
      kind,
      bound: approximate ? '~' : '=',
      quote: text.slice(at, end),
      start: at,
      end,
    };
  });
  const indicators = (seed.indicators ?? []).map(
    (row): Indicator => ({
      report_id,
      ...row,
      no: row.no ?? null,
      target: null,
      actual: null,
      ...find(text, row.name),
    }),
  );
  return { report_id, head: { ...report, kind: 'self', period_end }, facts, outlets, indicators, text };
}
