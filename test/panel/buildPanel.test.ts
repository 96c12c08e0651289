import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/core/catalogue/metrics.ts';
import { NO_CORRECTIONS } from '../../src/core/corrections/corrections.ts';
import type { Check } from '../../src/core/model.ts';
import { buildDataset } from '../../src/core/panel/buildPanel.ts';
import { gradeBand } from '../../src/core/panel/gradeBand.ts';
import { settleIds, withReportId } from '../../src/core/panel/identity.ts';
import type { Row, SourcedReport } from '../../src/core/panel/rows.ts';
import { TABLES } from '../../src/core/schema.ts';
import { makeReport } from './makeFacts.ts';

const build = (...reports: SourcedReport[]) => buildDataset(reports, NO_CORRECTIONS);
const panel = (...reports: SourcedReport[]) => build(...reports).panel;
const cell = (rows: readonly Row[], column: string, year = 2020) => rows.find((row) => row.year === year)?.[column];
const unknownCentre = { center_id: null, district: null };

describe('which statement the panel shows', () => {
  const self = makeReport({}, [
    ['expenditure.total', 100],
    ['budget.initial', 90],
    ['articles.central', 5],
  ]);
  const final = makeReport({ kind: 'final' }, [
    ['expenditure.total', 101],
    ['budget.initial', 91],
    ['articles.central', 6],
  ]);
  const budget = makeReport({ kind: 'budget' }, [
    ['expenditure.total', 102],
    ['budget.initial', 92],
  ]);
  const lastYear = makeReport({ year: 2021 }, [['expenditure.total', 99, { year: 2020 }]]);
  const implied = makeReport({ year: 2021 }, [['expenditure.total', 98, { year: 2020, status: 'derived' }]]);
  it.each([
    ['money: the accounts first', [self, final, budget], 'expenditure_total', 101],
    ['money: then the self-evaluation', [self, budget], 'expenditure_total', 100],
    ['budgets: the budget first', [self, final, budget], 'budget_initial', 92],
    ['articles: the self-evaluation first', [self, final], 'articles_central', 5],
    ['a report’s own year before what the next year’s says', [lastYear, self], 'expenditure_total', 100],
    ['what another year’s report states before what is derived', [implied, lastYear], 'expenditure_total', 99],
    ['derived where nothing is stated', [implied], 'expenditure_total', 98],
    [
      'a second text of one report comes after the first',
      [makeReport({}, [['expenditure.total', 7]], '430602-2020-2'), self],
      'expenditure_total',
      100,
    ],
    [
      'rank 1 before rank 2',
      [
        makeReport({}, [
          ['score.total', 95],
          ['score.total', 90],
        ]),
      ],
      'score_total',
      95,
    ],
    [
      'part of a year never',
      [makeReport({}, [['articles.central', 5, { period_end: '2020-06-30' }]])],
      'articles_central',
      undefined,
    ],
    [
      'from February on is part of a year',
      [makeReport({}, [['articles.central', 5, { period_start: '2020-02-01' }]])],
      'articles_central',
      undefined,
    ],
    [
      'to December is the year',
      [makeReport({}, [['articles.central', 5, { period_start: '2020-01-01', period_end: '2020-12-01' }]])],
      'articles_central',
      5,
    ],
    ['an unknown centre never', [makeReport(unknownCentre, [['score.total', 95]], 'x-1')], 'score_total', undefined],
    ['an unknown year never', [makeReport({ year: null }, [['score.total', 95]], 'x-2')], 'score_total', undefined],
  ] as const)('%s', (_, reports, column, expected) => {
    expect(cell(panel(...reports), column)).toBe(expected);
  });

  it('marks exactly one fact a metric and year as used, whatever the order of the files', () => {
    const used = (rows: readonly Row[]) =>
      rows
        .filter((row) => row.used)
        .map((row) => row.fact_id)
        .sort();
    const forward = used(build(self, final, budget, lastYear).facts);
    expect(forward).toEqual(used(build(lastYear, budget, final, self).facts));
    expect(forward).toEqual([
      '430602-2020-budget/budget.initial/2020/1',
      '430602-2020-final/expenditure.total/2020/1',
      '430602-2020/articles.central/2020/1',
    ]);
  });
});

describe('a centre-year', () => {
  it('keeps none, zero and not stated apart', () => {
    const rows = panel(
      makeReport({}, [
        ['income.business', 0],
        ['income.operating', 0, { status: 'stated_none' }],
      ]),
    );
    expect(rows[0]).toMatchObject({
      income_business: 0,
      income_business_status: 'stated',
      income_operating: 0,
      income_operating_status: 'stated_none',
      income_other: null,
      income_other_status: null,
    });
  });

  it('made only of what another year’s report implies is no report', () => {
    const rows = panel(
      makeReport({ year: 2022 }, [
        ['expenditure.total', 129.7],
        ['expenditure.total', 174.76, { year: 2021, status: 'derived' }],
      ]),
    );
    expect(rows.map((row) => [row.year, row.has_report, row.report_id])).toEqual([
      [2021, false, null],
      [2022, true, '430602-2022'],
    ]);
  });

  it('computes measures from what is there, and none where an input is missing', () => {
    const facts = [
      ['expenditure.total', 259.45],
      ['staff.actual', 21],
      ['articles.central', 27],
      ['articles.provincial', 555],
      ['articles.municipal', 2190],
    ] as const;
    expect(panel(makeReport({}, facts))[0]).toMatchObject({
      spend_per_head: 12.3548,
      articles_total: null,
      share_central: null,
    });
    expect(panel(makeReport({}, [...facts, ['articles.district', 5445]]))[0]).toMatchObject({
      articles_total: 8217,
      cost_per_article: 315.75,
      share_central: 0.3286,
    });
    expect(
      panel(
        makeReport({}, [
          ['expenditure.total', 1],
          ['staff.actual', 0],
        ]),
      )[0],
    ).toMatchObject({ spend_per_head: null });
  });

  it.each([
    ['优秀', '优'],
    ['优', '优'],
    ['良好', '良'],
    ['合格', '中'],
    ['不合格', '差'],
    ['A', null],
  ])('grade %s is %s', (printed, band) => {
    expect(gradeBand(printed)).toBe(band);
    expect(panel(makeReport({}, [['score.grade', printed]]))[0]).toMatchObject({
      score_grade: printed,
      score_grade_band: band,
      score_grade_status: 'stated',
    });
  });
});

describe('tables', () => {
  it('have exactly the columns of the schema', () => {
    const tables = build(
      makeReport(
        {},
        METRICS.map(({ id, unit }) => [id, unit === null ? '优' : 1] as const),
      ),
    );
    for (const { name, columns } of TABLES) {
      for (const row of tables[name])
        expect(Object.keys(row).sort(), name).toEqual(columns.map((column) => column.name).sort());
    }
  });

  it('give each paragraph its place in the text', () => {
    const report = makeReport({}, []);
    const text = '一\n\n  \n二、三\n';
    const { texts } = build({ ...report, extraction: { ...report.extraction, text } });
    expect(texts.map((row) => [row.paragraph, row.start, row.text])).toEqual([
      [0, 0, '一'],
      [1, 6, '二、三'],
    ]);
  });

  it('audit a report again beside last year’s own', () => {
    const check = (id: string, previous: number | null): Check => ({
      report_id: id,
      rule: 'yoy.last_report',
      lhs: 1,
      rhs: previous,
      delta: 0,
      tolerance: 0,
      verdict: 'pass',
      fact_ids: [],
      note_zh: '',
      note_en: '',
    });
    const reports = [
      makeReport({}, [['expenditure.total', 170]]),
      makeReport({ year: 2021 }, [['expenditure.total', 174.76, { year: 2020, status: 'derived' }]]),
    ];
    const { checks } = buildDataset(reports, NO_CORRECTIONS, {
      audit: ({ report_id, previous }) => [check(report_id, previous?.[0]?.value ?? null)],
    });
    expect(checks.map((row) => [row.report_id, row.rhs])).toEqual([['430602-2021', 170]]);
  });
});

describe('report ids', () => {
  const claim = (wanted: string, textSha256: string, file: string) => ({ wanted, textSha256, file });
  it.each([
    ['one each', [claim('a', '1', 'x'), claim('b', '1', 'y')], ['a', 'b']],
    ['same id, same text: once', [claim('a', '1', 'x'), claim('a', '1', 'y')], ['a', null]],
    ['same id, other text', [claim('a', '1', 'x'), claim('a', '2', 'y')], ['a', 'a-2']],
    [
      'by file name, not by order',
      [claim('a', '2', 'y'), claim('a', '1', 'x'), claim('a', '3', 'z')],
      ['a-2', 'a', 'a-3'],
    ],
  ])('%s', (_, claims, expected) => {
    expect(settleIds(claims)).toEqual(expected);
  });

  it('follow into facts and checks', () => {
    const { extraction } = makeReport({}, [['score.total', 98]]);
    const check: Check = {
      report_id: extraction.report_id,
      rule: 'sum.score',
      lhs: 1,
      rhs: 1,
      delta: 0,
      tolerance: 0,
      verdict: 'pass',
      fact_ids: ['430602-2020/score.total/2020/1'],
      note_zh: '',
      note_en: '',
    };
    const renamed = withReportId({ ...extraction, checks: [check] }, '430602-2020-2');
    expect(renamed.facts[0]).toMatchObject({ report_id: '430602-2020-2', fact_id: '430602-2020-2/score.total/2020/1' });
    expect(renamed.checks[0]).toMatchObject({
      report_id: '430602-2020-2',
      fact_ids: ['430602-2020-2/score.total/2020/1'],
    });
  });
});
