/**
 * What was read before, by file and hash, for one reader and one output. Readings lie in packs (a line each) under
 * `.cache/ingest/`; losing the folder costs time and nothing else.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FoundFile } from '../readers/listFiles.ts';
import type { Fingerprints } from './fingerprint.ts';
import type { PublishedState } from './published.ts';
import type { FileRecord } from './records.ts';

interface Index {
  readonly reader: string;
  readonly builder: string;
  readonly files: readonly FileRecord[];
  readonly published: PublishedState | null;
}

export interface Cache {
  readonly packFolder: string;
  /** What the output was last made from; null when unknown or made by another reader. */
  readonly published: PublishedState | null;
  /** The record of a file that has not been touched since. */
  untouched(file: FoundFile): FileRecord | null;
  /** The record of this path, whatever happened to the file. */
  known(path: string): FileRecord | null;
  newPack(): string;
  /** `finished`: nothing is being read any more, so packs that no record needs can go. */
  save(files: readonly FileRecord[], published: PublishedState | null, finished: boolean): void;
}

/** Readings hold for one version of the reader, the output for one version of the builder too. */
export function openCache(root: string, out: string, { reader, builder }: Fingerprints): Cache {
  const id = createHash('sha256').update(path.resolve(out)).digest('hex').slice(0, 12);
  const folder = path.join(root, 'ingest', id);
  const packFolder = path.join(folder, 'packs');
  const indexFile = path.join(folder, 'index.json');
  mkdirSync(packFolder, { recursive: true });
  const index = readIndex(indexFile);
  const valid = index?.reader === reader ? index : null;
  const packsThere = new Set(readdirSync(packFolder));
  const intact = (record: FileRecord): boolean =>
    record.documents.every((document) => !document.ok || packsThere.has(document.pack));
  const records = new Map((valid?.files ?? []).filter(intact).map((record) => [record.path, record]));
  let packs = 0;
  const run = Date.now().toString(36);

  return {
    packFolder,
    published: valid?.builder === builder ? valid.published : null,
    known: (file) => records.get(file) ?? null,
    untouched: (file) => {
      const record = records.get(file.path);
      const same = record && record.bytes === file.bytes && record.modifiedMs === file.modifiedMs;
      // A file that could not be read is tried again: what failed may have been the disk.
      return same && record.documents.every((document) => document.ok) ? record : null;
    },
    newPack: () => `${run}-${packs++}.ndjson`,
    save: (files, published, finished) => {
      const next: Index = { reader, builder, files, published };
      writeFileSync(`${indexFile}.next`, JSON.stringify(next));
      renameSync(`${indexFile}.next`, indexFile);
      if (!finished) return;
      const live = new Set(files.flatMap((file) => file.documents.flatMap((d) => (d.ok ? [d.pack] : []))));
      for (const pack of readdirSync(packFolder)) if (!live.has(pack)) rmSync(path.join(packFolder, pack));
    },
  };
}

function readIndex(file: string): Index | null {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Index;
  } catch {
    return null; // cut short by a crash: read everything again
  }
}
