/** All files → their records; what is unchanged is not opened, what is new is read by as many threads as there are cores. */
import { availableParallelism } from 'node:os';
import { readError } from '../../src/formats/decoded.ts';
import type { Found, FoundFile } from '../readers/listFiles.ts';
import type { Cache } from './cache.ts';
import { BrokenPool, createPool, type Pool } from './pool.ts';
import { startProgress } from './progress.ts';
import { type BatchFile, type BatchResult, type ReadTask, readBatch } from './readBatch.ts';
import type { FileRecord } from './records.ts';

const BATCH = 48; // files
/** Fewer than these are read here and now: a thread takes longer to start. */
const WORTH_THREADS = 96;
const WORKER_MB = 384;

export interface ReadAll {
  readonly files: readonly FileRecord[];
  readonly missing: readonly string[];
  /** How many were read and not known already. */
  readonly read: number;
}

/** `keep` is called now and then with what is there so far, so that an interrupted run is not lost. */
export async function readAll(
  found: readonly Found[],
  cache: Cache,
  keep: (files: readonly FileRecord[]) => void,
): Promise<ReadAll> {
  const records = new Map<string, FileRecord>();
  const todo: BatchFile[] = [];
  const missing: string[] = [];
  for (const item of found) {
    if (!item.ok) {
      missing.push(item.path);
      continue;
    }
    const record = cache.untouched(item.file);
    if (record) records.set(record.path, record);
    else todo.push(toRead(item.file, cache));
  }
  const total = found.length - missing.length;
  const progress = startProgress('读取', total, total - todo.length);
  let read = 0;
  function take(results: BatchResult): void {
    for (const result of results) {
      const documents = result.documents ?? cache.known(result.path)?.documents ?? [];
      if (result.documents) read += 1;
      records.set(result.path, { ...result, documents });
      progress.advance();
    }
  }
  const batches = chunks(todo, BATCH).map(
    (files): ReadTask => ({ kind: 'read', files, packFolder: cache.packFolder, pack: cache.newPack() }),
  );
  if (todo.length < WORTH_THREADS) for (const task of batches) take(await readBatch(task));
  else await readInThreads(batches, cache, take, () => keep([...records.values()]));
  progress.done();
  const paths = found.flatMap((item) => (item.ok ? [item.file.path] : []));
  return { files: paths.flatMap((path) => records.get(path) ?? []), missing, read };
}

function toRead(file: FoundFile, cache: Cache): BatchFile {
  const record = cache.known(file.path);
  const isWhole = record?.documents.every((document) => document.ok) ?? false;
  return { ...file, known: isWhole ? (record?.sha256 ?? null) : null };
}

async function readInThreads(
  tasks: readonly ReadTask[],
  cache: Cache,
  take: (results: BatchResult) => void,
  keep: () => void,
): Promise<void> {
  const pool = createPool<ReadTask, BatchResult>(availableParallelism(), WORKER_MB);
  let kept = performance.now();
  try {
    await Promise.all(
      tasks.map(async (task) => {
        take(await runSafely(pool, task, cache));
        if (performance.now() - kept < 20_000) return;
        kept = performance.now();
        keep();
      }),
    );
  } finally {
    await pool.close();
  }
}

/** A batch that kills its worker is taken file by file; the one that kills again is that file's error alone. */
async function runSafely(pool: Pool<ReadTask, BatchResult>, task: ReadTask, cache: Cache): Promise<BatchResult> {
  try {
    return await pool.run(task);
  } catch (error) {
    if (error instanceof BrokenPool) throw error;
    const [only, ...others] = task.files;
    if (only && others.length === 0) {
      const detail = error instanceof Error ? error.message : String(error);
      const { known: _, ...file } = only;
      return [
        { ...file, sha256: '', documents: [{ file: file.path, ...readError('broken', `读取时出错：${detail}`) }] },
      ];
    }
    const results: BatchResult[number][] = [];
    for (const file of task.files) {
      results.push(...(await runSafely(pool, { ...task, files: [file], pack: cache.newPack() }, cache)));
    }
    return results;
  }
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
