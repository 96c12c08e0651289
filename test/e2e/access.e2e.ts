/** Access for all: axe finds nothing in any view, language, theme and width, with panels and menus open. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { VIEW_PATHS, VIEWS } from '../../src/state/viewState.ts';
import { atEveryLook } from './harness/axe.ts';
import { chart, ready } from './harness/charts.ts';
import { settled } from './harness/look.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();

const PATHS = [...VIEWS.map((view) => VIEW_PATHS[view]), 'centre/430602/', 'centre/?c=430406&v=sheet'];

test.each(PATHS)('./%s: no violation, light and dark, wide and narrow, in both languages', async (path) => {
  const page = await site.openPage(path);
  if (!/read|methods/.test(path)) await ready(page);
  await settled(page);
  expect(await page.locator('h1').count()).toBe(1);
  expect(await atEveryLook(page, path)).toEqual([]);
});

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

test.each(STATES)('%s: no violation, light and dark, wide and narrow, in both languages', async (_, path, act) => {
  const page = await site.openPage(path);
  await ready(page);
  await act(page);
  expect(await atEveryLook(page, path)).toEqual([]);
});
