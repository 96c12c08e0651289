/** The mark whose source is open is outlined; drawings without it stay as they are. */
import { expect, test } from 'vitest';
import { withChosen } from '../../src/charts/chosenMark.ts';

const ref = (factId: string) => ({ factId, title: '', lines: [] });
const option = {
  series: [
    {
      type: 'bar',
      data: [
        { value: 1, ref: ref('a'), itemStyle: { color: 'red' } },
        { value: 2, ref: ref('b') },
      ],
    },
    { type: 'line', data: [{ value: 3, ref: ref('c') }, 4] },
  ],
};

test('only the chosen mark is outlined, its own colour stays', () => {
  const { series } = withChosen(option, ['a'], 'orange') as unknown as typeof option;
  expect(series[0]?.data[0]).toMatchObject({ itemStyle: { color: 'red', borderColor: 'orange' } });
  expect(series[0]?.data[1]).toBe(option.series[0]?.data[1]);
  expect(series[1]).toBe(option.series[1]);
});

test.each([[[]], [['z']]])('with %j chosen the option is the same', (chosen) => {
  expect(withChosen(option, chosen, 'orange')).toBe(option);
});
