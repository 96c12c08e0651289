/** «近», «不低于», «以上»: words and signs that make a figure a bound. */
import type { Bound } from '../model.ts';

const LEADS: readonly (readonly [word: string, bound: Bound, sign: boolean])[] = [
  ['大于等于', '>=', true],
  ['大于或等于', '>=', true],
  ['小于等于', '<=', true],
  ['不低于', '>=', false],
  ['不少于', '>=', false],
  ['不高于', '<=', false],
  ['不超过', '<=', false],
  ['突破', '>=', false],
  ['超过', '>=', false],
  ['大约', '~', false],
  ['约为', '~', false],
  ['至少', '>=', false],
  ['不足', '<=', false],
  ['将近', '<=', false],
  ['>=', '>=', true],
  ['<=', '<=', true],
  ['≧', '>=', true],
  ['≥', '>=', true],
  ['≤', '<=', true],
  ['>', '>=', true],
  ['<', '<=', true],
  ['超', '>=', false],
  ['逾', '>=', false],
  ['近', '<=', false],
  ['约', '~', false],
  ['≈', '~', false],
];

const LEAD_ENDS: ReadonlySet<string> = new Set(LEADS.map(([word]) => word[word.length - 1]!));

/** The bound that stands directly before `at`. */
export function leadingBound(text: string, at: number): { bound: Bound; length: number; sign: boolean } | null {
  if (!LEAD_ENDS.has(text[at - 1] ?? '')) return null;
  for (const [word, bound, sign] of LEADS) {
    if (!text.startsWith(word, at - word.length) || at - word.length < 0) continue;
    const before = text[at - word.length - 1] ?? '';
    if (word === '近' && /[最附就临靠]/.test(before)) return null;
    if (word === '超' && before === '') return null;
    if (word === '约' && /[大节预签合公]/.test(before)) return before === '大' ? { bound, length: 2, sign } : null;
    return { bound, length: word.length, sign };
  }
  return null;
}

const TRAILS: readonly (readonly [word: string, bound: Bound])[] = [
  ['以上', '>='],
  ['之多', '>='],
  ['左右', '~'],
  ['以内', '<='],
  ['以下', '<='],
  ['上下', '~'],
  ['余', '>='],
  ['+', '>='],
];

/** The bound that stands directly behind a figure and its unit. */
export function trailingBound(text: string, at: number): { bound: Bound; length: number } | null {
  const trail = TRAILS.find(([word]) => text.startsWith(word, at));
  return trail ? { bound: trail[1], length: trail[0].length } : null;
}
