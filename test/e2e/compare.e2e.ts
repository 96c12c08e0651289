import { expect, test } from 'vitest';
import { download, overflow, settled, shoot } from './harness/look.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();
const rows = '.rl-set tbody tr';

test('a centre is set beside its automatic peers, with distances and years', async () => {
  const page = await site.openPage('compare/?c=430602');
  await settled(page);
  expect(await page.locator(rows).count()).toBe(5);
  const set = (await page.locator('.rl-set').textContent()) ?? '';
  for (const year of [2020, 2021, 2022, 2023, 2024]) expect(set).toContain(String(year));
  expect(set).toMatch(/人数 ×\d/);
  expect(await page.locator('main').textContent()).toContain('报告年份不同');
});

test('four others are too few for percentiles, and the page says why', async () => {
  const page = await site.openPage('compare/?c=430602&m=expenditure_total');
  await settled(page);
  const text = (await page.locator('main').textContent()) ?? '';
  expect(text).toContain('不足 5 个');
  expect(text).not.toContain('高于 0%');
});

test('the set is edited and kept in the address; back undoes it', async () => {
  const page = await site.openPage('compare/?c=430602');
  await settled(page);
  await page.getByRole('button', { name: '固定这一组' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('c')?.split('~')).toHaveLength(5);
  await page.getByRole('button', { name: '移除雁峰区' }).click();
  await expect.poll(() => page.locator(rows).count()).toBe(4);
  expect(new URL(page.url()).searchParams.get('c')).not.toContain('430406');
  await page.goBack();
  await expect.poll(() => page.locator(rows).count()).toBe(5);
  await page.getByRole('button', { name: '改为自动同行' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('c')).toBe('430602');
});

test('per head is one click away and says whose head-count it is', async () => {
  const page = await site.openPage('compare/?c=430602~430407');
  await settled(page);
  await page.getByRole('button', { name: '人均', exact: true }).click();
  await expect.poll(() => page.locator('#chart-compare-bars').textContent()).toContain('人均支出');
  expect(await page.locator('#chart-compare-bars').textContent()).toContain('离退休 3 人');
});

test('a measure of the table is shown in the charts', async () => {
  const page = await site.openPage('compare/?c=430602~430407');
  await settled(page);
  await page.locator('.rl-bench').getByRole('button', { name: '基本支出', exact: true }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('m')).toBe('expenditure_basic');
  await expect.poll(() => page.locator('#chart-compare-bars').textContent()).toContain('基本支出');
  // On a phone the chosen centre's figure stands beside the measure's name, with its unit.
  await page.setViewportSize({ width: 320, height: 700 });
  const own = page.locator('.rl-bench tr[data-shown] td[data-own]');
  expect(await own.locator('.rl-bench-unit').isVisible()).toBe(true);
  const box = await own.boundingBox();
  const name = await page.locator('.rl-bench tr[data-shown] th').boundingBox();
  expect(box && name && box.x + box.width <= 320 && box.y < name.y + name.height).toBe(true);
});

test('chart and table hold the same figures', async () => {
  const page = await site.openPage('compare/?c=430602~430407&m=expenditure_total');
  await settled(page);
  const bars = page.locator('#chart-compare-bars');
  await bars.getByRole('button', { name: '表格' }).click();
  const cells = await bars.locator('tbody tr').allTextContents();
  expect(cells.map((line) => line.replace(/\s+/g, ''))).toEqual([
    expect.stringContaining('264.55'),
    expect.stringContaining('259.45'),
  ]);
});

test('the comparison is a CSV', async () => {
  const page = await site.openPage('compare/?c=430602~430407');
  await settled(page);
  const file = await download(page, () => page.getByRole('button', { name: '数据 CSV' }).click());
  expect(file.name).toMatch(/\.csv$/);
  const text = file.bytes.toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).toContain('259.45');
  expect(text).toContain('264.55');
});

test.each([
  ['zh', 'light'],
  ['en', 'dark'],
] as const)('it fits desk and phone in %s, %s', async (lang, theme) => {
  const page = await site.openPage('compare/?c=430602', { lang, theme });
  await shoot(page, `compare-${lang}-${theme}`);
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await settled(page);
    await expect.poll(() => overflow(page), { message: `${width} px` }).toBe(0);
  }
});
