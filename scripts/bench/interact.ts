/** Filter, sort and memory in the open page, by the page's own address: what a click on a control does, without the mouse. */
import type { Browser, Page } from 'playwright-core';
import { serve } from '../house/serve.mjs';
import { freshPage, rendererMemory } from './chromium.ts';
import { type Measure, quantile } from './measure.ts';

export interface Scale {
  readonly id: 'five' | 'national';
  readonly name: string;
  /** Query that opens the dataset: '' or `d=national`. */
  readonly dataset: string;
}

/** Views whose charts answer the filter bar. */
const FILTERED = ['', 'spending/', 'output/', 'scores/'] as const;

/** The n-th change of the filter bar: years and places that have reports. Answers are kept by question, so they differ. */
function filterState(scale: Scale, n: number): string {
  if (scale.id === 'five') return FIVE_STATES[n % FIVE_STATES.length] ?? '';
  const place = PROVINCES[n % PROVINCES.length];
  return [`y=${2015 + (n % 9)}..2024`, `y=${2016 + (n % 8)}..2023&p=${place}`, `y=2024&p=${place}`][n % 3] ?? '';
}
const FIVE_STATES = ['y=2020..2021', 'p=4304', 'y=2021..2024', 'p=4305', 'y=2020..2023', ''];
const PROVINCES = [11, 13, 14, 21, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 51, 52, 53, 61];

const SORTED = [
  {
    id: 'sort-number',
    name: 'sort by a number',
    states: ['s=expenditure_total', 's=-staff_actual', 's=articles_central'],
  },
  { id: 'sort-text', name: 'sort by Chinese text', states: ['s=district', 's=-city', 's=-district'] },
  {
    id: 'filter-column',
    name: 'filter a column',
    states: [
      'v=panel~where:staff_actual:10..40',
      'v=panel~where:district:has:县',
      'v=panel~where:expenditure_total:100..900',
    ],
  },
] as const;

/** Runs before the page's scripts: remembers when a chart was last drawn and gives the benchmark its handle. */
function handle(): void {
  const bench = { drawn: 0 };
  Object.assign(window, { bench });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('rl:drawn')) bench.drawn = entry.startTime;
  }).observe({ type: 'mark' });
}

const address = (scale: Scale, state: string): string => `?${[scale.dataset, state].filter(Boolean).join('&')}`;

/** Milliseconds from the change of address to the last chart that was drawn because of it. NaN: nothing was drawn. */
function redraw(page: Page, query: string): Promise<number> {
  return page.evaluate(async (to) => {
    const { bench } = window as unknown as { bench: { drawn: number } };
    const from = performance.now();
    history.replaceState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
    const frame = (): Promise<unknown> => new Promise((next) => requestAnimationFrame(next));
    const until = from + 2000;
    while (performance.now() < until) {
      await frame();
      const quiet = performance.now() - Math.max(bench.drawn, from);
      if (bench.drawn > from && quiet > 150 && document.querySelector('main [aria-busy="true"]') === null) break;
    }
    return bench.drawn > from ? bench.drawn - from : Number.NaN;
  }, query);
}

/** Milliseconds until the grid's visible rows are others. NaN: they stayed the same. */
function resort(page: Page, query: string): Promise<number> {
  return page.evaluate(async (to) => {
    const sign = (): string => {
      const grid = document.querySelector('[role="grid"]');
      const rows = [...(grid?.querySelectorAll('[role="row"]') ?? [])].slice(1, 8);
      return `${grid?.getAttribute('aria-rowcount')} ${rows.map((row) => row.textContent).join('|')}`;
    };
    const before = sign();
    const from = performance.now();
    history.replaceState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
    while (performance.now() < from + 2000) {
      await new Promise((next) => requestAnimationFrame(next));
      if (sign() !== before) return performance.now() - from;
    }
    return Number.NaN;
  }, query);
}

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('rl:engine').length > 0, null, { timeout: 120_000 });
  await page.waitForFunction(
    () =>
      document.documentElement.dataset.shown === '' &&
      document.querySelector('main [aria-busy="true"]') === null &&
      document.querySelector('main .rl-plot svg, main [role="grid"]') !== null,
    null,
    { timeout: 120_000, polling: 100 },
  );
  await page.waitForTimeout(500);
}

export async function interactionMeasures(
  browser: Browser,
  root: string,
  scale: Scale,
  rounds: number,
  say: (line: string) => void,
): Promise<Measure[]> {
  const server = await serve({ root });
  const measures: Measure[] = [];
  const national = scale.id === 'national';
  try {
    for (const path of FILTERED) {
      say(`${scale.name}: ${path || 'overview/'}`);
      const { context, page } = await freshPage(browser);
      await page.addInitScript(handle);
      await page.goto(server.url + path + address(scale, ''));
      await ready(page);
      // The first changes bring ECharts and warm what is lazy; the next ones are what a reader feels.
      for (let change = 0; change < 4; change++) await redraw(page, address(scale, filterState(scale, 50 + change)));
      const times: number[] = [];
      for (let change = 0; change < rounds * 3; change++) {
        times.push(await redraw(page, address(scale, filterState(scale, change))));
      }
      const found = times.filter(Number.isFinite);
      const id = `filter/${scale.id}/${path || 'overview/'}`;
      const what = `${scale.name}: filter → drawn, ${path || 'overview/'}`;
      measures.push({ id: `${id}p50`, what: `${what} p50`, unit: 'ms', values: [quantile(found, 0.5)], budget: null });
      measures.push({
        id: `${id}p95`,
        what: `${what} p95`,
        unit: 'ms',
        values: [quantile(found, 0.95)],
        budget: national ? 50 : null,
        note: `${found.length} of ${times.length} changes drew`,
      });
      await context.close();
    }
    say(`${scale.name}: table`);
    measures.push(...(await tableMeasures(browser, server.url, scale, rounds)));
    say(`${scale.name}: memory over 560 changes`);
    measures.push(...(await memoryMeasures(browser, server.url, scale)));
  } finally {
    await server.close();
  }
  return measures;
}

async function tableMeasures(browser: Browser, url: string, scale: Scale, rounds: number): Promise<Measure[]> {
  const { context, page } = await freshPage(browser);
  try {
    await page.goto(`${url}table/${address(scale, '')}`);
    await ready(page);
    const measures: Measure[] = [];
    for (const { id, name, states } of SORTED) {
      await resort(page, address(scale, ''));
      const times: number[] = [];
      for (let round = 0; round < Math.max(2, Math.ceil(rounds / 2)); round++) {
        for (const state of states) times.push(await resort(page, address(scale, state)));
      }
      measures.push({
        id: `table/${scale.id}/${id}`,
        what: `${scale.name}: table, ${name}`,
        unit: 'ms',
        values: times.filter(Number.isFinite),
        budget: scale.id === 'national' ? 100 : null,
      });
    }
    return measures;
  } finally {
    await context.close();
  }
}

/** The tab after opening and after 500 filter changes. */
async function memoryMeasures(browser: Browser, url: string, scale: Scale): Promise<Measure[]> {
  const { context, page, cdp } = await freshPage(browser);
  try {
    await page.addInitScript(handle);
    await page.goto(`${url}spending/${address(scale, '')}`);
    await ready(page);
    await cdp.send('HeapProfiler.collectGarbage');
    const opened = rendererMemory();
    for (let change = 0; change < 60; change++)
      await redrawQuickly(page, address(scale, filterState(scale, change % 57)));
    await cdp.send('HeapProfiler.collectGarbage');
    const warm = rendererMemory();
    for (let change = 60; change < 560; change++)
      await redrawQuickly(page, address(scale, filterState(scale, change % 57)));
    await cdp.send('HeapProfiler.collectGarbage');
    const after = rendererMemory();
    const about = (id: string, what: string, value: number, budget: number | null): Measure => ({
      id: `memory/${scale.id}/${id}`,
      what: `${scale.name}: ${what}`,
      unit: 'MB',
      values: [value],
      budget,
    });
    return [
      about('opened', 'tab (PSS of the renderer), opened', opened, scale.id === 'national' ? 400 : null),
      about('after', 'tab after 560 filter changes', after, scale.id === 'national' ? 400 : null),
      about('growth', 'growth over the last 500 of them', after - warm, 20),
    ];
  } finally {
    await context.close();
  }
}

async function redrawQuickly(page: Page, query: string): Promise<void> {
  await page.evaluate(async (to) => {
    history.replaceState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
    for (let frame = 0; frame < 4; frame++) await new Promise((next) => requestAnimationFrame(next));
  }, query);
}
