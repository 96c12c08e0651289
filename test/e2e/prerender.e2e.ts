/** What the build wrote into the pages: readable without scripts, taken over without a jump, one click from its sources. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openRenderer } from '../../scripts/prerender/renderer.ts';
import { widthsOf } from '../../scripts/prerender/widths.ts';
import { DIST } from './harness/dist.ts';
import { settled } from './harness/look.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();

/** Pages that must stand in their HTML, with what a reader must find there. */
const PAGES = [
  { path: './', heading: '总览', drawings: 2, figures: ['259.45', '雁峰区'] },
  { path: 'spending/', heading: '支出结构', drawings: 2, figures: ['259.45', '人员经费'] },
  { path: 'output/', heading: '发稿产出', drawings: 2, figures: ['555', '2,190', '5,445'] },
  { path: 'scores/', heading: '得分趋势', drawings: 2, figures: ['99'] },
  { path: 'centre/430602/', heading: '岳阳楼区', drawings: 1, figures: ['259.45', '5,445'] },
] as const;
const PATHS = PAGES.map(({ path }) => path);

const shown = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.documentElement.dataset.shown === '');
const engineReady = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => performance.getEntriesByName('rl:engine').length > 0, null, { timeout: 30_000 });

test.each(PAGES)('$path is readable without scripts', async ({ path, heading, drawings, figures }) => {
  const page = await site.openPage(path, { javaScript: false });
  expect(await page.locator('h1').textContent()).toContain(heading);
  expect(await page.locator('.rl-nav a:visible').count()).toBe(11);
  expect(await page.locator('.rl-drawn:visible svg').count()).toBeGreaterThanOrEqual(drawings);
  expect(await page.locator('.rl-chart-table:visible').count()).toBeGreaterThanOrEqual(drawings);
  const [text] = await page.locator('main').allInnerTexts();
  for (const figure of figures) expect(text).toContain(figure);
  for (const link of await page.locator('.rl-nav a').all()) {
    const address = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
    expect((await page.request.get(address)).status()).toBe(200);
  }
});

/** Window × look; a screenshot with the application kept away and one after it has taken over must be the same picture. */
const WINDOWS = [
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' },
] as const;

test.each(PATHS.flatMap((path) => WINDOWS.map((window) => ({ path, ...window }))))(
  '$path at $width px, $colorScheme: the same picture before and after, layout shift 0',
  async ({ path, width, height, colorScheme }) => {
    const pictures: Buffer[] = [];
    for (const withApplication of [false, true]) {
      const context = await site.browser().newContext({ viewport: { width, height }, colorScheme, locale: 'zh-CN' });
      await context.addInitScript(() => {
        Object.assign(window, { moved: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            (window as unknown as { moved: number }).moved += (entry as unknown as { value: number }).value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const page = await context.newPage();
      if (!withApplication) await page.route(/assets\/app-[^/]*\.js/, (route) => route.abort());
      await page.goto(site.address(path));
      if (withApplication) {
        await shown(page);
        await engineReady(page);
        await settled(page);
        expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBe(0);
      }
      pictures.push(await page.screenshot({ animations: 'disabled' }));
      await context.close();
    }
    expect(pictures[0]?.equals(pictures[1] ?? Buffer.of())).toBe(true);
  },
);

const BREADTHS = [
  { breadth: 'narrow', width: 390 },
  { breadth: 'middle', width: 820 },
  { breadth: 'wide', width: 1280 },
  { breadth: 'vast', width: 1920 },
] as const;

/** What the application takes over is the same picture (above), so that this can be measured without it. */
test.each(PATHS)('%s: drawings are as wide as their place, at every width', async (path) => {
  const page = await site.openPage(path, { javaScript: false });
  const wrong: string[] = [];
  for (const { breadth, width } of BREADTHS) {
    await page.setViewportSize({ width, height: 900 });
    const plots = page.locator('.rl-plot:has([data-drawn])');
    const boxes = await plots.evaluateAll((all) =>
      all.map((plot) => ({
        id: plot.querySelector('[data-drawn]')?.getAttribute('data-drawn') ?? '',
        box: plot.clientWidth,
        seen: [...plot.querySelectorAll<HTMLElement>('.rl-drawn')].filter((one) => one.offsetParent !== null).length,
      })),
    );
    expect(boxes.length).toBeGreaterThan(0);
    for (const { id, box, seen } of boxes) {
      expect(seen, `${id} at ${width} px`).toBe(1);
      if (Math.abs(widthsOf(id)[breadth] - box) > 4)
        wrong.push(`scripts/prerender/widths.ts: ${id} ${breadth} is ${box}, not ${widthsOf(id)[breadth]}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a drawn mark opens its source, with ECharts and without', async () => {
  const page = await site.openPage('spending/');
  await shown(page);
  const mark = page.locator('.rl-drawn:visible [data-f]').first();
  const fact = await mark.getAttribute('data-f');
  await mark.dispatchEvent('click');
  await page.locator('[role="dialog"], dialog[open]').first().waitFor();
  expect(new URL(page.url()).searchParams.get('f')).toBe(fact);
});

test('a click before the application is there is not lost', async () => {
  const page = await site.openPage('methods/', { javaScript: true });
  let release = (): void => {};
  const held = new Promise<void>((go) => {
    release = go;
  });
  await page.route(/assets\/app-[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site.address('spending/'), { waitUntil: 'commit' });
  const mark = page.locator('.rl-drawn:visible [data-f]').first();
  await mark.dispatchEvent('click');
  release();
  await expect.poll(() => new URL(page.url()).searchParams.get('f')).toBe(await mark.getAttribute('data-f'));
});

test('the engine is fetched from first paint on, not after the application', async () => {
  const context = await site.browser().newContext();
  const page = await context.newPage();
  await page.route(/assets\/app-[^/]*\.js/, (route) => route.abort());
  const wasm = context.waitForEvent('request', (request) => request.url().endsWith('.wasm'));
  await page.goto(site.address('spending/'));
  await wasm;
  await context.close();
});

test.each([
  ['another year', 'spending/?y=2024'],
  ['English', 'spending/?lang=en'],
])('the address asks for %s: what the build drew is not seen', async (_, path) => {
  const context = await site.browser().newContext();
  const page = await context.newPage();
  await page.route(/assets\/app-[^/]*\.js/, (route) => route.abort());
  await page.goto(site.address(path));
  expect(await page.locator('.rl-drawn:visible').count()).toBe(0);
  await context.close();
  const live = await site.openPage(path);
  await shown(live);
  await live.locator('.rl-plot svg:visible').first().waitFor({ timeout: 30_000 });
  expect(await live.locator('[data-drawn]').count()).toBe(0);
});

test('ids are unique on a page and colours come from the theme', () => {
  for (const path of PATHS) {
    const html = readFileSync(`${DIST}${path.replace('./', '')}index.html`, 'utf8');
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1] ?? '');
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(html).toContain('var(--');
    expect(html).not.toMatch(/\bzr\d/);
  }
});

test('the same data give the same bytes', async () => {
  const centres = ['430602'];
  const renderer = await openRenderer(DIST);
  try {
    for (const path of ['spending/', 'centre/430602/']) {
      const first = await renderer.render({ path, centres });
      expect(await renderer.render({ path, centres })).toEqual(first);
      expect(first.answers).not.toBeNull();
    }
  } finally {
    await renderer.close();
  }
});
