/** `.br` and `.gz` beside each file that gains by it, for hosts that serve them. Large results are kept in .cache/ by hash. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const CACHE = fileURLToPath(new URL('../../.cache/compressed/', import.meta.url));

const TYPES = new Set([
  '.html',
  '.js',
  '.mjs',
  '.css',
  '.json',
  '.svg',
  '.csv',
  '.wasm',
  '.parquet',
  '.webmanifest',
  '.txt',
  '.xml',
]);
/** For browsers without WebAssembly exceptions, all older than those this site is built for: its .gz is enough. */
const GZIP_ONLY = /duckdb-mvp/;

/** Bytes from which a second build should not compress anew. */
const KEEP_FROM = 200_000;
/** Bytes up to which data are worth brotli's slowest level; the engine always is. */
const SLOWEST_UP_TO = 3_000_000;
/** A neighbour must save this part of the file. */
const WORTH = 0.03;

export interface Saved {
  readonly files: number;
  /** Bytes of the files that have a neighbour, and of their smallest one. */
  readonly before: number;
  readonly after: number;
}

/** Compresses what stands in `out`. `quick`: levels for a look, not for a host. */
export async function compressSite(out: string, { quick = false } = {}): Promise<Saved> {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => TYPES.has(extname(name)) && !name.startsWith('.vite'))
    .filter((name) => statSync(join(out, name)).isFile())
    .sort();
  const sizes = await inTurns(4, files, (name) => compressFile(join(out, name), quick));
  const done = sizes.filter((size) => size !== null);
  return {
    files: done.length,
    before: done.reduce((sum, { before }) => sum + before, 0),
    after: done.reduce((sum, { after }) => sum + after, 0),
  };
}

async function compressFile(file: string, quick: boolean): Promise<{ before: number; after: number } | null> {
  const bytes = readFileSync(file);
  const slowest = file.endsWith('.wasm') || bytes.length <= SLOWEST_UP_TO;
  const quality = quick ? 5 : slowest ? 11 : 6;
  const kinds = [
    ...(GZIP_ONLY.test(file) ? [] : [{ suffix: '.br', level: quality, work: brotli }]),
    { suffix: '.gz', level: quick ? 6 : 9, work: gzipped },
  ];
  let after = bytes.length;
  for (const { suffix, level, work } of kinds) {
    const packed = await kept(bytes, suffix, level, work);
    if (packed.length > bytes.length * (1 - WORTH)) continue;
    writeFileSync(file + suffix, packed);
    after = Math.min(after, packed.length);
  }
  return after < bytes.length ? { before: bytes.length, after } : null;
}

type Work = (bytes: Buffer, level: number) => Promise<Buffer>;

function brotli(bytes: Buffer, level: number): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: level,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return promisify(brotliCompress)(bytes, { params }) as Promise<Buffer>;
}

function gzipped(bytes: Buffer, level: number): Promise<Buffer> {
  return promisify(gzip)(bytes, { level }) as Promise<Buffer>;
}

/** The result from .cache/ where it is known. */
async function kept(bytes: Buffer, suffix: string, level: number, work: Work): Promise<Buffer> {
  if (bytes.length < KEEP_FROM) return work(bytes, level);
  const file = join(CACHE, `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}-${level}${suffix}`);
  if (existsSync(file)) return readFileSync(file);
  const packed = await work(bytes, level);
  mkdirSync(CACHE, { recursive: true });
  // Written beside and copied, so that a build that is stopped leaves no half of it.
  writeFileSync(`${file}.part`, packed);
  copyFileSync(`${file}.part`, file);
  return packed;
}

/** `work` on all items, at most `width` at a time. */
async function inTurns<T, R>(width: number, items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  async function worker(): Promise<void> {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at] as T);
    }
  }
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
