/** The browser of the benchmarks, and what the system says of its memory. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { requireBrowser } from '../house/browser.mjs';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-precise-memory-info',
];

export async function launch(): Promise<Browser> {
  const executablePath = await requireBrowser();
  return chromium.launch({ executablePath, args: FLAGS, chromiumSandbox: process.getuid?.() !== 0 });
}

export interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly cdp: CDPSession;
}

/** A page of its own: no cache, no storage of another run. `slow`: main thread ÷ 4. */
export async function freshPage(browser: Browser, { slow = false, width = 1280, height = 800 } = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', serviceWorkers: 'block' });
  // tsx names functions by a helper of its own, also those that run in the page.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  if (slow) await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { context, page, cdp };
}

/** Proportional set size of the largest renderer among this process's descendants, MB. Linux only; NaN elsewhere. */
export function rendererMemory(): number {
  if (process.platform !== 'linux') return Number.NaN;
  const renderers = descendants(process.pid).filter((pid) => read(`/proc/${pid}/cmdline`).includes('--type=renderer'));
  const sizes = renderers.map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return Math.max(...sizes, 0) / 1024;
}

/** Processes below `pid`, from /proc. */
export function descendants(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = /\)\s\S\s(\d+)/.exec(read(`/proc/${name}/stat`))?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const below = (one: number): number[] =>
    [...parents].filter(([, parent]) => parent === one).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

/** '' for a process that has ended meanwhile. */
export function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
