import { expect, test } from 'vitest';
import { settled } from './harness/look.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();

test('the site opens in a sub-folder with its title and eleven views', async () => {
  const page = await site.openPage('./');
  await settled(page);
  expect(await page.title()).toContain('融媒账本');
  expect(await page.locator('nav').first().getByRole('link').count()).toBe(11);
});
