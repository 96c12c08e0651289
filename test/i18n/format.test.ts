/** How figures are written. A new case is a row. */
import { describe, expect, test } from 'vitest';
import { boundSign, formatMoney, formatNumber, formatPercent, roundDecimal, withUnit } from '../../src/i18n/format.ts';

/** In English a figure stays in one line with its unit: no space in it breaks. */
function unbroken(text: string): string {
  return /\d/.test(text) ? text.replaceAll(' ', '\u00a0') : text;
}

const MONEY = [
  [259.45, '259.45 万元', '259.45 wan yuan'],
  [0, '0.00 万元', '0.00 wan yuan'],
  [0.000001, '0.00 万元', '0.00 wan yuan'],
  [129.7, '129.70 万元', '129.70 wan yuan'],
  [1234.567, '1,234.57 万元', '1,234.57 wan yuan'],
  [9999.99, '9,999.99 万元', '9,999.99 wan yuan'],
  [9999.994, '9,999.99 万元', '9,999.99 wan yuan'],
  [9999.995, '1.00 亿元', '1.00 yi yuan'],
  [10_000, '1.00 亿元', '1.00 yi yuan'],
  [123_456_789, '12,345.68 亿元', '12,345.68 yi yuan'],
  [-45.061, '−45.06 万元', '−45.06 wan yuan'],
  [-0.001, '0.00 万元', '0.00 wan yuan'],
  [-12_345, '−1.23 亿元', '−1.23 yi yuan'],
  [null, '未列明', 'not stated'],
  [undefined, '未列明', 'not stated'],
  [Number.NaN, '未列明', 'not stated'],
] as const;

describe('formatMoney', () => {
  test.each(MONEY)('%s → %s', (value, zh, en) => {
    expect(formatMoney(value)).toBe(zh);
    expect(formatMoney(value, 'en')).toBe(unbroken(en));
  });
});

const NUMBERS = [
  [5445, 0, 0, '5,445'],
  [1.005, 2, 0, '1.01'],
  [2.675, 2, 2, '2.68'],
  [-2.675, 2, 2, '−2.68'],
  [1e-7, 2, 0, '0'],
  [1e15, 0, 0, '1,000,000,000,000,000'],
  [100, 2, 0, '100'],
  [100, 2, 1, '100.0'],
  [98.5, 2, 0, '98.5'],
  [999_999.999, 2, 0, '1,000,000'],
] as const;

describe('formatNumber', () => {
  test.each(NUMBERS)('%s with %s to %s places → %s', (value, most, least, text) => {
    expect(formatNumber(value, most, least)).toBe(text);
  });
});

describe('roundDecimal', () => {
  test.each([
    [0.285, 2, 0.29],
    [1.0049999, 2, 1],
    [-1.005, 2, -1.01],
    [-0.001, 2, 0],
    [1234.5, 0, 1235],
  ])('%s to %s places is %s', (value, digits, rounded) => {
    expect(roundDecimal(value, digits)).toBe(rounded);
  });
});

const FIGURES = [
  [259.45, '万元', {}, '259.45 万元', '259.45 wan yuan'],
  [259.45, '万元', { bound: '>=' }, '≥259.45 万元', '≥259.45 wan yuan'],
  [12_345, '万元', { digits: 2 }, '12,345.00 万元', '12,345.00 wan yuan'],
  [5445, '篇', { bound: '~' }, '≈5,445 篇', '≈5,445 articles'],
  [28, '人', { bound: '=' }, '28 人', '28 people'],
  [98.5, '分', {}, '98.5 分', '98.5 points'],
  [98, '%', { bound: '>=' }, '≥98.00%', '≥98.00%'],
  [98.04, '%', { digits: 1 }, '98.0%', '98.0%'],
  [-18.2, '%', {}, '−18.20%', '−18.20%'],
  [0, '万元', { status: 'stated_none' }, '无', 'none'],
  [0, '万元', { status: 'stated' }, '0.00 万元', '0.00 wan yuan'],
  [null, '万元', { status: 'stated_none' }, '未列明', 'not stated'],
  [null, '%', { bound: '>=' }, '未列明', 'not stated'],
  [null, '元/篇', { computed: true }, '无法计算', 'cannot be computed'],
  [315.7, '元/篇', {}, '315.70 元/篇', '315.70 yuan/article'],
  [9.27, '万元/人', {}, '9.27 万元/人', '9.27 wan yuan/person'],
  [294, '篇/人', {}, '294 篇/人', '294 articles/person'],
  [7, null, {}, '7', '7'],
  [1, '篇', {}, '1 篇', '1 article'],
  [1, '人', { bound: '>=' }, '≥1 人', '≥1 person'],
  [-1, '分', {}, '−1 分', '−1 point'],
  [1.04, '分', { digits: 1 }, '1.0 分', '1.0 points'],
] as const;

describe('withUnit', () => {
  test.each(FIGURES)('%s %s %j → %s', (value, unit, options, zh, en) => {
    expect(withUnit(value, unit, 'zh', options)).toBe(zh);
    expect(withUnit(value, unit, 'en', options)).toBe(unbroken(en));
  });
});

test.each([
  ['=', ''],
  ['>=', '≥'],
  ['<=', '≤'],
  ['~', '≈'],
  [null, ''],
] as const)('bound %s is written «%s»', (bound, sign) => {
  expect(boundSign(bound)).toBe(sign);
});

test.each([
  [12.345, 1, '12.3%'],
  [100, 2, '100.00%'],
  [null, 1, '未列明'],
] as const)('formatPercent %s with %s places → %s', (value, digits, text) => {
  expect(formatPercent(value, digits)).toBe(text);
});
