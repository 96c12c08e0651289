import { describe, expect, it } from 'vitest';
import { fold, gridRows, isNumeric } from '../../../src/core/read/grid.ts';
import type { Span } from '../../../src/core/read/span.ts';

const span = (text: string): Span => ({ text, at: Int32Array.from({ length: text.length + 1 }, (_, i) => i) });
/** «a|b|c» is a row; an empty cell is one. */
const rowsOf = (lines: readonly string[]) => lines.map((line) => line.split('|').map(span));
const print = (cells: readonly Span[]) => cells.map((cell) => cell.text).join('|');

const FOLDED: readonly (readonly [what: string, heads: readonly string[], width: number, folded: string])[] = [
  ['one level', ['机构|收入合计|其他收入'], 3, '机构|收入合计|其他收入'],
  [
    'the upper level is wider than its words',
    ['机构|收入合计|其中:', '||财政拨款|其他收入'],
    4,
    '机构|收入合计|财政拨款|其他收入',
  ],
  [
    'a merged middle and a last column',
    ['机构|支出合计|其中:|结余', '||基本支出|项目支出|当年结余'],
    5,
    '机构|支出合计|基本支出|项目支出|当年结余',
  ],
  [
    'three levels',
    ['机构|支出合计|其中:|结余', '||基本支出|其中:|项目支出|当年结余', '|||人员支出|公用支出||'],
    7,
    '机构|支出合计|基本支出|人员支出|公用支出|项目支出|当年结余',
  ],
  ['equal widths', ['机构|支出合计||', '||基本支出|项目支出'], 4, '机构|支出合计|基本支出|项目支出'],
  ['heads that do not reach the columns', ['机构|收入合计'], 4, ''],
];

describe('heads of several levels fold into one label a column', () => {
  it.each(FOLDED)('%s', (_, heads, width, folded) => {
    expect(print(fold(rowsOf(heads), width))).toBe(folded);
  });
});

/** What stands under which head: «head=value», the empty cells left out. */
const TABLES: readonly (readonly [what: string, rows: readonly string[], read: readonly string[]])[] = [
  ['a row under its heads', ['机构|支出合计|基本支出', '汇总|9.5|8.1'], ['机构=汇总 支出合计=9.5 基本支出=8.1']],
  [
    'an empty cell moves nothing',
    ['机构|支出合计|基本支出|项目支出', '汇总|9.5||1.4'],
    ['机构=汇总 支出合计=9.5 项目支出=1.4'],
  ],
  [
    'new heads in one table',
    ['机构|收入合计|其他收入', '汇总|9.5|1', '机构|支出合计|项目支出', '汇总|9|3'],
    ['机构=汇总 收入合计=9.5 其他收入=1', '机构=汇总 支出合计=9 项目支出=3'],
  ],
  ['a pair without heads', ['人员编制|15人'], ['=人员编制 =15人']],
  ['a row of another width has no heads', ['机构|支出合计|基本支出|项目支出', '小计|9.5'], ['小计 9.5']],
];

describe('every value stands under its own head, or under none', () => {
  it.each(TABLES)('%s', (_, rows, read) => {
    const printed = gridRows(rowsOf(rows)).map(({ heads, cells }) =>
      cells
        .map((cell, c) => (cell.text === '' ? '' : `${heads.length > 0 ? `${heads[c]?.text}=` : ''}${cell.text}`))
        .filter((text) => text !== '')
        .join(' '),
    );
    expect(printed.map((line) => line.replaceAll(/(^| )=/g, '$1'))).toEqual(
      read.map((line) => line.replaceAll(/(^| )=/g, '$1')),
    );
  });
});

const NUMERIC = ['12', '12.50', '1,204.30', '15人', '98%', '≥90%', '98%以上', '-3.2', '0'];
const WORDS = ['', '汇总', '1、机关本级', '2023年', '12月', '已完成', '第3项', '10-12', 'A1'];

describe('a cell is a value', () => {
  it.each(NUMERIC)('%s', (text) => expect(isNumeric(span(text))).toBe(true));
  it.each(WORDS)('not «%s»', (text) => expect(isNumeric(span(text))).toBe(false));
});
