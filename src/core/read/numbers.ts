/** Figures in clean text: value, unit and bound, in the catalogue's units. One pass, no backtracking. */

import { type UnitClass, unitAt } from '../lexicon/units.ts';
import type { Bound } from '../model.ts';
import { leadingBound, trailingBound } from './bounds.ts';
import { flagsOf, isDigit, isDigitAt, isHanAt } from './chars.ts';
import { chineseNumber } from './chineseNumber.ts';

export interface Figure {
  /** With bound and unit; offsets in the block's text. */
  readonly start: number;
  readonly end: number; // exclusive
  /** Where the digits themselves begin. */
  readonly digits: number;
  /** In the unit of `unitClass`: 万元, 人, 篇, %, 分; else as printed. */
  readonly value: number;
  /** As printed: 万元, 元, 条… '' when none stands there. */
  readonly unit: string;
  readonly unitClass: UnitClass;
  readonly bound: Bound;
  /** Digits behind the point, as printed. */
  readonly decimals: number;
  /** «≥90%»: a sign, as in targets. */
  readonly sign: boolean;
}

const FIGURE = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;

/** Finds every figure of a block's clean text. */
export function findFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  FIGURE.lastIndex = 0;
  for (let match = FIGURE.exec(text); match; match = FIGURE.exec(text)) {
    const figure = readFigure(text, match.index, match[0]);
    if (figure) figures.push(figure);
  }
  return withChineseNumerals(text, figures);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Behind these stand parts of names, of ordinals, of fractions and products. */
const BEFORE = 1;
const BEHIND = 2;
const BARS = flagsOf([
  [BEFORE, `${LETTERS}_/第.×÷*`],
  [BEHIND, `${LETTERS}/÷×*`],
]);

function readFigure(text: string, digits: number, printed: string): Figure | null {
  const end = digits + printed.length;
  if (printed.length > 15 || BARS[text.charCodeAt(digits - 1)]! & BEFORE || BARS[text.charCodeAt(end)]! & BEHIND)
    return null;
  const number = Number(printed.includes(',') ? printed.replaceAll(',', '') : printed);
  const point = printed.indexOf('.');
  const decimals = point < 0 ? 0 : printed.length - point - 1;
  if (text[digits - 1] === '-') {
    if (isMinus(text, digits - 1)) return finish(text, digits - 1, end, -number, decimals);
    // «结余-9.3万元», «增减-5.2%»: money and rates have no ranges behind a word.
    if (isHanAt(text, digits - 2) && /^(?:万元|亿元|元|%)/.test(text.slice(end, end + 2)))
      return finish(text, digits - 1, end, -number, decimals);
  }
  return finish(text, digits, end, number, decimals);
}

/** Not the dash of a range («3-5») or of a name. */
function isMinus(text: string, at: number): boolean {
  return (!isDigitAt(text, at - 1) && !isHanAt(text, at - 1)) || '为是'.includes(text[at - 1] ?? ' ');
}

/** Reads unit and bounds around a number that stands at [digits, end). */
function finish(text: string, digits: number, numberEnd: number, number: number, decimals: number): Figure {
  let end = behindMore(text, numberEnd, '余多几');
  let more = end > numberEnd;
  const tenThousands = text[end] === '万' && text[end + 1] !== '元';
  if (tenThousands) {
    const behindWan = end + 1;
    end = behindMore(text, behindWan, '余多');
    more ||= end > behindWan;
  }
  const unit = unitAt(text, end);
  end += unit?.length ?? 0;
  const money = tenThousands && (unit ? unit.name === '元' : isBareWanMoney(text, end));
  const scale = money || !tenThousands ? 1 : 1e4;
  const trail = trailingBound(text, end);
  end += trail?.length ?? 0;
  const lead = leadingBound(text, digits);
  return {
    start: digits - (lead?.length ?? 0),
    end,
    digits,
    value: exactProduct(number, money ? 1 : scale * (unit?.factor ?? 1)),
    unit: unit?.name ?? (money ? '万' : ''),
    unitClass: money ? 'money' : (unit?.unitClass ?? 'none'),
    bound: lead?.bound ?? trail?.bound ?? (more ? '>=' : '='),
    decimals,
    sign: lead?.sign ?? false,
  };
}

/** «20余», «20多+»: the place behind what makes it more. */
function behindMore(text: string, at: number, words: string): number {
  const end = words.includes(text[at] ?? ' ') ? at + 1 : at;
  return text[end] === '+' ? end + 1 : end;
}

/** A bare 万 is 万元 unless it counts something. */
function isBareWanMoney(text: string, end: number): boolean {
  const next = text[end] ?? '';
  return next === '' || /[，。；;、:()”"!\s]/.test(next) || /^(?:其中|用于|元)/.test(text.slice(end, end + 2));
}

/** number × a power of ten, as the shortest double of the decimal. */
function exactProduct(number: number, factor: number): number {
  if (factor === 1) return number;
  return Number((number * factor).toFixed(6));
}

/** «数百», «千», «万»: no figures. */
const VAGUE = /^[十百千万]$/;
const NUMERALS = '零〇一二两三四五六七八九十百千万';
const CHINESE =
  /(?:百分之)?[零〇一二两三四五六七八九十百千万]{1,9}(?=(?:余|多)?(?:名|人|篇|条|万元|分(?!之)))|百分之[零〇一二两三四五六七八九十百]{1,6}(?:点[零一二三四五六七八九]{1,4})?/g;

/** «编制八名», «百分之九十八»: figures in Chinese numerals, only directly before a unit. */
function withChineseNumerals(text: string, figures: readonly Figure[]): Figure[] {
  if (!/[一二两三四五六七八九十]/.test(text)) return [...figures];
  const found: Figure[] = [];
  CHINESE.lastIndex = 0;
  for (let match = CHINESE.exec(text); match; match = CHINESE.exec(text)) {
    const before = text[match.index - 1] ?? '';
    const vague =
      /[第几上近]/.test(before) || (before === '数' && !/[人篇条件额总编]/.test(text[match.index - 2] ?? ''));
    if (vague || isDigit(before) || NUMERALS.includes(before) || VAGUE.test(match[0])) continue;
    const percent = match[0].startsWith('百分之');
    const word = percent ? match[0].slice(3) : match[0];
    const value = chineseNumber(word);
    if (value === null) continue;
    const end = match.index + match[0].length;
    if (percent) {
      const decimals = word.includes('点') ? word.length - word.indexOf('点') - 1 : 0;
      found.push({
        start: match.index,
        digits: match.index,
        end,
        value,
        unit: '%',
        unitClass: 'percent',
        bound: '=',
        decimals,
        sign: false,
      });
    } else {
      found.push(finish(text, match.index, end, value, 0));
    }
  }
  return found.length === 0 ? [...figures] : [...figures, ...found].sort((a, b) => a.start - b.start);
}
