/** Access for all: axe finds nothing in any view, language, theme and width, with panels and menus open. */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { VIEW_PATHS, VIEWS } from '../../src/state/viewState.ts';
import { chart, ready } from './harness/charts.ts';
import { settled } from './harness/look.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();
const WIDTHS = [1280, 390] as const;
const LANGS = ['zh', 'en'] as const;
const SCHEMES = ['light', 'dark'] as const;

/**
 * What axe objects to, one line each: where we were, the rule, the element. Rules of WCAG 2.2 A and AA and good practice.
 * @param rules these alone; all when left out
 */
async function objections(page: Page, where: string, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(
    (only) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        ...(only.length > 0 ? { runOnly: { type: 'rule', values: [...only] } } : {}),
      }),
    rules,
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${where}: ${id} at ${node.target.join(' ')}: ${node.html.slice(0, 160)}`),
  );
}

/** Nothing is on its way and the last change has been painted. */
async function painted(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function atEveryLook(page: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width < 600 ? 844 : 800 });
      await painted(page);
      // The dark page is the same document in other colours.
      const rules = colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : [];
      found.push(...(await objections(page, `${where} ${colorScheme} ${width}`, rules)));
    }
  }
  return found;
}

const PATHS = [...VIEWS.map((view) => VIEW_PATHS[view]), 'centre/430602/', 'centre/?c=430406&v=sheet'];

test.each(PATHS.flatMap((path) => LANGS.map((lang) => [path, lang] as const)))(
  './%s in %s: no violation, light and dark, wide and narrow',
  async (path, lang) => {
    const page = await site.openPage(path, { lang });
    if (!/read|methods/.test(path)) await ready(page);
    await settled(page);
    expect(await atEveryLook(page, path)).toEqual([]);
  },
);

/** States that a view has beside its first one. */
const STATES: readonly (readonly [name: string, path: string, act: (page: Page) => Promise<unknown>])[] = [
  [
    'a stated figure’s source',
    'spending/?f=430602/expenditure.total/2020',
    (page) => page.locator('dialog mark').waitFor(),
  ],
  ['a measure’s formula', '?f==spend_per_head/430602/2020', (page) => page.locator('.rl-formula').waitFor()],
  [
    'a source that does not exist',
    'output/?f=430602-2020/staff.actual/2020/9',
    (page) => page.locator('dialog .rl-state').waitFor(),
  ],
  [
    'a chart’s table',
    'scores/',
    (page) =>
      chart(page, 'scores/scores')
        .getByRole('button', { name: /^(表格|Table)$/ })
        .click(),
  ],
  [
    'a chart’s downloads',
    'output/',
    (page) =>
      chart(page, 'output/tiers')
        .getByRole('button', { name: /^(下载|Download)/ })
        .click(),
  ],
  ['the list of centres', 'spending/', (page) => page.locator('.rl-picker > button').click()],
  ['nothing left', 'scores/?c=430406&y=2020', (page) => page.locator('.is-empty').waitFor()],
  [
    'parts of a link that mean nothing',
    'spending/?y=soon&m=nonsense',
    (page) => page.locator('.rl-notice').first().waitFor(),
  ],
];

test.each(STATES.flatMap(([name, path, act]) => LANGS.map((lang) => ({ name, path, lang, act }))))(
  '$name in $lang: no violation, light and dark, wide and narrow',
  async ({ path, lang, act }) => {
    const page = await site.openPage(path, { lang });
    await ready(page);
    await act(page);
    expect(await atEveryLook(page, path)).toEqual([]);
  },
);
