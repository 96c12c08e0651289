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
  const round = Math.floor(n / 3);
  const place = PROVINCES[round % PROVINCES.length];
  return (
    [`y=${2015 + (round % 9)}..2024`, `y=${2016 + (round % 8)}..2023&p=${place}`, `y=2024&p=${place}`][n % 3] ?? ''
  );
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

interface Bench {
  /** When a chart was last drawn. */
  drawn: number;
  /** Each chart by its id: when it was last drawn. */
  charts: Record<string, number>;
}

/** Runs before the page's scripts: remembers when charts were drawn and gives the benchmark its handle. */
function handle(): void {
  const bench: Bench = { drawn: 0, charts: {} };
  Object.assign(window, { bench });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('rl:drawn')) {
      bench.drawn = entry.startTime;
      bench.charts[String((entry as PerformanceMark).detail)] = entry.startTime;
    }
  }).observe({ type: 'mark' });
}

const address = (scale: Scale, state: string): string => `?${[scale.dataset, state].filter(Boolean).join('&')}`;

/** Milliseconds from the change of address to the last chart that was drawn because of it; NaN: nothing was drawn. */
interface Redraw {
  /** Of those that stand in the window, if only by an edge. */
  readonly inWindow: number;
  /** Of all; those below wait until those in the window are drawn. */
  readonly all: number;
}

function redraw(page: Page, query: string): Promise<Redraw> {
  return page.evaluate(async (to) => {
    const { bench } = window as unknown as { bench: Bench };
    bench.charts = {};
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
    const seen = Object.entries(bench.charts).filter(([id, at]) => {
      const plot = document.querySelector(`#chart-${id.replace('/', '-')} .rl-plot`)?.getBoundingClientRect();
      return at > from && plot !== undefined && plot.top < window.innerHeight && plot.bottom > 0;
    });
    const last = Math.max(...seen.map(([, at]) => at));
    return {
      inWindow: seen.length > 0 ? last - from : Number.NaN,
      all: bench.drawn > from ? bench.drawn - from : Number.NaN,
    };
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
  try {
    for (const path of FILTERED) {
      say(`${scale.name}: ${path || 'overview/'}`);
      const { context, page } = await freshPage(browser);
      await page.addInitScript(handle);
      await page.goto(server.url + path + address(scale, ''));
      await ready(page);
      // The first changes bring ECharts and warm what is lazy; the next ones are what a reader feels.
      for (let change = 0; change < 4; change++) await redraw(page, address(scale, filterState(scale, 50 + change)));
      const times: Redraw[] = [];
      for (let change = 0; change < rounds * 3; change++) {
        times.push(await redraw(page, address(scale, filterState(scale, change))));
      }
      measures.push(...filterMeasures(scale, path || 'overview/', times));
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

/** The budget is for what the reader sees change; what the window does not show is measured beside it. */
function filterMeasures(scale: Scale, view: string, times: readonly Redraw[]): Measure[] {
  const about = (key: keyof Redraw, id: string, words: string, budget: number | null): Measure[] => {
    const found = times.map((time) => time[key]).filter(Number.isFinite);
    const one = (part: 'p50' | 'p95', share: number, most: number | null): Measure => ({
      id: `filter/${scale.id}/${view}${id}${part}`,
      what: `${scale.name}: filter → drawn, ${view} ${words}${part}`,
      unit: 'ms',
      values: [quantile(found, share)],
      budget: most,
      note: `${found.length} of ${times.length} changes drew`,
    });
    return [one('p50', 0.5, null), one('p95', 0.95, budget)];
  };
  return [
    ...about('inWindow', '', '', scale.id === 'national' ? 50 : null),
    ...about('all', 'all/', 'with charts below the window, ', null),
  ];
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
