/** A ranking at any size: every report of few, each centre once of many, the chosen ones between the ends. */
import { describe, expect, test } from 'vitest';
import { marksOf } from '../../src/charts/marks.ts';
import {
  type EndRow,
  highestOf,
  type RankedRow,
  rankedEnds,
  rankLength,
  rankOption,
  rankRows,
  rankShape,
  rankTable,
} from '../../src/ui/ranking.ts';
import { row, SETTINGS, series, values } from '../views/sample.ts';

/** As the query answers for a country of `centers` centres with ten years each: the ends, and the chosen reports. */
function ranked(peers: number, places: readonly number[], codeOf: (place: number) => string): readonly RankedRow[] {
  return places.map((place) => ({
    ...row(codeOf(place), 2015 + (place % 10), { cost_per_article: peers + 1 - place }),
    place,
    peers,
  }));
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
/** Ten reports in a row are one centre's: years of one large centre stand beside each other. */
const tenEach = (place: number): string => String(430_000 + Math.ceil(place / 10));

/** Chart, table and what they are counted as: every report once. */
function reportsIn(ends: readonly EndRow[]): { drawn: number; listed: number } {
  const drawn = marksOf(rankOption(ends, 'cost_per_article', [], SETTINGS)).length;
  return { drawn, listed: rankTable(ends, 'cost_per_article', 'zh').rows.length };
}

test('of few centres with a report each, every report is a row', () => {
  const rows = ranked(3, [1, 2, 3], (place) => ['430602', '430503', '430511'][place - 1] ?? '');
  const ends = rankedEnds(rows, []);
  expect(rankShape(ends)).toBe('reports');
  expect(rankLength(ends)).toBe(3);
  expect(rankRows(ends, 'cost_per_article', [], 'zh').map(({ sub }) => sub)).toEqual(['2016', '2017', '2018']);
  expect(reportsIn(ends)).toEqual({ drawn: 3, listed: 3 });
});

describe('few centres with many years', () => {
  const codes = ['430602', '430503', '430511'];
  const rows = ranked(30, range(1, 30), (place) => codes[Math.floor((place - 1) / 10)] ?? '');
  const ends = rankedEnds(rows, ['430503']);

  test('a row a centre by its latest year, from high to low', () => {
    expect(rankShape(ends)).toBe('centres');
    expect(rankLength(ends)).toBe(3);
    const drawn = rankRows(ends, 'cost_per_article', ['430503'], 'zh');
    expect(drawn.map(({ key, sub, strong }) => [key, sub, strong])).toEqual([
      ['430602-2024', '2015–2024', false],
      ['430503-2024', '2015–2024', true],
      ['430511-2024', '2015–2024', false],
    ]);
    expect(drawn.map(({ others }) => others?.length)).toEqual([9, 9, 9]);
    expect(drawn[0]?.text).toMatch(/^2024 /);
  });

  test('chart and table hold every report once; the title’s report is the highest of all', () => {
    expect(reportsIn(ends)).toEqual({ drawn: 30, listed: 30 });
    expect(highestOf(ends)?.place).toBe(1);
    const figures = rankTable(ends, 'cost_per_article', 'zh').rows.map(({ value }) => value);
    const drawn = series(rankOption(ends, 'cost_per_article', [], SETTINGS));
    const across = [...values(drawn.rank), ...values(drawn.years)].map((value) => (value as number[])[0]);
    expect([...across].sort()).toEqual([...figures].sort());
  });

  test('lines join a centre’s own values alone', () => {
    const spans = Object.values(series(rankOption(ends, 'cost_per_article', [], SETTINGS))).filter(
      ({ type }) => type === 'line',
    );
    expect(spans).toHaveLength(3);
    for (const { data } of spans) expect(new Set((data as [number, string][]).map(([, key]) => key)).size).toBe(1);
  });

  test('a missing report of the list makes it two ends again, as nobody knows how many are left out', () => {
    expect(rankShape(rankedEnds(rows.slice(1), []))).toBe('ends');
  });
});

describe('a country', () => {
  const places = [...range(1, 80), 500, 505, ...range(921, 1000)];
  const rows = ranked(1000, places, (place) => (place === 500 || place === 505 ? '430503' : tenEach(place)));
  const ends = rankedEnds(rows, ['430503']);

  test('each centre once: by its highest at the top, by its lowest at the bottom', () => {
    expect(ends.filter(({ end }) => end === 'top').map(({ place }) => place)).toEqual(
      range(0, 7).map((i) => 10 * i + 1),
    );
    expect(ends.filter(({ end }) => end === 'bottom').map(({ place }) => place)).toEqual(
      range(0, 7).map((i) => 930 + 10 * i),
    );
    const once = ends.filter(({ other }) => !other);
    expect(new Set(once.map(({ center_id }) => center_id)).size).toBe(once.length);
  });

  test('the chosen centre stands between by its latest report, its other years in the same row', () => {
    const chosen = ends.filter(({ end }) => end === 'chosen');
    expect(chosen.map(({ place, year, other }) => [place, year, other])).toEqual([
      [505, 2020, false],
      [500, 2015, true],
    ]);
    expect(rankShape(ends)).toBe('ends');
    expect(reportsIn(ends)).toEqual({ drawn: 18, listed: 18 });
  });

  test('drawn with a gap at either side, its place among all, the chosen one marked', () => {
    const drawn = rankRows(ends, 'cost_per_article', ['430503'], 'zh');
    expect(drawn).toHaveLength(rankLength(ends));
    expect(drawn.flatMap(({ value }, at) => (value === null ? [at] : []))).toEqual([8, 10]);
    expect(drawn.flatMap(({ strong }, at) => (strong ? [at] : []))).toEqual([9]);
    expect(drawn[9]?.sub).toBe('2020 · 第 505 名');
    expect(rankRows(ends, 'cost_per_article', [], 'zh', true)[9]?.sub).toBe('2020 · 505');
  });

  test('the table holds the same rows with their places', () => {
    const table = rankTable(ends, 'cost_per_article', 'en');
    expect(table.columns.map(({ id }) => id)).toEqual(['place', 'centre', 'year', 'value']);
    expect(table.rows.map(({ place }) => place)).toEqual(ends.map(({ place }) => place));
  });
});

test('a centre that holds both ends of a small country is shown once', () => {
  const rows = ranked(200, [...range(1, 80), ...range(121, 200)], () => '430602');
  expect(rankedEnds(rows, []).map(({ place }) => place)).toEqual([1]);
});
