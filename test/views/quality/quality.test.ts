import { describe, expect, test } from 'vitest';
import { seriesOf } from '../../../src/charts/marks.ts';
import type { ChartSettings } from '../../../src/charts/types.ts';
import { choiceOf } from '../../../src/core/catalogue/choices.ts';
import { AUDIT_RULES } from '../../../src/core/catalogue/rules.ts';
import { divisionTable } from '../../../src/core/who/divisions.ts';
import { DEFAULT_STATE } from '../../../src/state/viewState.ts';
import { ruleName } from '../../../src/ui/source/ruleName.ts';
import { checksSheet, missingTable, rulesTable } from '../../../src/views/quality/columns.ts';
import { coverageOf } from '../../../src/views/quality/coverage.ts';
import { missingTitle } from '../../../src/views/quality/findings.ts';
import { KEY_METRICS } from '../../../src/views/quality/keyMetrics.ts';
import { isListing, LISTS, parseListing, writeListing } from '../../../src/views/quality/listing.ts';
import { byReport, type CheckRow, checksQuery, countQuery, listedQuery } from '../../../src/views/quality/listQuery.ts';
import { ruleMatrix } from '../../../src/views/quality/matrix.ts';
import { drawnRules, missingOption, rulesOption, statedShares } from '../../../src/views/quality/option.ts';
import type { CellRow, RuleRow } from '../../../src/views/quality/query.ts';
import { stopsEarly, xuexiCounts } from '../../../src/views/quality/scopes.ts';

import { panelRow } from './rows.ts';

const SETTINGS: ChartSettings = { lang: 'zh', theme: 'light', width: 900, reducedMotion: true, decal: false };
const DIVISIONS = [...divisionTable().byCode.values()];
const covered = (...ids: string[]) =>
  ids.map((center_id) => ({ center_id, reports: 1, first_year: 2020, last_year: 2020 }));

describe('the list in the address', () => {
  test.each(
    LISTS.flatMap((list) => [null, 'sum.basic', 'share.personnel_of_basic'].map((rule) => [list, rule] as const)),
  )('%s of %s comes back', (list, rule) => {
    expect(parseListing(writeListing(list, rule))).toMatchObject({ list, rule });
    expect(isListing(writeListing(list, rule))).toBe(true);
  });

  test.each([null, '', 'everything', 'fail:no.such.rule', ':', 'warn:'])('%j is no reason to stop', (option) => {
    const { verdicts, rule } = parseListing(option);
    expect(verdicts.length).toBeGreaterThan(0);
    expect(rule).toBeNull();
    expect(isListing(option)).toBe(option === null);
  });

  test('what differs is listed unless asked otherwise, and costs no letter in the address', () => {
    expect(parseListing(null).verdicts).toEqual(['fail']);
    expect(writeListing('fail', null)).toBeNull();
  });
});

describe('coverage', () => {
  test('the country by province: only provinces with a report are rows, the others are named', () => {
    const found = coverageOf(DIVISIONS, covered('430602', '430503', '110105'), []);
    expect(found.rows.map(({ name, have }) => [name, have])).toEqual([
      ['湖南省', 2],
      ['北京市', 1],
    ]);
    expect(found.have).toBe(3);
    expect(found.all).toBeGreaterThan(2800);
    expect(found.empty.map(({ name }) => name)).toContain('湖北省');
    expect(found.empty.length + found.rows.length).toBe(31);
  });

  test('a province by city, each with the districts that have none', () => {
    const found = coverageOf(DIVISIONS, covered('430602', '430503', '110105'), ['43']);
    const yueyang = found.rows.find(({ name }) => name === '岳阳市');
    expect(found.place).toBe('湖南省');
    expect(found.have).toBe(2);
    expect(yueyang?.have).toBe(1);
    expect(yueyang?.lack.map(({ name }) => name)).toContain('云溪区');
    expect(yueyang?.lack.map(({ name }) => name)).not.toContain('岳阳楼区');
    expect(yueyang?.lack.length).toBe((yueyang?.all ?? 0) - 1);
  });

  test('a city without districts is one place itself', () => {
    const found = coverageOf(DIVISIONS, covered('441900'), ['4419']);
    expect([found.all, found.have]).toEqual([1, 1]);
  });

  test('what lacks most stands first; places that are complete are only named', () => {
    const hunan = DIVISIONS.filter(({ code, level }) => level === 'county' && code.startsWith('43'));
    const without = (...codes: string[]) =>
      covered(...hunan.map(({ code }) => code).filter((code) => !codes.some((lack) => code.startsWith(lack))));
    const country = coverageOf(DIVISIONS, without(), []);
    expect(country.rows).toEqual([]);
    expect(country.full.map(({ name }) => name)).toEqual(['湖南省']);
    const province = coverageOf(DIVISIONS, without('430602', '430503', '430511'), ['43']);
    expect(province.rows.map(({ name, lack }) => [name, lack.length])).toEqual([
      ['邵阳市', 2],
      ['岳阳市', 1],
    ]);
    expect(province.full.map(({ name }) => name)).toContain('长沙市');
    expect(province.full.length + province.rows.length).toBe(14);
  });

  test('a district that was merged away lacks no report; reports of its years are named apart', () => {
    const found = coverageOf(DIVISIONS, covered('330102', '330104'), ['3301']);
    const [hangzhou] = found.rows;
    expect(hangzhou?.lack.map(({ name }) => name)).toContain('西湖区');
    expect(hangzhou?.lack.map(({ name }) => name)).not.toContain('下城区');
    expect([found.have, found.all]).toEqual([1, 13]);
    expect(found.former.map(({ name }) => name)).toEqual(['江干区']);
    expect(found.unknown).toEqual([]);
  });

  test('a code that the table does not have is named', () => {
    expect(coverageOf(DIVISIONS, covered('439999'), []).unknown).toEqual(['439999']);
  });
});

const cell = (report: string, rule: string, worst: number): CellRow => ({
  report_id: report,
  center_id: report.slice(0, 6),
  year: Number(report.slice(7)),
  district: '区',
  name: null,
  pinyin: null,
  rule,
  worst,
  checks: 1,
});

test('the grid: rules in the catalogue’s order, blank where a rule could not be applied', () => {
  const grid = ruleMatrix([
    cell('430503-2021', 'sum.basic', 3),
    cell('430503-2021', 'sum.expenditure', 0),
    cell('430602-2020', 'sum.basic', 1),
  ]);
  expect(grid.reports.map(({ report_id }) => report_id)).toEqual(['430503-2021', '430602-2020']);
  expect(grid.rows).toEqual([
    { rule: 'sum.expenditure', cells: ['fail', null], fails: 1 },
    { rule: 'sum.basic', cells: ['pass', 'warn'], fails: 0 },
  ]);
});

const rule = (id: string, counts: Partial<RuleRow>): RuleRow => ({
  rule: id,
  reports: 10,
  fail: 0,
  warn: 0,
  info: 0,
  pass: 0,
  total: 100,
  ...counts,
});

describe('rules over many reports', () => {
  const rows = [
    rule('same_statement', { reports: 5, fail: 5 }),
    rule('sum.basic', { fail: 1, warn: 1, pass: 8 }),
    rule('sum.income', { pass: 10 }),
  ];

  test('a rule that is silent where all is well applies to every report', () => {
    expect(drawnRules(rows).map((row) => row.rule)).toEqual(['sum.basic', 'same_statement']);
    expect(rulesTable(rows, 'zh').rows[0]).toMatchObject({ reports: 100, fail: 5, pass: 95 });
  });

  test('the drawing holds shares of the reports that each rule applies to', () => {
    const values = seriesOf(rulesOption(rows, SETTINGS)).flatMap((series) => series.data ?? []);
    const text = JSON.stringify(values);
    expect(text).toContain('10');
    expect(text).not.toContain('sum.income');
  });

  test('share rules say of what', () => {
    const names = AUDIT_RULES.map(({ id }) => ruleName(id, 'zh'));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('what is left out', () => {
  const full = Object.fromEntries(KEY_METRICS.map(({ group, columns }) => [`has_${group}`, columns.length]));

  test('every key figure is a column of the panel', () => {
    for (const column of KEY_METRICS.flatMap(({ columns }) => columns)) expect(choiceOf(column), column).toBeDefined();
  });

  test('the title names what nobody states, or what is stated least', () => {
    const rows = [panelRow('430602', 2020, full), panelRow('430602', 2021, full)];
    expect(missingTitle(rows, 'zh')).toBe('2 份报告把主要指标都写了');
    const none = rows.map((row) => ({ ...row, has_assets: 0 }));
    expect(missingTitle(none, 'zh')).toBe('2 份报告中没有一份写了资产');
    const some = [none[0] ?? panelRow('430602', 2020), rows[1] ?? panelRow('430602', 2021)];
    expect(missingTitle(some, 'zh')).toBe('写得最少的是资产：2 份报告平均写了 50%');
  });

  test('the drawing and its table hold the same cells, on a phone turned', () => {
    const rows = [panelRow('430602', 2020, { ...full, has_budget: 1 })];
    const table = missingTable(rows, 'zh').rows[0];
    expect(table?.budget).toBe(1);
    for (const turned of [false, true]) {
      const cells = seriesOf(missingOption(rows, turned, SETTINGS)).flatMap((series) => series.data ?? []);
      expect(cells).toHaveLength(KEY_METRICS.length);
      expect(JSON.stringify(cells)).toContain('1/4');
    }
  });

  test('figures by the share of reports that state them, the least first', () => {
    const shares = statedShares({ reports: 4, assets_total: 1, staff_actual: 4 });
    expect(shares.at(-1)).toEqual({ column: 'staff_actual', count: 4, share: 100 });
    expect(shares.find(({ column }) => column === 'assets_total')?.share).toBe(25);
  });
});

test('学习强国 counted apart from its own level', () => {
  const row = { outlet: '学习强国', tier: 'central', articles: 1, outlets: 1 } as const;
  expect(
    xuexiCounts([
      { ...row, tier_reported: 'provincial', reports: 2 },
      { ...row, outlet: '湖南学习强国平台', tier_reported: 'central', reports: 1 },
      { ...row, outlet: '人民网', tier_reported: 'other', reports: 9 },
    ]),
  ).toEqual({ reports: 3, apart: 2 });
});

test.each([
  ['2021-12-22', true],
  ['2021-12-31', false],
  [null, false],
])('counts to %s stop early: %s', (period_end, expected) => {
  expect(stopsEarly(panelRow('430503', 2021, { period_end }))).toBe(expected);
});

test('the file of checks: codes for programs, words for people, the kind of source with each', () => {
  const row: CheckRow = {
    ...cell('430602-2020', 'sum.basic', 0),
    province: '湖南省',
    city: '岳阳市',
    source_kind: 'digest',
    verdict: 'fail',
    lhs: 2,
    rhs: 1,
    delta: 1,
    note_zh: '二不是一',
    note_en: 'two is not one',
    fact_ids: ['430602-2020/expenditure.basic/2020/1', '430602-2020/expenditure.total/2020/2'],
  };
  const about = {
    lang: 'zh',
    title: 't',
    datasetLabel: 'd',
    datasetHash: null,
    synthetic: false,
    url: '',
    filters: null,
    date: '2026-01-01',
  } as const;
  const sheet = checksSheet([row], about);
  const at = (id: string) => sheet.columns.findIndex((column) => column.id === id);
  const [first] = sheet.rows;
  expect(first?.[at('verdict')]).toBe('fail');
  expect(sheet.columns[at('verdict')]?.words?.fail).toBe('不符');
  expect(first?.[at('source_kind')]).toBe('digest');
  expect(first?.[at('province')]).toBe('湖南省');
  expect(first?.[at('figures')]).toEqual(['基本支出', '支出合计 (2)']);
  expect(first).toHaveLength(sheet.columns.length);
});

describe('the list', () => {
  const check = (report: string): CheckRow => ({ report_id: report }) as CheckRow;
  const state = { ...DEFAULT_STATE, years: [2020, 2021] as const };
  const listed = [
    { report_id: '430602-2020', center_id: '430602', year: 2020 },
    { report_id: '429004-2021', center_id: '429004', year: 2021 },
    { report_id: 'unknown', center_id: '', year: null },
  ];

  test('checks stand with their report, in the order they come', () => {
    const groups = byReport(['b', 'b', 'a', 'c', 'c'].map(check));
    expect(groups.map((group) => `${group[0]?.report_id}${group.length}`)).toEqual(['b2', 'a1', 'c2']);
  });

  test('which reports and how many is known without their checks, unless one rule is asked for', () => {
    expect(listedQuery(state, parseListing('warn'), 8).tables).toEqual(['reports']);
    expect(countQuery(state, parseListing(null)).tables).toEqual(['reports']);
    expect(listedQuery(state, parseListing('all:sum.basic'), 8).tables).toContain('checks');
  });

  test('the checks of shown reports come from their own partitions, a download from all', () => {
    const shown = checksQuery(state, parseListing(null), listed);
    expect(shown.only).toEqual({ pairs: ['2020/43', '2021/42', '/00'] });
    expect(shown.params.slice(-3)).toEqual(listed.map(({ report_id }) => report_id));
    expect(checksQuery(state, parseListing(null)).only).toEqual({ years: [2020, 2021] });
  });
});
