/** «1 report», «2 reports»: whole sentences of the views, with one and with many. */
import { expect, test } from 'vitest';
import { METHODS } from '../../src/i18n/messages/methods.ts';
import { QUALITY } from '../../src/i18n/messages/quality.ts';
import { READ } from '../../src/i18n/messages/read.ts';
import { say } from '../../src/i18n/say.ts';

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
    '25 figures read, 12 checks made: 1 differs.',
  ],
  [METHODS['methods.data.parts'], { n: 1 }, '1 partition'],
] as const)('%j', (message, vars, said) => {
  expect(say('en', message, vars)).toBe(said);
});
