/** One figure for each of several tiers: «在中央、省、市级媒体分别发稿128篇、573篇、811篇». */
import { TIER_IN_LIST, tierOf } from '../lexicon/articleWords.ts';
import type { Tier } from '../model.ts';
import type { Figure } from './numbers.ts';
import type { Context } from './phrase.ts';

const BETWEEN = /^(?:[、，,和及与/;；]|以及)?$/;
/** No list of tiers is longer. */
const MOST_TIERS = 5;

/**
 * How many counts of articles follow one another from `first` on, with nothing but a mark between them; 1 for none.
 * All have a unit, or only the last.
 */
export function runLength(text: string, figures: readonly Figure[], first: number): number {
  const { unitClass } = figures[first]!;
  let last = first;
  while (last + 1 < figures.length && last - first < MOST_TIERS) {
    const next = figures[last + 1]!;
    const between = text.slice(figures[last]!.end, next.start);
    if (!BETWEEN.test(between) || (unitClass === 'none' && between === '')) break;
    if (next.unitClass !== 'articles' && next.unitClass !== unitClass) break;
    last += 1;
    if (next.unitClass !== unitClass) break;
  }
  return figures[last]!.unitClass === 'articles' ? last - first + 1 : 1;
}

/** The tiers that `words` lists, in order; null where it lists none, or one twice. */
export function listedTiers(words: string, context: Context): Tier[] | null {
  const list = TIER_IN_LIST.exec(words);
  if (!list) return null;
  const names = list[0].match(/中央|央|国家|省|自治区|兵团|地市|市|州|盟|地|师|区县|县区|县|区|旗|本/g) ?? [];
  const tiers = names.map((name) => tierOf(`${name}级`, context));
  return tiers.length > 1 && new Set(tiers).size === tiers.length ? tiers : null;
}
