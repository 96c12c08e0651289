/** Plain rows → a DuckDB table, in chunks (a value at a time through the C interface is several times slower). */
import {
  BOOLEAN,
  DATE,
  DECIMAL,
  DOUBLE,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  VARCHAR,
} from '@duckdb/node-api';
import { toMicro } from '../../src/core/decimal.ts';
import type { Cell, Row } from '../../src/core/panel/rows.ts';
import type { ColumnType, Table } from '../../src/core/schema.ts';
import type { Database } from './database.ts';

const CHUNK = 2048; // DuckDB's vector size
const DAY_MS = 86_400_000;

const TYPES: Readonly<Record<ColumnType, DuckDBType>> = {
  VARCHAR,
  INTEGER,
  DOUBLE,
  BOOLEAN,
  DATE,
  'DECIMAL(18,6)': DECIMAL(18, 6),
  'VARCHAR[]': LIST(VARCHAR),
};

export interface RowAppender {
  /** Throws when a row lacks a column or holds another type: that is a bug of the builder. */
  append(rows: readonly Row[]): void;
  /** Nothing is in the table before this. */
  close(): void;
}

export async function openAppender(db: Database, table: Table, into: string): Promise<RowAppender> {
  const types = table.columns.map((column) => TYPES[column.type]);
  const appender = await db.connection.createAppender(into);
  return {
    append: (rows) => {
      for (let from = 0; from < rows.length; from += CHUNK) {
        const part = rows.slice(from, from + CHUNK);
        const chunk = DuckDBDataChunk.create(types, part.length);
        table.columns.forEach((column, index) => {
          chunk.setColumnValues(
            index,
            part.map((row) => toValue(row[column.name], column.type, table.name, column.name)),
          );
        });
        appender.appendDataChunk(chunk);
      }
    },
    close: () => appender.closeSync(),
  };
}

/** All rows of a small table. */
export async function appendRows(db: Database, table: Table, into: string, rows: readonly Row[]): Promise<void> {
  const appender = await openAppender(db, table, into);
  appender.append(rows);
  appender.close();
}

function toValue(cell: Cell | undefined, type: ColumnType, table: string, column: string): DuckDBValue {
  if (cell === null) return null;
  switch (type) {
    case 'VARCHAR':
      // NUL ends a string in too many programs that read CSV; one unit for one unit, so that offsets hold.
      if (typeof cell === 'string') return cell.includes('\0') ? cell.replaceAll('\0', '\uFFFD') : cell;
      break;
    case 'INTEGER':
      if (Number.isInteger(cell)) return cell as number;
      break;
    case 'DOUBLE':
      if (typeof cell === 'number') return cell;
      break;
    case 'DECIMAL(18,6)':
      if (typeof cell === 'number') return new DuckDBDecimalValue(BigInt(toMicro(cell)), 18, 6);
      break;
    case 'BOOLEAN':
      if (typeof cell === 'boolean') return cell;
      break;
    case 'DATE':
      if (typeof cell === 'string') return toDate(cell);
      break;
    case 'VARCHAR[]':
      if (Array.isArray(cell)) return new DuckDBListValue([...cell]);
      break;
  }
  throw new TypeError(`${table}.${column}: ${JSON.stringify(cell) ?? 'no value'} is no ${type}`);
}

function toDate(day: string): DuckDBDateValue {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new TypeError(`${day} is no date`);
  return new DuckDBDateValue(ms / DAY_MS);
}
