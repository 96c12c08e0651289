/** Column filters as data: what is asked of a column, whether a row answers it, and how it is written in a link. */
import { type GridColumn, plainText } from './column.ts';

export type Filter =
  | { readonly kind: 'has'; readonly text: string }
  /** Inclusive; null: open. */
  | { readonly kind: 'range'; readonly from: number | null; readonly to: number | null }
  /** Any of these values (codes, not words). */
  | { readonly kind: 'any'; readonly values: readonly string[] }
  | { readonly kind: 'stated' }
  | { readonly kind: 'missing' };

/** A predicate over rows, prepared once a filter. Ranges never match what is not stated. */
export function matcher<Row>(column: GridColumn<Row>, filter: Filter): (row: Row) => boolean {
  switch (filter.kind) {
    case 'has':
      return hasText(column, filter.text);
    case 'range': {
      const from = filter.from ?? Number.NEGATIVE_INFINITY;
      const to = filter.to ?? Number.POSITIVE_INFINITY;
      return (row) => {
        const value = column.value(row);
        return typeof value === 'number' && value >= from && value <= to;
      };
    }
    case 'any': {
      const wanted = new Set(filter.values);
      return (row) => wanted.has(String(column.value(row) ?? ''));
    }
    case 'stated':
      return (row) => column.value(row) !== null;
    case 'missing':
      return (row) => column.value(row) === null;
  }
}

/** Case, width and spaces do not matter; pinyin is found too where the column knows it. */
function hasText<Row>(column: GridColumn<Row>, text: string): (row: Row) => boolean {
  const wanted = fold(text);
  // Names repeat with every year: each distinct text is folded once.
  const judged = new Map<string, boolean>();
  const holds = (written: string): boolean => {
    const known = judged.get(written);
    if (known !== undefined) return known;
    const found = fold(written).includes(wanted);
    judged.set(written, found);
    return found;
  };
  return (row) => holds(plainText(column, row)) || holds(column.latin?.(row) ?? '');
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** A filter that lets everything through is none. */
export function isEmptyFilter(filter: Filter): boolean {
  if (filter.kind === 'has') return filter.text.trim() === '';
  if (filter.kind === 'range') return filter.from === null && filter.to === null;
  return filter.kind === 'any' && filter.values.length === 0;
}
