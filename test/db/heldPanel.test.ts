/** A large panel is held in memory: the same rows, on both engines, whether it is read packed or held. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeBackend } from '../../scripts/db/nodeDoor.ts';
import type { Backend } from '../../src/db/backend.ts';
import { heldPanelSql, viewSql } from '../../src/db/tableLoader.ts';
import { emitContractDataset } from './contractDataset.ts';
import { openNativeBackend } from './nativeDoor.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rongmei-held-'));
  await emitContractDataset(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const QUESTIONS = [
  'SELECT * FROM panel ORDER BY center_id, year',
  "SELECT center_id, year, expenditure_total_status AS s FROM panel WHERE expenditure_total_status IN ('stated', 'derived') ORDER BY center_id, year",
  "SELECT count(*) FILTER (WHERE coalesce(staff_actual_bound, '=') <> '=') AS n, min(concat(staff_actual_status, '!')) AS s FROM panel",
  'SELECT expenditure_total_status AS s, count(*) AS n FROM panel GROUP BY 1 ORDER BY 1',
];

test.each([
  ['WASM', openNodeBackend],
  ['native', openNativeBackend],
] as const)('%s answers the same from the held panel, loaded twice', async (_, open) => {
  const backend: Backend = await open();
  const file = await backend.addFile('held/panel.parquet', await readFile(join(folder, 'panel.parquet')));
  const answers: (readonly object[])[][] = [];
  for (const statements of [
    [viewSql('panel', [file])],
    ['DROP VIEW "panel"', ...heldPanelSql([file])],
    heldPanelSql([file]),
  ]) {
    const connection = await backend.connect('views');
    for (const sql of statements) await connection.run(sql, []);
    answers.push(await Promise.all(QUESTIONS.map(async (sql) => connection.run(sql, []))));
    await connection.close();
  }
  expect(answers[0]?.[0]?.length).toBeGreaterThan(3);
  const byText = (rows: readonly unknown[] | undefined) => rows?.map((row) => JSON.stringify(row)).sort();
  for (const held of answers.slice(1)) expect(held.map(byText)).toEqual(answers[0]?.map(byText));
  await backend.close();
});
