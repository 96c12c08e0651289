/** A question whose placeholders hold nothing but whole numbers and codes is written out: one message to the engine instead of three, and a plan that knows its values. */
import type { Param } from './types.ts';

export interface Question {
  readonly sql: string;
  readonly params: readonly Param[];
}

/** Letters, digits, `_`, `.` and `-`: nothing that could end a literal. Everything else stays a parameter. */
const CODE = /^[\w.-]{1,64}$/;

/** `?` outside of literals and quoted names. */
const PARTS = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g;

export function inlined({ sql, params }: Question): Question {
  if (params.length === 0 || !params.every(isPlain)) return { sql, params };
  let at = 0;
  const text = sql.replace(PARTS, (part) => (part === '?' ? literal(params[at++]) : part));
  return at === params.length ? { sql: text, params: [] } : { sql, params };
}

function isPlain(param: Param): boolean {
  // 0.1 would be a DECIMAL where the placeholder is a DOUBLE.
  return typeof param === 'string' ? CODE.test(param) : typeof param !== 'number' || Number.isSafeInteger(param);
}

function literal(param: Param | undefined): string {
  if (typeof param === 'string') return `'${param}'`;
  if (typeof param === 'number') return param < 0 ? `(${param})` : String(param); // `--` would begin a comment
  return String(param ?? null);
}
