import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../../src/views/sql/examples.ts';
import { hashOf, sqlOf } from '../../../src/views/sql/permalink.ts';
import { rowsQuery } from '../../../src/views/sql/query.ts';
import { firstChoice, resultOption, resultTable } from '../../../src/views/sql/resultChart.ts';
import { placesOf, planOf, resultColumns, resultSheet } from '../../../src/views/sql/resultColumns.ts';
import { judge } from '../../../src/views/sql/statement.ts';
import { ABOUT } from '../../export/sample.ts';

const DESCRIBED = [
  { column_name: 'year', column_type: 'INTEGER' },
  { column_name: 'city', column_type: 'VARCHAR' },
  { column_name: 'district', column_type: 'VARCHAR' },
  { column_name: 'total', column_type: 'DECIMAL(18,6)' },
  { column_name: 'ids', column_type: 'VARCHAR[]' },
];
const ROWS = [
  { year: 2020, city: '衡阳市', district: '雁峰区', total: 775.18, ids: ['a', 'b'] },
  { year: 2021, city: '衡阳市', district: '石鼓区', total: null, ids: null },
];
const SETTINGS = { lang: 'zh', theme: 'light', width: 800, reducedMotion: true, decal: false } as const;

describe('a result', () => {
  const columns = resultColumns(DESCRIBED, ROWS);

  it('has columns of DuckDB’s own types, even without rows', () => {
    expect(columns.map(({ id, kind }) => [id, kind])).toEqual([
      ['year', 'number'],
      ['city', 'text'],
      ['district', 'text'],
      ['total', 'number'],
      ['ids', 'text'],
    ]);
    expect(resultColumns(DESCRIBED, []).length).toBe(5);
    expect(resultColumns(null, [{ plan: 'x', n: 1 }]).map(({ id, kind }) => [id, kind])).toEqual([
      ['plan', 'text'],
      ['n', 'number'],
    ]);
  });

  it('of EXPLAIN is a drawing, not a table', () => {
    expect(planOf([{ explain_key: 'physical_plan', explain_value: '┌─┐' }])).toBe('┌─┐');
    expect(planOf([{ plan: '┌─┐' }])).toBeNull();
    expect(planOf([])).toBeNull();
  });

  it('asks for words where Arrow’s reader would give wrong figures', () => {
    const judged = judge('SELECT 1');
    if (!judged.ok) throw new Error(judged.problem);
    const typed = [{ column_name: 'a"b', column_type: 'INTERVAL' }, ...DESCRIBED];
    expect(rowsQuery(judged.statement, typed).sql).toContain('SELECT * REPLACE ("a""b"::VARCHAR AS "a""b") FROM');
    expect(rowsQuery(judged.statement, DESCRIBED).sql).toContain('SELECT * FROM');
  });

  it('exports what it holds; synthetic data is marked', () => {
    expect(resultSheet(columns, ROWS, ABOUT).rows).toEqual([
      [2020, '衡阳市', '雁峰区', 775.18, 'a; b'],
      [2021, '衡阳市', '石鼓区', null, null],
    ]);
    const marked = resultSheet(columns, ROWS, { ...ABOUT, synthetic: true });
    expect([...marked.rows].map((row) => row.at(-1))).toEqual(['模拟数据', '模拟数据']);
  });

  it('guesses a chart: the words that tell rows apart, the figure that is no year', () => {
    expect(firstChoice(columns, ROWS)).toEqual({ kind: 'bar', x: 'district', y: 'total' });
    expect(
      firstChoice(
        columns.filter((column) => column.kind === 'number'),
        ROWS,
      ),
    ).toEqual({ kind: 'line', x: 'year', y: 'total' });
    expect(
      firstChoice(
        columns.filter((column) => column.kind === 'text'),
        ROWS,
      ),
    ).toBeNull();
  });

  it('draws no mark for what is not there', () => {
    for (const kind of ['bar', 'line'] as const) {
      const option = resultOption(columns, ROWS, { kind, x: 'district', y: 'total' }, SETTINGS) as {
        series: { data: { value: number }[] }[];
      };
      expect(option.series[0]?.data.map((item) => item.value)).toEqual([775.18]);
    }
    expect(resultTable(columns, ROWS, { kind: 'bar', x: 'district', y: 'total' }).rows).toEqual([
      { district: '雁峰区', total: 775.18 },
      { district: '石鼓区', total: null },
    ]);
  });
});

it.each(EXAMPLES)('example $id reads only', ({ sql }) => {
  expect(judge(sql).ok).toBe(true);
});

describe('permalinks', () => {
  it.each(EXAMPLES)('$id comes back', ({ sql }) => {
    expect(sqlOf(hashOf(sql))).toEqual({ sql, broken: false });
  });
  it.each([
    ['#q=SELECT%201', 'SELECT 1', false],
    ['#q=select+1', 'select 1', false],
    ['#q=%E0%A4%A', null, true],
    ['#q=1!!!', null, true],
    ['#other', null, false],
    ['', null, false],
  ])('%s', (hash, sql, broken) => {
    expect(sqlOf(hash)).toEqual({ sql, broken });
  });
});

describe('decimals of a column', () => {
  it.each([
    [[1, 2, null], 0],
    [[3529.29, 3145.7, 3516.93736], 2],
    [[0.5, 0.123456789], 6],
    [[1.5, 2.123456], 4],
    [[1e-9, 0.25], 6],
    [['a', null, true], 0],
  ])('%j: %i', (values, places) => {
    expect(placesOf(values)).toBe(places);
  });
});
