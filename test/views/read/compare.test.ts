import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/formats/frontMatter.ts';
import type { PanelRow } from '../../../src/ui/panelRow.ts';
import { compareRows, lacking, nearestOf, panelRowOf, subjectOf } from '../../../src/views/read/compare.ts';
import { foreignRequests } from '../../../src/views/read/foreignRequests.ts';
import type { SampleRow, StandingRow } from '../../../src/views/read/query.ts';
import { sampleText } from '../../../src/views/read/sample.ts';
import { readDigest } from './reports.ts';

const standing = (measure: StandingRow['measure'], n: number, below: number): StandingRow => ({
  measure,
  n,
  below,
  median: n === 0 ? null : 1,
  first_year: 2020,
  last_year: 2024,
});

test('a report that was read has the panel’s own measures', async () => {
  const outcome = await readDigest('430602-2020');
  const subject = subjectOf(outcome.extraction.report, panelRowOf(outcome));
  expect(subject).toMatchObject({ centerId: '430602', year: 2020, staff: 21, expenditure: 259.45 });
  expect(subject?.values.spend_per_head).toBe(12.3548);
  expect(subject?.values.articles_total).toBe(8217);
});

test('the nearest are those that 对比 would choose; without a size there are none', async () => {
  const outcome = await readDigest('430602-2020');
  const subject = subjectOf(outcome.extraction.report, panelRowOf(outcome));
  if (!subject) throw new Error('no subject');
  const others = [
    { center_id: '110101', year: 2020, staff: 21, expenditure: 259.45, budget: null },
    { center_id: '430603', year: 2020, staff: 30, expenditure: 259.45, budget: null },
    { center_id: '430611', year: 2020, staff: 21, expenditure: null, budget: null },
    { center_id: '430621', year: 2012, staff: 21, expenditure: 259.45, budget: null },
    { center_id: '430623', year: 2020, staff: null, expenditure: null, budget: null },
  ];
  expect(nearestOf(subject, others).map(({ center_id }) => center_id)).toEqual(['430603', '110101', '430621']);
  expect(nearestOf({ ...subject, staff: null, expenditure: null, budget: null }, others)).toEqual([]);
});

test('a computed measure names what it lacks', async () => {
  const outcome = await readDigest('430406-2024');
  const row = panelRowOf(outcome);
  expect(lacking('articles_total', row)).toEqual(['articles_municipal', 'articles_district']);
  expect(lacking('score_total', null)).toEqual([]);
});

test('a report without a centre stands beside nobody', async () => {
  const outcome = await readDigest('430602-2020');
  expect(subjectOf({ ...outcome.extraction.report, center_id: null }, panelRowOf(outcome))).toBeNull();
  expect(subjectOf({ ...outcome.extraction.report, year: null }, null)).toBeNull();
});

test('percentiles begin at five, what nobody states is left out', async () => {
  const outcome = await readDigest('430602-2020');
  const subject = subjectOf(outcome.extraction.report, panelRowOf(outcome));
  if (!subject) throw new Error('no subject');
  const peers = [{ execution_rate_calc: null, project_share: null, score_total: 90 }] as unknown as PanelRow[];
  const rows = compareRows(
    { ...subject, values: { expenditure_total: 1, staff_actual: 2, spend_per_head: 3 } },
    [
      standing('expenditure_total', 8, 6),
      standing('staff_actual', 4, 1),
      standing('spend_per_head', 0, 0),
      standing('execution_rate_calc', 9, 0),
      standing('score_total', 9, 0),
    ],
    peers,
  );
  expect(rows.map(({ measure, standing: place }) => [measure, place])).toEqual([
    ['expenditure_total', { below: 6, n: 8, share: 75 }],
    ['staff_actual', { below: 1, n: 4, share: null }],
    ['spend_per_head', null],
    ['score_total', null],
  ]);
});

test('the middle of two reports is not called a median', async () => {
  const outcome = await readDigest('430602-2020');
  const subject = subjectOf(outcome.extraction.report, panelRowOf(outcome));
  if (!subject) throw new Error('no subject');
  const of = (n: number) => compareRows(subject, [standing('expenditure_total', n, 1)], [])[0];
  expect(of(2)).toMatchObject({ n: 2, median: null });
  expect(of(3)?.median).not.toBeNull();
});

test('stored paragraphs become the text again, offsets kept', () => {
  const text = '题目\n\n一、支出 12 万元。\n\n\n尾';
  const rows: SampleRow[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '') rows.push({ report_id: 'x', source_kind: 'original', start, text: line });
    start += line.length + 1;
  }
  expect(sampleText(rows)).toBe(text);
  const synthetic = sampleText(rows.map((row) => ({ ...row, source_kind: 'synthetic' })));
  expect(splitFrontMatter(synthetic)).toMatchObject({ front: { source_kind: 'synthetic' }, text });
});

test('requests inside the page and to the site are no foreign ones', () => {
  const names = ['https://a.cn/x.js', 'blob:https://a.cn/1', 'data:,x', 'https://b.cn/p.png', 'wss://a.cn:8443/s'];
  expect(
    foreignRequests(
      names.map((name) => ({ name })),
      'https://a.cn',
    ),
  ).toBe(2);
});
