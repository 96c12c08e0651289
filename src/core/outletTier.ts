/** Outlet → tier: own accounts first, then the dictionary, then what the name says of its place. */

import type { Tier } from './model.ts';
import { OUTLET_ROWS } from './outletRows.ts';
import { type Division, divisionTable, stemOf } from './who/divisions.ts';
import { foldPlain } from './who/fold.ts';

export interface Place {
  readonly province?: string | null;
  readonly city?: string | null;
  readonly district?: string | null;
}

/** Words without a name of their own; tried in this order, after names and places. */
const GENERIC: readonly (readonly [pattern: RegExp, tier: Tier])[] = [
  [/中央|国家级|央级|全国性/, 'central'],
  [/省级|省媒|省直|省市级/, 'provincial'],
  // 省电台, 市电视台: the level stands for the place.
  [/省(?:广播|电视|电台|台|卫视|报|党报|政府)|卫视/, 'provincial'],
  [/市级|市媒|市州|地市|[县区]{1,2}版|[市州](?:广播|电视|电台|台|报|党报|政府)/, 'municipal'],
  [/[区县旗]级|本级|本区|本县|本旗|我[区县旗]|自有|自办|县融|区融|旗融|[区县旗](?:广播|电视|电台|台|报)/, 'district'],
  // Programmes: the channel before them decided already where one is named.
  [/新闻联播|朝闻天下|焦点访谈|全国新闻/, 'central'],
  // An account without any larger outlet's or place's name is the centre's own.
  [
    /客户端|公众号|公众平台|视频号|抖音|快手|微博|微信|头条号|人民号|新华号|百家号|企鹅号|手机报|电子屏|融媒体?|APP/i,
    'district',
  ],
];

/** What may follow a place's short name in the name of an outlet; without one the characters may be any word. */
const MEDIUM =
  /^.{0,6}?(?:日报|晚报|晨报|早报|都市报|商报|时报|周刊|周报|报|新闻|发布|电视|广播|广电|电台|频道|频率|融媒|传媒|网|在线|客户端|公众号|视频号|抖音|微博|微信|头条|号|站|台|云|TV|手机报|论坛|宣传|党媒|卫视|经视|之声|之窗|APP)/i;
/** Names of accounts that end in their place: 云邵阳, 掌上浏阳. */
const BEFORE = /^(?:云|爱上|掌上|指尖|智慧|看|最|美丽|中国|今日|直播|无线|视听|大美|魅力|网信|美好|文明|平安|健康)$/;
/** A platform's local station is of the place that it is named after: 红网大祥站. */
const LOCAL_PART = /(.{2,6}?)(?:分?站|频道|号)$/;

const BY_LENGTH = [...OUTLET_ROWS].sort((a, b) => b[0].length - a[0].length);

/** null: an outlet that neither dictionary nor place explains. `place` is the centre's own. */
export function outletTier(name: string, place?: Place): Tier | null {
  const plain = foldPlain(name).replace(/[“”"《》「」]/g, '');
  if (plain === '') return null;
  if (place && isOwn(plain, place)) return 'district';
  const known = BY_LENGTH.find(([outlet]) => plain.includes(outlet));
  if (known) return localStation(plain, known[0]) ?? known[1];
  const placed = tierByPlace(plain);
  // Satellite channels are licensed to provinces: 安多卫视 is no county's.
  if (placed === 'district' && plain.includes('卫视')) return 'provincial';
  return placed ?? GENERIC.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** Named after the centre's own district: 大祥融媒.人民号, 岳阳楼区手机报. */
function isOwn(plain: string, { city, district: county }: Place): boolean {
  // A prefecture's own centre has no district.
  const district = county ?? city;
  if (!district) return false;
  if (plain.includes(district)) return true;
  const stem = stemOf(district);
  // 邵阳县 beside 邵阳市: the short name alone is the city's.
  return stem !== '' && stem !== stemOf(city ?? '') && plain.includes(stem);
}

function localStation(plain: string, outlet: string): Tier | null {
  const rest = plain.slice(plain.indexOf(outlet) + outlet.length);
  const part = LOCAL_PART.exec(rest)?.[1];
  if (part === undefined) return null;
  const divisions =
    divisionTable().byName.get(part) ?? divisionTable().byStem.get(part.replace(/[区县市旗]$/, '')) ?? [];
  const tier = narrowest(divisions);
  // 新华网湖南频道 stays central; 红网邵阳站 is the city's.
  return tier === 'provincial' ? null : tier;
}

/** 省+日报 → provincial, 市+日报 → municipal, 区县 → district. 吉林日报 is the province's. */
function tierByPlace(plain: string): Tier | null {
  const { byName, byStem } = divisionTable();
  for (let i = 0; i + 1 < plain.length; i += 1) {
    for (let length = Math.min(8, plain.length - i); length >= 2; length -= 1) {
      const part = plain.slice(i, i + length);
      const named = byName.get(part);
      if (named) return widest(named);
      const stem = byStem.get(part);
      const rest = plain.slice(i + length);
      if (stem && (MEDIUM.test(rest) || (rest === '' && BEFORE.test(plain.slice(0, i))))) return widest(stem);
    }
  }
  return null;
}

const TIER_OF: Readonly<Record<Division['level'], Tier>> = {
  province: 'provincial',
  city: 'municipal',
  county: 'district',
};
const WIDEST = ['province', 'city', 'county'] as const;

function widest(divisions: readonly Division[]): Tier | null {
  const level = WIDEST.find((one) => divisions.some((division) => division.level === one));
  return level ? TIER_OF[level] : null;
}

function narrowest(divisions: readonly Division[]): Tier | null {
  const level = [...WIDEST].reverse().find((one) => divisions.length > 0 && divisions.every((d) => d.level === one));
  return level ? TIER_OF[level] : widest(divisions);
}
