/** Nothing leaves the page, nothing foreign runs in it, and without DuckDB what the build wrote still stands. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chart, ready } from './harness/charts.ts';
import { DIST } from './harness/dist.ts';
import { testSite } from './harness/testSite.ts';

const site = testSite();

const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-rl'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'";

test('every page of the build carries the policy, and no address of another host to load from', () => {
  const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThanOrEqual(16);
  for (const file of pages) {
    const html = readFileSync(join(DIST, file), 'utf8');
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy.replaceAll('&#39;', "'").replace(/;$/, ''), file).toBe(POLICY);
    const early = html.slice(0, html.indexOf('Content-Security-Policy'));
    expect(early, file).not.toMatch(/<script|<link|<style/);
    expect(html, file).not.toMatch(/<(?:script|link|img|iframe)\b[^>]*(?:src|href)="(?:https?:)?\/\//);
  }
});

/** A host of its own, which notes who asks. */
async function otherHost(): Promise<{ url: string; asked: string[]; close: () => Promise<void> }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/csv' }).end('a\n1\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

const REFUSED = [/Content Security Policy/, /ERR_BLOCKED_BY_CSP/, /Refused to/, /violates the following/];

test('SQL, the page and a worker of the page ask another host, and it hears nothing', async () => {
  const other = await otherHost();
  try {
    const page = await site.openPage('sql/', { allowed: [...REFUSED, /127\.0\.0\.1/] });
    await page.locator('.cm-content').waitFor();
    await page.getByRole('grid').first().waitFor({ timeout: 30_000 });
    for (const sql of [
      `SELECT * FROM read_csv_auto('${other.url}/x.csv')`,
      `SELECT * FROM '${other.url}/x.parquet'`,
      `SELECT * FROM parquet_metadata('${other.url}/x.parquet')`,
    ]) {
      await page.locator('.cm-content').click();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(sql);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('alert').first().waitFor();
    }
    const answers = await page.evaluate(async (url) => {
      const inPage = await fetch(`${url}/page`).then(
        () => 'answered',
        () => 'refused',
      );
      const code = `fetch('${url}/worker').then(() => postMessage('answered'), () => postMessage('refused'))`;
      const worker = new Worker(URL.createObjectURL(new Blob([code])));
      const inWorker = await new Promise((said) => {
        worker.onmessage = (event) => said(event.data);
      });
      const image = await new Promise((said) => {
        const picture = new Image();
        picture.onload = () => said('answered');
        picture.onerror = () => said('refused');
        picture.src = `${url}/image.png`;
      });
      return [inPage, inWorker, image];
    }, other.url);
    expect(answers).toEqual(['refused', 'refused', 'refused']);
    expect(other.asked).toEqual([]);
  } finally {
    await other.close();
  }
});

test('words of a link and of reports are never markup', async () => {
  const page = await site.openPage(`spending/?y=${encodeURIComponent('<img src=x onerror=document.title=1>')}`);
  await ready(page);
  await page.locator('.rl-notice').first().waitFor();
  expect(await page.locator('.rl-notices img').count()).toBe(0);
  expect(await page.title()).toContain('支出结构');
});

/** A page of its own whose .wasm never arrives until it is let through. */
async function withoutEngine(path: string): Promise<{ page: Page; letThrough: () => Promise<void> }> {
  const context = await site.browser().newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await context.route(/\.wasm(\.gz|\.br)?$/, (route) => route.abort());
  await page.goto(site.address(path));
  return { page, letThrough: () => context.unroute(/\.wasm(\.gz|\.br)?$/) };
}

test('without DuckDB figures, tables and drawings stand; one click tries again', async () => {
  const { page, letThrough } = await withoutEngine('spending/');
  try {
    const notice = page.locator('.rl-notice.is-error');
    await notice.waitFor({ timeout: 30_000 });
    expect(await notice.textContent()).toContain('数据引擎没有启动');
    const figure = chart(page, 'spending/structure');
    expect(await figure.locator('.rl-plot svg:visible').count()).toBeGreaterThan(0);
    expect(await figure.locator('.rl-chart-title').textContent()).toContain('5 份报告');
    await figure.locator('.rl-chart-tools button', { hasText: '表格' }).click();
    await expect.poll(() => figure.locator('.rl-chart-table table').last().textContent()).toContain('259.45');
    expect(await page.locator('.rl-nav a').count()).toBe(11);
    await letThrough();
    await notice.getByRole('button', { name: '重试' }).click();
    await expect.poll(() => notice.count(), { timeout: 30_000 }).toBe(0);
    await figure.locator('.rl-chart-table').getByRole('button', { name: '259.45', exact: true }).first().click();
    await page.getByRole('dialog').locator('mark').waitFor({ timeout: 30_000 });
  } finally {
    await page.context().close();
  }
});

test('without DuckDB a filter says what is missing, and trying again brings it', async () => {
  const { page, letThrough } = await withoutEngine('output/?y=2020');
  try {
    const notice = page.locator('.rl-notice.is-error');
    await notice.waitFor({ timeout: 30_000 });
    expect(await page.locator('h1').textContent()).toBe('发稿产出');
    await letThrough();
    await notice.getByRole('button', { name: '重试' }).click();
    await expect.poll(() => chart(page, 'output/tiers').locator('svg').count(), { timeout: 30_000 }).toBeGreaterThan(0);
    expect(await chart(page, 'output/tiers').textContent()).toContain('岳阳楼区');
    expect(await page.getByRole('alert').count()).toBe(0);
  } finally {
    await page.context().close();
  }
});

test('a part that does not arrive says so, the rest stands, and trying again brings it', async () => {
  const context = await site.browser().newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
  const page = await context.newPage();
  const checks = /\/checks\.parquet/;
  try {
    await context.route(checks, (route) => route.abort());
    await page.goto(site.address('quality/'));
    const box = page.locator('#quality-list').getByRole('alert');
    await box.waitFor({ timeout: 30_000 });
    expect(await box.textContent()).toContain('这部分数据没有取到');
    await page.locator('#quality-coverage').scrollIntoViewIfNeeded();
    await page.locator('#quality-coverage table').waitFor();
    await expect.poll(() => page.locator('main [aria-busy="true"]').count()).toBe(0);
    await context.unroute(checks);
    await box.getByRole('button', { name: '重试' }).click();
    await page.locator('#quality-list .rl-quality-report').first().waitFor();
    expect(await box.count()).toBe(0);
  } finally {
    await context.close();
  }
});
