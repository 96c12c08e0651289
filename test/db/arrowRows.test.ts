/** What the door promises about values, judged by both engines. One row: an SQL expression and what must arrive. */
import { afterAll, describe, expect, test } from 'vitest';
import { openNodeBackend } from '../../scripts/db/nodeDoor.ts';
import { decimalToNumber } from '../../src/db/arrowRows.ts';
import { openNativeBackend } from './nativeDoor.ts';

const VALUES: readonly (readonly [sql: string, value: unknown])[] = [
  ['259.45::DECIMAL(18,6)', 259.45],
  ['sum(0.07::DECIMAL(18,6))', 0.07],
  ['-0.000001::DECIMAL(18,6)', -0.000001],
  ['-12345678.901234::DECIMAL(18,6)', -12345678.901234],
  ['999999999.999999::DECIMAL(18,6)', 999999999.999999],
  ['sum(3::BIGINT)', 3],
  ['170141183460469231731687303715884105727::HUGEINT', 2 ** 127],
  ['round(1.2345::DECIMAL(18,6), 2)', 1.23],
  ['avg(0.1::DECIMAL(18,6))', 0.1],
  ['count(*)', 1],
  ["DATE '2020-12-22'", '2020-12-22'],
  ["DATE '1969-12-31'", '1969-12-31'],
  ["['a', NULL, 'b']", ['a', null, 'b']],
  ['[0.07::DECIMAL(18,6), 1]', [0.07, 1]],
  ['[]::VARCHAR[]', []],
  ['true', true],
  ['NULL::DECIMAL(18,6)', null],
  ['NULL::VARCHAR', null],
  ["'○ 岳阳楼区'", '○ 岳阳楼区'],
  ["{'a': 1, 'b': NULL::INTEGER}", { a: 1, b: null }],
  ["'nan'::DOUBLE", Number.NaN],
];

describe.each([
  ['wasm', openNodeBackend],
  ['native', openNativeBackend],
] as const)('%s', async (_name, open) => {
  const backend = await open();
  const connection = await backend.connect('views');
  afterAll(async () => {
    await connection.close();
    await backend.close();
  });

  test.each(VALUES)('%s', async (sql, value) => {
    const [row] = await connection.run(`SELECT ${sql} AS value`, []);
    expect(row?.value).toEqual(value);
  });

  test('bound parameters, never pasted', async () => {
    const hostile = "'; DROP TABLE panel; --";
    const rows = await connection.run(
      'SELECT ? AS text, ?::INTEGER AS number, ? IS NULL AS missing, ?::BOOLEAN AS flag',
      [hostile, 2020, null, true],
    );
    expect(rows).toEqual([{ text: hostile, number: 2020, missing: true, flag: true }]);
  });

  test('a question without rows answers with none', async () => {
    expect(await connection.run('SELECT 1 AS x WHERE false', [])).toEqual([]);
  });

  test('an error names what is wrong', async () => {
    await expect(connection.run('SELECT nothing FROM nowhere', [])).rejects.toThrow(/nowhere/);
  });
});

describe('decimalToNumber', () => {
  test.each([
    [[70_000, 0, 0, 0], 6, 0.07],
    [[0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff], 6, -0.000001],
    [[0, 1, 0, 0], 0, 4294967296],
    [[0, 0x20_0000, 0, 0], 0, 2 ** 53],
    [[0, 0, 1, 0], 3, Number('18446744073709551616e-3')],
  ] as const)('%j / 10^%d', (words, scale, value) => {
    expect(decimalToNumber(Uint32Array.from(words), scale)).toBe(value);
  });
});
