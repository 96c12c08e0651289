/** Tiers named together, each with its figure: «在中央、省、市级媒体分别发稿128篇、573篇、811篇». */
import { NOT_ARTICLES, PLACED } from '../lexicon/articleWords.ts';
import type { Tier } from '../model.ts';
import type { CountClause } from './count.ts';
import type { Figure } from './numbers.ts';

const ONE =
  '(?:中央|国家|央|省|自治区|设区市|地市|市|州|盟|县区|区县|县|区|旗|本)(?:级|直|属)?(?:主流|重点|主要|各大|新闻|宣传)*(?:媒体|媒|平台)?';
const SEPARATOR = '(?:[、,，/]|和|与|及|以及)';
const LIST = new RegExp(`${ONE}(?:${SEPARATOR}${ONE})+`, 'g');
const SPLIT = new RegExp(SEPARATOR);
const BETWEEN = /^(?:[、，,/]|和|与|及|以及)$/;
const MOST = 5;

/** Counts that follow each other with nothing but a separator between, from `figures[at]` on. */
export function runFrom(text: string, figures: readonly Figure[], at: number): readonly Figure[] {
  let last = at;
  while (
    last + 1 < figures.length &&
    last - at + 1 < MOST &&
    figures[last + 1]!.unit === figures[at]!.unit &&
    BETWEEN.test(text.slice(figures[last]!.end, figures[last + 1]!.start).trim())
  )
    last += 1;
  return figures.slice(at, last + 1);
}

/** The tiers that the clause names, as many as there are figures; null where it names others, or limits them. */
export function tiersNamed({ text, gap }: CountClause, figures: number, placed: boolean): readonly Tier[] | null {
  const lists = [...text.matchAll(LIST)];
  const list = lists[lists.length - 1];
  if (!list || NOT_ARTICLES.test(text) || /以上|以下/.test(text.slice(list.index + list[0].length))) return null;
  if (!(placed || PLACED.test(text) || PLACED.test(gap))) return null;
  const tiers = list[0]
    .split(SPLIT)
    .filter((word) => word !== '')
    .map(tierOf);
  return tiers.length === figures && new Set(tiers).size === figures ? tiers : null;
}

function tierOf(word: string): Tier {
  if (/^(?:中央|国家|央)/.test(word)) return 'central';
  if (/^(?:省|自治区)/.test(word)) return 'provincial';
  return /^(?:市|州|盟|设区市|地市)/.test(word) ? 'municipal' : 'district';
}
