import { describe, expect, it } from 'vitest';
import { parseCsvLines } from '../../scripts/ingest/csvLines.ts';
import { readCorrections } from '../../src/core/corrections/corrections.ts';
import { buildDataset } from '../../src/core/panel/buildPanel.ts';
import { makeReport } from './makeFacts.ts';

const OVERRIDES = 'report_id,metric,year,value,bound,quote,page,reason,who,when\n';
const TRANSCRIBED =
  'center_id,province,city,district,unit_name,year,kind,title,metric,metric_year,value,bound,quote,page,source_url,published_on,who,when\n';
const corrections = (overrides: string, transcribed = '') =>
  readCorrections(parseCsvLines(OVERRIDES + overrides).lines, parseCsvLines(TRANSCRIBED + transcribed).lines);

describe('overrides', () => {
  const GOOD = '430602-2020,expenditure.total,,259.45,=,,7,表格为图片,甲,2025-03-01\n';
  it('take rank 1, and the machine’s reading stays beside it', () => {
    const report = makeReport({}, [
      ['expenditure.total', 25945],
      ['expenditure.total', 259.45],
    ]);
    const { facts, panel } = buildDataset([report], corrections(GOOD));
    expect(facts.map((row) => [row.fact_id, row.value, row.status, row.used, row.agrees])).toEqual([
      ['430602-2020/expenditure.total/2020/1', 259.45, 'overridden', true, true],
      ['430602-2020/expenditure.total/2020/2', 25945, 'stated', false, false],
      ['430602-2020/expenditure.total/2020/3', 259.45, 'stated', false, true],
    ]);
    expect(panel[0]).toMatchObject({ expenditure_total: 259.45, expenditure_total_status: 'overridden' });
    expect(facts[0]?.label).toBe('表格为图片（第7页，甲，2025-03-01）');
  });

  it('win over the accounts, and have the audit look again', () => {
    const final = makeReport({ kind: 'final' }, [['expenditure.total', 1]]);
    const self = makeReport({}, [['expenditure.total', 2]]);
    const audited: string[] = [];
    const { panel } = buildDataset([final, self], corrections(GOOD), {
      audit: ({ report_id }) => {
        audited.push(report_id);
        return [];
      },
    });
    expect(panel[0]).toMatchObject({ expenditure_total: 259.45 });
    expect(audited).toEqual(['430602-2020']);
  });

  it('lead to their words where the text has them', () => {
    const report = makeReport({}, [['score.grade', '良']]);
    const { facts } = buildDataset([report], corrections('430602-2020,score.grade,,优,,良,,误读,甲,2025-03-01\n'));
    expect(facts[0]).toMatchObject({ value_text: '优', value: null, quote: '良', start: 0, end: 1 });
  });

  it.each([
    ['no such metric', '430602-2020,nothing.here,,1,,q,,r,w,2025-01-01', '指标 nothing.here 不在目录中'],
    ['no number', '430602-2020,score.total,,九十八,,q,,r,w,2025-01-01', '数值 九十八'],
    ['too many decimals', '430602-2020,score.total,,1.1234567,,q,,r,w,2025-01-01', '六位小数'],
    ['no reason', '430602-2020,score.total,,98,,q,,,w,2025-01-01', '缺少 reason'],
    ['neither quote nor page', '430602-2020,score.total,,98,,,,r,w,2025-01-01', '原文摘录与页码'],
    ['no day', '430602-2020,score.total,,98,,q,,r,w,昨天', '日期 昨天'],
    ['no bound', '430602-2020,score.total,,98,>,q,,r,w,2025-01-01', '界限 >'],
    ['too few cells', '430602-2020,score.total', '有 2 列，应为 10 列'],
    ['a quote that never closes', '430602-2020,score.total,,98,,"q,,r,w,2025-01-01', '引号没有成对'],
  ])('refuse a line with %s by its number, and keep the others', (_, line, message) => {
    const text = `${OVERRIDES}# a comment, "odd\n${GOOD}${line}\n${GOOD}`;
    const { lines, refused } = parseCsvLines(text);
    const read = readCorrections(lines, []);
    expect([...refused, ...read.refused]).toMatchObject([{ line: 4, message: expect.stringContaining(message) }]);
    expect(read.overrides.get('430602-2020')).toHaveLength(2);
  });

  it('count lines over quoted line breaks, and take CRLF and a mark', () => {
    const { lines } = parseCsvLines('\uFEFFa,b\r\n"1\r\n2","x ""y"""\r\n3,4\r\n');
    expect(lines).toEqual([
      { line: 2, cells: { a: '1\r\n2', b: 'x "y"' } },
      { line: 4, cells: { a: '3', b: '4' } },
    ]);
  });
});

describe('transcribed figures', () => {
  const LINE =
    '430602,湖南省,岳阳市,岳阳楼区,岳阳楼区融媒体中心,2019,self,某报告,expenditure.total,,321.5,=,整体支出321.5万元,,https://example.org/a,2020-05-01,甲,2025-03-01\n';
  it('are a report of their own, marked, with their words and source', () => {
    const { reports, facts, panel, texts } = buildDataset([], corrections('', LINE));
    expect(reports[0]).toMatchObject({
      report_id: '430602-2019-transcribed',
      status: 'read',
      source_kind: 'transcribed',
      source_url: 'https://example.org/a',
    });
    expect(facts[0]).toMatchObject({
      status: 'transcribed',
      quote: '整体支出321.5万元',
      start: 0,
      end: 11,
      used: true,
    });
    expect(texts[0]).toMatchObject({ text: '整体支出321.5万元', start: 0 });
    expect(panel[0]).toMatchObject({
      year: 2019,
      expenditure_total: 321.5,
      expenditure_total_status: 'transcribed',
      source_kind: 'transcribed',
      has_report: true,
    });
  });

  it('come after what a report itself states', () => {
    const { panel } = buildDataset([makeReport({ year: 2019 }, [['expenditure.total', 320]])], corrections('', LINE));
    expect(panel[0]).toMatchObject({ expenditure_total: 320, report_id: '430602-2019' });
  });

  it.each([
    ['a code that is none', LINE.replace('430602', '4306'), '机构代码'],
    ['no address', LINE.replace('https://example.org/a', 'a book'), '来源地址'],
    ['a kind that is none', LINE.replace(',self,', ',other,'), '类别 other'],
  ])('refuse %s', (_, line, message) => {
    expect(corrections('', line + LINE)).toMatchObject({
      refused: [{ file: 'transcribed.csv', line: 2, message: expect.stringContaining(message) }],
      transcribed: [{ value: '321.5' }],
    });
  });
});
