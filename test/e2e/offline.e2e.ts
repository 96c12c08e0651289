/** The second visit needs no network; a new build is seen at once and nobody stays on an old one. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RunningServer, serve } from '../../scripts/house/serve.mjs';
import { writeServiceWorker } from '../../scripts/prerender/serviceWorker.ts';
import { DIST } from './harness/dist.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();
const BASE = '/deep/folder/';

let server: RunningServer;
let context: BrowserContext;
let copy = '';

beforeEach(async () => {
  copy = mkdtempSync(join(tmpdir(), 'rongmei-offline-'));
  cpSync(DIST, copy, { recursive: true });
  server = await serve({ root: copy, base: BASE });
  context = await site.browser().newContext({ locale: 'zh-CN' });
});
afterEach(async () => {
  await context.close();
  await server.close();
  rmSync(copy, { recursive: true, force: true });
});

/** Visits and waits until everything that a visit without network needs is there. */
async function firstVisit(path = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.url + path);
  await page.waitForFunction(() => navigator.serviceWorker?.controller !== null, null, { timeout: 45_000 });
  return page;
}

test('every page, the engine and the data work without a network', async () => {
  const page = await firstVisit();
  await page.close();
  await server.close();
  for (const path of ['', 'spending/', 'output/', 'scores/', 'compare/', 'centre/430602/', 'table/', 'methods/']) {
    const offline = await context.newPage();
    const troubles: string[] = [];
    offline.on('pageerror', (error) => troubles.push(String(error)));
    await offline.goto(server.url + path);
    await offline.waitForFunction(() => document.documentElement.dataset.shown === '');
    expect(await offline.locator('h1').count()).toBe(1);
    expect(troubles).toEqual([]);
    await offline.close();
  }
  // Not only what the build drew: a question that DuckDB must answer, on an address with a query.
  const asked = await context.newPage();
  await asked.goto(`${server.url}spending/?y=2020`);
  await asked.locator('.rl-plot svg:visible').first().waitFor({ timeout: 30_000 });
  expect((await asked.locator('main').allInnerTexts()).join()).toContain('259.45');
});

test('a new build is shown at once, and its worker takes over', async () => {
  const page = await firstVisit();
  const old = await page.locator('meta[name="rl-build"]').getAttribute('content');
  const { version } = newBuild(copy);
  expect(version).not.toBe(old);
  await page.reload();
  expect(await page.locator('meta[name="rl-build"]').getAttribute('content')).toBe(version);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).map((name) => name.split(' ').at(-1))), {
      timeout: 30_000,
    })
    .toContain(version);
  const settled = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.installing === null && registration.waiting === null && registration.active?.state;
    });
  await expect.poll(settled, { timeout: 30_000 }).toBe('activated');
  await server.close();
  await page.reload();
  expect(await page.locator('meta[name="rl-build"]').getAttribute('content')).toBe(version);
});

/** Another build in `folder`: one word of one page is new. */
function newBuild(folder: string): { version: string } {
  const { pages } = JSON.parse(/^const SITE = (.*);$/m.exec(readFileSync(join(folder, 'sw.js'), 'utf8'))?.[1] ?? '');
  const changed = [...(pages as string[]).map((page) => join(folder, page, 'index.html')), join(folder, 'sw.js')];
  for (const file of changed) for (const suffix of ['.br', '.gz']) rmSync(file + suffix, { force: true });
  const index = join(folder, 'index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replace('</noscript>', '（新）</noscript>'));
  return writeServiceWorker(folder, pages);
}
