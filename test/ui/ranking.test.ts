/** A ranking at any size: every report of few, each centre once of many, the chosen ones between the ends. */
import { describe, expect, test } from 'vitest';
import { type RankedRow, rankedEnds, rankLength, rankRows, rankTable } from '../../src/ui/ranking.ts';
import { row } from '../views/sample.ts';

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

describe('few', () => {
  const rows = ranked(3, [1, 2, 3], () => '430602');
  test('every report is there, the years of one centre too', () => {
    const ends = rankedEnds(rows, []);
    expect(ends.map(({ place }) => place)).toEqual([1, 2, 3]);
    expect(rankLength(ends)).toBe(3);
    expect(rankRows(ends, 'cost_per_article', [], 'zh').map(({ sub }) => sub)).toEqual(['2016', '2017', '2018']);
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
    expect(new Set(ends.map(({ center_id }) => center_id)).size).toBe(ends.length);
  });

  test('the chosen centre stands between by its latest report', () => {
    expect(ends.filter(({ end }) => end === 'chosen').map(({ place, year }) => [place, year])).toEqual([[505, 2020]]);
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
  const rows = ranked(20, range(1, 20), () => '430602');
  expect(rankedEnds(rows, []).map(({ place }) => place)).toEqual([1]);
});
