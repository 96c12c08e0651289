/** Rows in memory → a dataset's folder, complete or not at all. For datasets of a few thousand reports and fewer. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TableRows } from '../../src/core/panel/rows.ts';
import { TABLES } from '../../src/core/schema.ts';
import { appendRows } from './appendRows.ts';
import { createTableSql } from './copySql.ts';
import { openDatabase } from './database.ts';
import { makeDatapackage } from './datapackage.ts';
import { emitFiles, wholeTable } from './emitFiles.ts';
import { type EmittedTable, type Manifest, makeManifest } from './manifest.ts';
import { stagingFolder, swapIn } from './swap.ts';

export interface DatasetFacts {
  readonly readerVersion: string;
  readonly synthetic: boolean;
}

export async function emitDataset(rows: TableRows, out: string, facts: DatasetFacts): Promise<Manifest> {
  const staged = stagingFolder(out);
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  const db = await openDatabase(path.join(staged, '.spill'));
  const tables: EmittedTable[] = [];
  try {
    for (const table of TABLES) {
      await db.run(createTableSql(table, table.name));
      await appendRows(db, table, table.name, rows[table.name]);
      const { parquet, csv } = await emitFiles(db, staged, wholeTable(table, `"${table.name}"`));
      tables.push({ name: table.name, columns: table.columns, files: [parquet], csv: [csv] });
    }
  } finally {
    db.close();
  }
  await rm(path.join(staged, '.spill'), { recursive: true, force: true });
  const manifest = await writeDescriptions(staged, tables, facts);
  await swapIn(staged, out);
  return manifest;
}

/** `manifest.json` and `datapackage.json`, the last files of a dataset. */
export async function writeDescriptions(
  folder: string,
  tables: readonly EmittedTable[],
  facts: DatasetFacts,
): Promise<Manifest> {
  const manifest = makeManifest(tables, facts);
  await writeFile(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
  const datapackage = makeDatapackage(tables, manifest);
  await writeFile(path.join(folder, 'datapackage.json'), `${JSON.stringify(datapackage)}\n`);
  return manifest;
}
