/** The one door for files: bytes → text, by what the bytes are and not by what the name says. Runs in Node and page. */
import type { Decoded, FormatAssets } from './decoded.ts';
import { LIMITS, readError } from './decoded.ts';
import { decodeText } from './encoding.ts';

/** Each decoder is loaded when a file asks for it: a page that reads .txt never fetches the PDF engine. */
export async function decodeFile(name: string, bytes: Uint8Array, assets: FormatAssets): Promise<Decoded> {
  if (bytes.length === 0) return readError('empty');
  if (bytes.length > LIMITS.fileBytes) return readError('too_large', `${Math.ceil(bytes.length / 2 ** 20)} MB`);
  const decoded = await byKind(name, bytes, assets);
  if (!decoded.ok) return decoded;
  if (decoded.text.trim() === '') return readError('empty');
  if (decoded.text.length > LIMITS.textUnits) return readError('too_large', `${decoded.text.length} 字`);
  return decoded;
}

async function byKind(name: string, bytes: Uint8Array, assets: FormatAssets): Promise<Decoded> {
  const kind = fileKind(name, bytes);
  switch (kind) {
    case 'pdf':
      return (await import('./pdf.ts')).decodePdf(bytes, assets);
    case 'ole':
      return (await import('./doc.ts')).decodeDoc(bytes);
    case 'docx':
      return (await import('./docx.ts')).decodeDocx(bytes);
    case 'xlsx':
      return (await import('./xlsx.ts')).decodeXlsx(bytes);
    case 'html':
      return (await import('./html.ts')).decodeHtml(bytes);
    case 'zip':
      return readError('unsupported', '压缩包里的压缩包，请先解开');
    case 'rtf':
      return readError('unsupported', 'RTF 文件，请另存为 .docx');
    case 'image':
      return readError('scan');
    case 'binary':
      return readError('unsupported');
    case 'text':
      return { ok: true, ...decodeText(bytes) };
  }
}

export type FileKind = 'text' | 'html' | 'pdf' | 'ole' | 'docx' | 'xlsx' | 'zip' | 'rtf' | 'image' | 'binary';

const MAGIC: readonly (readonly [bytes: readonly number[], kind: FileKind])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'], // %PDF
  [[0xd0, 0xcf, 0x11, 0xe0], 'ole'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'], // {\rtf
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'], // TIFF
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
  [[0x52, 0x61, 0x72, 0x21], 'binary'], // Rar!
  [[0x37, 0x7a, 0xbc, 0xaf], 'binary'], // 7z
  [[0x7f, 0x45, 0x4c, 0x46], 'binary'],
];

const LATIN = new TextDecoder('latin1');

/** By the first bytes; names lie (a .doc that is a web page is common). */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const found = MAGIC.find(([magic]) => magic.every((byte, i) => bytes[i] === byte));
  if (found) return found[1];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return zipKind(name, bytes);
  const head = LATIN.decode(bytes.subarray(0, 1024)).replaceAll('\0', '');
  if (/^[^<]{0,64}<(!doctype\s+html|html|head|body|table|\?xml[^>]*\?>\s*<!?(doctype )?html)\b/i.test(head))
    return 'html';
  if (/\.(html?|xhtml|mht)$/i.test(name)) return 'html';
  if (!/\.(txt|md|markdown)$/i.test(name) && looksBinary(bytes)) return 'binary';
  return 'text';
}

/** Text holds no control bytes but tabs and line breaks (UTF-16 would, but then it is named .txt). */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const odd = head.filter((byte) => byte < 9 || (byte > 13 && byte < 27));
  return odd.length > head.length * 0.02;
}

/** The parts' names stand in the archive's directory, uncompressed. */
function zipKind(name: string, bytes: Uint8Array): FileKind {
  const directory = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 256 * 1024)));
  if (directory.includes('word/')) return 'docx';
  if (directory.includes('xl/')) return 'xlsx';
  if (/\.docx$/i.test(name)) return 'docx';
  if (/\.xlsx$/i.test(name)) return 'xlsx';
  return 'zip';
}

/** A .zip of reports, to be opened before its files are read one by one. */
export function isArchive(name: string, bytes: Uint8Array): boolean {
  return fileKind(name, bytes) === 'zip';
}
