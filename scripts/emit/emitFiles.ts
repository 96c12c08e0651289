/** One table → its Parquet and CSV files in the staging folder, each with its bytes and hash. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Table } from '../../src/core/schema.ts';
import { csvSql, parquetSql } from './copySql.ts';
import type { Database } from './database.ts';
import type { EmittedFile } from './manifest.ts';

export interface FilePair {
  readonly parquet: EmittedFile;
  readonly csv: EmittedFile;
}
export interface FilePlan {
  readonly table: Table;
  /** A FROM item with the table's columns. */
  readonly source: string;
  readonly where: string;
  /** Relative to the staging folder, without extension; CSV of partitioned tables stands apart (`facts-csv/…`). */
  readonly parquetPath: string;
  readonly csvPath: string;
  readonly partition?: { readonly year: number | null; readonly province: string };
}

/** A table that is one file of each kind. */
export function wholeTable(table: Table, source: string): FilePlan {
  return { table, source, where: '', parquetPath: `${table.name}.parquet`, csvPath: `${table.name}.csv` };
}

export async function emitFiles(db: Database, folder: string, plan: FilePlan): Promise<FilePair> {
  const parquet = path.join(folder, plan.parquetPath);
  const csv = path.join(folder, plan.csvPath);
  await mkdir(path.dirname(parquet), { recursive: true });
  await mkdir(path.dirname(csv), { recursive: true });
  const [copied] = await db.rows(parquetSql(plan.table, plan.source, parquet, plan.where));
  await db.run(csvSql(plan.table, parquet, csv));
  const rows = Number(copied?.Count);
  return {
    parquet: await describeFile(folder, plan.parquetPath, rows, plan.partition),
    csv: await describeFile(folder, plan.csvPath, rows, plan.partition),
  };
}

export async function describeFile(
  folder: string,
  relative: string,
  rows: number,
  partition?: FilePlan['partition'],
): Promise<EmittedFile> {
  const file = path.join(folder, relative);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  const { size } = await stat(file);
  return { path: relative, bytes: size, sha256: hash.digest('hex'), rows, ...partition };
}
