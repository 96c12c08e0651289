/**
 * Personal data is taken out before anything else reads the text: names behind labels of forms and in tables of people,
 * telephone and identity numbers, e-mail addresses. The length stays, so that all later offsets hold.
 */
import { nameSpans } from './mask/names.ts';
import { numberSpans } from './mask/numbers.ts';
import { viewOf } from './mask/view.ts';

/** [start, end) in UTF-16 units. */
export type Span = readonly [start: number, end: number];

const MASK = '○';

/** Same length as `text`; one ○ for each UTF-16 unit of personal data, white space inside it kept. Time is linear. */
export function maskPersonalData(text: string): string {
  const { plain, at } = viewOf(text);
  const numbers = numberSpans(plain);
  const spans = [...numbers, ...nameSpans(plain, numbers)].sort((a, b) => a[0] - b[0]);
  if (spans.length === 0) return text;
  const out: string[] = [];
  let done = 0;
  for (const [first, last] of spans) {
    // A name's pinyin goes with it: the span ends where the next character begins.
    const [start, end] = at === null ? [first, last] : [at[first] ?? text.length, at[last] ?? text.length];
    if (end <= done) continue;
    const from = Math.max(start, done);
    out.push(text.slice(done, from), text.slice(from, end).replace(/[^\s\u3000]/g, MASK));
    done = end;
  }
  out.push(text.slice(done));
  return out.join('');
}
