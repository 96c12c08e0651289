/** A small country, 300 centres and three years: each view says what many have in common. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chart, drawAll, openTable, ready } from './harness/charts.ts';
import { settled } from './harness/look.ts';
import { twoCentres, withNational } from './harness/national.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite(withNational);

async function open(path: string): Promise<Page> {
  const page = await site.openPage(path);
  await ready(page);
  await drawAll(page);
  await settled(page);
  return page;
}

const title = (page: Page, id: string) => chart(page, id).locator('.rl-chart-title').textContent();

/** The texts of a column of a chart's table. */
async function column(page: Page, id: string, at: number): Promise<string[]> {
  const cells = await (await openTable(page, id))
    .locator('tbody tr')
    .evaluateAll((rows, index) => rows.map((row) => row.children[index]?.textContent?.trim() ?? ''), at);
  return cells;
}

describe('总览', () => {
  test('ranks each centre once, its place among all reports beside it', async () => {
    const page = await open('?d=national');
    expect(await title(page, 'overview/ranking')).toMatch(/^支出合计最高的是\S+ 20\d\d：[\d.,]+ [亿万]元$/);
    const names = await column(page, 'overview/ranking', 1);
    expect(names).toHaveLength(16);
    expect(new Set(names).size).toBe(16);
    const places = (await column2(page)).map((text) => Number(text.replace(/,/g, '')));
    expect(places[0]).toBe(1);
    expect(places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))).toBe(true);
  });

  const column2 = (page: Page) =>
    chart(page, 'overview/ranking').locator('.rl-chart-table tbody tr > :first-child').allTextContents();

  test('says what is usual, not the slips at both ends', async () => {
    const page = await open('?d=national');
    const findings = await page.locator('.rl-findings li > p:first-child').allTextContents();
    expect(findings.filter((text) => /中位数 .*中间八成在 .*与 .*之间。$/.test(text)).length).toBeGreaterThanOrEqual(5);
    expect(findings.join('')).not.toMatch(/高者是低者的/);
  });

  test('a chosen centre is marked in the spread and between the ends', async () => {
    const [code = ''] = (await twoCentres(site)).split('~');
    const page = await open(`?d=national&c=${code}`);
    expect(await chart(page, 'overview/spread').locator('.rl-plot svg:visible text').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/ 20\d\d$/)]),
    );
    // The ends and the chosen one, whose other years stand in rows of the table.
    expect(new Set(await column(page, 'overview/ranking', 1)).size).toBeLessThanOrEqual(17);
  });
});

test('支出结构: bands over the years, a box for a single one, rates not drawn from zero', async () => {
  const page = await open('spending/?d=national');
  expect(await title(page, 'spending/bands')).toMatch(/^20\d\d 年支出合计中位数为 .*，中间一半在 .*与 .*之间$/);
  expect(await chart(page, 'spending/rates').locator('.rl-chart-subtitle').textContent()).toMatch(/纵轴从 \d+% 起/);
  const [year] = await column(page, 'spending/years', 0);
  const single = await open(`spending/?d=national&y=${year}..${year}`);
  const drawing = chart(single, 'spending/bands').locator('.rl-plot svg:visible');
  const box = await drawing.evaluate((svg) =>
    [...svg.querySelectorAll('path')].map((path) => path.getBoundingClientRect()).filter(({ width }) => width === 64),
  );
  expect(box.length).toBeGreaterThanOrEqual(2);
});

test('发稿产出: the highest cost per article and the words behind it', async () => {
  const page = await open('output/?d=national');
  const told = /^写全四级和支出的 ([\d,]+) 份报告中，(\S+) (20\d\d) 每篇成本最高：([\d,.]+) 元\/篇$/.exec(
    (await title(page, 'output/cost')) ?? '',
  );
  expect(told).not.toBeNull();
  const row = (await openTable(page, 'output/cost')).locator('tbody tr').first();
  expect(await row.textContent()).toContain(told?.[2]);
  await row.getByRole('button').last().click();
  const panel = page.getByRole('dialog');
  await panel.getByText('公式').first().waitFor();
  expect(await panel.textContent()).toContain(told?.[4]);
  await panel.getByRole('button', { name: /万元$/ }).first().click();
  await panel.locator('mark').waitFor();
  expect(await panel.textContent()).toContain(told?.[2]);
});

test('得分趋势: how strongly scores go with the evidence, in words', async () => {
  const page = await open('scores/?d=national');
  expect(await title(page, 'scores/execution')).toMatch(/（[\d,]+ 份报告，相关系数 −?0\.\d\d）$/);
  const counted = (await column(page, 'scores/lost', 4)).map((text) => Number(text.replace(/,/g, '')));
  expect(counted.every((n, at) => at === 0 || n <= (counted[at - 1] ?? 0))).toBe(true);
});

test('对比: a centre against its peers and against all, with the course of the years', async () => {
  const [code = ''] = (await twoCentres(site)).split('~');
  const page = await open(`compare/?d=national&c=${code}`);
  expect((await page.locator('.rl-lead').textContent()) ?? '').toMatch(
    /20\d\d (人均支出 [\d.,]+ 万元\/人，在能算出的全部 \d+ 个中心里高于 \d+%；放在一起比的 \d 个中心里从高到低第 \d(?:，[^；]*同行中位数[^；]*)?。|没有同时写明)/,
  );
  expect(await title(page, 'compare/years')).toMatch(
    /从 20\d\d 年的 .*到 20\d\d 年的 .*；另外 \d 个中心里 \d 个上升|只有|个中心有多年的数字|从 20/,
  );
});

test('档案: places narrow the list of centres, and say what they hide', async () => {
  const page = await open('centre/?d=national');
  const all = await page.locator('.rl-directory-city li').count();
  const place = page.locator('.rl-directory select');
  await place.selectOption({ index: 1 });
  await page.waitForFunction((before) => document.querySelectorAll('.rl-directory-city li').length < before, all);
  expect(new URL(page.url()).searchParams.get('p')).toMatch(/^\d\d$/);
});

test('a link to one chart opens the page at it, with its table, and marks which one was meant', async () => {
  const page = await open('output/?d=national');
  const context = page.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTable(page, 'output/upward');
  await chart(page, 'output/upward').getByRole('button', { name: '复制链接' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/output\/\?d=national&lang=zh#chart-output-upward:table$/);
  const other = await context.newPage();
  await other.goto(link);
  await ready(other);
  const meant = chart(other, 'output/upward');
  await meant.locator('.rl-chart-table tbody tr').first().waitFor();
  await other.locator('#chart-output-upward[data-linked]').waitFor();
  expect(await other.locator('[data-linked]').count()).toBe(1);
  await expect
    .poll(() => chart(other, 'output/upward').evaluate((figure) => figure.getBoundingClientRect().top))
    .toBeLessThan(400);
});
