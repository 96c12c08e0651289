import { expect, test } from 'vitest';
import { DEFAULT_STATE } from '../../src/state/viewState.ts';
import { activeFilters } from '../../src/ui/filter/ActiveFilters.tsx';

const centre = { center_id: '430602', district: '岳阳楼区', name: '岳阳楼区融媒体中心', pinyin: 'yueyanglouqu' };
const LISTED = [{ ...centre, province: '湖南省', city: '岳阳市', reports: 1, value: null, value_year: null }];
const names = (centers: readonly string[], listed: typeof LISTED) =>
  activeFilters({ ...DEFAULT_STATE, centers }, listed as never).map(({ name }) => name);

test('a centre that only another dataset has is said to be missing here, once the list is known', () => {
  expect(names(['430602', '430103'], LISTED)).toEqual(['岳阳楼区', '430103（这份数据里没有）']);
  expect(names(['430103'], [])).toEqual(['430103']);
});
