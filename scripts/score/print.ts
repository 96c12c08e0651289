/** The scoreboard for people, and the same for programs. */
import { type Counts, type Miss, rates, type Tally } from './tally.ts';

const percent = (value: number): string => `${(value * 100).toFixed(2)}%`.padStart(8);
const number = (value: number): string => String(value).padStart(7);

function row(name: string, counts: Counts): string {
  const { precision, recall, f1 } = rates(counts);
  const figures = [counts.hit, counts.miss, counts.false].map(number).join('');
  return `${name.padEnd(42)}${figures}${percent(precision)}${percent(recall)}${percent(f1)}`;
}

const HEAD = `${''.padEnd(42)}${['hit', 'miss', 'false'].map((h) => h.padStart(7)).join('')}${['P', 'R', 'F1'].map((h) => h.padStart(8)).join('')}`;

const sorted = <K extends string>(map: ReadonlyMap<K, Counts>): [K, Counts][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

export function printTally(tally: Tally, show: number): void {
  console.log(`\n== ${tally.name} · ${tally.reports} reports`);
  console.log(HEAD);
  for (const [part, counts] of sorted(tally.parts)) console.log(row(`[${part}]`, counts));
  if (tally.layouts.size > 1)
    for (const [layout, counts] of sorted(tally.layouts)) console.log(row(`  ${layout}`, counts));
  for (const [metric, counts] of sorted(tally.metrics)) console.log(row(`  ${metric}`, counts));
  const faulty = sorted(tally.others).filter(([, c]) => c.miss + c.false > 0);
  for (const [key, counts] of faulty) console.log(row(`  ${key}`, counts));
  for (const fault of pick(tally.faults, show)) console.log(describe(fault));
}

/** Some of each kind rather than the first of one. */
function pick(faults: readonly Miss[], count: number): Miss[] {
  const seen = new Map<string, number>();
  return [...faults]
    .map((fault) => {
      const key = `${fault.part} ${fault.key} ${fault.verdict}`;
      const order = seen.get(key) ?? 0;
      seen.set(key, order + 1);
      return { fault, order };
    })
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ fault }) => fault);
}

function describe(fault: Miss): string {
  const what = fault.verdict === 'miss' ? 'missed' : 'false ';
  const sides = `expected ${fault.expected ?? '—'} · got ${fault.got ?? '—'}`;
  return `  ${what} ${fault.part} ${fault.key} · ${fault.file} (${fault.layout}) · ${sides}\n         ${fault.quote.replace(/\s+/g, ' ').slice(0, 160)}`;
}

export function toJson(tally: Tally, show: number): unknown {
  const table = (map: ReadonlyMap<string, Counts>): unknown =>
    Object.fromEntries(sorted(map).map(([key, counts]) => [key, { ...counts, ...rates(counts) }]));
  return {
    corpus: tally.name,
    reports: tally.reports,
    parts: table(tally.parts),
    layouts: table(tally.layouts),
    metrics: table(tally.metrics),
    others: table(tally.others),
    faults: pick(tally.faults, show),
  };
}
