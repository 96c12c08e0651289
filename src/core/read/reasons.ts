/** «年中因职工晋级、追加外宣专项等因素，调整后全年预算数739万元»: the reason between says nothing of the figure. */
import { unitsOf } from './chars.ts';
import { type Context, type Token, tokenize } from './phrase.ts';

const REASON = /(?<![原何])(?:因(?!公|此|而)|由于|鉴于)[^。；;：:]{2,60}?(?:因素|原因|影响|需要|要求|变化|变动)，/g;

const FIRST = unitsOf('因由鉴');

/** Cheap, and true of every stretch that gives one. */
function mayReason(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (FIRST.has(text.charCodeAt(i))) return to - i > SHORTEST;
  return false;
}

const SHORTEST = 5;

/** The tokens of [from, to) but for those of a reason. */
export function tokensWithoutReasons(text: string, from: number, to: number, context: Context): Token[] {
  if (!mayReason(text, from, to)) return tokenize(text, from, to, 'money', context);
  const tokens: Token[] = [];
  let at = from;
  for (const { 0: reason, index } of text.slice(from, to).matchAll(REASON)) {
    tokens.push(...tokenize(text, at, from + index, 'money', context));
    at = from + index + reason.length;
  }
  tokens.push(...tokenize(text, at, to, 'money', context));
  return tokens;
}
