/** On a phone long names take no width from their bars. */
import { expect, test } from 'vitest';
import { rankBars } from '../../src/charts/kinds/rankBars.ts';
import type { ChartSettings } from '../../src/charts/types.ts';

const NAME = '某市广播电视台新闻综合频道及其客户端';
const ROWS = [
  { key: 'a', label: NAME, sub: '某区 2021', value: 1_234, text: '1,234 篇', ref: { title: NAME, lines: [] } },
  { key: 'b', label: '日报', sub: '某区 2021', value: 9, text: '9 篇', ref: { title: '日报', lines: [] } },
];

function drawn(width: number, longNames: boolean) {
  const settings: ChartSettings = { lang: 'zh', theme: 'light', width, reducedMotion: true, decal: false };
  const option = rankBars({ rows: ROWS, longNames, format: String }, settings) as {
    readonly grid: { readonly left: number; readonly right: number };
    readonly yAxis: {
      readonly axisLabel: { readonly inside?: boolean; readonly width: number; formatter(key: string): string };
    };
  };
  const { grid, yAxis } = option;
  return {
    room: (width - grid.left - grid.right) / width,
    label: yAxis.axisLabel,
    name: yAxis.axisLabel.formatter('a'),
  };
}

test.each([292, 362])('names above, bars over at least half of %i px', (width) => {
  const { room, label, name } = drawn(width, true);
  expect(label.inside).toBe(true);
  expect(room).toBeGreaterThan(0.5);
  expect(name).toContain(NAME);
  expect(name).not.toContain('\n');
  expect(name).toContain('某区 2021');
});

test.each([
  [362, false],
  [900, true],
])('names beside their bars: %i px, long %s', (width, longNames) => {
  const { label, name } = drawn(width, longNames);
  expect(label.inside).toBeUndefined();
  expect(name).toContain('\n');
});
