/** CSV with the number of the line that each record begins on. Lines that begin with # are comments. */
import type { CsvLine } from '../../src/core/corrections/corrections.ts';

interface Record {
  readonly line: number;
  readonly fields: readonly string[];
}
export interface CsvLines {
  readonly header: readonly string[];
  readonly lines: readonly CsvLine[];
  readonly refused: readonly { readonly line: number; readonly message: string }[];
}

export function parseCsvLines(text: string): CsvLines {
  const { records, refused } = readRecords(text.replace(/^\uFEFF/, ''));
  const [head, ...rest] = records;
  const header = (head?.fields ?? []).map((field) => field.trim());
  const lines: CsvLine[] = [];
  for (const { line, fields } of rest) {
    if (fields.length !== header.length) {
      refused.push({ line, message: `有 ${fields.length} 列，应为 ${header.length} 列` });
      continue;
    }
    lines.push({ line, cells: Object.fromEntries(header.map((name, i) => [name, fields[i] ?? ''])) });
  }
  return { header, lines, refused };
}

/**
 * Written out rather than taken from a CSV library, because a quote that never closes must cost one line, not the rest
 * of the file: such a record ends at its first line break.
 */
function readRecords(text: string): { records: Record[]; refused: { line: number; message: string }[] } {
  const records: Record[] = [];
  const refused: { line: number; message: string }[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const record = readRecord(text, at);
    const raw = text.slice(at, record.end);
    if (record.open) {
      const end = text.indexOf('\n', at);
      refused.push({ line, message: '引号没有成对' });
      line += 1;
      at = end < 0 ? text.length : end + 1;
      continue;
    }
    if (raw.trim() !== '' && !raw.startsWith('#')) records.push({ line, fields: record.fields });
    line += raw.split('\n').length - 1;
    at = record.end;
  }
  return { records, refused };
}

function readRecord(text: string, from: number): { fields: string[]; end: number; open: boolean } {
  const fields: string[] = [];
  let field = '';
  let at = from;
  if (text[at] === '#') {
    const end = text.indexOf('\n', at);
    return { fields, end: end < 0 ? text.length : end + 1, open: false };
  }
  for (;;) {
    if (text[at] === '"' && field === '') {
      const quoted = readQuoted(text, at);
      if (!quoted) return { fields, end: at, open: true };
      field = quoted.field;
      at = quoted.end;
    }
    const letter = text[at];
    if (letter === undefined || letter === '\n') {
      fields.push(field.replace(/\r$/, ''));
      return { fields, end: Math.min(at + 1, text.length), open: false };
    }
    if (letter === ',') {
      fields.push(field);
      field = '';
    } else {
      field += letter;
    }
    at += 1;
  }
}

function readQuoted(text: string, from: number): { field: string; end: number } | null {
  let field = '';
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') field += text[at];
    else if (text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else {
      const after = text[at + 1];
      // A closing quote stands before a comma, a line's end or the file's end.
      return after === undefined || /[,\r\n]/.test(after) ? { field, end: at + 1 } : null;
    }
  }
  return null;
}
