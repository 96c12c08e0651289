/** Which centres are chosen as peers: one row a case. */
import { describe, expect, test } from 'vitest';
import { type Candidate, choosePeers, distance, PEERS, placeStep } from '../../src/core/peers.ts';

function centre(
  center_id: string,
  staff: number | null,
  expenditure: number | null,
  more: Partial<Candidate> = {},
): Candidate {
  return { center_id, year: 2022, staff, expenditure, budget: null, ...more };
}

const OWN = centre('430602', 20, 200);

const DISTANCES: readonly (readonly [what: string, other: Candidate, total: number | null])[] = [
  ['the same size in the same city', centre('430603', 20, 200), 0],
  ['twice the people', centre('430603', 40, 200), Math.log(2)],
  ['half the people is as far', centre('430603', 10, 200), Math.log(2)],
  ['both doubled', centre('430603', 40, 400), Math.hypot(Math.log(2), Math.log(2))],
  ['another city', centre('430503', 20, 200), 0.25],
  ['another province', centre('420102', 20, 200), 0.5],
  ['two years apart', centre('430603', 20, 200, { year: 2020 }), 0.2],
  ['people alone', centre('430603', 40, null), Math.log(2)],
  ['money alone', centre('430603', null, 400), Math.log(2)],
  ['nothing in common', centre('430603', null, null), null],
  ['no people is no size', centre('430603', 0, null), null],
  ['a negative sum is no size', centre('430603', null, -5), null],
];

describe('distance', () => {
  test.each(DISTANCES)('%s', (_, other, total) => {
    const found = distance(OWN, other);
    if (total === null) expect(found).toBeNull();
    else expect(found?.total).toBeCloseTo(total, 9);
  });

  test('the budget stands in only where one of the two states no expenditure', () => {
    const planned = centre('430602', 20, null, { budget: 100 });
    expect(distance(planned, centre('430603', 20, 500, { budget: 100 }))).toMatchObject({ money: 'budget', total: 0 });
    expect(distance(OWN, centre('430603', 20, 200, { budget: 999 }))).toMatchObject({ money: 'expenditure', total: 0 });
  });

  test('it is the same in both directions', () => {
    const other = centre('420102', 7, 900, { year: 2019 });
    expect(distance(OWN, other)?.total).toBeCloseTo(distance(other, OWN)?.total ?? -1, 12);
  });
});

test.each([
  ['430602', '430603', 'city'],
  ['430602', '430503', 'province'],
  ['430602', '110105', 'elsewhere'],
] as const)('%s and %s: %s', (own, other, step) => expect(placeStep(own, other)).toBe(step));

const CHOICES: readonly (readonly [what: string, own: Candidate, candidates: readonly Candidate[], codes: string[]])[] =
  [
    ['never the centre itself', OWN, [OWN, centre('430603', 20, 200)], ['430603']],
    ['the nearer size first', OWN, [centre('430603', 80, 800), centre('430611', 22, 210)], ['430611', '430603']],
    [
      'the same city before an equal one elsewhere',
      OWN,
      [centre('110105', 20, 200), centre('430503', 20, 200), centre('430603', 20, 200)],
      ['430603', '430503', '110105'],
    ],
    [
      'a much better fit elsewhere before a poor one nearby',
      OWN,
      [centre('430603', 200, 2000), centre('110105', 20, 200)],
      ['110105', '430603'],
    ],
    [
      'those comparable on both sides before those on one',
      OWN,
      [centre('430603', 20, null), centre('110105', 60, 600)],
      ['110105', '430603'],
    ],
    ['equal distances by code', OWN, [centre('430623', 20, 200), centre('430621', 20, 200)], ['430621', '430623']],
    ['no size, no peers', centre('430602', null, null), [centre('430603', 20, 200)], []],
  ];

describe('choice', () => {
  test.each(CHOICES)('%s', (_, own, candidates, codes) => {
    expect(choosePeers(own, candidates).map((found) => found.center_id)).toEqual(codes);
  });

  test('five at most', () => {
    const many = Array.from({ length: 30 }, (_, i) => centre(String(430700 + i), 10 + i, 100 + i));
    expect(choosePeers(OWN, many)).toHaveLength(PEERS);
  });
});
