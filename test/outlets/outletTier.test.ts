import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Tier } from '../../src/core/model.ts';
import { outletTier, type Place } from '../../src/core/outletTier.ts';

const DAXIANG: Place = { province: '湖南省', city: '邵阳市', district: '大祥区' };
const SHAOYANG: Place = { province: '湖南省', city: '邵阳市', district: '邵阳县' };

const ROWS: readonly (readonly [outlet: string, tier: Tier | null, place?: Place])[] = [
  ['学习强国', 'central'],
  ['学习强国湖南平台', 'central'],
  ['新华网湖南频道', 'central'],
  ['CCTV13', 'central'],
  ['央视频', 'central'],
  ['中國新聞網', 'central'],
  ['“人民网”', 'central'],
  ['中央级主流媒体', 'central'],
  ['湖南日报市州头条', 'provincial'],
  ['湖南卫视联播新闻', 'provincial'],
  // The channel decides, not the programme.
  ['湖北卫视新闻联播', 'provincial'],
  ['安徽卫视新闻联播', 'provincial'],
  ['湖南新闻联播', 'provincial'],
  ['央视新闻联播', 'central'],
  ['新闻联播', 'central'],
  ['全国新闻联播', 'central'],
  ['青海安多卫视', 'provincial'],
  ['安多卫视', 'provincial'],
  ['蚌埠电视台新闻联播', 'municipal'],
  // A level stands for the place.
  ['省电台', 'provincial'],
  ['省电视台', 'provincial'],
  ['省台', 'provincial'],
  ['省广播电视台', 'provincial'],
  ['市电视台', 'municipal'],
  ['市台', 'municipal'],
  ['市广播电台', 'municipal'],
  ['县电视台', 'district'],
  ['中央台', 'central'],
  ['怀化市广播电视台微信公众号', 'district', { province: '湖南省', city: '怀化市', district: null }],
  ['怀化日报', 'municipal', { province: '湖南省', city: '怀化市', district: null }],
  ['新湖南', 'provincial'],
  ['红网', 'provincial'],
  ['吉林日报', 'provincial'],
  ['海南日报', 'provincial'],
  ['北京日报客户端', 'provincial'],
  ['封面新闻', 'provincial'],
  ['甘肃新闻网', 'provincial'],
  ['广西电视台', 'provincial'],
  ['省级媒体', 'provincial'],
  ['邵阳日报头版头条', 'municipal'],
  ['云邵阳', 'municipal'],
  ['爱上邵阳', 'municipal'],
  ['掌上浏阳', 'district'],
  ['邵阳交通频道', 'municipal'],
  ['衡阳晚报', 'municipal'],
  ['达州广播电视台', 'municipal'],
  ['红网邵阳站', 'municipal'],
  ['县区版头条', 'municipal'],
  ['日喀则电视台', 'municipal'],
  ['邵阳日报', 'municipal', SHAOYANG],
  ['邵阳县融媒', 'district', SHAOYANG],
  ['浏阳日报', 'district'],
  ['红网大祥站', 'district'],
  ['大祥融媒.人民号', 'district', DAXIANG],
  ['学习强国大祥号', 'district', DAXIANG],
  ['新湖南北塔区频道', 'district'],
  ['迴雁新闻客户端', 'district'],
  ['雁峰发布视频号、抖音号', 'district'],
  ['视频号', 'district'],
  ['渠县发布', 'district'],
  ['某某茶馆', null],
  ['', null],
];

describe('outletTier', () => {
  it.each(ROWS.map(([outlet, tier, place]) => ({ outlet, tier, place })))(
    '$outlet → $tier',
    ({ outlet, tier, place }) => {
      expect(outletTier(outlet, place)).toBe(tier);
    },
  );
});

const gold = join(process.env.RONGMEI_SHARED ?? join(import.meta.dirname, '../../../shared'), 'gold/seeds.json');
interface Seed {
  readonly report: Place;
  readonly outlets?: readonly { readonly outlet: string; readonly tier: Tier }[];
}
const seeds: Record<string, Seed> = existsSync(gold) ? JSON.parse(readFileSync(gold, 'utf8')) : {};
const listed = Object.values(seeds).flatMap(({ report, outlets = [] }) => outlets.map((row) => ({ ...row, report })));

describe.runIf(listed.length > 0)('outlets of the originals', () => {
  it.each(listed)('$outlet → $tier', ({ outlet, tier, report }) => {
    expect(outletTier(outlet, report)).toBe(tier);
  });
});
