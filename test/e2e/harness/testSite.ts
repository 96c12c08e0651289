import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { requireBrowser } from '../../../scripts/house/browser.mjs';
import { type RunningServer, serve } from '../../../scripts/house/serve.mjs';
import { DIST } from './dist.ts';
import { type Watch, watch } from './watch.ts';

/** Not the root of the host: the site must work in any folder. */
const SUB_FOLDER = '/open-data/rongmei/';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The network to everywhere else is cut, not only watched.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

export interface OpenOptions {
  /** CSS pixels; 1280 unless told. */
  readonly width?: number;
  readonly height?: number;
  readonly lang?: 'zh' | 'en';
  readonly theme?: 'light' | 'dark';
  /** What the system prefers, which the page follows when its address names no theme. */
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScript?: boolean;
  /** Console messages and answers that the test provokes on purpose. */
  readonly allowed?: readonly RegExp[];
}

export interface Site {
  /** Address of the site, ends in `/`. */
  readonly url: () => string;
  /** The address of a view, `path` relative to the site, language and theme added. */
  readonly address: (path: string, options?: OpenOptions) => string;
  /** Opens a page of its own (own storage, own cache) and watches it until the test ends; see `watch`. */
  readonly openPage: (path: string, options?: OpenOptions) => Promise<Page>;
  readonly browser: () => Browser;
}

/** The address with language and theme in the query; what the path says itself stays. */
export function withSettings(address: string, { lang, theme }: OpenOptions): string {
  const url = new URL(address);
  if (lang && !url.searchParams.has('lang')) url.searchParams.set('lang', lang);
  if (theme && !url.searchParams.has('theme')) url.searchParams.set('theme', theme);
  return url.href;
}

/**
 * Serves dist/, or the folder that `prepare` makes of it, and starts a browser for the tests of one file; closes both afterwards. After each test every opened page must
 * have been quiet: an error on the console or a request to another host fails the test that caused it.
 */
export function testSite(prepare: (dist: string) => Promise<string> = async (dist) => dist): Site {
  let server: RunningServer | undefined;
  let browser: Browser | undefined;
  let opened: { context: BrowserContext; watch: Watch }[] = [];

  beforeAll(async () => {
    if (!existsSync(`${DIST}index.html`))
      throw new Error('dist/ is missing: npm run build first (npm test does it all)');
    server = await serve({ root: await prepare(DIST), base: SUB_FOLDER });
    browser = await chromium.launch({
      executablePath: await requireBrowser(),
      args: FLAGS,
      chromiumSandbox: process.getuid?.() !== 0 && !process.env.CI,
    });
  }, 300_000);

  afterEach(async () => {
    const pages = opened;
    opened = [];
    await Promise.all(pages.map(({ context }) => context.close()));
    expect(pages.flatMap((page) => page.watch.troubles)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const running = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('the site runs only inside a test');
    return thing;
  };
  const address = (path: string, options: OpenOptions = {}) =>
    withSettings(new URL(path, running(server).url).href, options);

  async function openPage(path: string, options: OpenOptions = {}): Promise<Page> {
    const context = await running(browser).newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: options.colorScheme ?? 'light',
      reducedMotion: 'reduce',
      javaScriptEnabled: options.javaScript ?? true,
      acceptDownloads: true,
      // It would fetch the whole site for every page that a test opens; offline.e2e.ts is about it.
      serviceWorkers: 'block',
    });
    opened.push({ context, watch: watch(context, new URL(running(server).url).origin, options.allowed) });
    const page = await context.newPage();
    await page.goto(address(path, options), { waitUntil: 'load' });
    return page;
  }

  return { url: () => running(server).url, address, openPage, browser: () => running(browser) };
}
