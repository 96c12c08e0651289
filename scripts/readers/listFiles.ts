/** Paths that a person names → the documents behind them: files, folders of files, archives of files. */
import { readdir, stat } from 'node:fs/promises';
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
    const info = await stat(named).catch(() => null);
    if (!info) found.push({ ok: false, path: named });
    else if (info.isDirectory()) found.push(...(await listFolder(named)));
    else found.push({ ok: true, file: { path: named, bytes: info.size, modifiedMs: info.mtimeMs } });
  }
  return found;
}

/** Reports only: hidden files, Word's lock files (`~$…`), READMEs and what no report is kept in are passed over. */
async function listFolder(folder: string): Promise<Found[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = await Promise.all(
    entries.map(async (entry): Promise<Found[]> => {
      if (/^(\.|~\$|__MACOSX$|README\.)/.test(entry.name)) return [];
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return listFolder(full);
      if (!entry.isFile() || !READABLE.test(entry.name)) return [];
      const info = await stat(full);
      return [{ ok: true, file: { path: full, bytes: info.size, modifiedMs: info.mtimeMs } }];
    }),
  );
  return found.flat();
}
