/** Places as the page calls them. */
import { expect, test } from 'vitest';
import { divisionTable } from '../../src/core/who/divisions.ts';
import { SHARED_NAMES, shortName } from '../../src/ui/centreName.ts';
import { yearsTogether } from '../../src/ui/panelRow.ts';
import { cityName, inPlaces, placeLine, provinceName } from '../../src/ui/placeNames.ts';

test.each([
  ['430602', '湖南省', 'zh', '湖南省'],
  ['430602', '湖南省', 'en', 'Hunan'],
  ['15', '内蒙古自治区', 'en', 'Inner Mongolia'],
  ['99', null, 'en', '99'],
] as const)('province %s %s in %s', (code, chinese, lang, name) => {
  expect(provinceName(code, chinese, lang)).toBe(name);
});

test('a city that is its province is named once', () => {
  expect(placeLine({ center_id: '110101', province: '北京市', city: '北京市' }, 'zh')).toBe('北京市');
  expect(placeLine({ center_id: '430602', province: '湖南省', city: '岳阳市' }, 'en')).toBe('Hunan · Yueyang');
});

test.each([
  ['4306', '岳阳市', 'zh', '岳阳市'],
  ['610112', '西安市', 'en', "Xi'an"],
  ['1411', '吕梁市', 'en', 'Lüliang'],
  ['150102', '呼和浩特市', 'en', 'Hohhot'],
  ['433101', '湘西土家族苗族自治州', 'en', 'Xiangxi'],
  ['500101', '重庆市', 'en', 'Chongqing'],
  ['9999', '某市', 'en', '某市'],
] as const)('city %s %s in %s', (code, chinese, lang, name) => {
  expect(cityName(code, chinese, lang)).toBe(name);
});

test('a centre lies in a place by its code', () => {
  expect(inPlaces('430602', [])).toBe(true);
  expect(inPlaces('430602', ['4307', '43'])).toBe(true);
  expect(inPlaces('430602', ['4307'])).toBe(false);
});

test('the years of a centre stand together, single reports keep the order of their values', () => {
  const row = (center_id: string, year: number, has_report = true) => ({ center_id, year, has_report });
  expect(yearsTogether([row('b', 2021), row('a', 2022), row('b', 2020)])).toEqual([
    row('b', 2020),
    row('b', 2021),
    row('a', 2022),
  ]);
  // The highest of all is last year's, or implied: neither lifts its centre above one whose latest report is higher.
  const found = [row('b', 2020), row('c', 2019, false), row('a', 2021), row('c', 2020), row('b', 2021)];
  expect(yearsTogether(found)).toEqual([
    row('a', 2021),
    row('c', 2020),
    row('c', 2019, false),
    row('b', 2020),
    row('b', 2021),
  ]);
  const single = [row('b', 2021), row('a', 2020)];
  expect(yearsTogether(single)).toBe(single);
});

test('districts that share their name carry their city on axes; the list is the table’s', () => {
  const counts = new Map<string, number>();
  for (const { name, level } of divisionTable().byCode.values())
    if (level === 'county') counts.set(name, (counts.get(name) ?? 0) + 1);
  expect([...SHARED_NAMES].sort()).toEqual([...counts].flatMap(([name, n]) => (n > 1 ? [name] : [])).sort());
  const gulou = { center_id: '320106', district: '鼓楼区', name: null, pinyin: 'gu lou qu', city: '南京市' };
  expect(shortName(gulou, 'zh')).toBe('南京鼓楼区');
  expect(shortName(gulou, 'en')).toBe('Gulou (Nanjing)');
  expect(shortName({ ...gulou, city: null }, 'zh')).toBe('鼓楼区');
  expect(shortName({ ...gulou, district: '岳阳楼区' }, 'zh')).toBe('岳阳楼区');
});
