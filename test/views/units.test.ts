/** Chart, title, subtitle and table of one view say the same in every unit: views of few reports and of a country. */
import { describe, expect, test } from 'vitest';
import type { ChartOption, ChartTable } from '../../src/charts/types.ts';
import { MEASURES } from '../../src/core/catalogue/measures.ts';
import { type MetricId, panelColumn } from '../../src/core/catalogue/metrics.ts';
import { TIERS } from '../../src/core/model.ts';
import type { UnitChoice } from '../../src/state/viewState.ts';
import type { PanelRow } from '../../src/ui/panelRow.ts';
import * as outputColumns from '../../src/views/output/columns.ts';
import * as outputFindings from '../../src/views/output/findings.ts';
import * as outputOption from '../../src/views/output/option.ts';
import type { TierYear } from '../../src/views/output/query.ts';
import * as spendingColumns from '../../src/views/spending/columns.ts';
import * as spendingFindings from '../../src/views/spending/findings.ts';
import * as spendingOption from '../../src/views/spending/option.ts';
import type { YearSums } from '../../src/views/spending/query.ts';
import { row, SETTINGS, series, values } from './sample.ts';

const UNITS: readonly UnitChoice[] = ['total', 'share', 'per_head'];

/** A row with the measures that its figures allow. */
function computed(center_id: string, year: number, figures: Readonly<Record<string, number>>): PanelRow {
  const measures = MEASURES.flatMap(({ id, inputs, optional = [], compute }) => {
    const of = (metric: MetricId): number | undefined => figures[panelColumn(metric)];
    if (inputs.some((metric) => of(metric) === undefined)) return [];
    return [[id, compute(...[...inputs, ...optional].map((metric) => of(metric) ?? 0))] as const];
  });
  return row(center_id, year, { ...figures, ...Object.fromEntries(measures) });
}

const CENTRES = [
  computed('430602', 2020, {
    expenditure_total: 400,
    expenditure_personnel: 240,
    expenditure_project: 60,
    staff_actual: 20,
    articles_central: 30,
    articles_provincial: 70,
    articles_municipal: 100,
    articles_district: 600,
  }),
  computed('430503', 2021, {
    expenditure_total: 150,
    expenditure_personnel: 90,
    staff_actual: 10,
    articles_central: 5,
    articles_provincial: 15,
    articles_municipal: 30,
    articles_district: 150,
  }),
];
const TIER_YEARS: readonly TierYear[] = [
  {
    year: 2023,
    reports: 40,
    all: 44,
    staff: 800,
    central: 200,
    provincial: 1_800,
    municipal: 4_000,
    district: 10_000,
    other: 0,
  },
  {
    year: 2024,
    reports: 50,
    all: 50,
    staff: 1_000,
    central: 500,
    provincial: 2_500,
    municipal: 5_000,
    district: 12_000,
    other: 0,
  },
];
const SUMS: readonly YearSums[] = [
  {
    year: 2023,
    reports: 40,
    all: 44,
    staff: 800,
    total: 16_000,
    personnel: 8_000,
    public: 2_000,
    capital: 400,
    project: 4_000,
    others: 0,
  },
  {
    year: 2024,
    reports: 50,
    all: 50,
    staff: 1_000,
    total: 24_000,
    personnel: 9_600,
    public: 2_400,
    capital: 0,
    project: 6_000,
    others: 0,
  },
];

interface View {
  readonly option: (unit: UnitChoice) => ChartOption;
  readonly table: (unit: UnitChoice) => ChartTable;
  /** The unit of the parts and of the last column. */
  readonly units: Readonly<Record<UnitChoice, readonly [parts: string, whole: string]>>;
}

const ARTICLES = { total: ['篇', '篇'], share: ['%', '篇'], per_head: ['篇/人', '篇/人'] } as const;
const MONEY = { total: ['万元', '万元'], share: ['%', '万元'], per_head: ['万元/人', '万元/人'] } as const;
const VIEWS: Readonly<Record<string, View>> = {
  'output/tiers': {
    option: (unit) => outputOption.tierOption(CENTRES, unit, SETTINGS),
    table: (unit) => outputColumns.tierTable(CENTRES, unit, 'zh'),
    units: ARTICLES,
  },
  'output/years': {
    option: (unit) => outputOption.yearsOption(TIER_YEARS, unit, SETTINGS),
    table: (unit) => outputColumns.yearsTable(TIER_YEARS, unit, 'zh'),
    units: ARTICLES,
  },
  'spending/structure': {
    option: (unit) => spendingOption.structureOption(CENTRES, unit, SETTINGS),
    table: (unit) => spendingColumns.structureTable(CENTRES, unit, 'zh'),
    units: MONEY,
  },
  'spending/years': {
    option: (unit) => spendingOption.yearsOption(SUMS, unit, SETTINGS),
    table: (unit) => spendingColumns.yearsTable(SUMS, unit, 'zh'),
    units: MONEY,
  },
};

describe.each(Object.entries(VIEWS))('%s', (_, view) => {
  test.each(UNITS)('%s: the table holds what is drawn, in its unit', (unit) => {
    const table = view.table(unit);
    const drawn = series(view.option(unit));
    const [parts, whole] = view.units[unit];
    const shown = table.columns.filter(({ id }) => drawn[id]?.stack !== undefined);
    expect(shown.length).toBeGreaterThan(1);
    for (const column of shown) {
      expect(column.unit).toBe(parts);
      const held = table.rows.map((one) => one[column.id] ?? 0);
      const marks = values(drawn[column.id]).map((value) => (value as number | null) ?? 0);
      expect(held.map((value) => Number(Number(value).toFixed(4)))).toEqual(
        marks.map((value) => Number(value.toFixed(4))),
      );
    }
    const total = table.columns.find(({ id }) => id === 'total');
    expect(total?.unit).toBe(whole);
    if (unit === 'share') return;
    for (const one of table.rows) {
      const sum = shown.reduce((all, { id }) => all + Number(one[id] ?? 0), 0);
      expect(sum).toBeCloseTo(Number(one.total), 4);
    }
  });
});

describe('what stands above them', () => {
  test('articles of a country in each unit', () => {
    const title = (unit: UnitChoice): string => outputFindings.yearsTitle(TIER_YEARS, unit, 'zh');
    expect(title('total')).toContain('共发 20,000 篇');
    expect(title('per_head')).toContain('人均发稿 20 篇/人');
    expect(title('share')).toBe('2024 年写全四级的 50 份报告合起来，本级平台占 60.0%');
  });

  test('money of a country: shares say of what, and how much of it is not broken down', () => {
    const title = (unit: UnitChoice): string => spendingFindings.yearsTitle(SUMS, unit, 'zh');
    expect(title('total')).toContain('支出合计中人员经费占 40.0%，项目支出占 25.0%（另有 25.0% 未列明类别）');
    expect(title('per_head')).toContain('人均支出 24.00 万元/人');
    expect(spendingFindings.yearsTitle([{ ...SUMS[1]!, total: 18_000 }], 'total', 'zh')).not.toContain('未列明');
  });

  test('reports that a unit leaves out are counted', () => {
    expect(outputFindings.yearsSubtitle(TIER_YEARS, 'per_head', 'zh')).toContain(
      '90 份写全四级的报告；另有 4 份没有写人数',
    );
    const counts = TIER_YEARS.map((year) => ({ ...year, reports: year.all }));
    expect(outputFindings.yearsSubtitle(counts, 'total', 'zh')).not.toContain('另有');
    expect(spendingFindings.yearsSubtitle(SUMS, 'per_head', 'zh')).toMatch(/万元\/人.*90 份报告；另有 4 份没有写人数/);
  });

  test('one unit of money a chart', () => {
    expect(spendingFindings.yearsSubtitle(SUMS, 'total', 'zh')).toContain('亿元');
    const small = SUMS.map((year) => ({ ...year, total: year.total / 10 }));
    expect(spendingFindings.yearsSubtitle(small, 'total', 'zh')).toContain('万元');
    const mixed = [{ ...SUMS[0]!, total: 8_000 }, SUMS[1]!];
    const ends = series(spendingOption.yearsOption(mixed, 'total', SETTINGS)).ends?.data as {
      label: { formatter: string };
    }[];
    expect(ends.map(({ label }) => label.formatter)).toEqual(['0.80 亿元', '2.40 亿元']);
  });
});

test('a bound stands at the tier, at the total and at the share, turned round where it divides', () => {
  const bounded = {
    ...CENTRES[0]!,
    articles_district_bound: '>=',
    articles_total_bound: '>=',
    articles_per_head_bound: '>=',
  };
  const table = outputColumns.tierTable([bounded], 'total', 'zh');
  expect([table.rows[0]?.district_bound, table.rows[0]?.total_bound, table.rows[0]?.central_bound]).toEqual([
    '>=',
    '>=',
    '=',
  ]);
  expect(outputOption.tierBars([bounded], 'total', 'zh').rows[0]?.end).toBe('≥800 篇');
  expect(outputOption.tierBars([bounded], 'per_head', 'zh').rows[0]?.cells.district?.text).toBe('≥30.0');
  const staff = { ...bounded, articles_district_bound: '=', staff_actual_bound: '>=' };
  expect(outputOption.tierFigure(staff, 'district', 'per_head', 'zh').bound).toBe('<=');
  expect(TIERS.every((tier) => table.columns.some(({ id, boundId }) => id === tier && boundId))).toBe(true);
});
