/** Finding a centre as people type it. */
import { describe, expect, test } from 'vitest';
import { centreName, shortName } from '../../src/ui/centreName.ts';
import { matches, onlyHit, searchKey, syllablesOf } from '../../src/ui/filter/centreSearch.ts';

const CENTRE = {
  center_id: '430602',
  province: '湖南省',
  city: '岳阳市',
  district: '岳阳楼区',
  name: '岳阳楼区融媒体中心',
  pinyin: 'Yueyanglou Qu',
};

test.each([
  ['Yueyanglou Qu', 'yue yang lou qu'],
  ['Daxiang Qu', 'da xiang qu'],
  ['Shigu Qu', 'shi gu qu'],
  ['Yanfeng Qu', 'yan feng qu'],
  ['Beita Qu', 'bei ta qu'],
  ['zhong xiang shi', 'zhong xiang shi'],
  ['Changning Shi', 'chang ning shi'],
  ['Rongjiang Xian', 'rong jiang xian'],
  ['', ''],
])('%s is %s', (pinyin, syllables) => {
  expect(syllablesOf(pinyin).join(' ')).toBe(syllables);
});

describe.each([
  ['岳阳楼', true],
  ['岳阳', true],
  ['yueyang', true],
  ['yue yang', true],
  ['YYLQ', true],
  ['yyl', true],
  ['4306', true],
  ['湖南 楼区', true],
  ['', true],
  ['大祥', false],
  ['ylq x', false],
])('%j', (query, found) => {
  test(found ? 'is found' : 'is not found', () => {
    expect(matches(searchKey(CENTRE), query)).toBe(found);
  });
});

test('names', () => {
  expect(centreName(CENTRE, 'zh')).toBe('岳阳楼区');
  expect(centreName(CENTRE, 'en')).toBe('Yueyanglou Qu 岳阳楼区');
  expect(shortName(CENTRE, 'en')).toBe('Yueyanglou');
  expect(centreName({ ...CENTRE, pinyin: 'yue yang lou qu' }, 'en')).toBe('Yueyanglou Qu 岳阳楼区');
  expect(shortName({ ...CENTRE, district: null, pinyin: '' }, 'zh')).toBe('岳阳楼区融媒体中心');
});

test('Enter takes the one centre that is named, and none where several are or a place is chosen elsewhere', () => {
  const other = {
    ...CENTRE,
    center_id: '430503',
    city: '邵阳市',
    district: '大祥区',
    name: null,
    pinyin: 'Daxiang Qu',
  };
  const keyed = [CENTRE, other].map((centre) => ({ centre, key: searchKey(centre) }));
  expect(onlyHit(keyed, '岳阳楼', [])).toBe('430602');
  expect(onlyHit(keyed, '湖南', [])).toBeNull();
  expect(onlyHit(keyed, '湖南', ['4305'])).toBe('430503');
  expect(onlyHit(keyed, '岳阳楼', ['4305'])).toBeNull();
  expect(onlyHit(keyed, ' ', ['4305'])).toBeNull();
});
