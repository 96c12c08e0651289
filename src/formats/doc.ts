/** .doc (Word 97–2003, and .wps files that are the same inside) → text. Cells come with a tab after each. */

import { type Decoded, readError } from './decoded.ts';
import type { SourceCell, TextBuilder } from './tableText.ts';
import { textBuilder } from './tableText.ts';

export async function decodeDoc(bytes: Uint8Array): Promise<Decoded> {
  if (hasStream(bytes, 'EncryptedPackage') || isEncryptedDoc(bytes)) return readError('encrypted');
  if (!hasStream(bytes, 'WordDocument')) {
    if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) {
      return readError('unsupported', '旧版 Excel 文件 .xls，请另存为 .xlsx');
    }
    return readError('unsupported', '不是 Word 文档；WPS 文字请另存为 .docx');
  }
  try {
    const WordExtractor = await prepareDoc();
    // Quotes must stay as printed (“优秀”), not become ASCII.
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    return { ok: true, ...layOut(document.getBody({ filterUnicode: false })) };
  } catch (error) {
    return readError('broken', error instanceof Error ? error.message.slice(0, 80) : '');
  }
}

/** Loads the extractor; a page can do so before a file asks. */
export async function prepareDoc() {
  if (typeof Buffer === 'undefined') await provideBuffer();
  return (await import('word-extractor')).default;
}

/** word-extractor takes Node's Buffer for granted, from its first line on. */
async function provideBuffer(): Promise<void> {
  const { Buffer: forPages } = await import('buffer/index.js');
  Object.assign(globalThis, { Buffer: forPages });
}

/** Lines that hold tabs are rows; rows that follow each other are a table. */
function layOut(body: string): { text: string; tables: ReturnType<TextBuilder['finish']>['tables'] } {
  const builder = textBuilder();
  let cells: SourceCell[] = [];
  let row = 0;
  function endTable(): void {
    if (cells.length > 0) builder.table(cells);
    cells = [];
    row = 0;
  }
  for (const line of body.replaceAll('\0', '').split(/\r\n|\r|\n/)) {
    if (!line.endsWith('\t')) {
      endTable();
      builder.paragraph(line.trimEnd());
      continue;
    }
    const texts = line.slice(0, -1).split('\t');
    cells.push(...texts.map((text, column) => ({ text, row, column, rowSpan: 1, columnSpan: 1 })));
    row += 1;
  }
  endTable();
  return builder.finish();
}

/** Names of an OLE file's streams stand in its directory as UTF-16LE. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const pattern = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(pattern[0] ?? 0); at >= 0; at = bytes.indexOf(pattern[0] ?? 0, at + 1)) {
    // Directory entries are 128 bytes apart, and a name ends with a zero unit.
    if (at % 128 !== 0) continue;
    const end = at + pattern.length;
    if (pattern.every((byte, i) => bytes[at + i] === byte) && bytes[end] === 0 && bytes[end + 1] === 0) return true;
  }
  return false;
}

/** The header of the WordDocument stream: magic A5EC, and bit 8 of the flags at 10 for encryption ([MS-DOC] 2.5.2). */
function isEncryptedDoc(bytes: Uint8Array): boolean {
  for (let at = 512; at + 32 < bytes.length; at += 512) {
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) return ((bytes[at + 11] ?? 0) & 1) === 1;
  }
  return false;
}
