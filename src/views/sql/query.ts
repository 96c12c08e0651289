/** The typed statement as questions for the door: what columns it gives, its rows, and all of it as Parquet. */
import type { PlainRow } from '../../db/backend.ts';
import type { Query } from '../../db/types.ts';
import { EXAMPLES } from './examples.ts';
import { judge, type Statement } from './statement.ts';

/** Rows that the page shows; a Parquet export holds all. */
export const MAX_ROWS = 50_000;

export interface DescribeRow {
  readonly column_name: string;
  readonly column_type: string;
}

/** null: the statement describes itself. The line break keeps a comment at the end from swallowing the bracket. */
export function describeQuery(statement: Statement): Query<DescribeRow> | null {
  if (!statement.wraps) return null;
  return { ...base(statement), name: 'sql/describe', sql: `DESCRIBE SELECT * FROM (\n${statement.sql}\n)` };
}

/** One row more than is shown, to know whether there are more. */
export function rowsQuery(statement: Statement): Query<PlainRow> {
  const sql = statement.wraps ? `SELECT * FROM (\n${statement.sql}\n) LIMIT ${MAX_ROWS + 1}` : statement.sql;
  return { ...base(statement), name: 'sql/rows', sql };
}

/** null: nothing that a file could hold. */
export function wholeQuery(statement: Statement, synthetic: boolean): Query<unknown> | null {
  if (!statement.wraps) return null;
  const notice = synthetic ? `, '模拟数据' AS notice` : '';
  return { ...base(statement), name: 'sql/parquet', sql: `SELECT *${notice} FROM (\n${statement.sql}\n)` };
}

function base(statement: Statement) {
  return { params: [], tables: statement.tables, interactive: true } as const;
}

/** For the contract test: the examples must answer the same on either engine. */
export function QUERIES(): Readonly<Record<string, Query<unknown>>> {
  return Object.fromEntries(
    EXAMPLES.flatMap(({ id, sql }) => {
      const judged = judge(sql);
      return judged.ok ? [[id, rowsQuery(judged.statement)]] : [];
    }),
  );
}

export interface SqlError {
  readonly message: string;
  /** In what was typed; null: DuckDB did not say. */
  readonly line: number | null;
  /** The way out was closed: the page reads no other address. */
  readonly network: boolean;
}

/** DuckDB's own words, its line turned into the line of the editor. */
export function sqlError(error: unknown, statement: Statement): SqlError {
  const text = error instanceof Error ? error.message : String(error);
  const found = /LINE (\d+):/.exec(text);
  const wrapped = statement.wraps ? 1 : 0;
  const within = found ? Math.max(1, Number(found[1]) - wrapped) : lineOfName(text, statement.sql);
  const line = within === null ? null : within + statement.linesBefore;
  const message = text.replace(/\n\s*LINE \d+:[\s\S]*$/, '').trim();
  const network =
    /no other address|NetworkError|Failed to fetch|XMLHttpRequest|Content Security Policy|HTTP Error|https?:|s3:/i.test(
      text,
    );
  return { message, line, network };
}

/** DuckDB names what it did not find but not always where: the first line of the statement that says it. */
function lineOfName(message: string, sql: string): number | null {
  const name = /(?:column|near|name|Function) "?([\p{L}_][\p{L}\p{N}_]*)"?/u.exec(message)?.[1];
  if (name === undefined) return null;
  const word = new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'iu');
  const at = sql.split('\n').findIndex((line) => word.test(line));
  return at < 0 ? null : at + 1;
}
