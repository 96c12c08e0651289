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

/** Joins stretches of the clean text, without the white space and the bars around each. */
export function joinStretches(parts: readonly Stretch[], source: Clean): Span {
  const pieces = parts.map(({ text, start }) => {
    const { from, to } = insideBars(text);
    return { text: text.slice(from, to), start: start + from };
  });
  const text = pieces.length === 1 ? pieces[0]!.text : pieces.map((piece) => piece.text).join('');
  const at = new Int32Array(text.length + 1);
  let length = 0;
  for (const piece of pieces) {
    for (let k = 0; k < piece.text.length; k += 1) {
      at[length] = source.map[piece.start + k]!;
      length += 1;
    }
  }
  at[length] = length > 0 ? at[length - 1]! + 1 : 0;
  return { text, at };
}

export function appendSpan(a: Span, b: Span): Span {
  const at = new Int32Array(a.text.length + b.text.length + 1);
  at.set(a.at.subarray(0, a.text.length));
  at.set(b.at, a.text.length);
  return { text: a.text + b.text, at };
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
