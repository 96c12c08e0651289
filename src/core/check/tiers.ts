/** Tier totals against the outlets listed directly behind them. */
import type { MetricId } from '../catalogue/metrics.ts';
import { sumExact } from '../decimal.ts';
import { type Check, type Outlet, TIERS, type Tier } from '../model.ts';
import { type Book, type Figure, isFigure, toCheck } from './book.ts';
import { judge, number } from './judge.ts';

/** Between total and list, and between the outlets of a list: openers and separators, no sentence's end. */
const OPENS =
  /^[\s，,：:；;、(（]{0,6}(?:其中|分别(?:是|为)?|包括|具体(?:为|是)?|即)?[\s，,：:；;、(（]{0,4}(?:在|有)?$/;
const JOINS = /^[\s，,；;、)）和及以在]{0,8}$/;
/** What a list that names only some ends with. */
const AND_OTHERS = /^[\s，,、)）]{0,3}等/;

const ZH: Readonly<Record<Tier, string>> = {
  central: '中央级',
  provincial: '省级',
  municipal: '市级',
  district: '本级平台',
  other: '其他媒体',
};

export function checkTiers(book: Book): Check[] {
  return TIERS.flatMap((tier) => checkTier(book, tier));
}

function checkTier(book: Book, tier: Tier): Check[] {
  const totals = book.input.facts.filter(
    (fact): fact is Figure =>
      fact.metric === (`articles.${tier}` as MetricId) && isFigure(fact) && fact.bound === '=' && fact.end > fact.start,
  );
  const outlets = book.input.outlets
    .filter((outlet) => outlet.tier_reported === tier && outlet.kind === 'article')
    .sort((a, b) => a.start - b.start);
  for (const total of [...totals].sort((a, b) => a.rank - b.rank)) {
    const list = listBehind(book.input.text, total, outlets);
    if (list) return [listCheck(book, tier, total, list)];
  }
  return [];
}

/** The complete list directly behind a total, or null. One outlet alone is an example, no list. */
function listBehind(text: string, total: Figure, outlets: readonly Outlet[]): readonly Outlet[] | null {
  const list: Outlet[] = [];
  let at = figureEnd(total);
  for (const outlet of outlets.filter(({ end }) => end > at)) {
    const gap = text.slice(at, Math.max(at, outlet.start));
    if (!(list.length === 0 ? OPENS : JOINS).test(gap)) break;
    list.push(outlet);
    at = Math.max(at, outlet.end);
  }
  const complete =
    list.length >= 2 && list.every(({ bound }) => bound === '=') && !AND_OTHERS.test(text.slice(at, at + 4));
  return complete && !list.some(({ outlet }) => /等$/.test(outlet)) ? list : null;
}

/** Where the printed figure ends; a quote may run on into the list. */
function figureEnd({ quote, text, start, end }: Figure): number {
  const at = quote.indexOf(text);
  return text === '' || at < 0 ? end : start + at + text.length;
}

function listCheck(book: Book, tier: Tier, total: Figure, list: readonly Outlet[]): Check {
  const rhs = sumExact(list.map(({ count }) => count));
  const verdict = judge(total.value, rhs, 0, false);
  const sum = `${list.map(({ count }) => number(count)).join(' + ')} = ${number(rhs)}`;
  return toCheck(book, {
    rule: `sum.tier.${tier}`,
    lhs: total.value,
    rhs,
    tolerance: 0,
    verdict,
    facts: [total],
    zh: `${ZH[tier]}合计写作${number(total.value)}篇，所列${list.length}家为${sum}篇${verdict === 'pass' ? '，两者一致' : `，相差${number(Math.abs(total.value - rhs))}篇`}`,
    en: `The ${tier} total is stated as ${number(total.value)}; its ${list.length} listed outlets give ${sum}${verdict === 'pass' ? ': they agree' : ''}`,
  });
}
