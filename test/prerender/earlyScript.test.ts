import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { earlyScript } from '../../scripts/prerender/earlyScript.ts';

interface Case {
  readonly about: string;
  readonly search?: string;
  readonly stored?: Readonly<Record<string, string>>;
  readonly forbidden?: boolean;
  readonly dataset: Readonly<Record<string, string>>;
  readonly lang?: string;
}

const CASES: readonly Case[] = [
  { about: 'nothing asked', dataset: {} },
  { about: 'a theme in the address', search: '?theme=dark', dataset: { theme: 'dark' } },
  { about: 'a kept theme', stored: { 'rongmei-ledger': '{"theme":"light"}' }, dataset: { theme: 'light' } },
  {
    about: 'the address before the kept theme',
    search: '?theme=light',
    stored: { 'rongmei-ledger': '{"theme":"dark"}' },
    dataset: { theme: 'light' },
  },
  { about: 'the system decides', stored: { 'rongmei-ledger': '{"theme":"auto"}' }, dataset: {} },
  { about: 'a theme that is none', search: '?theme=<x>', dataset: {} },
  { about: 'another year', search: '?y=2024', dataset: { other: 'view' } },
  { about: 'another dataset', search: '?d=national', dataset: { other: 'view' } },
  { about: 'an open source panel leaves the drawings', search: '?f=430602/staff.actual/2020&k=1', dataset: {} },
  { about: 'English in the address', search: '?lang=en', dataset: { other: 'lang' }, lang: 'en' },
  {
    about: 'kept English',
    stored: { 'rongmei-ledger': '{"lang":"en"}' },
    dataset: { other: 'lang' },
    lang: 'en',
  },
  {
    about: 'Chinese in the address against kept English',
    search: '?lang=zh',
    stored: { 'rongmei-ledger': '{"lang":"en"}' },
    dataset: {},
  },
  { about: 'kept patterns', stored: { 'rongmei-ledger-patterns': '1' }, dataset: { other: 'marks' } },
  { about: 'what is kept is no JSON', stored: { 'rongmei-ledger': '{' }, dataset: {} },
  { about: 'storage is forbidden', search: '?theme=dark', forbidden: true, dataset: { theme: 'dark' } },
];

test.each(CASES)('$about', ({ search = '', stored = {}, forbidden = false, dataset, lang = 'zh-CN' }) => {
  const html = { lang: 'zh-CN', dataset: {} as Record<string, string> };
  runInNewContext(earlyScript(), {
    document: { documentElement: html, querySelector: () => null },
    location: { search },
    URLSearchParams,
    addEventListener: () => {},
    localStorage: {
      getItem(key: string) {
        if (forbidden) throw new Error('SecurityError');
        return stored[key] ?? null;
      },
    },
  });
  expect(html).toEqual({ lang, dataset });
});

test('a click on a figure is kept until the application is there', () => {
  const html = { dataset: {} as Record<string, string> };
  let click = (_event: unknown): void => {};
  runInNewContext(earlyScript(), {
    document: { documentElement: html, querySelector: () => null },
    location: { search: '' },
    URLSearchParams,
    addEventListener: (_: string, listener: typeof click) => {
      click = listener;
    },
    localStorage: { getItem: () => null },
  });
  click({ target: { closest: () => null } });
  expect(html.dataset.clicked).toBeUndefined();
  click({ target: { closest: () => ({ dataset: { f: '430602/staff.actual/2020' } }) } });
  expect(html.dataset.clicked).toBe('430602/staff.actual/2020');
  delete html.dataset.clicked;
  html.dataset.shown = '';
  click({ target: { closest: () => ({ dataset: { f: 'x' } }) } });
  expect(html.dataset.clicked).toBeUndefined();
});

test('it stays below 1 kB', () => {
  expect(Buffer.byteLength(earlyScript())).toBeLessThanOrEqual(1000);
});
