import { expect, test } from 'vitest';
import { inlined } from '../../src/db/inlined.ts';

test.each([
  ['numbers and codes', 'a = ? AND b - ? > ?', ['430602', -3, true], "a = '430602' AND b - (-3) > true"],
  ['null', 'a IS ?', [null], 'a IS null'],
  ['a question mark inside a literal', "a LIKE '%?''?' AND \"b?\" = ?", [7], "a LIKE '%?''?' AND \"b?\" = 7"],
])('%s are written out', (_, sql, params, written) => {
  expect(inlined({ sql, params })).toEqual({ sql: written, params: [] });
});

test.each([
  ['a quote', ["x' OR '1'='1"]],
  ['a backslash', ['a\\']],
  ['a line break', ['430602\n--']],
  ['Chinese', ['岳阳楼区']],
  ['nothing', ['']],
  ['a fraction', [0.1]],
  ['no number', [Number.NaN]],
])('%s stays a parameter', (_, params) => {
  const question = { sql: 'SELECT ?', params };
  expect(inlined(question)).toEqual(question);
});

test('placeholders and parameters that do not agree are left to the engine', () => {
  const question = { sql: 'SELECT ?', params: [1, 2] };
  expect(inlined(question)).toEqual(question);
});
