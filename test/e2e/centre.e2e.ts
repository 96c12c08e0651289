import { expect, test } from 'vitest';
import { inPlace, overflow, settled, shoot } from './harness/look.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();

test('the list finds a centre by pinyin and leads to its page', async () => {
  const page = await site.openPage('centre/');
  await settled(page);
  await page.getByRole('searchbox').fill('yueyanglou');
  await page.getByRole('link', { name: '岳阳楼区' }).click();
  await expect.poll(() => page.locator('h1').textContent()).toContain('岳阳楼区融媒体中心');
  expect(new URL(page.url()).pathname).toMatch(/\/centre\/430602\/$/);
  await expect.poll(() => page.title()).toContain('岳阳楼区融媒体中心');
});

test('a search without a match says so', async () => {
  const page = await site.openPage('centre/');
  await settled(page);
  await page.getByRole('searchbox').fill('不存在的地方');
  await expect
    .poll(() => page.getByRole('status').allTextContents())
    .toContainEqual(expect.stringContaining('没有匹配'));
});

test('a key figure opens its words', async () => {
  const page = await site.openPage('centre/430602/');
  await settled(page);
  await page.locator('.rl-keys').getByRole('button', { name: '259.45 万元' }).click();
  const panel = page.getByRole('dialog');
  await expect.poll(() => panel.textContent()).toContain('259.45');
  expect(new URL(page.url()).searchParams.get('f')).toBe('430602/expenditure.total/2020');
});

test('one year is said to be one year; what is not stated is listed', async () => {
  const page = await site.openPage('centre/430602/');
  await settled(page);
  const text = (await page.locator('main').textContent()) ?? '';
  expect(text).toContain('一年是一个点');
  expect(text).toContain('政府采购预算');
  expect(text).toContain('不是原文');
});

test('every check stands with its arithmetic, and its figures lead to their statements', async () => {
  const page = await site.openPage('centre/430602/');
  await settled(page);
  const checks = page.locator('.rl-audit-group li');
  expect(await checks.count()).toBeGreaterThan(5);
  await checks.filter({ hasText: '189.19' }).first().getByRole('button', { name: '支出合计' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('f')).toBe('430602-2020/expenditure.total/2020/1');
});

test('the audit sheet of every centre prints on one page', async () => {
  const codes = ['430406', '430407', '430503', '430511', '430602'];
  const page = await site.openPage(`centre/?c=${codes[0]}&v=sheet`);
  for (const code of codes) {
    await inPlace(page, { c: code });
    await page.getByRole('heading', { name: /审核单/ }).waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g), code).toHaveLength(1);
  }
});

test('the sheet is reached from the page and leads back', async () => {
  const page = await site.openPage('centre/430406/');
  await settled(page);
  await page.getByRole('link', { name: '打印审核单' }).click();
  await expect.poll(() => page.locator('.rl-sheet').textContent()).toContain('雁峰区融媒体中心：');
  expect(await page.locator('.rl-sheet').textContent()).not.toMatch(/错误|违规|造假/);
  await page.getByRole('link', { name: '回到档案' }).click();
  await page.locator('.rl-keys').first().waitFor();
});

test('an error is reported with the figure’s id', async () => {
  const page = await site.openPage('centre/430602/');
  await settled(page);
  await page.getByRole('button', { name: '写一份更正' }).click();
  const choice = page.getByLabel('哪个数字');
  await expect.poll(() => choice.locator('option').count()).toBeGreaterThan(10);
  await choice.selectOption('430602-2020/expenditure.total/2020/1');
  const text = await page.getByRole('textbox', { name: '报告错误' }).inputValue();
  expect(text).toContain('430602-2020/expenditure.total/2020/1');
  expect(text).toContain('259.45');
});

test('an unknown code is said to be unknown, with the list beside it', async () => {
  const page = await site.openPage('centre/?c=999999');
  await settled(page);
  expect(await page.locator('main').textContent()).toContain('999999');
  await page.getByRole('link', { name: '岳阳楼区' }).waitFor();
});

test.each([
  ['zh', 'light'],
  ['en', 'dark'],
] as const)('it fits desk and phone in %s, %s', async (lang, theme) => {
  const page = await site.openPage('centre/430511/', { lang, theme });
  await shoot(page, `centre-${lang}-${theme}`);
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await settled(page);
    await expect.poll(() => overflow(page), { message: `${width} px` }).toBe(0);
  }
});
