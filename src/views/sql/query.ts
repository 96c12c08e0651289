/** The typed statement as questions for the door: what columns it gives, its rows, and all of it as Parquet. */
import { type PlainRow, TYPED_ROWS } from '../../db/backend.ts';
import type { Query } from '../../db/types.ts';
import { EXAMPLES } from './examples.ts';
import { judge, type Statement } from './statement.ts';

/** Rows that the page shows; a Parquet export holds all. The engine gives one more, which says that there are more. */
export const MAX_ROWS = TYPED_ROWS - 1;

export interface DescribeRow {
  readonly column_name: string;
  readonly column_type: string;
}

/** null: the statement describes itself. The line break keeps a comment at the end from swallowing the bracket. */
export function describeQuery(statement: Statement): Query<DescribeRow> | null {
  if (!statement.wraps) return null;
  return { ...base(statement), name: 'sql/describe', sql: `DESCRIBE SELECT * FROM (\n${statement.sql}\n)` };
}

/** Types that Arrow's reader in the page gives wrongly (3 days came as 0,0): DuckDB writes them as words. */
const IN_WORDS = /^(INTERVAL|BIT|UUID|TIME WITH TIME ZONE)$/;

/** One row more than is shown, to know whether there are more. `described` null: not known. */
export function rowsQuery(statement: Statement, described: readonly DescribeRow[] | null = null): Query<PlainRow> {
  const worded = (described ?? [])
    .filter((row) => IN_WORDS.test(row.column_type))
    .map(({ column_name }) => `"${column_name.replace(/"/g, '""')}"`)
    .map((name) => `${name}::VARCHAR AS ${name}`);
  const columns = worded.length === 0 ? '*' : `* REPLACE (${worded.join(', ')})`;
  const sql = statement.wraps ? `SELECT ${columns} FROM (\n${statement.sql}\n) LIMIT ${TYPED_ROWS}` : statement.sql;
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

/** In what was typed; 1 is the first line and the first letter. */
export interface SqlPlace {
  readonly line: number;
  /** null: only the line is known. */
  readonly column: number | null;
}

/** What DuckDB's own words leave unsaid: the tables are all there is to read; their files may not have come; PIVOT must be told its columns. */
export type SqlHint = 'network' | 'data' | 'file' | 'pivot';

export interface SqlError {
  readonly message: string;
  /** null: DuckDB did not say. */
  readonly place: SqlPlace | null;
  readonly hint: SqlHint | null;
}

/** Rows, not statements: the first that fits. */
const HINTS: readonly (readonly [hint: SqlHint, pattern: RegExp])[] = [
  ['network', /no other address|XMLHttpRequest|Content Security Policy|HTTP Error|https?:|s3:/i],
  // The page's own files: what a query names is never fetched.
  ['data', /Failed to fetch|NetworkError|Load failed/i],
  ['file', /No files found that match|Cannot open file/i],
  ['pivot', /can only take a single statement/i],
];

/** DuckDB's own words, its place turned into the place in the editor. */
export function sqlError(error: unknown, statement: Statement): SqlError {
  const text = error instanceof Error ? error.message : String(error);
  const within = placeOfCaret(text, statement) ?? placeOfName(text, statement.sql);
  const place = within && {
    line: within.line + statement.linesBefore,
    column: within.column === null ? null : within.column + (within.line === 1 ? statement.lettersBefore : 0),
  };
  const message = text.replace(/\n\s*LINE \d+:[\s\S]*$/, '').trim();
  return { message, place, hint: HINTS.find(([, pattern]) => pattern.test(text))?.[0] ?? null };
}

/** `LINE 3: …part of the line…`, with a ^ below the letter. The page's own first line, where there is one, does not count. */
function placeOfCaret(message: string, statement: Statement): SqlPlace | null {
  const found = /LINE (\d+): (.*)(?:\n([^\S\n]*)\^)?/.exec(message);
  if (!found) return null;
  const [, number = '1', shown = '', before] = found;
  const line = Math.max(1, Number(number) - (statement.wraps ? 1 : 0));
  const whole = statement.sql.split('\n')[line - 1] ?? '';
  // Of a long line DuckDB shows a part between dots.
  const head = /^\.\.\./.exec(shown)?.[0].length ?? 0;
  const start = whole.indexOf(shown.slice(head).replace(/\.\.\.$/, ''));
  if (before === undefined || start < 0) return { line, column: null };
  const letters = lettersWithin(shown, before.length - `LINE ${number}: `.length);
  return { line, column: start + letters - head + 1 };
}

/** DuckDB sets its ^ by the width of what is printed, and a 汉字 is two wide. */
function lettersWithin(text: string, width: number): number {
  let letters = 0;
  for (let used = 0; letters < text.length && used < width; letters++) used += (text[letters] ?? '') > '\u2E80' ? 2 : 1;
  return letters;
}

/** DuckDB names what it did not find but not always where: the first place in the statement that says it. */
function placeOfName(message: string, sql: string): SqlPlace | null {
  const name = /(?:column|near|name|Function) "?([\p{L}_][\p{L}\p{N}_]*)"?/u.exec(message)?.[1];
  if (name === undefined) return null;
  const word = new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'iu');
  const lines = sql.split('\n');
  const at = lines.findIndex((line) => word.test(line));
  return at < 0 ? null : { line: at + 1, column: (lines[at] ?? '').search(word) + 1 };
}
