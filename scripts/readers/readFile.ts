/** A file on disk → the documents in it: one, or as many as an archive holds. */
import { createHash } from 'node:crypto';
import { readFile as readBytes, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReportText, Warning } from '../../src/core/model.ts';
import { isArchive } from '../../src/formats/decode.ts';
import { LIMITS, type ReadError, readError } from '../../src/formats/decoded.ts';
import { toReportText } from '../../src/formats/reportText.ts';
import { NODE_ASSETS } from './assets.ts';

/** `file`: the path as given, then for a document in an archive `/` and its name there. */
export type ReadDocument = { readonly file: string } & (
  | {
      readonly ok: true;
      readonly input: ReportText;
      readonly warnings: readonly Warning[];
      /** Of the document's own bytes. */
      readonly sha256: string;
      readonly text_sha256: string;
    }
  | { readonly ok: false; readonly error: ReadError }
);

export async function readFile(file: string): Promise<readonly ReadDocument[]> {
  let bytes: Uint8Array;
  try {
    const info = await stat(file);
    if (info.isDirectory()) return [{ file, ...readError('unsupported', '这是文件夹') }];
    if (info.size > LIMITS.fileBytes * 4) return [{ file, ...readError('too_large') }];
    bytes = await readBytes(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return [{ file, ...(code === 'ENOENT' ? readError('not_found') : readError('broken', code ?? '')) }];
  }
  return readDocuments(file, bytes);
}

export async function readDocuments(file: string, bytes: Uint8Array): Promise<readonly ReadDocument[]> {
  if (!isArchive(file, bytes)) return [await readDocument(file, bytes)];
  const { unpack } = await import('../../src/formats/unzip.ts');
  const unpacked = unpack(bytes, (name) => !/(^|\/)(\.|~\$|__MACOSX\/)/.test(name));
  if (!unpacked.ok) return [{ file, ...readError(unpacked.code) }];
  if (unpacked.entries.length === 0) return [{ file, ...readError('empty') }];
  const entries = [...unpacked.entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  const documents: ReadDocument[] = [];
  for (const entry of entries) documents.push(await readDocument(`${file}/${entry.name}`, entry.bytes));
  return documents;
}

async function readDocument(file: string, bytes: Uint8Array): Promise<ReadDocument> {
  const read = await toReportText(path.basename(file), bytes, NODE_ASSETS);
  if (!read.ok) return { file, ...read };
  return { file, ...read, sha256: sha256(bytes), text_sha256: sha256(read.input.text) };
}

export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
