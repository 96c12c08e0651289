/** Codes of the data in words, for columns: [中文, English]. */
import type { Lang } from '../../state/viewState.ts';

type Words = Readonly<Record<string, readonly [zh: string, en: string]>>;

export const SOURCE_KINDS: Words = {
  original: ['原文', 'original'],
  digest: ['摘要', 'digest'],
  synthetic: ['模拟数据', 'synthetic data'],
  transcribed: ['转录', 'transcribed'],
};

export const STATUSES: Words = {
  stated: ['写明', 'stated'],
  stated_none: ['无（写明）', 'none (stated)'],
  derived: ['推算', 'derived'],
  transcribed: ['转录', 'transcribed'],
  overridden: ['更正', 'corrected'],
};

export const VERDICTS: Words = {
  pass: ['相符', 'agrees'],
  info: ['说明', 'note'],
  warn: ['提醒', 'remark'],
  fail: ['不符', 'differs'],
};

export const BOUNDS: Words = {
  '=': ['=', '='],
  '>=': ['≥', '≥'],
  '<=': ['≤', '≤'],
  '~': ['≈', '≈'],
};

export function inWords(words: Words, lang: Lang): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).map(([code, pair]) => [code, pair[lang === 'zh' ? 0 : 1]]));
}
