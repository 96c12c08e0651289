/** Paths that a person names → the documents behind them: files, folders of files, archives of files. */
import { readdirSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';

export interface FoundFile {
  readonly path: string;
  readonly bytes: number;
  /** With the size: whether the file may have changed. */
  readonly modifiedMs: number;
}
export type Found = { readonly ok: true; readonly file: FoundFile } | { readonly ok: false; readonly path: string };

const READABLE = /\.(txt|md|markdown|docx?|wps|pdf|html?|xlsx?|zip|rtf)$/i;

/** In the order of the arguments; inside a folder by name. A named file is taken whatever its ending. */
export async function listFiles(paths: readonly string[]): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const named of paths) {
    const info = infoOf(named);
    if (!info) found.push({ ok: false, path: named });
    else if (info.isDirectory()) found.push(...listFolder(named));
    else found.push({ ok: true, file: { path: named, bytes: info.size, modifiedMs: info.mtimeMs } });
  }
  return found;
}

/** Reports only: hidden files, Word's lock files (`~$…`), READMEs and what no report is kept in are passed over. */
function listFolder(folder: string): Found[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry): Found[] => {
    if (/^(\.|~\$|__MACOSX$|README\.)/.test(entry.name)) return [];
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return listFolder(full);
    if (!entry.isFile() || !READABLE.test(entry.name)) return [];
    const info = infoOf(full);
    return info ? [{ ok: true, file: { path: full, bytes: info.size, modifiedMs: info.mtimeMs } }] : [];
  });
}

/** One after the other: a country's 28,500 files are told in a fifth of the time that as many promises take. null: not there. */
function infoOf(file: string): Stats | null {
  return statSync(file, { throwIfNoEntry: false }) ?? null;
}
