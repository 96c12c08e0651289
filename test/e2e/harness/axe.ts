/** What axe objects to on a page, in both colour schemes and at the width of a desk and of a phone. */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { painted } from './look.ts';

const WIDTHS = [1280, 390] as const;
const SCHEMES = ['light', 'dark'] as const;

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

export async function atEveryLook(page: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width < 600 ? 844 : 800 });
      await painted(page);
      // The dark page is the same document in other colours.
      const rules = colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : [];
      found.push(...(await objections(page, `${where} ${colorScheme} ${width}`, rules)));
    }
  }
  return found;
}
