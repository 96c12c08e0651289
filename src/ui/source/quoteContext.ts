/** A quote in its surroundings, cut at sentence ends where one is near. Pure. */
import { AROUND, type ParagraphRow } from './factQueries.ts';

export interface QuoteContext {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** Offsets are UTF-16 units of the masked text. Without paragraphs the quote stands alone. */
export function quoteContext(
  fact: { readonly quote: string; readonly start: number; readonly end: number },
  paragraphs: readonly ParagraphRow[],
): QuoteContext {
  const { text, start } = windowOf(paragraphs, fact.start - AROUND, fact.end + AROUND);
  const before = text.slice(0, Math.max(0, fact.start - start));
  const after = text.slice(Math.max(0, fact.end - start));
  return {
    before: nearLines(fromSentence(before), 'end'),
    quote: fact.quote,
    after: nearLines(toSentence(after), 'start'),
  };
}

/** In a table printed one cell a line, a few lines are context enough; indents and empty lines are none. */
const LINES = 5;

function nearLines(text: string, side: 'start' | 'end'): string {
  const lines = text.split('\n').map((line) => line.replace(/[ \t\u3000]+/g, ' ').trim());
  const full = lines.filter((line, at) => line !== '' || at === 0 || at === lines.length - 1);
  if (full.length <= LINES + 1) return full.join('\n');
  return side === 'end' ? `…\n${full.slice(-LINES).join('\n')}` : `${full.slice(0, LINES).join('\n')}\n…`;
}

/** The text from offset `from` to `to`, as far as the paragraphs hold it; what lies between paragraphs are line breaks. */
export function windowOf(
  paragraphs: readonly ParagraphRow[],
  from: number,
  to: number,
): { text: string; start: number } {
  const first = paragraphs[0];
  const start = first ? Math.max(from, first.start) : from;
  let text = '';
  for (const paragraph of paragraphs) {
    const begin = Math.max(paragraph.start, from);
    const end = Math.min(paragraph.start + paragraph.text.length, to);
    if (end <= begin) continue;
    text += '\n'.repeat(Math.max(0, begin - start - text.length));
    text += paragraph.text.slice(begin - paragraph.start, end - paragraph.start);
  }
  return { text, start };
}

function fromSentence(text: string): string {
  const cut = text.slice(0, 60).search(/[。！？\n]/);
  return cut >= 0 ? text.slice(cut + 1).trimStart() : text === '' ? '' : `…${text}`;
}

function toSentence(text: string): string {
  const tail = text.slice(-60);
  const cut = Math.max(...['。', '！', '？', '\n'].map((stop) => tail.lastIndexOf(stop)));
  if (text === '') return '';
  return cut >= 0 ? text.slice(0, text.length - tail.length + cut + 1).trimEnd() : `${text}…`;
}
