/** What the printed form of a figure tells: its own decimals, and the place of its last digit in 万元. */
import type { Fact } from '../model.ts';

const NUMBER = /\d[\d,，\s]{0,24}(?:\.\s?\d[\d\s]{0,8})?/;

/** Digits behind the point as printed: `55.20%` has 2. 0 where no number is printed. */
export function printedDecimals(text: string): number {
  const number = NUMBER.exec(text.normalize('NFKC'))?.[0].replace(/[,，\s]/g, '') ?? '';
  const point = number.indexOf('.');
  return point < 0 ? 0 : number.length - point - 1;
}

/**
 * Decimal places of a money figure in 万元: `129.7万元` 1, `1,296,953.00元` 6, `1.2亿元` −3. A figure of a table carries
 * no unit of its own: its value in 万元 tells the scale. null where nothing tells (a bare 0, «没有…»).
 */
export function printedPlaces(fact: Fact): number | null {
  const text = fact.text.normalize('NFKC');
  const number = NUMBER.exec(text)?.[0].replace(/[,，\s]/g, '');
  if (number === undefined) return null;
  const shift = unitShift(text) ?? scaleShift(Number(number), fact.value);
  return shift === null ? null : Math.min(6, printedDecimals(text) + shift);
}

function unitShift(text: string): number | null {
  if (/亿/.test(text)) return -4;
  if (/万/.test(text)) return 0;
  return /元/.test(text) ? 4 : null;
}

function scaleShift(printed: number, value: number | null): number | null {
  if (value === null || value === 0 || !(printed > 0)) return null;
  const shift = Math.round(Math.log10(printed / Math.abs(value)));
  return shift === 4 || shift === -4 ? shift : 0;
}
