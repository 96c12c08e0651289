import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/core/readReport.ts';
import { LOOK_ALIKES, PHRASINGS } from './phrasings.ts';

/** A sentence in a report that says nothing else. */
function stated(sentence: string): Record<string, number | string | null> {
  const text = [
    '湖口县融媒体中心2022年度部门整体支出绩效自评报告',
    '一、部门基本情况',
    '湖口县融媒体中心是县委直属公益一类事业单位，承担全县新闻宣传工作。',
    '二、主要情况',
    sentence,
    '三、存在问题',
    '一是预算编制不够细致。二是绩效管理人员业务水平有待提高。',
  ].join('\n');
  const { facts } = readReport({ text, file: 'x.txt' });
  const told = facts.filter(({ status }) => status !== 'derived');
  return Object.fromEntries(
    told.map(({ metric, value, value_text, year }) => [
      year === 2022 ? metric : `${metric} ${year}`,
      value ?? value_text,
    ]),
  );
}

describe('one thing said in many ways', () => {
  it.each(PHRASINGS)('%s', (sentence, facts) => {
    expect(stated(sentence)).toEqual(facts);
  });
});

describe('what only looks like it', () => {
  it.each(LOOK_ALIKES)('%s', (sentence, facts) => {
    expect(stated(sentence)).toEqual(facts);
  });
});
