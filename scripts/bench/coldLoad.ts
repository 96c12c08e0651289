/** Cold loads of the built site and of the yardstick: nothing cached, each in a browser context of its own. */
import type { Browser } from 'playwright-core';
import { serve } from '../house/serve.mjs';
import { freshPage } from './chromium.ts';
import type { Measure } from './measure.ts';
import { FAST, SLOW, slowLine } from './slowLine.ts';

/** Milliseconds from navigation; MB on the wire. */
interface Load {
  readonly paint: number;
  readonly chart: number;
  readonly interactive: number;
  readonly engine: number;
  readonly ready: number;
  readonly bytes: number;
}

export interface Way {
  readonly id: 'fast' | 'slow' | 'bare';
  readonly name: string;
  readonly slow: boolean;
  readonly precompressed: boolean;
  readonly budgets: Readonly<Partial<Record<keyof Load, number>>>;
}

export const WAYS: readonly Way[] = [
  { id: 'fast', name: 'unthrottled', slow: false, precompressed: true, budgets: { engine: 800 } },
  {
    id: 'slow',
    name: '10 Mbps, 40 ms, CPU ÷ 4',
    slow: true,
    precompressed: true,
    budgets: { chart: 1000, interactive: 2000, engine: 4500 },
  },
  {
    id: 'bare',
    name: 'throttled, host compresses nothing',
    slow: true,
    precompressed: false,
    budgets: { engine: 6000 },
  },
];

const NAMES: Readonly<Record<Exclude<keyof Load, 'bytes'>, string>> = {
  paint: 'first contentful paint',
  chart: 'first chart visible',
  interactive: 'interactive',
  engine: 'DuckDB ready',
  ready: 'first answer of DuckDB',
};

/** Notes the frame in which a chart was first there; runs before the page's own scripts. */
function watchChart(): void {
  const look = (): void => {
    const found = [...document.querySelectorAll('.rl-plot svg, .yardstick svg')].some(
      (svg) => svg.getBoundingClientRect().height > 50,
    );
    if (found) performance.mark('bench:chart');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function loadOnce(browser: Browser, address: string, slow: boolean): Promise<Omit<Load, 'bytes'>> {
  const { context, page } = await freshPage(browser, { slow });
  try {
    await page.addInitScript(watchChart);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(
      () => ['bench:chart', 'rl:ready'].every((name) => performance.getEntriesByName(name).length > 0),
      null,
      { timeout: 120_000, polling: 200 },
    );
    return await page.evaluate(() => {
      const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      return {
        paint: at('first-contentful-paint'),
        chart: at('bench:chart'),
        interactive: at('rl:interactive'),
        engine: at('rl:engine'),
        ready: at('rl:ready'),
      };
    });
  } finally {
    await context.close();
  }
}

/** `runs` cold loads of `root`/`path`. */
export async function loads(
  browser: Browser,
  site: { readonly root: string; readonly path: string },
  way: Way,
  runs: number,
): Promise<readonly Load[]> {
  const server = await serve({ root: site.root, precompressed: way.precompressed });
  const line = await slowLine(server.port, way.slow ? SLOW : FAST);
  const found: Load[] = [];
  try {
    for (let run = 0; run < runs; run++) {
      line.taken();
      const load = await loadOnce(browser, `http://127.0.0.1:${line.port}/${site.path}`, way.slow);
      found.push({ ...load, bytes: line.taken() / 1e6 });
    }
  } finally {
    await line.close();
    await server.close();
  }
  return found;
}

export function loadMeasures(prefix: string, name: string, way: Way, found: readonly Load[]): Measure[] {
  const times = (Object.keys(NAMES) as (keyof typeof NAMES)[]).map(
    (key): Measure => ({
      id: `${prefix}/${way.id}/${key}`,
      what: `${name}, ${way.name}: ${NAMES[key]}`,
      unit: 'ms',
      values: found.map((load) => load[key]).filter(Number.isFinite),
      budget: way.budgets[key] ?? null,
    }),
  );
  const bytes: Measure = {
    id: `${prefix}/${way.id}/bytes`,
    what: `${name}, ${way.name}: on the wire until then`,
    unit: 'MB',
    values: found.map((load) => load.bytes),
    budget: null,
  };
  return [...times, bytes].filter(({ values }) => values.length > 0);
}
