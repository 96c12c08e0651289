/**
 * `npm run bench`: each budget of the project measured, as a table and as JSON. Method and results: docs/performance.md.
 *
 *   --full               ingest 28,500 reports and use them as the national dataset (minutes)
 *   --national DIR       an ingested dataset to use instead
 *   --only a,b           of: sizes, ingest, cold, yardstick, five, national
 *   --runs N             cold loads of each kind (default 5)
 *   --dist DIR           the built site (default dist)
 *   --json FILE          where the JSON goes (default test-results/bench.json)
 */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launch } from './bench/chromium.ts';
import { loadMeasures, loads, WAYS } from './bench/coldLoad.ts';
import { ingestMeasures } from './bench/ingest.ts';
import { interactionMeasures, type Scale } from './bench/interact.ts';
import { figure, judged, type Measure, median, type Result, table } from './bench/measure.ts';
import { firstViewBytes, siteWith } from './bench/site.ts';
import { buildYardstick } from './bench/yardstick.ts';
import { earlyScript } from './prerender/earlyScript.ts';
import { BUDGET, viewSizes } from './site/sizes.ts';

const PARTS = ['sizes', 'ingest', 'cold', 'yardstick', 'five', 'national'] as const;
type Part = (typeof PARTS)[number];

const FIVE: Scale = { id: 'five', name: 'published reports', dataset: '' };
const NATIONAL: Scale = { id: 'national', name: 'national', dataset: 'd=national' };

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    national: { type: 'string' },
    only: { type: 'string' },
    runs: { type: 'string', default: '5' },
    dist: { type: 'string', default: 'dist' },
    json: { type: 'string', default: 'test-results/bench.json' },
  },
});
const runs = Math.max(1, Number(values.runs));
const dist = resolve(values.dist);
const wanted = new Set<Part>(
  PARTS.filter((part) => values.only === undefined || values.only.split(',').includes(part)),
);

function say(line: string): void {
  console.error(`· ${line}`);
}

function sizeMeasures(): Measure[] {
  const views = viewSizes(dist).map(
    ({ view, bytes, files }): Measure => ({
      id: `size/${view}`,
      what: `JavaScript and CSS before DuckDB: ${view}`,
      unit: 'kB',
      values: [bytes / 1000],
      budget: BUDGET / 1000,
      note: files
        .slice(0, 1)
        .map(({ file }) => file.replace('assets/', ''))
        .join(),
    }),
  );
  const pages = ['index.html', 'spending/index.html', 'output/index.html', 'scores/index.html'].map(
    (page): Measure => ({
      id: `size/html/${page}`,
      what: `${page}, brotli`,
      unit: 'kB',
      values: [statSync(join(dist, `${page}.br`)).size / 1000],
      budget: null,
    }),
  );
  const early: Measure = {
    id: 'size/early',
    what: 'head script',
    unit: 'kB',
    values: [Buffer.byteLength(earlyScript()) / 1000],
    budget: 1,
  };
  return [...views, ...pages, early];
}

async function coldMeasures(browser: Browser, national: string | null): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const way of WAYS) {
    say(`cold loads, ${way.name}`);
    measures.push(...loadMeasures('cold', 'overview', way, await loads(browser, { root: dist, path: '' }, way, runs)));
  }
  if (national !== null) {
    measures.push({
      id: 'national/first-view',
      what: 'national dataset on the wire for the first view',
      unit: 'MB',
      values: [firstViewBytes(national)],
      budget: 5,
    });
  }
  return measures;
}

async function yardstickMeasures(browser: Browser, ours: readonly Measure[]): Promise<Measure[]> {
  const root = await buildYardstick(join(dist, 'data/panel.csv'));
  const measures: Measure[] = [];
  for (const way of WAYS.filter(({ id }) => id !== 'bare')) {
    say(`the usual page, ${way.name}`);
    const plain = { ...way, budgets: {} };
    const found = loadMeasures(
      'yardstick',
      'the usual page',
      plain,
      await loads(browser, { root, path: '' }, plain, runs),
    );
    measures.push(...found);
    for (const key of ['chart', 'engine', 'ready', 'bytes']) {
      const mine = ours.find(({ id }) => id === `cold/${way.id}/${key}`);
      const its = found.find(({ id }) => id === `yardstick/${way.id}/${key}`);
      if (!mine || !its) continue;
      measures.push({
        id: `ratio/${way.id}/${key}`,
        what: `${its.what.replace('the usual page', 'the usual page against ours')}`,
        unit: '×',
        values: [median(its.values) / median(mine.values)],
        budget: null,
      });
    }
  }
  return measures;
}

async function main(): Promise<void> {
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`${dist} holds no built site`);
  const measures: Measure[] = [];
  let national = values.national ? resolve(values.national) : null;
  if (wanted.has('sizes')) measures.push(...sizeMeasures());
  if (wanted.has('ingest')) {
    const { measures: found, dataset } = await ingestMeasures(values.full ? [1000, 5000, 28_500] : [500, 2000], say);
    measures.push(...found);
    if (values.full) national ??= dataset;
  }
  const browser = await launch();
  try {
    const cold = wanted.has('cold') ? await coldMeasures(browser, national) : [];
    measures.push(...cold);
    if (wanted.has('yardstick')) measures.push(...(await yardstickMeasures(browser, cold)));
    if (wanted.has('five')) {
      measures.push(...(await interactionMeasures(browser, dist, FIVE, 6, say)));
    }
    if (wanted.has('national') && national !== null) {
      measures.push(...(await interactionMeasures(browser, siteWith(dist, national), NATIONAL, 10, say)));
    } else if (wanted.has('national')) say('no national dataset: --full makes one, --national DIR names one');
  } finally {
    await browser.close();
  }
  report(measures.map(judged));
}

function report(results: readonly Result[]): void {
  const machine = {
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memory_gb: Number(figure(totalmem() / 2 ** 30)),
    node: process.version,
    command: `npm run bench -- ${process.argv.slice(2).join(' ')}`.trim(),
    date: new Date().toISOString().slice(0, 10),
  };
  const json = JSON.stringify({ machine, results }, null, 2);
  mkdirSync(dirname(resolve(values.json)), { recursive: true });
  writeFileSync(resolve(values.json), `${json}\n`);
  console.log(`${machine.cores} × ${machine.cpu}, ${machine.memory_gb} GB, Node ${machine.node}, ${machine.date}\n`);
  console.log(table(results));
  const missed = results.filter(({ verdict }) => verdict === 'missed').length;
  console.log(
    `\n${results.filter(({ verdict }) => verdict === 'met').length} budgets met, ${missed} missed; JSON: ${values.json}`,
  );
}

await main();
