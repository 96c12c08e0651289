/** The four bands of 绩效评价 and the words that reports print for them. */
export type GradeBand = '优' | '良' | '中' | '差';

const WORDS: readonly (readonly [pattern: RegExp, band: GradeBand])[] = [
  // 不合格 before 合格, or it would be read as 中.
  [/不合格|不达标|差|较低|无效/, '差'],
  [/[优優]/, '优'],
  [/良/, '良'],
  [/中|合格|一般|达标/, '中'],
];

/** The band of a printed grade; null when the word is none of the known ones. */
export function gradeBand(printed: string | null): GradeBand | null {
  if (!printed) return null;
  return WORDS.find(([pattern]) => pattern.test(printed))?.[1] ?? null;
}
