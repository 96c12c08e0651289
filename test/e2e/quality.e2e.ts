/** 数据质量 as a person uses it: what differs is listed at once, and leads to the words. */
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { download, overflow, settled } from './harness/look.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();

test('the reports whose arithmetic differs stand first, each figure one click from its words', async () => {
  const page = await site.openPage('quality/');
  const report = page.locator('.rl-quality-report', { hasText: '雁峰区 2024' });
  await report.waitFor();
  expect(await report.textContent()).toMatch(/不符[\s\S]*63\.8%/);
  await report.getByRole('button', { name: '公用经费', exact: true }).first().click();
  await page.getByRole('dialog').locator('mark').waitFor();
  expect(page.url()).toContain('f=430406-2024/expenditure.public/2024/');
});

test('the choice of outcome and rule is in the address and comes back from it', async () => {
  const page = await site.openPage('quality/');
  await page.locator('.rl-quality-report').first().waitFor();
  await page.getByRole('button', { name: '全部核对' }).click();
  await page.locator('.rl-quality-choose select').selectOption('sum.basic');
  await expect.poll(() => page.url()).toContain('v=all:sum.basic');
  await page.reload();
  await page.locator('.rl-quality-report').first().waitFor();
  const rules = await page.locator('.rl-quality-report .rl-checks strong').allTextContents();
  expect(new Set(rules)).toEqual(new Set(['基本支出']));
});

test('a cell of the grid lists its arithmetic', async () => {
  const page = await site.openPage('quality/');
  await page.getByRole('button', { name: /雁峰区 2024，比重合计：不符/ }).click();
  await expect.poll(() => page.url()).toMatch(/c=430406.*v=all:sum\.shares/);
  await expect.poll(() => page.locator('.rl-quality-report').textContent()).toContain('98%');
});

test('the download holds the listed checks with codes and words', async () => {
  const page = await site.openPage('quality/');
  await page.locator('.rl-quality-report').first().waitFor();
  const { name, bytes } = await download(page, () => page.getByRole('button', { name: '下载 CSV' }).click());
  const text = bytes.toString('utf8');
  expect(name).toMatch(/\.csv$/);
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text.split('\r\n')[0]).toContain('结果');
  expect(text).toMatch(/430406,[^\r]*不符/);
});

test('the same list opens in a spreadsheet', async () => {
  const page = await site.openPage('quality/');
  await page.locator('.rl-quality-report').first().waitFor();
  const { name, bytes } = await download(page, () => page.getByRole('button', { name: '下载 Excel' }).click());
  expect(name).toMatch(/\.xlsx$/);
  const rows = (await readXlsx(bytes))[0]?.data ?? [];
  const at = (head: string) => rows[0]?.indexOf(head) ?? -1;
  expect(rows.slice(1).map((row) => row[at('结果')])).toEqual(rows.slice(1).map(() => '不符'));
  expect(rows.slice(1).map((row) => row[at('来源')])).toEqual(rows.slice(1).map(() => '摘要'));
  expect(typeof rows[1]?.[at('写明')]).toBe('number');
  expect(rows[1]?.[at('代码')]).toMatch(/^\d{6}$/);
});

test('the contents lead to each part, the keyboard too', async () => {
  const page = await site.openPage('quality/');
  await page.locator('.rl-quality-report').first().waitFor();
  await page.getByRole('navigation', { name: '本页内容' }).getByRole('button', { name: '比较时要留意' }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('quality-compare');
});

test('the division table says which districts of a city have no report', async () => {
  const page = await site.openPage('quality/?p=4306');
  await page.locator('#quality-coverage').scrollIntoViewIfNeeded();
  const table = page.locator('#quality-coverage table');
  await table.waitFor();
  expect(await table.textContent()).toMatch(/岳阳市[\s\S]*云溪区/);
  expect(await table.textContent()).not.toContain('岳阳楼区');
});

test.each([
  ['zh', 1280, 'light'],
  ['en', 390, 'dark'],
] as const)('%s at %i px, %s: complete and no wider than the window', async (lang, width, theme) => {
  const page = await site.openPage('quality/', { lang, width, theme });
  await settled(page);
  await page.locator('#quality-compare li').first().waitFor();
  await page.locator('#quality-coverage').scrollIntoViewIfNeeded();
  await settled(page);
  expect(await overflow(page)).toBe(0);
  expect(await page.locator('main').textContent()).not.toMatch(/\{\w+\}|quality\./);
});
