/** 读报告 as a person uses it: files of every format, the words behind a figure, offline, taken along. */
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeDoc } from '../readers/makeDoc.ts';
import { makeDocx, makeXlsx } from '../readers/makeOffice.ts';
import { makePdf } from '../readers/makePdf.ts';
import { download, overflow, settled } from './harness/look.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();

const lines = (year: number): string[] => [
  `石鼓区融媒体中心${year}年度部门整体支出绩效自评报告`,
  '一、基本情况。单位编制数11个，实有人数9人。负责人：王小明，电话：13812345678。',
  `二、${year}年支出合计300.50万元，其中基本支出100.20万元，项目支出190.30万元。`,
  '三、自评得分96分，等级优秀。',
];
const FILES: readonly (readonly [name: string, make: (text: readonly string[]) => Uint8Array])[] = [
  ['a.txt', (text) => strToU8(text.join('\n'))],
  ['b.docx', (text) => makeDocx(text)],
  ['c.doc', (text) => makeDoc(`${text.join('\r')}\r`)],
  ['d.pdf', (text) => makePdf([text.map((line, at) => ({ text: line, x: 40, y: 780 - at * 30 }))])],
  [
    'e.html',
    (text) => strToU8(`<!doctype html><html><body>${text.map((line) => `<p>${line}</p>`).join('')}</body></html>`),
  ],
  [
    'f.xlsx',
    (text) =>
      makeXlsx(
        text
          .map((line, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${line}</t></is></c></row>`)
          .join(''),
      ),
  ],
  ['g.zip', (text) => zipSync({ 'x.txt': strToU8(text.join('\n')) })],
];
const upload = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

async function drop(page: Page, files: readonly ReturnType<typeof upload>[]): Promise<void> {
  await page.setInputFiles('input[type="file"]', [...files]);
  await page
    .locator('.rl-files li:not([data-state="waiting"]):not([data-state="working"])')
    .nth(files.length - 1)
    .waitFor();
}

test('every format is read in the page, and its decoder is fetched only then', async () => {
  const page = await site.openPage('read/');
  await settled(page);
  const fetched: string[] = [];
  page.context().on('request', (request) => fetched.push(request.url()));
  expect(
    await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(' '),
    ),
  ).not.toMatch(/pdf|docx|word-|readWorker/);
  await drop(
    page,
    FILES.map(([name, make], at) => upload(name, make(lines(2014 + at)))),
  );
  const items = await page
    .locator('.rl-files li')
    .evaluateAll((found) =>
      found.map((item) => [item.getAttribute('data-state'), item.textContent?.includes('石鼓区融媒体中心 20')]),
    );
  expect(items).toEqual(FILES.map(() => ['read', true]));
  expect(fetched.filter((url) => url.includes('/pdf/cmaps/')).length).toBeGreaterThan(0);
});

test('a refused file says why, and the others are read all the same', async () => {
  const page = await site.openPage('read/', { lang: 'en' });
  await drop(page, [
    upload('scan.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1])),
    upload('locked.pdf', makePdf([[{ text: 'x', x: 1, y: 1 }]], true)),
    upload('good.txt', strToU8(lines(2022).join('\n'))),
  ]);
  const said = await page.locator('.rl-files').textContent();
  expect(said).toMatch(/scanned picture/);
  expect(said).toMatch(/password/);
  expect(said).toMatch(/Shigu Qu 石鼓区 2022/);
});

test('a figure leads to its place in the text and the text to the figure; names are covered', async () => {
  const page = await site.openPage('read/');
  await drop(page, [upload('a.txt', strToU8(lines(2022).join('\n')))]);
  expect(await page.locator('main').textContent()).not.toMatch(/王小明|13812345678/);
  await page
    .locator('.rl-read-list')
    .getByRole('button', { name: /^支出合计/ })
    .click();
  expect(await page.locator('.rl-text mark[data-chosen]').allTextContents()).toEqual(['300.50万元']);
  await page.locator('.rl-text mark', { hasText: '190.30万元' }).click();
  expect(await page.locator('.rl-read-list li[data-open]').textContent()).toContain('项目支出');
  // The check that does not add up, in words, leads to the same place.
  await page
    .locator('.rl-audit')
    .getByRole('button', { name: /支出合计/ })
    .first()
    .click();
  expect(await page.locator('.rl-text mark[data-chosen]').allTextContents()).toEqual(['300.50万元']);
  expect(await page.locator('.rl-audit').first().textContent()).toContain('相差10');
  // The browser's back button leads to the arithmetic again, not out of the page.
  await page.goBack();
  await expect.poll(() => page.locator('.rl-text mark[data-chosen]').count()).toBe(0);
  expect(new URL(page.url()).pathname).toMatch(/\/read\/$/);
  expect(await page.locator('.rl-audit').count()).toBeGreaterThan(0);
});

test('once prepared, a report is read without any network', async () => {
  const page = await site.openPage('read/', { allowed: [/ERR_INTERNET_DISCONNECTED/, /Failed to (fetch|load)/] });
  await settled(page);
  await page.getByRole('button', { name: '准备断网使用' }).click();
  await page.getByRole('button', { name: '已就绪' }).waitFor();
  await page.context().setOffline(true);
  await drop(
    page,
    FILES.filter(([name]) => /docx|doc|xlsx|html/.test(name)).map(([name, make], at) =>
      upload(name, make(lines(2014 + at))),
    ),
  );
  const states = await page
    .locator('.rl-files li')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-state')));
  expect(states).toEqual(['read', 'read', 'read', 'read']);
  expect(await page.locator('.rl-privacy').textContent()).toMatch(/其他主机发出的请求：0[\s\S]*|断网/);
  await page.context().setOffline(false);
});

test('the reports of the visit are a dataset that other views use', async () => {
  const page = await site.openPage('read/');
  await drop(page, [
    upload('a.txt', strToU8(lines(2022).join('\n'))),
    upload('b.txt', strToU8(lines(2021).join('\n'))),
  ]);
  await page.getByRole('link', { name: '在数据表中看' }).click();
  await page.waitForURL(/table\/\?d=visit/);
  await page.getByText('300.50').first().waitFor();
  await page.goBack();
  await page.getByText('本次读入的 2 份已成为一个数据集').waitFor();
});

test('what is no report is read and said to be none, and belongs to no dataset', async () => {
  const page = await site.openPage('read/');
  await drop(page, [
    upload('a.txt', strToU8(lines(2022).join('\n'))),
    upload('notice.txt', strToU8('关于开会的通知\n各科室：周五下午在二楼开会，请准时参加。')),
    upload('scan.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1])),
  ]);
  await page.getByText('本次读入的 1 份已成为一个数据集').waitFor();
  expect(await page.locator('.rl-files header').textContent()).toMatch(/读出 2 份 · 1 份未能读取/);
});

test('the engine keeps the visit’s last dataset alone', async () => {
  const page = await site.openPage('read/');
  for (const year of [2020, 2021, 2022]) {
    await page.setInputFiles('input[type="file"]', [upload(`${year}.txt`, strToU8(lines(year).join('\n')))]);
    await page.getByText(`本次读入的 ${year - 2019} 份已成为一个数据集`).waitFor();
    await page.getByRole('link', { name: '在数据表中看' }).click();
    await page.getByRole('gridcell', { name: String(year), exact: true }).waitFor();
    await page.getByRole('link', { name: '读报告' }).click();
    await page.locator('.rl-files').waitFor();
  }
  await page.getByRole('link', { name: '用 SQL 查' }).click();
  // The first statement has been answered; then comes ours.
  await page.locator('.cm-content').waitFor();
  await page.locator('.rl-sql-result .rl-table-count').waitFor();
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(
    "SELECT count(DISTINCT schema_name) AS visits FROM information_schema.schemata WHERE schema_name LIKE '%visit%'",
  );
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => page.getByRole('gridcell').allTextContents()).toEqual(['1']);
});

test('the figures can be taken along', async () => {
  const page = await site.openPage('read/');
  await drop(page, [upload('a.txt', strToU8(lines(2022).join('\n')))]);
  const csv = await download(page, () => page.getByRole('button', { name: '数字 CSV' }).click());
  expect(csv.name).toMatch(/石鼓区融媒体中心-2022.*\.csv$/);
  expect(csv.bytes.toString('utf8')).toMatch(/支出合计,2022,300\.5,/);
  const json = await download(page, () => page.getByRole('button', { name: '全部结果 JSON' }).click());
  expect(JSON.parse(json.bytes.toString('utf8')).report.center_id).toBe('430407');
});

test('someone without a file can try one from here, on a phone too', async () => {
  const page = await site.openPage('read/', { width: 390, height: 844 });
  await page.getByRole('button', { name: /没有文件/ }).click();
  await page.locator('.rl-files li[data-state="read"]').waitFor();
  await settled(page);
  expect(await page.locator('.rl-text mark').count()).toBeGreaterThan(10);
  // The comparison fits, down to the narrowest phone: every figure in sight without a scroll sideways.
  const beside = page.locator('.rl-beside');
  await beside.locator('td').first().waitFor();
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await overflow(page)).toBe(0);
    const outside = await beside.evaluate((box) => {
      const { right } = box.getBoundingClientRect();
      return [...box.querySelectorAll('td')].filter((cell) => cell.getBoundingClientRect().right > right + 1).length;
    });
    expect(outside, `${width}`).toBe(0);
  }
});
