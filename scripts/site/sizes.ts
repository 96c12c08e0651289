/**
 * How many bytes of JavaScript and CSS each view of dist/ loads before DuckDB, compressed as a good host would (brotli 11).
 *   npx tsx scripts/site/sizes.ts      a table; exit 1 when a view is over the budget
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chunksOfViews } from './chunks.ts';

/** Bytes (DESIGN: 250 kB brotli). */
export const BUDGET = 250_000;

export interface ViewSize {
  readonly view: string;
  readonly bytes: number;
  /** Largest first. */
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
}

export function viewSizes(out: string): ViewSize[] {
  const known = new Map<string, number>();
  const bytesOf = (file: string): number => {
    const bytes = known.get(file) ?? brotliCompressSync(readFileSync(join(out, file))).length;
    known.set(file, bytes);
    return bytes;
  };
  return [...chunksOfViews(out)].map(([view, { scripts, styles }]) => {
    const files = [...scripts, ...styles].map((file) => ({ file, bytes: bytesOf(file) }));
    files.sort((a, b) => b.bytes - a.bytes);
    return { view, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
  });
}

function main(): void {
  const sizes = viewSizes(resolve('dist'));
  for (const { view, bytes, files } of sizes) {
    const largest = files.slice(0, 3).map((entry) => `${entry.file} ${kilobytes(entry.bytes)}`);
    console.log(
      `${bytes > BUDGET ? 'over' : 'ok  '} ${view.padEnd(9)} ${kilobytes(bytes).padStart(9)}   ${largest.join(', ')}`,
    );
  }
  process.exitCode = sizes.some(({ bytes }) => bytes > BUDGET) ? 1 : 0;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
