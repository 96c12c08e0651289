/** Messages: both languages, one meaning a key, the same variables in both. */
import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/i18n/say.ts';
import { say } from '../../src/i18n/say.ts';

const AREAS = import.meta.glob<Record<string, Record<string, Message>>>('../../src/i18n/messages/*.ts', {
  eager: true,
});
const ROWS = Object.entries(AREAS).flatMap(([file, area]) =>
  Object.values(area).flatMap((rows) => Object.entries(rows).map(([key, message]) => ({ file, key, message }))),
);
const variables = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)(?:\|[^{}]*)?\}/g)].map((match) => match[1] ?? '').sort();

describe.each(Object.keys(AREAS))('%s', (file) => {
  const own = ROWS.filter((row) => row.file === file);

  test('is complete in both languages', () => {
    for (const { key, message } of own) {
      expect(message, key).toHaveLength(2);
      expect(
        message.every((text) => text.trim() !== ''),
        key,
      ).toBe(true);
    }
  });

  test('names the same variables in both', () => {
    for (const { key, message } of own)
      expect(new Set(variables(message[1])), key).toEqual(new Set(variables(message[0])));
  });

  test('keeps to its own keys', () => {
    for (const { key } of own)
      expect(
        ROWS.filter((row) => row.key === key).map((row) => row.file),
        key,
      ).toEqual([file]);
  });
});

test('say fills in variables and leaves the unknown visible', () => {
  const message = ['共 {n} 份，{what}', '{n} reports, {what}'] as const;
  expect(say('zh', message, { n: 5 })).toBe('共 5 份，{what}');
  expect(say('en', message, { n: 5, what: 'all' })).toBe('5 reports, all');
});

test.each([
  [1, '1 report states a budget'],
  ['1', '1 report states a budget'],
  [0, '0 reports state a budget'],
  ['1,001', '1,001 reports state a budget'],
])('say makes %s one or many', (n, words) => {
  expect(say('en', ['{n} 份', '{n} {n|report states|reports state} a budget'], { n })).toBe(words);
});

test.each([
  [{ n: 1, low: 46, high: 46 }, '指标是 46 项', 'states 46 figures'],
  [{ n: 2, low: '46', high: 46 }, '指标都是 46 项', 'state each 46 figures'],
  [{ n: 2, low: 31, high: 46 }, '指标从 31 项到 46 项', 'state from 31 to 46 figures'],
])('say writes a range whose ends are equal as one value: %j', (vars, zh, en) => {
  const message = [
    '指标{low=high|{n|是|都是} {low} 项|从 {low} 项到 {high} 项}',
    '{n|states|state} {low=high|{n||each }{low}|from {low} to {high}} figures',
  ] as const;
  expect(say('zh', message, vars)).toBe(zh);
  expect(say('en', message, vars)).toBe(en);
});

const ENDS = [
  ['low', 'high'],
  ['lowText', 'highText'],
  ['from', 'to'],
  ['first', 'last'],
  ['min', 'max'],
] as const;

/** Names of centres may be called low and high as well; what prints twice then is what is compared. */
test.each(ENDS)('no sentence goes from a value to the same value: %s, %s', (one, other) => {
  const wrong = ROWS.flatMap(({ key, message }) =>
    (['zh', 'en'] as const)
      .filter((lang) => {
        const text = message[lang === 'zh' ? 0 : 1];
        if (!text.includes(`{${one}}`) || !text.includes(`{${other}}`)) return false;
        const vars = Object.fromEntries(variables(text).map((name) => [name, `<${name}>`]));
        const said = say(lang, message, { ...vars, lowText: '=', highText: '=', [one]: '#', [other]: '#' });
        return said.split('#').length > 2;
      })
      .map((lang) => `${key} ${lang}`),
  );
  expect(wrong).toEqual([]);
});

/** Areas whose counts may be one. A bare noun after a count is left to sentences that never speak of one. */
test('a count that may be one is not followed by many', () => {
  const bare =
    /\{\w+\} (?:more )?(?:reports|centres|articles|checks|provinces|rows|pairs|statements|years|relations|measures)\b/;
  const areas = /\/(?:overview|spending|output|scores|compare|centre|source|shell|tables|quality|read|methods)\.ts$/;
  const wrong = ROWS.filter(({ file, message }) => areas.test(file) && bare.test(message[1]));
  expect(wrong.map(({ key }) => key)).toEqual([]);
});

describe('a name in Chinese words has no space beside it, a figure has', () => {
  test.each([
    ['只有 {who} 写明', { who: '大祥区' }, '只有大祥区写明'],
    ['只有 {who} 写明', { who: '大祥区 2021' }, '只有大祥区 2021 写明'],
    ['只有 {n} 个', { n: 3 }, '只有 3 个'],
    ['{who} 写明 {text}', { who: 'Daxiang Qu', text: '3 篇' }, 'Daxiang Qu 写明 3 篇'],
    ['{a} {b} 份', { a: '大祥区', b: 3 }, '大祥区 3 份'],
  ])('%s', (template, vars, expected) => {
    expect(say('zh', [template, ''], vars)).toBe(expected);
  });
});
