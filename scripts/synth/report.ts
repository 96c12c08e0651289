/** What a layout is given, and the small things that most layouts do. */

import type { ReportKind } from '../../src/core/model.ts';
import type { Centre } from './centres.ts';
import type { Page } from './page.ts';
import * as filler from './phrases/filler.ts';
import type { Random } from './random.ts';
import type { TruthCheck } from './truth.ts';

export interface Sheet {
  readonly r: Random;
  readonly page: Page;
  readonly centre: Centre;
  readonly year: number;
  readonly unit: string;
  /** A wrong sum put in on purpose, and the verdict that it must get. */
  readonly flaws: TruthCheck[];
  /** Where the counts stop, if not at the year's end. */
  periodEnd: string | null;
}

export interface Written {
  readonly title: string;
  readonly kind: ReportKind;
  /** Whether the title or the text places the centre in its city. */
  readonly placed: boolean;
}

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];

export const ordinal = (n: number): string => CHINESE[n - 1] ?? String(n);

/** 一、 二、 … in order; each call one further. */
export function counter(form: (n: number) => string): () => string {
  let n = 0;
  return () => form(++n);
}

export const chapters = (): (() => string) => counter((n) => `${ordinal(n)}、`);

export function numbered(sheet: Sheet, items: readonly string[], count: number): void {
  const form = sheet.r.pick([(n: number) => `${n}、`, (n: number) => `${n}．`, (n: number) => `（${n}）`]);
  sheet.r.some(items, count).forEach((item, i) => {
    sheet.page.para(`${form(i + 1)}${item}${item.endsWith('。') ? '' : '；'}`);
  });
}

export function duties(sheet: Sheet, count = 5): void {
  numbered(sheet, filler.DUTIES, count + 2);
}

export function some(sheet: Sheet, items: readonly string[], count: number): string {
  return sheet.r.some(items, count).join('');
}

/** Terms at the end of a final account. */
export function glossary(sheet: Sheet, count: number): void {
  sheet.page.heading(sheet.r.pick(['名词解释', '第四部分 名词解释', '附：有关名词解释']));
  numbered(sheet, filler.GLOSSARY, count);
}

/** Problems and measures, as nearly every report ends. */
export function ending(sheet: Sheet, next: () => string): void {
  sheet.page.heading(`${next()}${sheet.r.pick(['存在的主要问题', '存在的问题及原因分析', '存在问题'])}`);
  numbered(sheet, filler.PROBLEMS, sheet.r.int(3, 6));
  sheet.page.heading(`${next()}${sheet.r.pick(['改进措施和有关建议', '下一步改进措施'])}`);
  const measures = sheet.r.some(filler.MEASURES, sheet.r.int(3, 6));
  sheet.page.para(measures.map((text, i) => `${ordinal(i + 1)}是${text}`).join(''));
}

/** The title; most name the place in full, and where the name alone is not enough they must. */
export function titleOf(sheet: Sheet, subject: readonly string[]): { title: string; placed: boolean } {
  const { centre, r, unit, year } = sheet;
  const what = r.pick(subject);
  const full = r.chance(0.5) || (!centre.unique && r.chance(0.6));
  const name = full ? `${centre.city ?? centre.province}${unit}` : unit;
  const title = r.pick([`${name}${year}年度${what}`, `${year}年度${name}${what}`, `${year}年${name}${what}`]);
  return { title, placed: full };
}
