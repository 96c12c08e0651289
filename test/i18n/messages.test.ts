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

/** Areas whose counts may be one. A bare noun after a count is left to sentences that never speak of one. */
test('a count that may be one is not followed by many', () => {
  const bare =
    /\{\w+\} (?:more )?(?:reports|centres|articles|checks|provinces|rows|pairs|statements|years|relations|measures)\b/;
  const areas = /\/(?:overview|spending|output|scores|compare|centre|source|shell|tables|quality|read|methods)\.ts$/;
  const wrong = ROWS.filter(({ file, message }) => areas.test(file) && bare.test(message[1]));
  expect(wrong.map(({ key }) => key)).toEqual([]);
});
