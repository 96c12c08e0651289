/** A file's bytes → what the reader takes. The same for files on disk, in archives, and dropped on the page. */
import type { ReportText, Warning } from '../core/model.ts';
import { decodeFile } from './decode.ts';
import type { FormatAssets, ReadError } from './decoded.ts';
import { readError } from './decoded.ts';
import { splitFrontMatter } from './frontMatter.ts';

export type ReadFile =
  | { readonly ok: true; readonly input: ReportText; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly error: ReadError };

export async function toReportText(name: string, bytes: Uint8Array, assets: FormatAssets): Promise<ReadFile> {
  const decoded = await decodeFile(name, bytes, assets);
  if (!decoded.ok) return decoded;
  const { text, tables } = decoded;
  const split = splitFrontMatter(text);
  if (split.text.trim() === '') return readError('empty');
  const cut = text.length - split.text.length;
  return {
    ok: true,
    input: {
      file: name,
      text: split.text,
      ...(tables && cut === 0 ? { tables } : {}),
      ...(split.front ? { front: split.front } : {}),
    },
    warnings: [...(decoded.warnings ?? []), ...split.warnings],
  };
}
