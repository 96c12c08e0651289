/** Every figure leads to the words it came from: by click, by key, by link. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chart, openTable, ready, rowsWith } from './harness/charts.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();

const panel = (page: Page) => page.getByRole('dialog');
const evidence = (page: Page): string | null => new URL(page.url()).searchParams.get('f');

/** The quoted figure, its report, rule and the notice that these words are a digest. */
async function holdsWords(page: Page, words: RegExp, original: string): Promise<void> {
  await panel(page).locator('mark').waitFor();
  expect(await panel(page).locator('mark').textContent()).toMatch(words);
  const text = (await panel(page).textContent()) ?? '';
  expect(text).toContain('绩效自评报告');
  expect(text).toContain('这段文字是本项目写的摘要，不是报告原文。');
  expect(text).toMatch(/读取规则\s*[a-z][\w.-]+/);
  expect(text).toContain(original);
  expect(text).toMatch(/原文件 sha256\s*[0-9a-f]{64}/);
}

const YUEYANGLOU = '000_2c8b4ec937e364aa.txt';
const YANFENG = '002_e908e985cae8175b.txt';

test.each([
  ['spending/', 'spending/structure', '岳阳楼区', { '259.45': 'expenditure.total' }, YUEYANGLOU],
  [
    'output/',
    'output/tiers',
    '岳阳楼区',
    {
      '27': 'articles.central',
      '555': 'articles.provincial',
      '2,190': 'articles.municipal',
      '5,445': 'articles.district',
    },
    YUEYANGLOU,
  ],
  ['scores/', 'scores/scores', '雁峰区', { '99': 'score.total' }, YANFENG],
] as const)('%s %s: the figures of %s open their words', async (path, id, who, figures, original) => {
  const page = await site.openPage(path);
  await ready(page);
  const row = rowsWith(await openTable(page, id), who);
  for (const [figure, metric] of Object.entries(figures)) {
    await row.getByRole('button', { name: figure, exact: true }).first().click();
    await expect.poll(() => evidence(page)).toContain(`/${metric}/`);
    await holdsWords(page, new RegExp(figure.replace(',', ',?')), original);
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
  }
});

test('the four failed checks of 雁峰区 2024 lead to the words they compare', async () => {
  const page = await site.openPage('centre/430406/');
  await ready(page);
  const failed = page.locator('.rl-audit-group li', { has: page.locator('[data-verdict="fail"]') });
  const checks = (await failed.count()) > 0 ? failed : page.locator('.rl-audit-group').first().locator('li');
  expect(await checks.count()).toBe(4);
  for (let at = 0; at < 4; at += 1) {
    await checks.nth(at).getByRole('button').first().click();
    await panel(page).locator('mark').waitFor();
    expect(evidence(page)).toMatch(/^430406-2024\//);
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
  }
});

test('a bar is clicked', async () => {
  const page = await site.openPage('spending/');
  await ready(page);
  const figure = chart(page, 'spending/structure');
  const mark = figure.locator('.rl-drawn:visible [data-f]').first();
  const named = await mark.getAttribute('data-f');
  await figure.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  if (!box) throw new Error('the mark is not on the page');
  // The panel makes the page narrower and what stands above taller: the chart keeps its place on the screen.
  const top = () => figure.locator('.rl-plot').evaluate((plot) => plot.getBoundingClientRect().top);
  const before = await top();
  // Flow and tree stand side by side, before and after.
  const beside = () =>
    page
      .locator('.rl-grid')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).gridTemplateColumns.split(' ').length));
  expect(await beside()).toEqual([2, 2]);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await panel(page).waitFor();
  expect(evidence(page)).toBe(named);
  await expect.poll(async () => Math.abs((await top()) - before), { timeout: 10_000 }).toBeLessThan(2);
  expect(await beside()).toEqual([2, 2]);
  // The mark stays marked, drawn by the build or by ECharts: in the focus colour, three pixels.
  await expect
    .poll(() => figure.locator('.rl-plot-host :is([data-chosen], [stroke="#c2571a"])').count(), { timeout: 20_000 })
    .toBeGreaterThan(0);
});

test('ECharts’ own marks are clicked as well', async () => {
  const page = await site.openPage('scores/', { lang: 'en' });
  await ready(page);
  const host = chart(page, 'scores/scores').locator('.rl-plot-host');
  await host.locator('svg').waitFor();
  const dots = await host.locator('svg path').evaluateAll((paths) =>
    paths
      .map((path) => path.getBoundingClientRect())
      .filter(({ width, height }) => Math.abs(width - height) < 1 && width > 6 && width < 20)
      .map(({ x, y, width }) => ({ x: x + width / 2, y: y + width / 2 })),
  );
  expect(dots.length).toBe(3);
  await page.mouse.click(dots[0]?.x ?? 0, dots[0]?.y ?? 0);
  await panel(page).locator('mark').waitFor();
  expect(evidence(page)).toMatch(/score\.total/);
});

test('a derived measure shows its formula with its inputs, each leading on', async () => {
  const page = await site.openPage('./?f==spend_per_head/430602/2020');
  await panel(page).locator('.rl-formula').waitFor();
  expect(await panel(page).locator('.rl-formula').textContent()).toBe('支出合计 ÷ 实有人数');
  const text = (await panel(page).textContent()) ?? '';
  expect(text).toContain('本站计算得出，报告未写');
  expect(text).toContain('12.35 万元/人');
  const inputs = panel(page).locator('.rl-facts');
  expect(await inputs.getByRole('button').allTextContents()).toEqual(['259.45 万元', '21 人']);
  await inputs.getByRole('button', { name: '21 人' }).click();
  await holdsWords(page, /21/, YUEYANGLOU);
  await page.goBack();
  await panel(page).locator('.rl-formula').waitFor();
});

test('a link to a figure opens it directly, anywhere', async () => {
  for (const path of ['methods/', 'table/', 'output/?y=2020']) {
    const sign = path.includes('?') ? '&' : '?';
    const page = await site.openPage(`${path}${sign}f=430602-2020/articles.district/2020/1`);
    await holdsWords(page, /5445/, YUEYANGLOU);
  }
});

test('a link to a figure that does not exist says so', async () => {
  const page = await site.openPage('output/?f=430602/articles.central/1999');
  await expect.poll(() => panel(page).textContent(), { timeout: 20_000 }).toContain('没有找到这个数字');
});

test('by keyboard: arrows walk the marks, Enter opens, Esc closes, focus comes back', async () => {
  const page = await site.openPage('output/');
  await ready(page);
  const list = chart(page, 'output/tiers').getByRole('listbox');
  await list.waitFor({ state: 'attached' });
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await list.evaluate((element) => element === document.activeElement)) break;
  }
  const spoken = () => list.getByRole('option').textContent();
  const first = await spoken();
  await page.keyboard.press('ArrowRight');
  expect(await spoken()).not.toBe(first);
  await page.keyboard.press('Home');
  expect(await spoken()).toBe(first);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await panel(page).waitFor();
  expect(evidence(page)).toMatch(/articles\./);
  expect(await panel(page).evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
  expect(evidence(page)).toBeNull();
  expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('t');
  await chart(page, 'output/tiers').locator('.rl-chart-table table').last().waitFor();
});

test('on a phone the panel covers the page and leads back to it', async () => {
  const page = await site.openPage('spending/', { width: 390, height: 844 });
  await ready(page);
  const row = rowsWith(await openTable(page, 'spending/structure'), '岳阳楼区');
  const figure = row.getByRole('button', { name: '259.45', exact: true }).first();
  await figure.click();
  await holdsWords(page, /259\.45/, YUEYANGLOU);
  const box = await panel(page).boundingBox();
  expect(box?.width).toBe(390);
  await panel(page).getByRole('button', { name: '关闭' }).click();
  await panel(page).waitFor({ state: 'detached' });
  expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('competing statements stand beside each other, the one in use is marked', async () => {
  const page = await site.openPage('spending/?f=430406/expenditure.total/2024');
  await panel(page).locator('mark').waitFor();
  const text = (await panel(page).textContent()) ?? '';
  expect(text).toContain('同一指标的全部陈述');
  expect(text).toMatch(/采用|这是唯一|只写了这一处/);
  expect(text).toContain('涉及它的核对');
});
