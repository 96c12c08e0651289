/** `manifest.json`: what a dataset consists of, file by file. No times and no machine in it: two runs, one manifest. */
import { createHash } from 'node:crypto';
import type { Column, TableName } from '../../src/core/schema.ts';

export const SCHEMA_VERSION = 1;

export interface EmittedFile {
  /** Relative to the dataset's folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
  /** Of a partitioned table only: the facts' (else the report's) year, and the province's two digits (`00`: unknown). */
  readonly year?: number | null;
  readonly province?: string;
}

export interface EmittedTable {
  readonly name: TableName;
  readonly columns: readonly Column[];
  readonly files: readonly EmittedFile[];
  readonly csv: readonly EmittedFile[];
}

export interface Manifest {
  readonly schema_version: number;
  readonly reader_version: string;
  readonly dataset_sha256: string;
  readonly synthetic: boolean;
  readonly tables: Readonly<Record<string, ManifestTable>>;
}

export interface ManifestTable {
  readonly rows: number;
  readonly partitioned: boolean;
  readonly files: readonly EmittedFile[];
  /** One file; of a partitioned table the first of them. All stand in `csv_files`. */
  readonly csv: EmittedFile;
  readonly csv_files: readonly EmittedFile[];
  readonly columns: readonly Column[];
}

export function makeManifest(
  tables: readonly EmittedTable[],
  facts: { readonly readerVersion: string; readonly synthetic: boolean },
): Manifest {
  const hash = createHash('sha256');
  for (const table of tables) {
    for (const file of [...table.files, ...table.csv]) hash.update(`${file.path} ${file.sha256}\n`);
  }
  return {
    schema_version: SCHEMA_VERSION,
    reader_version: facts.readerVersion,
    dataset_sha256: hash.digest('hex'),
    synthetic: facts.synthetic,
    tables: Object.fromEntries(tables.map((table) => [table.name, manifestTable(table)])),
  };
}

function manifestTable({ files, csv, columns }: EmittedTable): ManifestTable {
  const first = csv[0];
  if (!first) throw new Error('a table without a CSV file');
  return {
    rows: files.reduce((sum, file) => sum + file.rows, 0),
    partitioned: files.some((file) => file.province !== undefined),
    files,
    csv: first,
    csv_files: csv,
    columns,
  };
}
