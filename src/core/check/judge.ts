/** Verdicts from a difference, and how findings are worded. */
import { metric } from '../catalogue/metrics.ts';
import type { Verdict } from '../model.ts';
import type { Figure } from './book.ts';

/** Floats of tolerances: far below 1 分. */
const EPSILON = 1e-9;
/** Beyond rounding but at most this part of the larger side: a slip, not a contradiction. Money only. */
const SLIP = 0.001;

export function within(difference: number, tolerance: number): boolean {
  return Math.abs(difference) <= tolerance + EPSILON;
}

export function judge(lhs: number, rhs: number, tolerance: number, isMoney: boolean): Verdict {
  const difference = lhs - rhs;
  if (within(difference, tolerance)) return 'pass';
  const larger = Math.max(Math.abs(lhs), Math.abs(rhs));
  return isMoney && within(difference, SLIP * larger) ? 'warn' : 'fail';
}

/** Shortest decimal, thousands left alone: notes are sentences. */
export function number(value: number): string {
  const plain = String(value);
  // Most have their few places already. Below this size a double lies nearer to its shortest decimal than half a sixth place.
  if (Math.abs(value) < 1e9 && PLACES.test(plain)) return plain;
  return String(Number(value.toFixed(6)));
}

const PLACES = /^-?\d+(?:\.\d{1,6})?$/;

export function withUnit(fact: Figure): string {
  return `${number(fact.value)}${metric(fact.metric).unit ?? ''}`;
}

const UNITS_EN = { 万元: 'wan yuan', 人: 'people', 篇: 'articles', '%': '%', 分: 'points' } as const;

/** A difference between figures of `fact`'s kind: `相差10万元`, `10 wan yuan apart`. */
export function apart(fact: Figure, left: number): { readonly zh: string; readonly en: string } {
  const size = number(Math.abs(left));
  return { zh: `相差${size}${metric(fact.metric).unit ?? ''}`, en: `${size}${unitEn(fact)} apart` };
}

export function unitEn(fact: Figure): string {
  const { unit } = metric(fact.metric);
  return unit === null ? '' : unit === '%' ? '%' : ` ${UNITS_EN[unit]}`;
}

export function zhLabel(fact: Figure): string {
  return metric(fact.metric).zh;
}

export function enLabel(fact: Figure): string {
  return metric(fact.metric).en;
}

/** `基本支出279.12 + 项目支出496.06`. */
export function sumZh(parts: readonly Figure[]): string {
  return parts.map((part) => `${zhLabel(part)}${number(part.value)}`).join(' + ');
}

export function sumEn(parts: readonly Figure[]): string {
  return parts.map((part) => `${enLabel(part)} ${number(part.value)}`).join(' + ');
}
