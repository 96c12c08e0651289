/** The SQL that writes one table to one file. Pure: strings in, strings out. */
import type { Column, Table } from '../../src/core/schema.ts';

/** Small enough that a page reads one report without the rest, large enough to compress. Read by DuckDB 0.9.1. */
const PARQUET = 'FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v1, ROW_GROUP_SIZE 122880';
const CSV = "FORMAT csv, HEADER true, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULL ''";

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function createTableSql(table: Table, as: string): string {
  return `CREATE OR REPLACE TABLE ${identifier(as)} (${table.columns
    .map((column) => `${identifier(column.name)} ${column.type}`)
    .join(', ')})`;
}

/** Shortest exact decimals (259.45, not 259.450000); lists joined by `;`. */
function csvColumn({ name, type }: Column): string {
  const column = identifier(name);
  if (type === 'DECIMAL(18,6)') return `rtrim(rtrim(CAST(${column} AS VARCHAR), '0'), '.') AS ${column}`;
  if (type === 'VARCHAR[]') return `array_to_string(${column}, ';') AS ${column}`;
  return column;
}

function orderBy(table: Table): string {
  return table.orderBy.map((name) => `${identifier(name)} NULLS FIRST`).join(', ');
}

/** `source` is a FROM item with all columns of `table`; `where` a condition or ''. */
export function parquetSql(table: Table, source: string, path: string, where = ''): string {
  const columns = table.columns.map((column) => identifier(column.name)).join(', ');
  return `COPY (SELECT ${columns} FROM ${source}${where && ` WHERE ${where}`} ORDER BY ${orderBy(table)}) TO ${literal(path)} (${PARQUET})`;
}

/** From the table's own Parquet file, whose order it keeps. */
export function csvSql(table: Table, parquetPath: string, path: string): string {
  const columns = table.columns.map(csvColumn).join(', ');
  return `COPY (SELECT ${columns} FROM read_parquet(${literal(parquetPath)}, hive_partitioning = false)) TO ${literal(path)} (${CSV})`;
}
