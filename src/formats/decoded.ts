/** What a file turns into before anything is read in it: text, and tables where the format has them. */
import type { NativeTable, ReadErrorCode, Warning } from '../core/model.ts';

export interface ReadError {
  readonly code: ReadErrorCode;
  /** Chinese, for people: what is wrong and what helps. */
  readonly message: string;
}

export interface DecodedText {
  readonly ok: true;
  readonly text: string;
  readonly tables?: readonly NativeTable[];
  readonly warnings?: readonly Warning[];
}

export type Decoded = DecodedText | { readonly ok: false; readonly error: ReadError };

/** Where the PDF engine finds its own files: folders in Node, addresses in the page. */
export interface FormatAssets {
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
  /** In the page the engine fetches its files by itself; in Node it reads them from disk. */
  readonly fetched?: boolean;
}

/** Above these a file is refused: no yearly report comes near. */
export const LIMITS = {
  fileBytes: 64 * 2 ** 20,
  /** All that an archive unpacks to. */
  unpackedBytes: 96 * 2 ** 20,
  archiveEntries: 20_000,
  textUnits: 8 * 2 ** 20, // UTF-16
  pdfPages: 1000,
} as const;

const MESSAGES: Readonly<Record<ReadErrorCode, string>> = {
  empty: '文件没有文字内容',
  scan: '文件是扫描图像，没有可读取的文字；请先做文字识别（OCR），或提供电子版',
  encrypted: '文件已加密，需要密码；请提供未加密的文件',
  broken: '文件损坏，无法打开',
  unsupported: '不支持的文件格式；可读取 .txt .md .docx .doc .pdf .html .xlsx，以及它们的 .zip',
  not_found: '找不到文件',
  too_large: '文件过大，未予读取',
};

export function readError(code: ReadErrorCode, detail = ''): { readonly ok: false; readonly error: ReadError } {
  return { ok: false, error: { code, message: detail === '' ? MESSAGES[code] : `${MESSAGES[code]}（${detail}）` } };
}
