import type { SampleRow } from './query.ts';

/**
 * A report's text from its stored paragraphs, each at its own offset; blank lines come back as line breaks. Its kind stands
 * above it as front matter: a synthetic report that is read here must still say that it is one. Pure.
 */
export function sampleText(rows: readonly SampleRow[]): string {
  const text = rows.reduce((all, row) => `${all}${'\n'.repeat(Math.max(0, row.start - all.length))}${row.text}`, '');
  const kind = rows[0]?.source_kind;
  return kind === undefined || kind === 'original' ? text : `---\nsource_kind: ${kind}\n---\n${text}`;
}
