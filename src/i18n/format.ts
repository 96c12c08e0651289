/**
 * How numbers are written on the page. Units always show; thousands separators on screen only (files take `String(value)`).
 * In English 万元 is `wan yuan` (10,000 yuan) and 亿元 `yi yuan` (10,000 wan): the digits stay those of the tables and of the
 * report. The page's foot and 方法 say so.
 */
import type { Bound, FactStatus } from '../core/model.ts';
import type { Lang } from '../state/viewState.ts';

/** From here on, money is written in 亿元. 万元. */
export const YI_FROM = 10_000;

const UNIT_EN: Readonly<Record<string, string>> = {
  万元: 'wan yuan',
  亿元: 'yi yuan',
  元: 'yuan',
  人: 'people',
  篇: 'articles',
  分: 'points',
  '%': '%',
  '万元/人': 'wan yuan/person',
  '篇/人': 'articles/person',
  '元/篇': 'yuan/article',
};

/** Units that are counted: one of them. */
const ONE_EN: Readonly<Record<string, string>> = { 人: 'person', 篇: 'article', 分: 'point' };

/** Digits behind the point when a unit's figures are written in running text or tables. */
const DIGITS: Readonly<Record<string, number>> = {
  万元: 2,
  '万元/人': 2,
  '元/篇': 2,
  '%': 2,
  '篇/人': 1,
};

const MISSING: Readonly<Record<Lang, string>> = { zh: '未列明', en: 'not stated' };
/** A derived measure: the report may state all it should, and yet not what the formula needs. */
const NOT_COMPUTED: Readonly<Record<Lang, string>> = { zh: '无法计算', en: 'cannot be computed' };
const NONE: Readonly<Record<Lang, string>> = { zh: '无', en: 'none' };

/** A unit as axis titles and table heads write it: `万元`, `wan yuan`. */
export function unitLabel(unit: string | null, lang: Lang): string {
  if (unit === null) return '';
  return lang === 'en' ? (UNIT_EN[unit] ?? unit) : unit;
}

/** `≥`, `≤`, `≈` before a bound; nothing before an exact figure. */
export function boundSign(bound: Bound | null | undefined): string {
  switch (bound) {
    case '>=':
      return '≥';
    case '<=':
      return '≤';
    case '~':
      return '≈';
    default:
      return '';
  }
}

/**
 * Grouped decimal with at most `maxDigits` places (and at least `minDigits`); a minus sign, never a hyphen.
 * Rounds half away from zero on the shortest decimal form, so that 1.005 becomes 1.01 as a person would write it.
 */
export function formatNumber(
  value: number | null | undefined,
  maxDigits = 2,
  minDigits = 0,
  lang: Lang = 'zh',
): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return MISSING[lang];
  const rounded = roundDecimal(value, maxDigits);
  const fixed = Math.abs(rounded).toFixed(maxDigits);
  const [whole = '0', fraction = ''] = fixed.split('.');
  let kept = fraction;
  while (kept.length > minDigits && kept.endsWith('0')) kept = kept.slice(0, -1);
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${rounded < 0 ? '−' : ''}${grouped}${kept === '' ? '' : `.${kept}`}`;
}

/** `value` rounded to `digits` places, half away from zero, judged on its shortest decimal form. */
export function roundDecimal(value: number, digits: number): number {
  const size = Math.abs(value);
  if (size >= 1e15) return value;
  const text = String(size);
  if (text.includes('e')) return Number(value.toFixed(digits));
  const shifted = Math.round(Number(`${text}e${digits}`));
  const result = Number(`${shifted}e-${digits}`);
  return value < 0 && result !== 0 ? -result : result;
}

/** 万元 with two decimals, 亿元 from 10,000 万元 on; with its unit. */
export function formatMoney(value: number | null | undefined, lang: Lang = 'zh', bound: Bound | null = null): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return MISSING[lang];
  const large = Math.abs(roundDecimal(value, 2)) >= YI_FROM;
  const digits = formatNumber(large ? value / YI_FROM : value, 2, 2, lang);
  const unit = large ? '亿元' : '万元';
  return together(`${boundSign(bound)}${digits}`, unitLabel(unit, lang), lang);
}

/** In English the unit is words, and a figure that ends one line with «wan» and begins the next with «yuan» is hard to read. */
function together(number: string, unit: string, lang: Lang): string {
  return lang === 'en' ? `${number} ${unit}`.replaceAll(' ', NO_BREAK) : `${number} ${unit}`;
}
const NO_BREAK = '\u00a0';

/** `12.34%`; two decimals in tables, pass 1 in charts. `value` is in %, 12.34 means 12.34 %. */
export function formatPercent(value: number | null | undefined, digits = 2, lang: Lang = 'zh'): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return MISSING[lang];
  return `${formatNumber(value, digits, digits, lang)}%`;
}

export interface FigureOptions {
  readonly bound?: Bound | null;
  readonly status?: FactStatus | null;
  /** Places behind the point; the unit's own when left out. */
  readonly digits?: number;
  /** A derived measure, which no report is expected to state. */
  readonly computed?: boolean;
}

/** A figure with its unit and bound: `259.45 万元`, `≥5,445 篇`, `98.5 分`, «未列明», «无法计算», «无». */
export function withUnit(
  value: number | null | undefined,
  unit: string | null,
  lang: Lang = 'zh',
  options: FigureOptions = {},
): string {
  if (value === null || value === undefined || !Number.isFinite(value))
    return (options.computed ? NOT_COMPUTED : MISSING)[lang];
  if (options.status === 'stated_none') return NONE[lang];
  const sign = boundSign(options.bound);
  if (unit === '万元' && options.digits === undefined) return formatMoney(value, lang, options.bound ?? null);
  const digits = options.digits ?? (unit === null ? 2 : (DIGITS[unit] ?? 2));
  const least = options.digits ?? (unit !== null && unit in DIGITS && unit !== '篇/人' ? digits : 0);
  const number = `${sign}${formatNumber(value, digits, least, lang)}`;
  if (unit === '%') return `${number}%`;
  if (unit === null) return number;
  const one = lang === 'en' && /^[≥≤≈]?−?1$/.test(number) ? ONE_EN[unit] : undefined;
  return together(number, one ?? unitLabel(unit, lang), lang);
}
