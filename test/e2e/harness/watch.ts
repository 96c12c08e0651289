import type { BrowserContext, Request } from 'playwright-core';

/** What a page did that it must not do, one line each. */
export interface Watch {
  readonly troubles: readonly string[];
}

/** Requests that have no answer yet, by context. */
const UNDER_WAY = new WeakMap<BrowserContext, Set<Request>>();

/** Playwright's own word for what `testSite` asks of it. */
const NO_WORKER = /Service Worker registration blocked by Playwright/;

/**
 * Watches everything that the pages of a context say and ask for. Trouble is: an error or a warning on the console, an error
 * that nobody caught, an answer of 400 or more, and any request to another host than `origin`.
 * @param allowed console messages that a test provokes on purpose
 */
export function watch(context: BrowserContext, origin: string, allowed: readonly RegExp[] = []): Watch {
  const troubles: string[] = [];
  const note = (kind: string, text: string) => {
    if (![NO_WORKER, ...allowed].some((pattern) => pattern.test(text))) troubles.push(`${kind}: ${text}`);
  };
  const underWay = new Set<Request>();
  UNDER_WAY.set(context, underWay);
  const ended = (request: Request) => underWay.delete(request);
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      note(`console ${message.type()}`, `${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => note('page error', String(error.error().stack ?? error.error())));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!/^(https?|wss?):$/.test(url.protocol)) return;
    underWay.add(request);
    if (url.origin !== origin) note('foreign request', request.url());
  });
  context.on('requestfinished', ended);
  context.on('requestfailed', ended);
  context.on('response', (response) => {
    if (response.status() >= 400) note(`answer ${response.status()}`, response.url());
  });
  return { troubles };
}

/** Whether every request of the context has its answer. */
export function answered(context: BrowserContext): boolean {
  return (UNDER_WAY.get(context)?.size ?? 0) === 0;
}
