/** Who stands side by side, from the link or by size. */
import { expect, test } from 'vitest';
import type { CandidateRow } from '../../../src/views/compare/query.ts';
import { peerSet } from '../../../src/views/compare/set.ts';

const CODES = ['430602', '430603', '430611', '430621', '430623', '430624', '430626'];
const rows = (own: string): CandidateRow[] =>
  CODES.map((center_id, at) => ({
    center_id,
    year: 2022,
    province: '湖南省',
    city: '岳阳市',
    district: center_id,
    name: null,
    pinyin: null,
    staff: 10 + at,
    expenditure: 100 + at,
    budget: null,
    is_own: center_id === own,
  }));

test('nobody named: an example with five peers', () => {
  const set = peerSet(rows('430602'), []);
  expect(set).toMatchObject({ automatic: true, example: true, beyond: 0, missing: [] });
  expect(set?.members.map(({ centre }) => centre.center_id)).toEqual(CODES.slice(0, 6));
});

test('one named: its peers, the centre first', () => {
  const set = peerSet(rows('430621'), ['430621']);
  expect(set).toMatchObject({ automatic: true, example: false });
  expect(set?.members[0]?.centre.center_id).toBe('430621');
  expect(set?.members).toHaveLength(6);
});

test('two named are a set of two, not a centre with peers', () => {
  const set = peerSet(rows('430602'), ['430602', '430626']);
  expect(set).toMatchObject({ automatic: false });
  expect(set?.members).toHaveLength(2);
});

test('two and more named: exactly these, in their order; who has no report is said', () => {
  const set = peerSet(rows('430626'), ['430626', '999999', '430602']);
  expect(set?.members.map(({ centre }) => centre.center_id)).toEqual(['430626', '430602']);
  expect(set).toMatchObject({ automatic: false, missing: ['999999'] });
});

test('more than six: six are shown, the rest is counted', () => {
  const set = peerSet(rows('430602'), CODES);
  expect(set?.members).toHaveLength(6);
  expect(set?.beyond).toBe(1);
});

test('no report of the centre inside the filter: nothing to compare', () => {
  expect(peerSet(rows('none'), ['430602'])).toBeNull();
});
