/** A small country on the screen: in no view does anything cover anything, nothing is cut, and axe finds nothing. */
import { expect, test } from 'vitest';
import { VIEW_PATHS, VIEWS } from '../../src/state/viewState.ts';
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

test.each(['', 'spending/', 'spending/?u=per_head', 'output/', 'output/?u=share', 'scores/', 'compare/'])(
  './%s: nothing covers anything, nothing is cut',
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
  },
);

test('nothing covers anything where two centres are chosen', async () => {
  const codes = await twoCentres(site);
  for (const path of ['', 'spending/', 'output/', 'scores/', 'compare/', 'centre/']) {
    const page = await site.openPage(`${path}?d=national&c=${codes}`);
    await ready(page);
    await drawAll(page);
    await settled(page);
    expect(await textTroubles(page), path).toEqual([]);
    await page.context().close();
  }
});

/** The other languages, themes and widths are looked at with five reports (access.e2e.ts). */
test.each(VIEWS.map((view) => VIEW_PATHS[view]))('./%s: axe finds nothing', async (path) => {
  const page = await site.openPage(ofCountry(path));
  if (!/read|methods/.test(path)) await ready(page);
  await settled(page);
  expect(await objections(page, path)).toEqual([]);
});
