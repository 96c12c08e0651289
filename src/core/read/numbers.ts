/** Figures in clean text: value, unit and bound, in the catalogue's units. One pass, no backtracking. */
import type { Bound } from '../model.ts';
import { isDigit, isHan } from './chars.ts';

export type UnitClass = 'money' | 'people' | 'articles' | 'percent' | 'points' | 'other' | 'none';

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

const UNITS: readonly (readonly [unit: string, unitClass: UnitClass, toCatalogue: number])[] = [
  ['亿元', 'money', 1e4],
  ['亿', 'money', 1e4],
  ['万元', 'money', 1],
  ['千元', 'money', 0.1],
  ['元', 'money', 1e-4],
  ['篇次', 'articles', 1],
  ['篇(条)', 'articles', 1],
  ['条(篇)', 'articles', 1],
  ['篇(次)', 'articles', 1],
  ['条(次)', 'articles', 1],
  ['篇幅', 'articles', 1],
  ['条次', 'articles', 1],
  ['件次', 'articles', 1],
  ['篇', 'articles', 1],
  ['条', 'articles', 1],
  ['件', 'articles', 1],
  ['人次', 'other', 1],
  ['人', 'people', 1],
  ['名', 'people', 1],
  ['个百分点', 'other', 1],
  ['个', 'other', 1],
  ['%', 'percent', 1],
  ['分钟', 'other', 1],
  ['分', 'points', 1],
];
const OTHER_UNITS =
  /(?:小时|余场|场次|场|期|部|集|次|幅|张|版|套|台|辆|批次|批|处|户|家|项|种|届|周年|岁|平方米|平米|组|档|首|支|块|天|日|月|年|度|秒|位|季|类|级|倍|号)/y;

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

function readFigure(text: string, digits: number, printed: string): Figure | null {
  const before = text[digits - 1];
  if (before !== undefined && /[A-Za-z_/]/.test(before)) return null;
  if (before === '第' || before === '.' || printed.length > 15) return null;
  const end = digits + printed.length;
  if (/[A-Za-z]/.test(text[end] ?? '') || /[/÷×*]/.test(text[end] ?? '') || /[×÷*]/.test(before ?? '')) return null;
  const number = Number(printed.replaceAll(',', ''));
  const point = printed.indexOf('.');
  const negative =
    (before === '-' && !isDigit(text[digits - 2]) && !isHan(text[digits - 2])) ||
    (before === '-' && /[:为是(|,]/.test(text[digits - 2] ?? ''));
  return finish(
    text,
    negative ? digits - 1 : digits,
    end,
    negative ? -number : number,
    point < 0 ? 0 : printed.length - point - 1,
  );
}

/** Reads unit and bounds around a number that stands at [digits, end). */
function finish(text: string, digits: number, numberEnd: number, number: number, decimals: number): Figure {
  let end = numberEnd;
  let bound: Bound = '=';
  const more = /^(?:余|多|几)/.exec(text.slice(end, end + 1));
  if (more) {
    bound = '>=';
    end += 1;
  }
  if (text[end] === '+') {
    bound = '>=';
    end += 1;
  }
  let scale = 1;
  let bareWan = false;
  if (text[end] === '万' && text[end + 1] !== '元') {
    end += 1;
    if (/[余多]/.test(text[end] ?? '')) {
      bound = '>=';
      end += 1;
    }
    if (text[end] === '+') {
      bound = '>=';
      end += 1;
    }
    scale = 1e4;
    bareWan = true;
  }
  let unit = '';
  let unitClass: UnitClass = 'none';
  let factor = 1;
  const row = UNITS.find(([name]) => text.startsWith(name, end));
  if (row && !isFalseUnit(text, end, row[0])) {
    [unit, unitClass, factor] = row;
    end += unit.length;
  } else {
    OTHER_UNITS.lastIndex = end;
    const other = OTHER_UNITS.exec(text);
    if (other) {
      unit = other[0];
      unitClass = 'other';
      end += unit.length;
    }
  }
  if (bareWan) {
    if (unitClass === 'money' && unit === '元') {
      factor = 1;
      scale = 1;
    } else if (unitClass === 'none' && isBareWanMoney(text, end)) {
      unit = '万';
      unitClass = 'money';
      factor = 1;
      scale = 1;
    }
  }
  const after = /^(?:以上|之多|左右|以内|以下|上下|余)/.exec(text.slice(end, end + 2));
  if (after) {
    bound = after[0] === '左右' || after[0] === '上下' ? '~' : after[0] === '以内' || after[0] === '以下' ? '<=' : '>=';
    end += after[0].length;
  } else if (text[end] === '+') {
    bound = '>=';
    end += 1;
  }
  const lead = leadingBound(text, digits);
  if (lead) bound = lead.bound;
  return {
    start: digits - (lead?.length ?? 0),
    end,
    digits,
    value: exactProduct(number, scale * factor),
    unit,
    unitClass,
    bound,
    decimals,
    sign: lead?.sign ?? false,
  };
}

/** «分» of 分别, «条» of 条件, «个人», «人均», «名单»… are not units. */
function isFalseUnit(text: string, at: number, unit: string): boolean {
  const next = text[at + unit.length] ?? '';
  if (unit === '分') return /[别为类管析支行级布之局类组期]/.test(next);
  if (unit === '名') return /[单称]/.test(next);
  if (unit === '人') return /[均]/.test(next);
  if (unit === '元') return /[旦宵]/.test(next);
  if (unit === '亿') return /[人次]/.test(next);
  return false;
}

/** A bare 万 is 万元 unless it counts something. */
function isBareWanMoney(text: string, end: number): boolean {
  const next = text[end] ?? '';
  return next === '' || /[，。；;、:()”"!\s]/.test(next) || /^(?:其中|用于|元)/.test(text.slice(end, end + 2));
}

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

function leadingBound(text: string, at: number): { bound: Bound; length: number; sign: boolean } | null {
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

const DIGIT_VALUES: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** «三千二百» → 3200, «九十八点五» → 98.5; null when it is no number. */
export function chineseNumber(word: string): number | null {
  const [whole = '', fraction] = word.split('点');
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const ch of whole) {
    const value = DIGIT_VALUES[ch];
    if (value !== undefined) {
      digit = value;
    } else if (ch === '万') {
      total = (total + section + digit) * 10_000;
      section = 0;
      digit = 0;
    } else {
      const unit = ch === '十' ? 10 : ch === '百' ? 100 : ch === '千' ? 1000 : 0;
      if (unit === 0) return null;
      section += (digit === 0 && unit === 10 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  const integer = total + section + digit;
  if (fraction === undefined) return integer;
  const digits = [...fraction].map((ch) => DIGIT_VALUES[ch]);
  return digits.some((d) => d === undefined) ? null : Number(`${integer}.${digits.join('')}`);
}
