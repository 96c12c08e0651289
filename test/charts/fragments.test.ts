/** Labels of rows: what does not fit in one line takes a second, and nothing is lost between them. */
import { expect, test } from 'vitest';
import { inTwoLines } from '../../src/charts/fragments.ts';

test.each([
  ['岳阳楼区', 84, ['岳阳楼区']],
  ['人员经费占基本支出', 64, ['人员经费占', '基本支出']],
  ['Provincial outlets add up', 90, ['Provincial', 'outlets add up']],
  ['Expenditure', 20, ['Expenditure']],
  ['', 20, ['']],
])('%s in %i px', (label, room, lines) => {
  expect(inTwoLines(label, room).filter((line, at) => line !== '' || at === 0)).toEqual(lines);
});

test('no letter is lost', () => {
  const label = '政府采购执行率与全年预算执行率相比';
  for (const room of [1, 12, 40, 100, 400]) expect(inTwoLines(label, room).join('')).toBe(label);
});
