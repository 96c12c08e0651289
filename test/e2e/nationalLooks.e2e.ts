/** A small country on the screen: in no view does anything cover anything, nothing is cut, and axe finds nothing. */
import { expect, test } from 'vitest';
import { objections } from './harness/axe.ts';
import { drawAll, ready } from './harness/charts.ts';
import { inPlace, overflow, settled } from './harness/look.ts';
import { twoCentres, withNational } from './harness/national.ts';
import { testSite } from './harness/testSite.ts';
import { textTroubles } from './harness/texts.ts';

const site = testSite(withNational);

const ofCountry = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}d=national`;

/** On a phone the longer of the two languages stands for both. */
const LOOKS = [
  { width: 1280, lang: 'zh' },
  { width: 1280, lang: 'en' },
  { width: 390, lang: 'en' },
] as const;

test.each(['', 'spending/', 'spending/?u=per_head', 'output/', 'output/?u=share', 'scores/', 'compare/', 'centre/'])(
  './%s: nothing covers anything, nothing is cut, axe finds nothing; likewise where two centres are chosen',
  async (path) => {
    const page = await site.openPage(ofCountry(path));
    await ready(page);
    for (const { width, lang } of LOOKS) {
      await page.setViewportSize({ width, height: width < 600 ? 844 : 800 });
      await inPlace(page, { lang });
      await drawAll(page);
      await settled(page);
      expect(await textTroubles(page), `${lang} ${width}`).toEqual([]);
      expect(await overflow(page), `${lang} ${width}`).toBe(0);
    }
    // Other languages, themes and widths are looked at with five reports (access.e2e.ts).
    expect(await objections(page, path)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await inPlace(page, { lang: 'zh', c: await twoCentres(site) });
    await drawAll(page);
    await settled(page);
    expect(await textTroubles(page), 'two centres').toEqual([]);
  },
);

test.each(['quality/', 'table/', 'sql/', 'read/', 'methods/'])('./%s: axe finds nothing', async (path) => {
  const page = await site.openPage(ofCountry(path));
  if (!/read|methods/.test(path)) await ready(page);
  await settled(page);
  expect(await objections(page, path)).toEqual([]);
});
