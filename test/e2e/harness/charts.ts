/** Finds the charts of a page, their tables and their keyboard lists. */
import type { Locator, Page } from 'playwright-core';

/** The <figure> of `view/chart`. */
export function chart(page: Page, id: string): Locator {
  return page.locator(`#chart-${id.replace('/', '-')}`);
}

/** Shows the chart's table and waits for its rows. */
export async function openTable(page: Page, id: string): Promise<Locator> {
  const figure = chart(page, id);
  await figure.locator('.rl-chart-tools button[aria-pressed="false"]', { hasText: /^(表格|Table)$/ }).click();
  const table = figure.locator('.rl-chart-table table').last();
  await table.waitFor();
  return table;
}

/** The rows whose text holds every one of `words`. */
export function rowsWith(table: Locator, ...words: readonly string[]): Locator {
  return words.reduce((rows, word) => rows.filter({ hasText: word }), table.locator('tbody tr'));
}

/** Brings every chart near the window once, so that each is drawn or says that it has nothing to draw. */
export async function drawAll(page: Page): Promise<void> {
  for (const figure of await page.locator('figure.rl-chart').all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('.rl-plot :is(svg, .is-empty):visible').first().waitFor();
  }
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** The application has taken over and DuckDB answers. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('rl:engine').length > 0, null, { timeout: 30_000 });
  await page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null);
}
