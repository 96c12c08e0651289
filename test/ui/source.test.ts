/** Keys of the source panel, and quotes in their surroundings. */
import { expect, test } from 'vitest';
import { cellKey, parseEvidence } from '../../src/ui/source/evidenceKey.ts';
import { quoteContext } from '../../src/ui/source/quoteContext.ts';

test.each([
  ['430602', 'expenditure_total', 2020, '430602/expenditure.total/2020'],
  ['430602', 'three_public_vehicle_operation', 2020, '430602/three_public.vehicle_operation/2020'],
  ['430602', 'spend_per_head', 2020, '=spend_per_head/430602/2020'],
  ['430602', 'no_such_column', 2020, null],
])('%s %s %i is %s', (center, column, year, key) => {
  expect(cellKey(center, column, year)).toBe(key);
});

test.each([
  ['430602-2020/expenditure.total/2020/1', 'fact'],
  ['430602/expenditure.total/2020', 'cell'],
  ['=spend_per_head/430602/2020', 'measure'],
  ['=no_measure/430602/2020', null],
  ['430602/no.metric/2020', null],
  ['430602-2020/no.metric/2020/1', null],
  ['43060/expenditure.total/2020', null],
  ['430602/expenditure.total/MMXX', null],
  ['', null],
])('%s is a %s', (key, kind) => {
  expect(parseEvidence(key)?.kind ?? null).toBe(kind);
});

const TEXT = '第一句说人员。本年支出合计259.45万元，其中基本支出189.19万元。最后一句。';
const at = TEXT.indexOf('支出合计');
const QUOTE = { quote: '支出合计259.45万元', start: at, end: at + '支出合计259.45万元'.length };

test('a quote stands between its sentences', () => {
  expect(TEXT.slice(QUOTE.start, QUOTE.end)).toBe(QUOTE.quote);
  expect(quoteContext(QUOTE, [{ start: 0, text: TEXT }])).toEqual({
    before: '本年',
    quote: QUOTE.quote,
    after: '，其中基本支出189.19万元。最后一句。',
  });
});

test('without its text a quote stands alone', () => {
  expect(quoteContext(QUOTE, [])).toEqual({ before: '', quote: QUOTE.quote, after: '' });
});

test('of a table printed one cell a line, a few lines are shown', () => {
  const cells = Array.from({ length: 20 }, (_, n) => `    cell ${n}`).join('\n');
  const start = cells.indexOf('cell 10');
  const { before, after } = quoteContext({ quote: 'cell 10', start, end: start + 7 }, [{ start: 0, text: cells }]);
  expect(before.split('\n').length).toBeLessThanOrEqual(6);
  expect(after.split('\n').length).toBeLessThanOrEqual(6);
  expect(`${before}${after}`).not.toMatch(/ {2}/);
});
