/** The dataset's files as rows of this page, from its manifest. Pure. */
import { TABLES, type TableName } from '../../core/schema.ts';
import type { DataFile, Manifest } from '../../db/manifest.ts';

export interface FileRow {
  readonly table: TableName;
  readonly rows: number;
  readonly format: 'Parquet' | 'CSV';
  readonly file: DataFile;
}

/** One row a file, Parquet before CSV, tables in the order of the schema. */
export function fileRows({ tables }: Manifest): readonly FileRow[] {
  return TABLES.flatMap(({ name }): FileRow[] => {
    const entry = tables[name];
    if (!entry) return [];
    const csv = csvFiles(entry);
    return [
      ...entry.files.map(
        (file): FileRow => ({ table: name, rows: rowsOf(file) ?? entry.rows, format: 'Parquet', file }),
      ),
      ...csv.map((file): FileRow => ({ table: name, rows: rowsOf(file) ?? entry.rows, format: 'CSV', file })),
    ];
  });
}

/** Large tables have several CSV files, listed in `csv_files`; small ones have one. */
function csvFiles(entry: NonNullable<Manifest['tables'][TableName]>): readonly DataFile[] {
  const { csv_files: several } = entry as { readonly csv_files?: readonly DataFile[] };
  return several ?? (entry.csv ? [entry.csv] : []);
}

/** The emitter writes rows beside each file; older manifests do not. */
function rowsOf(file: DataFile): number | null {
  const { rows } = file as { readonly rows?: unknown };
  return typeof rows === 'number' ? rows : null;
}

export function totalBytes(rows: readonly FileRow[]): number {
  return rows.reduce((sum, { file }) => sum + file.bytes, 0);
}

/** A table of one file a format stands in its own rows; partitions fold into one that opens. */
export interface FileGroup {
  readonly key: string;
  readonly table: TableName;
  readonly format: FileRow['format'];
  readonly rows: number;
  readonly bytes: number;
  readonly files: readonly FileRow[];
}

export function fileGroups(rows: readonly FileRow[]): readonly FileGroup[] {
  const groups = new Map<string, FileRow[]>();
  for (const row of rows) {
    const key = `${row.table} ${row.format}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].flatMap(([key, files]): FileGroup[] => {
    const [first] = files;
    if (!first) return [];
    const one = files.length === 1;
    return [
      {
        key,
        table: first.table,
        format: first.format,
        rows: one ? first.rows : files.reduce((sum, file) => sum + file.rows, 0),
        bytes: files.reduce((sum, { file }) => sum + file.bytes, 0),
        files,
      },
    ];
  });
}
