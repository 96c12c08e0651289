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
  const from = fact.start - AROUND;
  const to = fact.end + AROUND;
  const before = paragraphs.map((p) => p.text.slice(Math.max(0, from - p.start), Math.max(0, fact.start - p.start)));
  const after = paragraphs.map((p) => p.text.slice(Math.max(0, fact.end - p.start), Math.max(0, to - p.start)));
  return { before: fromSentence(join(before)), quote: fact.quote, after: toSentence(join(after)) };
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
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
