/** Each view on paper: A4, nothing cut, nothing that only a screen needs. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PALETTES } from '../../src/charts/palette.ts';
import { drawAll, ready } from './harness/charts.ts';
import { settled } from './harness/look.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();
const PATHS = ['./', 'spending/', 'output/', 'scores/'] as const;
/** A4 between margins of 12 mm, CSS pixels. */
const PAPER = 703;

/** Pages of the PDF, and the size of each in points. */
async function printed(page: Page): Promise<{ pages: number; sizes: string[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[([\d. ]+)\]/g)].map((found) => found[1]?.trim() ?? '');
  return { pages: pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0, sizes: [...new Set(sizes)] };
}

/** Drawings and words that reach beyond the right edge of the paper. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate((paper) => {
    const seen = [...document.querySelectorAll<Element>('.rl-plot svg, .rl-plot svg text, main p, main td, footer')];
    return seen
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => element.getBoundingClientRect().right > paper + 1)
      .map((element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 40)}`);
  }, PAPER);
}

test.each(PATHS.flatMap((path) => (['zh', 'en'] as const).map((lang) => ({ path, lang }))))(
  './$path in $lang prints on A4 with no chart cut',
  async ({ path, lang }) => {
    const page = await site.openPage(path, { lang, theme: 'dark' });
    await ready(page);
    // In English, charts below the window are drawn for the paper alone.
    if (lang === 'zh') await drawAll(page);
    const { pages, sizes } = await printed(page);
    // 595 × 842 points, as browsers round them.
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toMatch(/^0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?$/);
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(6);
    // What the paper gets, looked at on the screen: the event browsers send before they print, print styles, paper's width.
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const widths = await page
      .locator('.rl-plot svg:visible')
      .evaluateAll((all) => all.map((svg) => svg.getBoundingClientRect().width));
    expect(widths.length).toBeGreaterThan(1);
    expect(widths).toHaveLength(await page.locator('figure.rl-chart').count());
    expect(Math.max(...widths)).toBeLessThanOrEqual(PAPER);
    const drawn = await page.locator('.rl-plot').evaluateAll((all) => all.map((plot) => plot.innerHTML).join(''));
    expect(drawn).not.toContain(PALETTES.dark.ink);
    const foot = await page.evaluate(() => document.documentElement.style.getPropertyValue('--rl-printed'));
    expect(foot).toContain(new URL(page.url()).pathname);
    expect(await page.locator('.rl-printed').textContent()).toContain(page.url());
    expect(await page.locator('main details:not([open])').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: PAPER, height: 990 });
    await settled(page);
    expect(await cut(page)).toEqual([]);
    for (const screenOnly of ['.rl-nav', '.rl-switches', '.rl-filters-row', '.rl-chart-tools', '.rl-footer-links'])
      expect(await page.locator(`${screenOnly}:visible`).count(), screenOnly).toBe(0);
    for (const kept of ['.rl-name', 'h1', '.rl-footer', '.rl-chart-title', '.rl-chart-note'])
      expect(await page.locator(`${kept}:visible`).count(), kept).toBeGreaterThan(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
  },
);

test('after printing the charts fill the window again', async () => {
  const page = await site.openPage('spending/', { lang: 'en' });
  await ready(page);
  await drawAll(page);
  const width = () =>
    page
      .locator('#chart-spending-structure .rl-plot svg')
      .first()
      .evaluate((svg) => svg.clientWidth);
  const before = await width();
  expect(before).toBeGreaterThan(1000);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await width()).toBeLessThanOrEqual(PAPER);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await width()).toBe(before);
});
