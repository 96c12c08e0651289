import { expect, test } from 'vitest';
import { testSite } from './harness/testSite.ts';
import { watch } from './harness/watch.ts';

const site = testSite();

/** What a page may do wrong, and what the watch must then have noted. */
const TROUBLES = [
  ['an error on the console', "console.error('broken')", /^console error: broken/],
  ['a warning on the console', "console.warn('careful')", /^console warning: careful/],
  ['an error nobody caught', "setTimeout(() => { throw new Error('uncaught') })", /^page error: .*uncaught/],
  [
    'a request to another host',
    "fetch('https://example.org/x').catch(() => {})",
    /^foreign request: https:\/\/example\.org\/x/,
  ],
  [
    'a picture from another host',
    "new Image().src = 'http://192.0.2.1/x.png'",
    /^foreign request: http:\/\/192\.0\.2\.1/,
  ],
  [
    'a request of a worker',
    'new Worker(URL.createObjectURL(new Blob([\'fetch("https://example.org/w")\'])))',
    /example\.org\/w/,
  ],
  ['a missing file', "fetch('/open-data/rongmei/missing.json')", /^answer 404: .*missing\.json/],
] as const;

test.each(TROUBLES)('the watch sees %s', async (_, script, expected) => {
  const context = await site.browser().newContext({ bypassCSP: true });
  const { troubles } = watch(context, new URL(site.url()).origin);
  const page = await context.newPage();
  await page.goto(site.url());
  await page.evaluate(script);
  await expect.poll(() => troubles.join('\n')).toMatch(new RegExp(expected.source, 'm'));
  await context.close();
});

test('what a test provokes on purpose is allowed', async () => {
  const context = await site.browser().newContext();
  const { troubles } = watch(context, new URL(site.url()).origin, [/on purpose/]);
  const page = await context.newPage();
  await page.evaluate("console.error('on purpose')");
  await page.evaluate("console.error('by accident')");
  await expect.poll(() => troubles.length).toBe(1);
  await context.close();
});
