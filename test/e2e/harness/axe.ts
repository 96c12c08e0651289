/** What axe objects to on a page, in both colour schemes and at the width of a desk and of a phone. */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { inPlace, painted } from './look.ts';

/**
 * One line each: where we were, the rule, the element. Rules of WCAG 2.2 A and AA and good practice.
 * @param rules these alone; all when left out
 */
export async function objections(page: Page, where: string, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(
    (only) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        ...(only.length > 0 ? { runOnly: { type: 'rule', values: [...only] } } : {}),
      }),
    rules,
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${where}: ${id} at ${node.target.join(' ')}: ${node.html.slice(0, 160)}`),
  );
}

/**
 * A page has eight looks: two languages, two colour schemes, two widths. These four hold every pair of them, and the page is
 * the same document in other colours, so that the dark ones are asked for colours alone.
 */
const LOOKS = [
  { lang: 'zh', colorScheme: 'light', width: 1280 },
  { lang: 'zh', colorScheme: 'dark', width: 390 },
  { lang: 'en', colorScheme: 'dark', width: 1280 },
  { lang: 'en', colorScheme: 'light', width: 390 },
] as const;

/** The page as it was opened, then English in the same page, with whatever is open in it. */
export async function atEveryLook(page: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  for (const { lang, colorScheme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: width < 600 ? 844 : 800 });
    if (lang === 'en') await inPlace(page, { lang });
    await painted(page);
    const rules = colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : [];
    found.push(...(await objections(page, `${where} ${lang} ${colorScheme} ${width}`, rules)));
  }
  return found;
}
