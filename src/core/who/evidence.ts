/** What a text says about where it is from, beyond the unit's own name: cities, provinces, outlets, offices. */
import { OUTLET_ROWS } from '../outletRows.ts';
import type { Division } from './divisions.ts';
import { stemOf } from './divisions.ts';
import { isInside, type Mention } from './places.ts';

const CITY = 3;
const CITY_BY_STEM = 2;
const PROVINCE = 2;
const SIBLING = 1;
/** No kind of evidence counts more often than this. */
const MOST = 4;

/** Points for each option; equal points mean that the text does not tell. */
export function placeVotes(
  options: readonly Division[],
  text: string,
  mentions: readonly Mention[],
  own: Mention,
): ReadonlyMap<Division, number> {
  const votes = new Map(options.map((option) => [option, 0]));
  for (const option of options) {
    const counts = { city: 0, cityStem: 0, province: 0, sibling: 0 };
    for (const mention of mentions) {
      if (mention.name === own.name) {
        if (mention.divisions.length === 1 && mention.divisions[0] === option) counts.city += 1;
        continue;
      }
      const fits = mention.divisions.find((other) => isInside(option, other));
      if (fits?.level === 'city') counts[mention.how === 'full' ? 'city' : 'cityStem'] += 1;
      else if (fits?.level === 'province') counts.province += 1;
      else if (mention.divisions.length === 1 && isSibling(mention.divisions[0], option)) counts.sibling += 1;
    }
    counts.province += provinceOutlets(option, text);
    const points = CITY * Math.min(counts.city, MOST) + CITY_BY_STEM * Math.min(counts.cityStem, MOST);
    votes.set(option, points + PROVINCE * Math.min(counts.province, MOST) + SIBLING * Math.min(counts.sibling, MOST));
  }
  return votes;
}

function isSibling(other: Division | undefined, option: Division): boolean {
  return other?.level === 'county' && other.code.slice(0, 4) === option.code.slice(0, 4);
}

/** 红网, 封面新闻…: outlets whose name does not say their province, and the province's own 日报 and 卫视. */
function provinceOutlets(option: Division, text: string): number {
  const prefix = option.code.slice(0, 2);
  const named = OUTLET_ROWS.filter(([name, , province]) => province === prefix && text.includes(name)).length;
  const stem = stemOf(option.province);
  return named + (new RegExp(`${stem}(?:日报|卫视|电视台|新闻网)`).test(text) ? 1 : 0);
}
