import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { isMetricId, METRICS } from '../../src/core/catalogue/metrics.ts';
import type { Extraction } from '../../src/core/model.ts';
import { type Expected, KEYS } from './expected.ts';
import { faultsOf } from './faults.ts';
import { loadCases } from './loadCases.ts';

const cases = loadCases(join(import.meta.dirname));

describe('a report, and what a careful person reads in it', () => {
  for (const { slug, expected, read } of cases) {
    const run = async () => expect(faultsOf(await read(), expected)).toEqual([]);
    if (expected.known === undefined) test(slug, run);
    else test.fails(`${slug} (known: ${expected.known})`, run);
  }
});

describe('the cases themselves', () => {
  it.each(cases)('$slug names only what there is', ({ expected }) => {
    expect(Object.keys(expected).filter((key) => !KEYS.has(key))).toEqual([]);
    const metrics = [...(expected.facts ?? []), ...(expected.tolerated ?? [])].map(({ metric }) => metric);
    const absent = (expected.absent ?? []).filter(
      (id) => !isMetricId(id) && !METRICS.some((row) => `${row.id.split('.')[0]}.*` === id),
    );
    expect([...metrics.filter((id) => !isMetricId(id)), ...absent]).toEqual([]);
    expect(absent.filter((id) => metrics.includes(id))).toEqual([]);
  });

  it('cover every metric that a report can state by itself', () => {
    const stated = new Set(cases.flatMap(({ expected }) => (expected.facts ?? []).map(({ metric }) => metric)));
    const never = METRICS.filter(({ id }) => !stated.has(id) && !/^share\..*_of_(?:income|expenditure)$/.test(id));
    expect(never.map(({ id }) => id)).toEqual([]);
  });
});

/** The judge is judged: each of these must be seen. */
const DAMAGE: readonly (readonly [what: string, change: (read: Extraction) => Extraction])[] = [
  ['a fact that is missing', (read) => ({ ...read, facts: read.facts.slice(1) })],
  ['a value that is off', (read) => ({ ...read, facts: read.facts.map((f, i) => (i === 0 ? { ...f, value: 1 } : f)) })],
  ['a bound that is lost', (read) => ({ ...read, facts: read.facts.map((f) => ({ ...f, bound: '=' as const })) })],
  ['a fact too many', (read) => ({ ...read, facts: [...read.facts, { ...read.facts[0]!, metric: 'score.total' }] })],
  ['a place that moved', (read) => ({ ...read, text: `　${read.text}` })],
  ['another year', (read) => ({ ...read, report: { ...read.report, year: 1999 } })],
];

describe('the judge sees', () => {
  const subject = cases.find(({ slug }) => slug === 'bounds');
  it.each(DAMAGE)('%s', async (_, change) => {
    const read = await subject!.read();
    const expected: Expected = subject!.expected;
    expect(faultsOf(read, expected)).toEqual([]);
    expect(faultsOf(change(read), expected)).not.toEqual([]);
  });
});
