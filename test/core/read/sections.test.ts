import { describe, expect, it } from 'vitest';
import { headingOf, SectionTrail } from '../../../src/core/read/sections.ts';

/** `complete`: the line is the heading and nothing else; otherwise it runs into its paragraph. */
const HEADINGS: readonly (readonly [line: string, level: number, title: string, complete: boolean])[] = [
  ['第二部分 部门决算情况说明', 0, '部门决算情况说明', true],
  ['一、单位概况', 1, '单位概况', true],
  ['十二、其他', 1, '其他', true],
  ['(一)基本情况:', 2, '基本情况', true],
  ['（一）基本情况', 2, '基本情况', true],
  ['1、机构与人员', 3, '机构与人员', true],
  ['3. 质量指标', 3, '质量指标', true],
  ['(2)预决算公开', 4, '预决算公开', true],
  ['⑴预算执行', 4, '预算执行', true],
  ['(一)基本支出。本年支出400万元', 2, '基本支出', false],
  ['1、数量指标:编制11人', 3, '数量指标', false],
  ['二、支出合计400万元', 1, '', false],
];
const PROSE = ['本年支出合计400万元', '2023年度决算', '12.5万元', '1.5倍', '3人', '其中:基本支出', '(含结转)', ''];

describe('a heading', () => {
  it.each(HEADINGS)('%s', (line, level, title, complete) => {
    expect(headingOf(line.replace('（', '(').replace('）', ')'))).toEqual({ level, title, complete });
  });
  it.each(PROSE)('none: «%s»', (line) => {
    expect(headingOf(line)).toBeNull();
  });
});

/** Numbering restarts, repeats and mixes its styles: only the style tells the level. */
const TRAILS: readonly (readonly [lines: readonly string[], path: string])[] = [
  [['一、概况', '(一)人员'], '概况 › 人员'],
  [['一、概况', '(一)人员', '二、支出'], '支出'],
  [['一、概况', '(一)人员', '(二)机构'], '概况 › 机构'],
  [['一、支出', '(一)基本支出', '(2)项目支出'], '支出 › 基本支出 › 项目支出'],
  [['4、评价结论', '4、问题与原因'], '问题与原因'],
  [['第三部分 决算说明', '一、收入', '1、财政拨款'], '决算说明 › 收入 › 财政拨款'],
  [['1、财政拨款', '第三部分 决算说明'], '决算说明'],
];

describe('the trail of sections', () => {
  it.each(TRAILS)('%j', (lines, path) => {
    const trail = new SectionTrail();
    for (const line of lines) {
      const heading = headingOf(line);
      if (heading) trail.enter(heading);
    }
    expect(trail.path()).toBe(path);
  });
});
