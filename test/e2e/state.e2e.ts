/** One state, in the URL: filters change it and the charts, reloads and the back button restore both, nonsense is named. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chart, ready } from './harness/charts.ts';
import { inPlace, settled } from './harness/look.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();
/** A filter runs a query and draws; the machine may be busy. */
const soon = { timeout: 10_000 };

const query = (page: Page): string => decodeURIComponent(new URL(page.url()).search);
const title = (page: Page, id: string): Promise<string | null> =>
  chart(page, id).locator('.rl-chart-title').textContent();

const VIEWS = [
  { path: './', id: 'overview/coverage' },
  { path: 'spending/', id: 'spending/structure' },
  { path: 'output/', id: 'output/tiers' },
  { path: 'scores/', id: 'scores/scores' },
] as const;

/** The view shows its default and says what it did not understand. */
async function nonsenseIsNamed(page: Page): Promise<void> {
  const notice = page.locator('.rl-notice', { hasText: 'nonsense' });
  await notice.waitFor();
  await notice.getByRole('button').click();
  await expect.poll(() => query(page), soon).not.toContain('nonsense');
  expect(await notice.count()).toBe(0);
}

test.each(VIEWS)('./$path: years filter URL and chart; reload and back restore', async ({ path, id }) => {
  const page = await site.openPage(path);
  await ready(page);
  const whole = await title(page, id);
  await page.getByLabel('从', { exact: true }).selectOption('2022');
  await expect.poll(() => query(page), soon).toBe('?y=2022..2024');
  await expect.poll(() => title(page, id), soon).not.toBe(whole);
  await page.getByText('当前 3 份报告').waitFor();
  await settled(page);
  const some = await title(page, id);
  // Also far below the window, where the build's drawing of all years stood.
  const drawn = await page.locator('.rl-plot-host').allTextContents();
  expect(drawn.join(' ')).not.toContain('岳阳楼区');
  await page.reload();
  await ready(page);
  await expect.poll(() => title(page, id), soon).toBe(some);
  expect(await page.getByLabel('从', { exact: true }).inputValue()).toBe('2022');
  await page.goBack();
  await expect.poll(() => query(page), soon).toBe('');
  await expect.poll(() => title(page, id), soon).toBe(whole);
  await page.goForward();
  await expect.poll(() => title(page, id), soon).toBe(some);
  await inPlace(page, { v: 'nonsense' });
  await nonsenseIsNamed(page);
});

test('a centre is found by its name, pinyin, initials, code and city', async () => {
  const page = await site.openPage('spending/');
  await ready(page);
  await page.locator('.rl-picker > button').click();
  const found = page.locator('.rl-picker-list label', { hasText: '雁峰区' }).locator('input');
  for (const words of ['雁峰', 'yanfeng', 'yfq', '430406', '衡阳']) {
    await page.getByRole('searchbox').fill(words);
    await expect.poll(() => page.locator('.rl-picker-list label', { hasText: '大祥区' }).count(), soon).toBe(0);
    await found.waitFor();
  }
  await found.check();
  await expect.poll(() => query(page), soon).toBe('?c=430406');
  await page.keyboard.press('Escape');
  await page.getByText('当前 1 份报告').waitFor();
  expect(await title(page, 'spending/structure')).toContain('雁峰区 2024');
});

test('a search hidden by the place filter says so and offers to undo it', async () => {
  const page = await site.openPage('spending/?p=4306');
  await ready(page);
  await page.locator('.rl-picker > button').click();
  await page.getByRole('searchbox').fill('yanfeng');
  await page.getByText('另有 1 个匹配的中心不在当前地区筛选内').waitFor();
  await page.getByRole('button', { name: '取消地区筛选' }).click();
  await page.locator('.rl-picker-list label', { hasText: '雁峰区' }).waitFor();
});

test('unit and measure change what is shown and the address', async () => {
  const page = await site.openPage('spending/');
  await ready(page);
  await page.getByRole('button', { name: '占比', exact: true }).click();
  await expect.poll(() => query(page), soon).toBe('?u=share');
  await expect
    .poll(() => chart(page, 'spending/structure').locator('.rl-chart-subtitle').textContent(), soon)
    .toContain('%');
  await page.goto(site.address('./'));
  await ready(page);
  await page.locator('.rl-field', { hasText: '指标' }).getByRole('combobox').selectOption('cost_per_article');
  await expect.poll(() => query(page), soon).toBe('?m=cost_per_article');
  await expect.poll(() => title(page, 'overview/ranking'), soon).toContain('成本');
});

test('filters go along to another view, an open source does not', async () => {
  const page = await site.openPage('spending/?y=2023..2024&f=430406/expenditure.total/2024');
  await ready(page);
  await page.getByRole('dialog').waitFor();
  await page.getByRole('navigation').first().getByRole('link', { name: '发稿产出' }).click();
  await expect.poll(() => new URL(page.url()).pathname, soon).toMatch(/\/output\/$/);
  expect(query(page)).toBe('?y=2023..2024');
  await page.getByText('当前 2 份报告').waitFor();
});

const INVALID = [
  ['y=soon', '年份'],
  ['y=2024..2020', '年份'],
  ['c=12', '中心'],
  ["c=430406'--", '中心'],
  ['p=湖南', '地区'],
  ['m=DROP', '指标'],
  ['u=double', '口径'],
  ['f=<b>', '出处'],
  ['lang=fr', '语言'],
  ['theme=neon', '外观'],
  ['k=99', '版本'],
] as const;

test('what a link asks in vain is ignored with a notice, and the view stands', async () => {
  const page = await site.openPage('spending/?y=soon');
  await ready(page);
  const notice = page.locator('.rl-notice');
  for (const [part, word] of INVALID) {
    const [key = '', value = ''] = part.split('=');
    await inPlace(page, { [key]: value });
    await expect.poll(() => notice.first().textContent(), { ...soon, message: part }).toContain(word);
    expect(await page.locator('.rl-notice b').count(), part).toBe(0);
    await chart(page, 'spending/structure').locator('.rl-plot svg:visible').first().waitFor();
    await page.getByText('当前 5 份报告').waitFor();
    await notice.first().getByRole('button').click();
    await expect.poll(() => notice.count(), { ...soon, message: part }).toBe(0);
    await inPlace(page, { [key]: '' });
  }
});

test('an empty result says which filter causes it and undoes it', async () => {
  const page = await site.openPage('scores/?c=430406&y=2020');
  await ready(page);
  await page.locator('.is-empty').waitFor();
  await page.getByRole('button', { name: '去掉“2020”，得到 1 份' }).click();
  await expect.poll(() => query(page), soon).toBe('?c=430406');
  await chart(page, 'scores/scores').waitFor();
});

test('language and theme are switched in place and kept', async () => {
  const page = await site.openPage('scores/?y=2023..2024');
  await ready(page);
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect.poll(() => page.locator('h1').textContent(), soon).toBe('Scores');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await page.title()).toContain('Scores');
  await expect.poll(() => title(page, 'scores/scores'), soon).toMatch(/[a-z]{4}/);
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.getByLabel('Theme').selectOption('dark');
  await expect.poll(ground, soon).not.toBe(light);
  expect(query(page)).toContain('y=2023..2024');
  const dark = await ground();
  await page.reload();
  await ready(page);
  expect(await page.locator('h1').textContent()).toBe('Scores');
  expect(await ground()).toBe(dark);
});

test('hovering a centre marks it in every chart of the view', async () => {
  const page = await site.openPage('output/', { lang: 'en' });
  await ready(page);
  const list = chart(page, 'output/cost').getByRole('listbox');
  await list.focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('.rl-tip').first().waitFor();
});

test.each(['compare/', 'centre/430602/', 'quality/'])('./%s names a view option that means nothing', async (path) => {
  const page = await site.openPage(`${path}?v=nonsense`);
  await ready(page);
  await nonsenseIsNamed(page);
});
