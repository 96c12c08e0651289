/** Reports as files come: UTF-8 with and without BOM, GBK, UTF-16, a web page. */
import { stringify } from 'yaml';
import type { FrontMatter } from '../../src/core/model.ts';
import type { SynthReport } from './truth.ts';

export const FORMATS = ['txt', 'bom', 'gbk', 'utf16', 'html'] as const;
export type Format = (typeof FORMATS)[number];

let toGbk: Map<string, number> | undefined;

/** Two-byte GBK codes by character, learnt from the platform's own decoder. */
function gbkTable(): Map<string, number> {
  if (toGbk) return toGbk;
  toGbk = new Map();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(high, low));
      if ([...char].length === 1 && char !== '\ufffd' && !toGbk.has(char)) toGbk.set(char, (high << 8) | low);
    }
  }
  return toGbk;
}

/** null where a character has no place in GBK. */
export function encodeGbk(text: string): Uint8Array | null {
  const table = gbkTable();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else {
      const pair = table.get(char);
      if (pair === undefined) return null;
      bytes.push(pair >> 8, pair & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

export function withFront(front: FrontMatter, text: string): string {
  return `---\n${stringify(front)}---\n${text}`;
}

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Lines as paragraphs, lines with tabs as tables; the front matter first, as in the other formats. */
export function toHtml(report: SynthReport): string {
  const body: string[] = [];
  let rows: string[] = [];
  const flush = (): void => {
    if (rows.length > 0) body.push(`<table border="1">${rows.join('')}</table>`);
    rows = [];
  };
  for (const line of report.text.split('\n')) {
    if (/[^\t]\t/.test(line)) {
      rows.push(
        `<tr>${line
          .split('\t')
          .map((c) => `<td>${escapeHtml(c)}</td>`)
          .join('')}</tr>`,
      );
      continue;
    }
    flush();
    if (line.trim()) body.push(`<p>${escapeHtml(line)}</p>`);
  }
  flush();
  const front = ['---', ...stringify(report.front).trimEnd().split('\n'), '---'].map(
    (line) => `<p>${escapeHtml(line)}</p>`,
  );
  const title = escapeHtml(report.truth.report.title ?? '');
  const head = `<head><meta charset="utf-8"><title>${title}</title></head>`;
  return `<!DOCTYPE html>\n<html lang="zh-CN">${head}\n<body>\n${[...front, ...body].join('\n')}\n</body></html>\n`;
}

/** The file's name and bytes. What a format cannot hold is written as UTF-8. */
export function encodeReport(report: SynthReport, format: Format): { name: string; bytes: Uint8Array } {
  const text = withFront(report.front, report.text);
  const plain = { name: report.file, bytes: Buffer.from(text, 'utf8') };
  switch (format) {
    case 'txt':
      return plain;
    case 'bom':
      return { name: report.file, bytes: Buffer.from(`\ufeff${text}`, 'utf8') };
    case 'utf16':
      return { name: report.file, bytes: Buffer.from(`\ufeff${text}`, 'utf16le') };
    case 'gbk': {
      const bytes = encodeGbk(text);
      return bytes ? { name: report.file, bytes } : plain;
    }
    case 'html':
      return { name: report.file.replace(/\.txt$/, '.html'), bytes: Buffer.from(toHtml(report), 'utf8') };
  }
}
