/** `npm run synth -- --centers N --years M --out DIR`: synthetic reports and their truth, marked synthetic in each file. */
import { parseArgs } from 'node:util';
import { DEFAULTS } from './synth/generate.ts';
import { LAYOUT_WEIGHTS } from './synth/layouts.ts';
import type { LayoutId } from './synth/truth.ts';
import { FORMATS, type Format, writeReports } from './synth/writeReports.ts';

const USAGE = `npm run synth -- --centers N --years M [--out DIR] [--until YEAR] [--seed S] [--damage RATE] [--layouts a,b] [--formats txt,gbk]
  writes DIR/reports/<province>/<report>.txt and DIR/truth.jsonl (default DIR: .cache/synth)
  --damage   share of damaged reports, 0–1 (default 0)
  --layouts  ${Object.keys(LAYOUT_WEIGHTS).join(', ')}
  --formats  ${FORMATS.join(', ')}; several are mixed, most of them txt (default all)`;

function fail(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

function numberOf(value: string | undefined, fallback: number, name: string): number {
  const number = value === undefined ? fallback : Number(value);
  if (!Number.isFinite(number) || number < 0) fail(`--${name}: not a number: ${value}`);
  return number;
}

function listOf<T extends string>(value: string | undefined, known: readonly T[], name: string): readonly T[] {
  if (value === undefined) return known;
  const names = value.split(',').map((part) => part.trim());
  const unknown = names.filter((part) => !known.includes(part as T));
  if (unknown.length > 0) fail(`--${name}: unknown: ${unknown.join(', ')}`);
  return names as T[];
}

const { values } = parseArgs({
  options: {
    centers: { type: 'string' },
    years: { type: 'string' },
    until: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string' },
    damage: { type: 'string' },
    layouts: { type: 'string' },
    formats: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const out = values.out ?? '.cache/synth';
const started = performance.now();
const written = writeReports(
  {
    centers: numberOf(values.centers, DEFAULTS.centers, 'centers'),
    years: numberOf(values.years, DEFAULTS.years, 'years'),
    until: numberOf(values.until, DEFAULTS.until, 'until'),
    seed: numberOf(values.seed, DEFAULTS.seed, 'seed'),
    damage: Math.min(1, numberOf(values.damage, DEFAULTS.damage, 'damage')),
    layouts: listOf(values.layouts, DEFAULTS.layouts as readonly LayoutId[], 'layouts'),
  },
  out,
  listOf<Format>(values.formats, FORMATS, 'formats'),
);
const seconds = (performance.now() - started) / 1000;
const size = (written.bytes / 1_000_000).toFixed(1);
console.log(`${written.reports} synthetic reports, ${size} MB, ${seconds.toFixed(1)} s → ${out}`);
