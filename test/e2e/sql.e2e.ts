/** SQL in the page: it answers, it reads only, it reaches no other address, it stops when told. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { download, overflow, settled } from './harness/look.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();

async function open(path = 'sql/', options = {}): Promise<Page> {
  const page = await site.openPage(path, options);
  await page.locator('.cm-content').waitFor();
  await page.getByRole('grid').or(page.getByRole('alert')).first().waitFor({ timeout: 30_000 });
  await settled(page);
  return page;
}

async function run(page: Page, sql: string): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(sql);
  await page.keyboard.press('Control+Enter');
}

const cells = (page: Page): Promise<string[]> => page.getByRole('gridcell').allTextContents();

test('answers a first question, and a link brings the same answer back', async () => {
  const page = await open();
  expect(await cells(page)).toContain('岳阳楼区');
  await run(page, "SELECT expenditure_total AS total\nFROM panel\nWHERE center_id = '430602' AND year = 2020");
  await expect.poll(() => cells(page)).toEqual(['259.45']);
  expect(page.url()).toContain('#q=');
  await page.reload();
  await page.getByRole('grid').waitFor();
  await expect.poll(() => cells(page)).toEqual(['259.45']);
  expect(await page.locator('.cm-content').textContent()).toContain('AS total');
});

test('reads a link made by hand', async () => {
  const page = await open(`sql/#q=${encodeURIComponent('SELECT 40 + 2 AS n')}`);
  expect(await cells(page)).toEqual(['42']);
});

test('reaches no other address', async () => {
  const page = await open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const source of [
    "'https://example.com/x.parquet'",
    "read_csv_auto('https://example.com/x.csv')",
    "read_parquet('s3://bucket/x.parquet')",
    "read_csv_auto('http://127.0.0.1:9/x.csv')",
  ]) {
    await run(page, 'SELECT 1 AS n');
    await expect.poll(() => cells(page)).toEqual(['1']);
    await run(page, `SELECT * FROM ${source}`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('grid').count(), source).toBe(0);
  }
  const origin = new URL(site.url()).origin;
  expect(asked.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:'))).toEqual([]);
});

test('refuses before it runs, and shows an error where it is', async () => {
  const page = await open();
  for (const [sql, words] of [
    ['DROP TABLE panel', '只读'],
    ['SELECT 1; SELECT 2', '一条语句'],
    ["COPY panel TO 'x.csv'", '只读'],
    ["SELECT 'open", '没有结束'],
    ['SELECT year,\n  nonsense\nFROM panel', '第 2 行第 3 字'],
  ] as const) {
    await run(page, sql);
    await expect.poll(() => page.getByRole('alert').textContent(), { message: sql }).toContain(words);
  }
  expect(await page.locator('.cm-error-line').textContent()).toContain('nonsense');
  expect(await page.locator('.cm-error-word').textContent()).toBe('nonsense');
  await run(page, 'SELECT INTERVAL 3 DAY AS i, a.range FROM range(300) a, range(300) b');
  await page.getByText('只显示前 50,000 行').waitFor();
  expect((await cells(page))[0]).toBe('3 days');
});

test('stops when told', async () => {
  const page = await open();
  await run(
    page,
    'SELECT count(*) FROM range(100000) a, range(100000) b, range(100000) c WHERE (a.range * b.range + c.range) % 7 = 3',
  );
  await page.getByText('正在查询').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('已停止').waitFor();
  await run(page, 'SELECT 1 AS n');
  await expect.poll(() => cells(page), { timeout: 20_000 }).toEqual(['1']);
});

test('completes tables and columns', async () => {
  const page = await open();
  await run(page, 'SELECT 1 AS n');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('SELECT expenditure_to');
  await page.locator('.cm-tooltip-autocomplete').getByText('expenditure_total', { exact: true }).waitFor();
});

test('exports a result', async () => {
  const page = await open(`sql/#q=${encodeURIComponent("SELECT '=1+1' AS a, 0.1 AS b, NULL AS c")}`);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('radio', { name: /^CSV/ }).check();
  const file = await download(page, () => page.getByRole('button', { name: '下载' }).click());
  expect(file.bytes.toString('utf8')).toBe("\uFEFFa,b,c\r\n'=1+1,0.1,");
});

test('draws a result', async () => {
  const page = await open();
  await page.getByRole('button', { name: '图', exact: true }).click();
  await page.locator('.rl-plot-host svg, .rl-plot-host canvas').first().waitFor();
});

test.each(['zh', 'en'] as const)('fits a phone in %s, and tells its time', async (lang) => {
  const page = await open('sql/', { width: 390, height: 844, lang });
  expect(await overflow(page)).toBe(0);
  expect(await page.locator('.rl-table-count').textContent()).toMatch(
    lang === 'zh' ? /\d (?:毫秒|秒)$/ : /\d (?:ms|s)$/,
  );
  await page.setViewportSize({ width: 320, height: 800 });
  await settled(page);
  await expect.poll(() => overflow(page)).toBe(0);
});
