/** Tier totals: «省级主流媒体发稿204篇». */
import { ARTICLE_WORDS, NOT_ARTICLES, PLACED, SEVERAL, TIER_PATTERN, tierOf } from '../lexicon/articleWords.ts';
import type { Tier } from '../model.ts';
import { isDigit } from './chars.ts';
import type { Count } from './count.ts';
import type { Context } from './phrase.ts';

/** The one tier whose total the figure is; null when it is not a tier's total. */
export function tierTotal(count: Count): Tier | null {
  const { clause, context, block, figure } = count;
  const words = clause.text.replace(CENTRAL_TWICE, '国家级');
  const mentions = [...words.matchAll(TIER_PATTERN)];
  const last = mentions[mentions.length - 1];
  if (!last || NOT_ARTICLES.test(words)) return null;
  // «等县级自有平台»: words of one tier in a row are one mention.
  const at = mentions.reduceRight(
    (from, mention) => (mention.index + mention[0].length === from ? mention.index : from),
    last.index,
  );
  const before = words.slice(0, at);
  const after = words.slice(last.index + last[0].length);
  const listed = /(?:等(?:各大|各|众多|多家|多个)?|央视(?:及|和|、|以及))$/.test(
    withoutOwnName(before.trim(), context),
  );
  const around = listed ? words.slice(at) : words;
  if (SEVERAL.test(around) || /以上/.test(after) || isOfOneMedium(after, count)) return null;
  const tier = tierOf(last[0].replace(/^(?:全年|年度|在|，|[”"])/, ''), context);
  if (mentions.some((mention) => tierOf(mention[0], context) !== tier) && !listed) return null;
  if (!isExplained(after, context) || !(listed || isExplained(before, context))) return null;
  const placed =
    PLACED.test(after) ||
    PLACED.test(before) ||
    PLACED.test(clause.gap) ||
    count.placed ||
    isCountOfMedia(last[0], after, count) ||
    /^[^，。；]{0,4}(?:稿|新闻|报道)/.test(block.text.slice(figure.end, figure.end + 6));
  if (!placed || isLimited(count)) return null;
  return tier;
}

/** «中央及国家级媒体»: one tier under two names. */
const CENTRAL_TWICE = /中央级?(?:[和及与或、]|以及)国家级/;

/** «省级主流媒体1032条»: of media nothing else is counted in 条 or 篇, whether the sentence speaks of publishing or not. */
function isCountOfMedia(tier: string, after: string, { figure }: Count): boolean {
  return /^[篇条]/.test(figure.unit) && (/媒$/.test(tier) ? MEDIA : NAMED_MEDIA).test(after);
}

const MEDIA = /^(?:共计|累计|合计|总计|共|为|达到?|是)?$/;
const NAMED_MEDIA = new RegExp(`^(?:主流|主要|重点|新闻|自有|融媒|党)*(?:媒体|平台|媒)${MEDIA.source.slice(1)}`);

/** «省级台播出67条，《…日报》采用23篇», «国家级网站转发70条»: one kind of the tier's media, where others are counted as well. */
function isOfOneMedium(after: string, { block, figure }: Count): boolean {
  const medium = ONE_MEDIUM.exec(after)?.[1];
  if (medium === undefined) return false;
  const sentence = (/^[^。]*/.exec(block.text.slice(figure.end, figure.end + SENTENCE_REACH)) ?? [''])[0];
  return /台$/.test(medium) ? /[^电通]报[》”社]|日报|客户端/.test(sentence) : true;
}

const ONE_MEDIUM = /^(?:的)?(电视台|广播电台|电台|台|网站|报纸)(?![、和及与报网])/;
const SENTENCE_REACH = 160;

/** «文旅相关稿件央媒上稿50余篇», «抗旱保供专题：上稿央视2条»: of one subject only, no tier's total. */
export function isLimited({ clause, lead }: Count): boolean {
  return (
    /(?:相关|专题|系列|主题|有关)(?:的)?(?:稿件|报道|新闻|作品)/.test(clause.gap + clause.text) ||
    /(?:相关|专题|系列|主题)(?:稿件|报道|新闻)(?:[^。；]{0,30})$/.test(lead) ||
    /专题[:：][^。；]{0,80}$/.test(lead)
  );
}

/** «重庆日报等重庆市级媒体»: the place before its tier is silent. */
function withoutOwnName(words: string, context: Context): string {
  const name = context.ownNames.find((own) => own !== '' && words.endsWith(own));
  return name === undefined ? words : words.slice(0, words.length - name.length);
}

/** Every character is a word that may stand beside a count of articles, or a name of the report's own. */
function isExplained(piece: string, context: Context): boolean {
  let i = 0;
  while (i < piece.length) {
    const name = context.ownNames.find((own) => own !== '' && piece.startsWith(own, i));
    if (name) {
      i += name.length;
      continue;
    }
    const ch = piece[i]!;
    if (isDigit(ch)) {
      const date = /^(?:\d{1,4}(?:年度?|月|日)|\d{1,2}月?[-—~至到]\d{1,2}月份?)/.exec(piece.slice(i, i + 8));
      if (!date) return false;
      i += date[0].length;
      continue;
    }
    if ('“”"()[]【】《》 ，、:—－-'.includes(ch)) {
      i += 1;
      continue;
    }
    const word = ARTICLE_WORDS.longest(piece, i);
    if (!word) return false;
    i = word.end;
  }
  return true;
}
