/** Parquet from the page's engine, read back by today's DuckDB. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createNodeDoor } from '../../scripts/db/nodeDoor.ts';
import type { PageDoor } from '../../src/db/door.ts';
import type { Query } from '../../src/db/types.ts';
import { wholeQuery } from '../../src/views/sql/query.ts';
import { judge } from '../../src/views/sql/statement.ts';
import { factsParquetQuery, factsTableQuery, panelParquetQuery, panelTableQuery } from '../../src/views/table/query.ts';
import { emitContractDataset } from '../db/contractDataset.ts';

const ALL = { years: null, places: [], centers: [], measure: null };
let folder: string;
let door: PageDoor;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rongmei-parquet-'));
  await emitContractDataset(join(folder, 'data'));
  door = createNodeDoor(join(folder, 'data'));
});

afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true, force: true });
});

async function readBack(query: Query<unknown>): Promise<{ names: string[]; types: string[]; rows: unknown[][] }> {
  const file = join(folder, 'out.parquet');
  await writeFile(file, await door.parquet(query));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet('${file}')`);
  const back = {
    names: reader.columnNames(),
    types: reader.columnTypes().map(String),
    rows: reader.getRowsJson() as unknown[][],
  };
  connection.closeSync();
  instance.closeSync();
  return back;
}

it('holds the shown rows in the shown order, with exact types', async () => {
  const rows = await door.run(panelTableQuery(ALL, ['expenditure_total']));
  const shown = [...rows].reverse().slice(0, 5);
  const ids = [
    'center_id',
    'district',
    'year',
    'expenditure_total',
    'expenditure_total_status',
    'expenditure_total_bound',
  ];
  const back = await readBack(panelParquetQuery(ids, shown, false));
  expect(back.names).toEqual(ids);
  expect(back.types[3]).toBe('DECIMAL(18,6)');
  expect(back.rows.map((row) => [row[0], row[2]])).toEqual(shown.map((row) => [row.center_id, row.year]));
  expect(back.rows.map((row) => (row[3] === null ? null : Number(row[3])))).toEqual(
    shown.map((row) => row.expenditure_total),
  );
  expect(back.rows.map((row) => row[4])).toEqual(shown.map((row) => row.expenditure_total_status));
});

it('says nothing of checks where a year has no report of its own', async () => {
  const rows = await door.run(panelTableQuery(ALL, []));
  const implied = rows.filter((row) => row.has_report === false);
  expect(implied.length).toBeGreaterThan(0);
  expect(rows.filter((row) => row.fail_count === null)).toEqual(implied);
  const back = await readBack(panelParquetQuery(['center_id', 'has_report', 'fail_count', 'pass_count'], rows, false));
  expect(back.rows.filter((row) => row[1] === false).map((row) => row.slice(2))).toEqual(
    implied.map(() => [null, null]),
  );
  expect(back.rows.filter((row) => row[1] === true && row[2] === null)).toEqual([]);
  expect(back.types[2]).toBe('INTEGER');
});

it('marks synthetic data in a column of its own', async () => {
  const rows = await door.run(panelTableQuery(ALL, []));
  const back = await readBack(panelParquetQuery(['center_id', 'year'], rows, true));
  expect(back.names).toEqual(['center_id', 'year', 'notice']);
  expect(new Set(back.rows.map((row) => row[2]))).toEqual(new Set(['模拟数据']));
});

it('holds facts by their ids', async () => {
  const rows = (await door.run(factsTableQuery(ALL))).slice(3, 6);
  const back = await readBack(factsParquetQuery(['fact_id', 'value', 'bound', 'quote'], rows, false));
  expect(back.rows.map((row) => row[0])).toEqual(rows.map((row) => row.fact_id));
  expect(back.rows.map((row) => row[3])).toEqual(rows.map((row) => row.quote));
});

it('holds nothing when nothing is shown', async () => {
  expect((await readBack(panelParquetQuery(['center_id'], [], false))).rows).toEqual([]);
});

it('holds all rows of a query', async () => {
  const judged = judge('SELECT year, count(*) AS n FROM panel GROUP BY year ORDER BY year -- end');
  const query = judged.ok ? wholeQuery(judged.statement, false) : null;
  if (!query) throw new Error('the query was refused');
  const back = await readBack(query);
  expect(back.names).toEqual(['year', 'n']);
  expect(back.rows.length).toBeGreaterThan(3);
});
