import type { SampleRow } from './query.ts';

/** A report's text from its stored paragraphs, each at its own offset; blank lines come back as line breaks. Pure. */
export function sampleText(rows: readonly SampleRow[]): string {
  return rows.reduce((text, row) => `${text}${'\n'.repeat(Math.max(0, row.start - text.length))}${row.text}`, '');
}
