/** 方法 as a person uses it: a definition found, a file fetched and verified, a citation copied. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { download, overflow, settled } from './harness/look.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();

test('a definition is found by any of its words', async () => {
  const page = await site.openPage('methods/');
  await page.getByRole('searchbox').fill('公务接待费');
  const rows = page.locator('#methods-metrics tbody tr');
  await expect.poll(() => rows.count()).toBe(1);
  expect(await rows.textContent()).toContain('three_public.reception');
});

test('the files are there, as large and with the hash that the page names', async () => {
  const page = await site.openPage('methods/');
  const link = page.getByRole('link', { name: 'panel.csv', exact: true });
  await link.waitFor();
  const named = await page.locator('tr', { has: link }).locator('.rl-methods-sha').textContent();
  const { bytes } = await download(page, () => link.click());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(named?.trim());
});

test('the citation names the dataset by its hash', async () => {
  const page = await site.openPage('methods/', { lang: 'en' });
  const cited = page.locator('.rl-methods-cite');
  await expect.poll(() => cited.textContent()).toMatch(/sha256:[0-9a-f]{12}/);
  const hash = await page.locator('#methods-version code').nth(3).textContent();
  expect(await cited.textContent()).toContain(hash?.slice(0, 12));
});

test('the contents lead to each section, by keyboard too', async () => {
  const page = await site.openPage('methods/');
  const entry = page.locator('.rl-methods-contents').getByRole('button', { name: '怎样引用' });
  await entry.focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('methods-cite');
});

test.each([
  ['zh', 1280, 'dark'],
  ['en', 390, 'light'],
] as const)('%s at %i px, %s: complete and no wider than the window', async (lang, width, theme) => {
  const page = await site.openPage('methods/', { lang, width, theme });
  await settled(page);
  expect(await overflow(page)).toBe(0);
  expect(await page.locator('main').textContent()).not.toMatch(/\{\w+\}|methods\./);
});
