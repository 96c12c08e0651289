/** The bound of a derived measure: directions by the arithmetic itself, the SQL by the engine. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MEASURES } from '../../src/core/catalogue/measures.ts';
import { panelColumn } from '../../src/core/catalogue/metrics.ts';
import type { Backend, Connection } from '../../src/db/backend.ts';
import { boundSql, measureBound } from '../../src/db/bounds.ts';
import { openNativeBackend } from './nativeDoor.ts';

let backend: Backend;
let connection: Connection;
beforeAll(async () => {
  backend = await openNativeBackend();
  connection = await backend.connect('views');
});
afterAll(() => backend.close());

/** What the SQL says when inputs have these bounds; the others are exact. */
async function boundOf(sql: string, inputs: readonly string[], bounds: Readonly<Record<string, string>>) {
  const columns = inputs.map((id) => `'${bounds[id] ?? '='}' AS ${panelColumn(id as never)}_bound`);
  const [row] = await connection.run(`SELECT ${sql} AS bound FROM (SELECT ${columns.join(', ')})`, []);
  return (row as { bound: string | null }).bound;
}

describe.each(MEASURES.map((measure) => [measure.id, measure] as const))('%s', (_, measure) => {
  const inputs = [...measure.inputs, ...(measure.optional ?? [])];
  const base = inputs.map((_one, at) => 100 * (1 + 3 * at));

  test.each(inputs.map((id, at) => [id, at] as const))('more of %s moves it the way that is written down', (id, at) => {
    if (measure.eitherWay.includes(id)) return;
    const before = measure.compute(...base) ?? 0;
    const after = measure.compute(...base.map((value, i) => (i === at ? value * 1.5 : value))) ?? 0;
    // A share of expenditure is its part over the whole: the whole does not move with the part here.
    expect(Math.sign(after - before)).toBe(measure.falling.includes(id) ? -1 : 1);
  });

  test('exact inputs leave no bound', async () => {
    expect(await boundOf(boundSql(measure), inputs, {})).toBeNull();
  });
});

test.each([
  ['articles_total', { 'articles.district': '>=' }, '>='],
  ['cost_per_article', { 'articles.district': '>=' }, '<='],
  ['cost_per_article', { 'articles.district': '<=' }, '>='],
  ['upward_share', { 'articles.district': '>=' }, '<='],
  ['upward_share', { 'articles.central': '>=' }, '>='],
  ['upward_share', { 'articles.central': '>=', 'articles.district': '>=' }, '~'],
  ['share_district', { 'articles.district': '>=', 'articles.municipal': '>=' }, '~'],
  ['spend_per_head', { 'staff.actual': '~' }, '~'],
  ['spend_per_head', { 'expenditure.total': '>=', 'staff.actual': '<=' }, '>='],
  ['yoy_calc', { 'expenditure.total': '>=' }, '~'],
  ['yoy_calc', { 'yoy.expenditure_change': '>=' }, '>='],
] as const)('%s of %o is %s', async (column, bounds, expected) => {
  const measure = MEASURES.find(({ id }) => id === column);
  if (!measure) throw new Error(column);
  const inputs = [...measure.inputs, ...(measure.optional ?? [])];
  expect(await boundOf(measureBound(column), inputs, bounds)).toBe(expected);
});

test('a tier that is not stated has no bound and takes none away', async () => {
  const measure = MEASURES.find(({ id }) => id === 'articles_total');
  if (!measure) throw new Error('articles_total');
  const columns = [...measure.inputs, 'articles.other' as const].map(
    (id) => `${id === 'articles.district' ? "'>='" : 'CAST(NULL AS VARCHAR)'} AS ${panelColumn(id)}_bound`,
  );
  const [row] = await connection.run(`SELECT ${boundSql(measure)} AS bound FROM (SELECT ${columns.join(', ')})`, []);
  expect(row).toEqual({ bound: '>=' });
});
