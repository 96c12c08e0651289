/**
 * What each view loads before DuckDB, beside what it loaded when this was last accepted (scripts/bench/sizes.json).
 *
 *   npx tsx scripts/bench/sizes.ts            a table; exit 1 over the budget or when a view grew by more than GROWTH
 *   npx tsx scripts/bench/sizes.ts --accept   write down today's sizes
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUDGET, type ViewSize, viewSizes } from '../site/sizes.ts';

/** Bytes by which a view may grow before somebody must look. */
export const GROWTH = 12_000;

const ACCEPTED = fileURLToPath(new URL('./sizes.json', import.meta.url));

/** View → file without its hash → bytes, brotli. */
type Sizes = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function named(sizes: readonly ViewSize[]): Sizes {
  return Object.fromEntries(sizes.map(({ view, files }) => [view, sums(files)]));
}

/** `assets/app-B66yfhkW.js` → `app.js`; equal names are added up. */
function sums(files: ViewSize['files']): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { file, bytes } of files) {
    const name = file.replace(/^assets\//, '').replace(/-[\w-]{8}(\.\w+)$/, '$1');
    found[name] = (found[name] ?? 0) + bytes;
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is wrong, a line each: over the budget, or grown, with the files that did it. */
export function complaints(now: Sizes, before: Sizes): string[] {
  return Object.entries(now).flatMap(([view, files]) => {
    const total = sum(files);
    const old = before[view];
    const grown = old ? total - sum(old) : 0;
    const lines: string[] = [];
    if (total > BUDGET) lines.push(`${view} loads ${kilobytes(total)}, over ${kilobytes(BUDGET)}: ${largest(files)}`);
    if (old && grown > GROWTH) lines.push(`${view} grew by ${kilobytes(grown)}: ${growths(files, old)}`);
    return lines;
  });
}

const sum = (files: Readonly<Record<string, number>>): number =>
  Object.values(files).reduce((all, one) => all + one, 0);
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

function largest(files: Readonly<Record<string, number>>): string {
  const sorted = Object.entries(files).sort(([, a], [, b]) => b - a);
  return sorted
    .slice(0, 4)
    .map(([name, bytes]) => `${name} ${kilobytes(bytes)}`)
    .join(', ');
}

function growths(now: Readonly<Record<string, number>>, old: Readonly<Record<string, number>>): string {
  const more = Object.entries(now).map(([name, bytes]) => [name, bytes - (old[name] ?? 0)] as const);
  const sorted = more.filter(([, bytes]) => bytes > 500).sort(([, a], [, b]) => b - a);
  return sorted.map(([name, bytes]) => `${name} +${kilobytes(bytes)}`).join(', ');
}

export function acceptedSizes(): Sizes {
  return JSON.parse(readFileSync(ACCEPTED, 'utf8')) as Sizes;
}

function main(): void {
  const now = named(viewSizes(resolve('dist')));
  if (process.argv.includes('--accept')) {
    writeFileSync(ACCEPTED, `${JSON.stringify(now, null, 2)}\n`);
    console.log('Accepted.');
    return;
  }
  for (const [view, files] of Object.entries(now))
    console.log(`${view.padEnd(9)} ${kilobytes(sum(files)).padStart(9)}`);
  const wrong = complaints(now, acceptedSizes());
  for (const line of wrong) console.error(line);
  if (wrong.length > 0) console.error('If it must be so: npx tsx scripts/bench/sizes.ts --accept');
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
