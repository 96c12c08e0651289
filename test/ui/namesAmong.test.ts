/** Where a centre lies is said where names alone would not tell. */
import { expect, it } from 'vitest';
import { placeTip } from '../../src/ui/figureRef.ts';
import { namesAmong } from '../../src/ui/namesAmong.ts';

const ROW = {
  center_id: '140522',
  district: '阳城县',
  name: null,
  pinyin: 'yang cheng xian',
  province: '山西省',
  city: '晋城市',
};
const OTHER = { center_id: '430602' };

it('among rows of several provinces each name has its own', () => {
  expect(namesAmong([ROW, OTHER], 'zh')(ROW)).toBe('阳城县（山西省）');
  expect(namesAmong([ROW, OTHER], 'en')(ROW)).toBe('Yangcheng Xian 阳城县 (Shanxi)');
  expect(namesAmong([ROW, { center_id: '140502' }], 'zh')(ROW)).toBe('阳城县');
});

it('a tooltip says province and city, and nothing where neither is known', () => {
  expect(placeTip(ROW, 'zh')).toEqual([['地区', '山西省 · 晋城市']]);
  expect(placeTip({ center_id: '' }, 'zh')).toEqual([]);
});
