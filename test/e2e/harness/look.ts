import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { answered } from './watch.ts';

const SCREENS = fileURLToPath(new URL('../../../test-results/screens/', import.meta.url));

/** Without a frame for so long, the machine is what is busy. Milliseconds. */
const LATEST = 2000;

/** The page has done what it does when it has nothing else to do, and the last change is on the screen. */
export async function painted(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.evaluate(
    (latest) =>
      new Promise((done) => {
        const frames = () => requestAnimationFrame(() => requestAnimationFrame(done));
        requestIdleCallback(frames, { timeout: latest / 2 });
        setTimeout(done, latest);
      }),
    LATEST,
  );
}

/** Waits until the application has taken over, all requests are answered, nothing says that it is busy, and all is painted. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.shown === '');
  // An answer may lead to the next request: twice in a row nothing must be under way.
  for (let calm = 0; calm < 2; calm++) {
    await expect.poll(() => answered(page.context()), { timeout: 30_000, interval: 20 }).toBe(true);
    await painted(page);
    if (!answered(page.context())) calm = -1;
  }
}

/**
 * Goes to the page's own address with another query, as the back button does: the engine and the data stay.
 * @param query an empty value takes its key away
 */
export async function inPlace(page: Page, query: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((parts) => {
    const url = new URL(window.location.href);
    for (const [key, value] of Object.entries(parts)) {
      if (value === '') url.searchParams.delete(key);
      else url.searchParams.set(key, value);
    }
    window.history.pushState(null, '', url);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, query);
  await settled(page);
}

/** Pictures of the whole page at desk and phone width: test-results/screens/<name>-<width>.png. */
export async function shoot(page: Page, name: string, widths: readonly number[] = [1280, 390]): Promise<void> {
  await mkdir(SCREENS, { recursive: true });
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 600 ? 844 : 800 });
    await settled(page);
    await page.screenshot({ path: `${SCREENS}${name}-${width}.png`, fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}

/** How far the page is wider than its window, in CSS pixels; 0 on a page that needs no sideways scrolling. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The bytes and the name of the file that `action` makes the page download. */
export async function download(page: Page, action: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), action()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
