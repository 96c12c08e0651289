import { expect, test } from 'vitest';
import { givenFrom, packRows, questionKey, unpackRows } from '../../src/db/given.ts';
import type { Query } from '../../src/db/types.ts';

const query = (sql: string, params: Query<unknown>['params'] = []): Query<{ a: number }> => ({
  name: 'x',
  sql,
  params,
  tables: ['panel'],
});

test('rows survive the way through the page', () => {
  const rows = [
    { a: 0.1, b: null, c: '无', d: [1, null] },
    { a: -0, b: true, c: '', d: [] },
  ];
  expect(unpackRows(JSON.parse(JSON.stringify(packRows(rows))))).toEqual([rows[0], { ...rows[1], a: 0 }]);
  expect(unpackRows(packRows([]))).toEqual([]);
});

test('another question has another key: other words, other values, other partitions', () => {
  const keys = [
    query('SELECT 1'),
    query('SELECT 2'),
    query('SELECT 1', [1]),
    query('SELECT 1', ['1']),
    { ...query('SELECT 1'), only: { years: [2020] } },
  ].map(questionKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(questionKey(query('SELECT 1'))).toBe(questionKey({ ...query('SELECT 1'), name: 'other' }));
});

test('the same array is given each time, and nothing for what was not asked', () => {
  const asked = query('SELECT a FROM panel');
  const given = givenFrom({
    manifest: { schema_version: 1, reader_version: '1', dataset_sha256: 'a', synthetic: false, tables: {} },
    datasets: [],
    answers: { [questionKey(asked)]: packRows([{ a: 1 }]) },
  });
  expect(given.rows(asked)).toEqual([{ a: 1 }]);
  expect(given.rows(asked)).toBe(given.rows(asked));
  expect(given.rows(query('SELECT b FROM panel'))).toBeNull();
});
