/**
 * What a person typed, judged before it is run: one statement, one that only reads, no open quote, and which tables it
 * names. A small lexer of SQL's quoting; DuckDB itself judges the rest. Pure.
 */
import { TABLES, type TableName } from '../../core/schema.ts';

export type Problem = 'empty' | 'many' | 'write' | 'open';

export type Judged =
  | { readonly ok: true; readonly statement: Statement }
  | { readonly ok: false; readonly problem: Problem /** 1 is the first. */; readonly line: number };

export interface Statement {
  /** Without the final semicolon and what surrounds it. */
  readonly sql: string;
  /** Lines before `sql` in what was typed: errors speak of lines of `sql`. */
  readonly linesBefore: number;
  /** Letters before `sql` in its first line. */
  readonly lettersBefore: number;
  /** A query proper can be wrapped: its columns described, its rows limited. DESCRIBE, SHOW, EXPLAIN cannot. */
  readonly wraps: boolean;
  readonly tables: readonly TableName[];
}

type TokenKind = 'word' | 'semicolon' | 'other' | 'open';
interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
}

/** Order matters: comments and quotes before anything that could stand inside them. `open…` match what is never closed. */
const TOKENS: readonly (readonly [kind: TokenKind | 'skip', pattern: RegExp])[] = [
  ['skip', /\s+/y],
  ['skip', /--[^\n]*/y],
  ['skip', /\/\*[\s\S]*?\*\//y],
  ['open', /\/\*/y],
  ['other', /'(?:[^']|'')*'/y],
  ['open', /'/y],
  ['word', /"(?:[^"]|"")*"/y],
  ['open', /"/y],
  ['other', /\$([A-Za-z_]\w*)?\$[\s\S]*?\$\1\$/y],
  ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['semicolon', /;/y],
  ['other', /[\s\S]/y],
];

/** Queries that can stand inside `SELECT * FROM (…)`. */
const QUERIES = new Set(['select', 'with', 'from', 'values', 'table', 'pivot', 'unpivot']);
/** Statements that only look. */
const LOOKS = new Set(['describe', 'desc', 'show', 'summarize', 'explain']);
/** Words that make a WITH or an EXPLAIN change something; DuckDB has no column or function of these names in our tables. */
const CHANGES = new Set([
  'insert',
  'update',
  'delete',
  'create',
  'drop',
  'alter',
  'copy',
  'attach',
  'detach',
  'install',
  'load',
  'pragma',
  'set',
  'reset',
  'call',
  'export',
  'import',
  'truncate',
  'checkpoint',
  'vacuum',
  'prepare',
  'execute',
  'deallocate',
  'begin',
  'commit',
  'rollback',
  'use',
]);

export function judge(typed: string): Judged {
  const tokens = tokenize(typed);
  const open = tokens.find((token) => token.kind === 'open');
  if (open) return { ok: false, problem: 'open', line: lineAt(typed, open.start) };
  const first = tokens.find((token) => token.kind !== 'semicolon');
  if (!first) return { ok: false, problem: 'empty', line: 1 };
  const end = tokens.findIndex((token, at) => token.kind === 'semicolon' && token.start > first.start && at > 0);
  const body = tokens.slice(tokens.indexOf(first), end < 0 ? undefined : end);
  const after = end < 0 ? undefined : tokens.slice(end).find((token) => token.kind !== 'semicolon');
  if (after) return { ok: false, problem: 'many', line: lineAt(typed, after.start) };
  const opening = body.find((token) => token.text !== '(')?.text.toLowerCase() ?? '';
  const reads = QUERIES.has(opening) || LOOKS.has(opening);
  const change = reads ? changing(body, opening) : first;
  if (change) return { ok: false, problem: 'write', line: lineAt(typed, change.start) };
  const last = body.at(-1) ?? first;
  const sql = typed.slice(first.start, last.start + last.text.length);
  return {
    ok: true,
    statement: {
      sql,
      linesBefore: lineAt(typed, first.start) - 1,
      lettersBefore: first.start - (typed.lastIndexOf('\n', first.start - 1) + 1),
      wraps: QUERIES.has(opening),
      tables: tablesOf(body, opening),
    },
  };
}

/** `WITH … INSERT`, `EXPLAIN ANALYZE DELETE …`: a changing word right after a bracket, EXPLAIN or ANALYZE. */
function changing(body: readonly Token[], opening: string): Token | null {
  for (const [at, token] of body.entries()) {
    const before = body[at - 1]?.text.toLowerCase() ?? '';
    const begins = before === '(' || before === ')' || before === 'explain' || before === 'analyze';
    const follows = body[at + 1]?.text ?? '';
    // `replace(…)` and the like are calls; `set(` is none of ours.
    if (begins && token.kind === 'word' && follows !== '(' && follows !== ',' && CHANGES.has(token.text.toLowerCase()))
      return token;
  }
  return opening === '' ? (body[0] ?? null) : null;
}

/** SHOW TABLES and the like speak of every table. */
function tablesOf(body: readonly Token[], opening: string): readonly TableName[] {
  const words = new Set(
    body.filter((token) => token.kind === 'word').map((token) => token.text.replace(/^"|"$/g, '').toLowerCase()),
  );
  const all =
    opening === 'show' || words.has('information_schema') || [...words].some((word) => word.startsWith('duckdb_'));
  return TABLES.map((table) => table.name).filter((name) => all || words.has(name));
}

function tokenize(typed: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < typed.length) {
    const { kind, text } = next(typed, at);
    if (kind !== 'skip') tokens.push({ kind, text, start: at });
    at += text.length;
  }
  return tokens;
}

function next(typed: string, at: number): { readonly kind: TokenKind | 'skip'; readonly text: string } {
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = at;
    const found = pattern.exec(typed);
    if (found) return { kind, text: found[0] };
  }
  return { kind: 'other', text: typed.charAt(at) };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
