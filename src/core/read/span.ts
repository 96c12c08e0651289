/** Pieces of text that know where they stood in the printed text. */
import { isSpaceAt } from './chars.ts';
import type { Clean } from './clean.ts';

/** Text with, for each character and its end, the place in the printed text. */
export interface Span {
  readonly text: string;
  readonly at: Int32Array;
}

export const EMPTY: Span = { text: '', at: new Int32Array([0]) };

/** A stretch of the clean text. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
}

/** A stretch without the white space and the bars around it. */
export function bareSpan({ text, start }: Stretch, source: Clean): Span {
  const { from, to } = insideBars(text);
  return { text: text.slice(from, to), at: source.map.subarray(start + from, start + to + 1) };
}

/** Joins stretches of the clean text, without the white space and the bars around each. */
export function joinStretches(parts: readonly Stretch[], source: Clean): Span {
  const spans = parts.map((part) => bareSpan(part, source));
  if (spans.length === 1) return spans[0]!;
  const text = spans.map((span) => span.text).join('');
  const at = new Int32Array(text.length + 1);
  let length = 0;
  for (const span of spans) {
    at.set(span.at, length);
    length += span.text.length;
  }
  return { text, at };
}

export function appendSpan(a: Span, b: Span): Span {
  const at = new Int32Array(a.text.length + b.text.length + 1);
  at.set(a.at.subarray(0, a.text.length));
  at.set(b.at, a.text.length);
  return { text: a.text + b.text, at };
}

/** Two pieces with `between` in the place where a line ended. */
export function joinSpans(a: Span, between: string, b: Span): Span {
  const length = a.text.length + between.length;
  const at = new Int32Array(length + b.text.length + 1);
  at.set(a.at.subarray(0, a.text.length));
  at.fill(a.at[a.text.length]!, a.text.length, length);
  at.set(b.at, length);
  return { text: a.text + between + b.text, at };
}

/** [from, to) of a span. */
export function pieceOf({ text, at }: Span, from: number, to: number): Span {
  return { text: text.slice(from, to), at: at.subarray(from, to + 1) };
}

/** «人员编制 |»: bars at a line's ends are what is left of a table's rules. [from, to) is what stands between. */
export function insideBars(line: string): { from: number; to: number } {
  let from = 0;
  let to = line.length;
  while (from < to && isRule(line, from)) from += 1;
  while (to > from && isRule(line, to - 1)) to -= 1;
  return { from, to };
}

const BAR = '|'.charCodeAt(0);

function isRule(line: string, i: number): boolean {
  return isSpaceAt(line, i) || line.charCodeAt(i) === BAR;
}
