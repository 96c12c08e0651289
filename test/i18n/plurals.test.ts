/** «1 report», «2 reports»: an English sentence that counts has both forms. */
import { expect, test } from 'vitest';
import { METHODS } from '../../src/i18n/messages/methods.ts';
import { QUALITY } from '../../src/i18n/messages/quality.ts';
import { READ } from '../../src/i18n/messages/read.ts';
import { SHELL } from '../../src/i18n/messages/shell.ts';
import { TABLES_TEXT } from '../../src/i18n/messages/tables.ts';
import { say } from '../../src/i18n/say.ts';

const NOUNS =
  'reports|checks|rules|figures|rows|columns|centres|provinces|cities|outlets|places|files|tables|statements|partitions|measures|cells|divisions|levels';
/** A variable with a noun behind it that is always plural: `{n} reports`, `{n} more rules`, `the {n} reports`. */
const ALWAYS_MANY = new RegExp(`\\{\\w+\\}(?: more| other)? (?:${NOUNS})\\b`);
/** Numbers that are never one. */
const NEVER_ONE: ReadonlySet<string> = new Set(['quality.provinces.title', 'grid.copied', 'export.tooMany']);

test.each(
  Object.entries({ ...QUALITY, ...READ, ...METHODS, ...TABLES_TEXT, ...SHELL }).filter(([key]) => !NEVER_ONE.has(key)),
)('%s', (_key, [, english]) => {
  expect(english).not.toMatch(ALWAYS_MANY);
});

test.each([
  [QUALITY['quality.list.count'], { checks: 1, reports: 1 }, '1 check in 1 report'],
  [QUALITY['quality.list.count'], { checks: '2,941', reports: '2,213' }, '2,941 checks in 2,213 reports'],
  [
    QUALITY['quality.compare.early'],
    { n: 1 },
    'Articles: in 1 report the counts stop before the year’s end and are lower for it',
  ],
  [READ['read.dataset.title'], { n: 1 }, '1 report of this visit: now a dataset'],
  [
    READ['read.finding.fail'],
    { facts: 25, outlets: '', checks: 12, fail: 1 },
    '25 figures read, 12 checks made: 1 does not add up.',
  ],
  [METHODS['methods.data.parts'], { n: 1 }, '1 partition'],
] as const)('%j', (message, vars, said) => {
  expect(say('en', message, vars)).toBe(said);
});
