/** One writer's manners: the unit of money, how zeros, thousands and units are printed. */
import type { Figure, Grain } from './figures.ts';
import type { Random } from './random.ts';

export interface Style {
  readonly money: '万元' | '元' | '万';
  readonly thousands: boolean;
  /** 153.50 rather than 153.5. */
  readonly keepZeros: boolean;
  /** Between figure and unit. */
  readonly gap: '' | ' ';
  readonly percent: '%' | '％';
  readonly people: '人' | '名';
  readonly article: '篇' | '条' | '件' | '篇次';
}

export function pickStyle(r: Random, grain: Grain): Style {
  const money = grain === 1 ? '元' : r.chance(0.06) ? '万' : r.chance(0.05) ? '元' : '万元';
  return {
    money,
    thousands: money === '元' ? r.chance(0.4) : r.chance(0.05),
    keepZeros: r.chance(0.6),
    gap: r.chance(0.06) ? ' ' : '',
    percent: r.chance(0.05) ? '％' : '%',
    people: r.pick(['人', '人', '名']),
    article: r.pick(['篇', '篇', '篇', '条', '条', '件', '篇次']),
  };
}

/** 1 万元 in cents. */
const WAN = 1_000_000;

function grouped(digits: string): string {
  const [whole = '', decimals] = digits.split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? groups : `${groups}.${decimals}`;
}

/** The amount without its unit, exact. */
export function printAmount(cents: number, style: Style): string {
  const size = Math.abs(cents);
  const inYuan = style.money === '元';
  const plain = inYuan ? (size / 100).toFixed(2) : (size / WAN).toFixed(6).replace(/(\.\d\d\d*?)0+$/, '$1');
  const digits = style.keepZeros && size > 0 ? plain : plain.replace(/\.?0+$/, '');
  return style.thousands ? grouped(digits) : digits;
}

/** The figure without unit. */
export function printNumber(figure: Figure, style: Style): string {
  switch (figure.kind) {
    case 'money':
      return printAmount(figure.cents, style);
    case 'count':
    case 'score':
      return String(figure.value);
    case 'rate': {
      const digits = Math.abs(figure.value).toFixed(figure.places);
      return style.keepZeros ? digits : String(Number(digits));
    }
    case 'text':
      return figure.text;
  }
}

/** With the unit where the unit depends on the writer: money and rates. */
export function printFigure(figure: Figure, style: Style): string {
  const digits = printNumber(figure, style);
  if (figure.kind === 'money') return `${digits}${style.gap}${style.money}`;
  if (figure.kind === 'rate') return `${digits}${style.percent}`;
  return digits;
}

/** In the catalogue's unit: 万元, 人, 篇, %, 分. */
export function figureValue(figure: Figure): number | string {
  switch (figure.kind) {
    case 'money':
      return Number((figure.cents / WAN).toFixed(6));
    case 'text':
      return figure.text;
    default:
      return figure.value;
  }
}
