/**
 * Sort keys: one number a row and column, computed once, so that sorting 28,500 rows compares numbers only.
 * Text is ranked once by the collator (a few thousand distinct names at most), not at each of 430,000 comparisons.
 */
import { type GridColumn, plainText } from './column.ts';

export interface SortOrder {
  readonly id: string;
  readonly desc: boolean;
}

/** By pinyin where the engine knows Chinese (every browser in the list does), numbers inside text by value. */
const COLLATOR = new Intl.Collator(['zh-CN-u-co-pinyin', 'zh-CN'], { numeric: true });

/** One key a row; NaN: nothing there, which sorts last in both directions. */
export function sortKeys<Row>(column: GridColumn<Row>, rows: readonly Row[]): Float64Array {
  const keys = new Float64Array(rows.length);
  if (column.kind === 'number' || column.kind === 'flag') {
    rows.forEach((row, at) => {
      const value = column.value(row);
      keys[at] = value === null ? Number.NaN : Number(value);
    });
    return keys;
  }
  const texts = rows.map((row) => plainText(column, row));
  const ranks = rankTexts(texts);
  texts.forEach((text, at) => {
    keys[at] = text === '' ? Number.NaN : (ranks.get(text) ?? Number.NaN);
  });
  return keys;
}

function rankTexts(texts: readonly string[]): Map<string, number> {
  const distinct = [...new Set(texts)].sort(COLLATOR.compare);
  return new Map(distinct.map((text, rank) => [text, rank]));
}

/**
 * Row indices in the asked order: `picked` (indices into the rows that the keys were made of) sorted by the first key,
 * ties by the next, at last by the original order. Missing values come last, whatever the direction.
 */
export function sortIndices(
  picked: ArrayLike<number>,
  orders: readonly { keys: Float64Array; desc: boolean }[],
): Uint32Array {
  const [first, ...others] = orders;
  const indices = Uint32Array.from(picked);
  if (!first) return indices;
  const sign = first.desc ? -1 : 1;
  // Missing becomes +Infinity after the direction is applied, so that the comparison below stays one subtraction.
  const primary = first.keys.map((key) => (Number.isNaN(key) ? Number.POSITIVE_INFINITY : sign * key));
  return indices.sort((a, b) => {
    const left = primary[a] as number;
    const right = primary[b] as number;
    if (left < right) return -1;
    if (left > right) return 1;
    return compareRest(a, b, others) || a - b;
  });
}

function compareRest(a: number, b: number, orders: readonly { keys: Float64Array; desc: boolean }[]): number {
  for (const { keys, desc } of orders) {
    const order = compareKeys(keys[a] as number, keys[b] as number, desc);
    if (order !== 0) return order;
  }
  return 0;
}

/** NaN last in both directions. */
export function compareKeys(a: number, b: number, desc: boolean): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  if (Number.isNaN(b)) return -1;
  return desc ? b - a : a - b;
}
