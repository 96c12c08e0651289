/** 数据表 as people use it: figures, sorting, filtering, keyboard, and files that other programs open. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from 'playwright-core';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { download, overflow, settled } from './harness/look.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();
/** 岳阳楼区 2020 alone, three columns. */
const ONE = 'table/?y=2020&c=430602&v=panel~cols:expenditure_total,articles_central';

async function open(path: string, options = {}): Promise<Page> {
  const page = await site.openPage(path, options);
  await page.getByRole('gridcell').first().waitFor({ timeout: 30_000 });
  await settled(page);
  return page;
}

/** The texts of one column, from the top. */
function column(page: Page, id: string): Promise<string[]> {
  return page.evaluate((name) => {
    const at = document.querySelector(`[data-column-id="${name}"]`)?.getAttribute('data-column');
    return [...document.querySelectorAll(`[role="gridcell"][data-column="${at}"]`)].map(
      (cell) => cell.textContent ?? '',
    );
  }, id);
}

async function exported(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  const dialog = page.getByRole('dialog', { name: '导出数据' });
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: '导出', exact: true }).click();
  await dialog.getByRole('radio', { name: new RegExp(`^${format}`) }).check();
  return download(page, () => dialog.getByRole('button', { name: '下载' }).click());
}

test('shows what the reports say', async () => {
  const page = await open('table/?y=2020&c=430602&v=panel~cols:@articles,expenditure_total');
  expect(await column(page, 'expenditure_total')).toEqual(['259.45']);
  const articles = await Promise.all(
    ['central', 'provincial', 'municipal', 'district'].map((tier) => column(page, `articles_${tier}`)),
  );
  expect(articles.flat()).toEqual(['27', '555', '2,190', '5,445']);
});

test('sorts by a click, keeps it in the address, and takes it back', async () => {
  const page = await open('table/?v=panel~cols:expenditure_total');
  const head = page.getByRole('columnheader', { name: /支出合计/ });
  await head.click();
  await expect.poll(() => new URL(page.url()).searchParams.get('s')).toBe('-expenditure_total');
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  const figures = (await column(page, 'expenditure_total')).map((text) => Number(text.replace(/,/g, '')));
  expect(figures).toEqual([...figures].sort((a, b) => b - a));
  await page.reload();
  await page.getByRole('gridcell').first().waitFor();
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  await page.goBack();
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('none');
});

test('filters by a column, says so, and lets go', async () => {
  const page = await open('table/?v=panel~cols:expenditure_total');
  const all = (await column(page, 'district')).length;
  await page.getByRole('button', { name: '中心：列菜单' }).click();
  await page.getByRole('searchbox', { name: '包含文字' }).fill('yueyang');
  await expect.poll(() => column(page, 'district')).toEqual(['岳阳楼区']);
  await page.keyboard.press('Escape');
  expect(new URL(page.url()).searchParams.get('v')).toContain('where:district:has:yueyang');
  await page.getByRole('button', { name: /去掉筛选/ }).click();
  await expect.poll(async () => (await column(page, 'district')).length).toBe(all);
});

test('groups by city with medians', async () => {
  const page = await open('table/?v=panel~cols:city,expenditure_total~group:city');
  const grid = page.getByRole('treegrid');
  const groups = await grid.locator('[role="row"][aria-expanded]').count();
  expect(groups).toBeGreaterThan(1);
  const before = await grid.getByRole('row').count();
  await grid.locator('[role="row"][aria-expanded="true"] [data-group="name"]').first().click();
  await expect.poll(() => grid.getByRole('row').count()).toBeLessThan(before);
});

test('a figure leads to its words with the keyboard alone', async () => {
  const page = await open(ONE);
  await page.getByRole('gridcell').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('259.45');
  await page.keyboard.press('Enter');
  const panel = page.locator('dialog.rl-panel');
  await panel.waitFor();
  await expect.poll(() => panel.textContent()).toContain('259.45');
  expect(new URL(page.url()).searchParams.get('f')).toBe('430602/expenditure.total/2020');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('259.45');
});

test('copies cells as a spreadsheet takes them', async () => {
  const page = await open(ONE);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('gridcell').first().focus();
  for (const key of ['ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.press('Control+c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('2020\t259.45\t27');
});

describe('exports', () => {
  test('CSV, byte for byte', async () => {
    const page = await open(ONE);
    const { name, bytes } = await exported(page, 'CSV');
    expect(name).toMatch(/^融媒账本-数据表-\d{4}-\d\d-\d\d\.csv$/);
    expect(bytes.toString('utf8')).toBe(
      '\uFEFF中心,年度,支出合计（万元）,支出合计·状态,中央级稿件（篇）,中央级稿件·状态,数据来源\r\n岳阳楼区,2020,259.45,写明,27,写明,摘要',
    );
  });

  test('Excel, JSON and Parquet hold the same figures', async () => {
    const page = await open(ONE);
    const sheets = await readXlsx((await exported(page, 'Excel')).bytes);
    expect(sheets[0]?.data[1]).toEqual(['岳阳楼区', 2020, 259.45, '写明', 27, '写明', '摘要']);
    const json = JSON.parse((await exported(page, 'JSON')).bytes.toString('utf8')) as { rows: unknown[] };
    expect(json.rows).toEqual([
      expect.objectContaining({
        district: '岳阳楼区',
        year: 2020,
        expenditure_total: 259.45,
        expenditure_total_status: 'stated',
        source_kind: 'digest',
      }),
    ]);
    expect(await parquetRows((await exported(page, 'Parquet')).bytes)).toEqual([
      expect.objectContaining({
        center_id: '430602',
        year: 2020,
        expenditure_total: '259.450000',
        expenditure_total_bound: '=',
      }),
    ]);
  });

  test('all of it, with the words behind each figure', async () => {
    const page = await open(ONE);
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '导出数据' });
    await dialog.getByRole('radio', { name: /^全部/ }).check();
    await dialog.getByRole('checkbox', { name: /所据/ }).first().check();
    await dialog.getByRole('checkbox', { name: '每个数字所据的文字' }).check();
    const text = (await exported(page, 'CSV')).bytes.toString('utf8');
    expect(text).toContain('支出合计（万元）,支出合计·状态,支出合计·所据文字');
    expect(text).toContain('雁峰区');
  });
});

test('single facts: every statement with its quote', async () => {
  const page = await open('table/?v=facts&c=430602&m=expenditure_total');
  expect(new Set(await column(page, 'metric'))).toEqual(new Set(['支出合计']));
  expect(await column(page, 'text')).not.toContain('');
});

test('what a link asks in vain is said, and a first visit’s columns stand', async () => {
  const page = await open('table/?v=panel~cols:foo~colour:red&s=-bar');
  expect(await page.locator('.rl-notice').allTextContents()).toEqual([expect.stringMatching(/foo colour:red -bar/)]);
  expect(await page.getByRole('columnheader').count()).toBeGreaterThan(5);
});

test('filters that leave nothing offer the way back', async () => {
  const page = await site.openPage('table/?v=panel~cols:city~where:district:has:zzz');
  await page.getByRole('button', { name: '清除全部列筛选' }).click();
  await expect.poll(async () => (await column(page, 'district')).length).toBeGreaterThan(0);
  expect(page.url()).not.toContain('where');
});

test('many choices are found by typing; what is chosen stays in sight', async () => {
  const page = await open('table/?v=facts');
  await page.getByRole('button', { name: '指标：列菜单' }).click();
  const menu = page.getByRole('dialog', { name: '指标：列菜单' });
  const all = await menu.getByRole('checkbox').count();
  await menu.getByRole('searchbox', { name: '查找' }).fill('三公');
  await expect.poll(() => menu.getByRole('checkbox').count()).toBeLessThan(all);
  await menu.getByRole('checkbox').first().check();
  await menu.getByRole('searchbox', { name: '查找' }).fill('实有人数');
  await expect.poll(() => menu.textContent()).toMatch(/三公[\s\S]*实有人数|实有人数[\s\S]*三公/);
});

test('groups fold to their medians and unfold again', async () => {
  const page = await open('table/?v=panel~cols:city,expenditure_total~group:city');
  const rows = () => page.getByRole('treegrid').getByRole('row').count();
  const unfolded = await rows();
  await page.getByRole('button', { name: '全部收起' }).click();
  await expect.poll(rows).toBeLessThan(unfolded);
  await page.getByRole('button', { name: '全部展开' }).click();
  await expect.poll(rows).toBe(unfolded);
});

describe('on paper', () => {
  async function toPaper(page: Page): Promise<void> {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
  }
  const bodies = (page: Page): Promise<number[]> =>
    page
      .locator('.rl-print table')
      .evaluateAll((tables) => tables.map((table) => table.querySelectorAll('tbody tr').length));

  test('every filtered row and every column, not only those in sight', async () => {
    const page = await open('table/?v=facts');
    const [, rows = ''] = /^显示 (\d+)/.exec((await page.locator('.rl-table-count').textContent()) ?? '') ?? [];
    await toPaper(page);
    expect(new Set(await bodies(page))).toEqual(new Set([Number(rows)]));
    expect(await page.getByRole('grid').isVisible()).toBe(false);
    const heads = await page.locator('.rl-print th').allTextContents();
    for (const head of ['中心', '年度', '指标', '所据文字', '数据来源']) expect(heads, head).toContain(head);
    expect(await page.locator('.rl-print-note').count()).toBe(0);
    // The paper lies across.
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 84[12](?:\.\d+)? 59[45]/);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => page.locator('.rl-print').count()).toBe(0);
  });

  test('of very many rows a number that says how many are left out', async () => {
    const page = await site.openPage(`sql/#q=${encodeURIComponent('SELECT range AS n FROM range(1000)')}`);
    await page.getByRole('gridcell').first().waitFor({ timeout: 30_000 });
    await toPaper(page);
    expect(await bodies(page)).toEqual([300]);
    expect(await page.locator('.rl-print-note').textContent()).toContain('其余 700 行');
  });
});

test.each([
  [390, 'zh', 'light'],
  [320, 'en', 'dark'],
] as const)('fits a phone of %i px', async (width, lang, theme) => {
  const page = await open('table/', { width, height: 800, lang, theme });
  expect(await overflow(page)).toBe(0);
  // The first figure is in sight before anything is scrolled.
  const figure = await page.locator('.rl-dg-head[data-column-id="staff_actual"]').boundingBox();
  expect((figure?.x ?? 0) + (figure?.width ?? width)).toBeLessThanOrEqual(width);
});

async function parquetRows(bytes: Buffer): Promise<unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'rongmei-e2e-'));
  const file = join(folder, 'export.parquet');
  await writeFile(file, bytes);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(`SELECT * FROM read_parquet('${file}')`)).getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  await rm(folder, { recursive: true, force: true });
  return rows;
}
