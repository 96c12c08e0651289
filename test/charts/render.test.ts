/** Drawings without a page: the same bytes each time, evidence on every mark, colours by name. */
import { expect, test } from 'vitest';
import { countSteps, fitsCells, matrix } from '../../src/charts/kinds/matrix.ts';
import { stackedBars } from '../../src/charts/kinds/stackedBars.ts';
import { marksOf, spoken } from '../../src/charts/marks.ts';
import { wrapText } from '../../src/charts/picture.ts';
import { renderOption } from '../../src/charts/renderOption.ts';
import { SETTINGS } from '../views/sample.ts';

const ref = (factId: string) => ({
  factId,
  centerId: '430602',
  title: '岳阳楼区 2020',
  lines: [['', '171.50 万元']] as const,
});
const OPTION = stackedBars(
  {
    parts: [
      { id: 'personnel', label: '人员经费', colour: 'kind-personnel' },
      { id: 'unlisted', label: '未列明', colour: 'kind-unlisted', hatched: true },
    ],
    rows: [
      {
        key: '430602-2020',
        label: '岳阳楼区',
        sub: '2020',
        end: '259.45 万元',
        cells: {
          personnel: { value: 171.5, text: '172', ref: ref('430602/expenditure.personnel/2020') },
          unlisted: { value: 87.95, text: '88', ref: ref('430602/expenditure.total/2020') },
        },
      },
    ],
    format: String,
    unit: '万元',
  },
  SETTINGS,
);

test('the key of a matrix says each count once, and no step without one', () => {
  expect(countSteps(12).map(({ from, to }) => [from, to])).toEqual([
    [1, 2],
    [3, 4],
    [5, 7],
    [8, 9],
    [10, 12],
  ]);
  expect(countSteps(2).map(({ from, to, depth }) => [from, to, Math.round(depth * 100)])).toEqual([
    [1, 1, 65],
    [2, 2, 100],
  ]);
  expect(countSteps(0)).toEqual([]);
});

test('numbers stand in cells that hold the longest of them', () => {
  const at = (width: number) => ({ ...SETTINGS, width });
  expect(fitsCells(['122'], 10, 76, at(378))).toBe(true);
  expect(fitsCells(['122'], 10, 76, at(320))).toBe(false);
  expect(fitsCells(['12,345'], 10, 76, at(378))).toBe(false);
});

test('two drawings are equal', () => {
  const first = renderOption(OPTION, 720, 120);
  expect(renderOption(OPTION, 720, 120)).toBe(first);
  expect(first).not.toMatch(/zr\d|ecmeta|<style/);
});

test('marks carry what the source panel opens', () => {
  const svg = renderOption(OPTION, 720, 120, { variables: true });
  expect(svg).toContain('data-f="430602/expenditure.personnel/2020"');
  expect(svg).toContain('data-f="430602/expenditure.total/2020"');
  expect(svg).toContain('var(--kind-personnel)');
  expect(svg).not.toContain('#273a6f');
});

test('marks are walked in the order of the series and spoken in full', () => {
  expect(marksOf(OPTION).map((mark) => mark.ref.factId)).toEqual([
    '430602/expenditure.personnel/2020',
    '430602/expenditure.total/2020',
  ]);
  expect(spoken(ref('x'))).toBe('岳阳楼区 2020，171.50 万元');
});

test('text from a report stays text', () => {
  const evil = matrix(
    {
      rows: [{ key: 'a', label: '<img src=x onerror=alert(1)>' }],
      columns: ['2020'],
      cells: [{ row: 'a', column: '2020', value: 1, text: '<b>1</b>', ref: ref('"><script>') }],
      max: 1,
      labelWidth: 90,
    },
    SETTINGS,
  );
  const svg = renderOption(evil, 400, 120);
  expect(svg).not.toMatch(/<img|<b>|<script/);
});

test.each([
  ['支出合计从低到高', 16, 64, ['支出合计', '从低到高']],
  ['Spending by kind', 10, 60, ['Spending', 'by kind']],
  ['', 12, 100, []],
] as const)('%s is wrapped', (text, size, width, lines) => {
  expect(wrapText(text, size, width)).toEqual(lines);
});

test('words are cut at the same letter however slowly the machine measures them', () => {
  const cut = (fontFamily: string) => {
    const axisLabel = { width: 150, overflow: 'truncate', fontSize: 37, fontFamily } as const;
    const category = { type: 'category', data: ['lilli 岳阳楼区 2020'], axisLabel } as const;
    const svg = renderOption({ xAxis: {}, yAxis: category, series: [{ type: 'bar', data: [1] }] }, 400, 200);
    return /<text[^>]*>([^<]*\.\.\.)<\/text>/.exec(svg)?.[1];
  };
  const usual = cut('quick');
  expect(usual).toBeDefined();
  const clock = globalThis.Date;
  let now = 0;
  class Slow extends clock {
    constructor(at?: number) {
      now += 50;
      super(at ?? now);
    }
  }
  globalThis.Date = Slow as DateConstructor;
  try {
    for (let i = 0; i < 6; i += 1) expect(cut(`slow ${i}`)).toBe(usual);
  } finally {
    globalThis.Date = clock;
  }
});
