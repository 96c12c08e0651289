/** A phone's table shows a figure at first sight, and loses no column. */
import { describe, expect, test } from 'vitest';
import { headHeight, usualWidth } from '../../../src/tables/columnWidth.ts';
import { DEFAULT_FACT_COLUMNS, factColumns } from '../../../src/views/table/factColumns.ts';
import { DEFAULT_COLUMNS, panelColumns } from '../../../src/views/table/panelColumns.ts';

/** Inside the margins of windows of 390 and 320 px. */
const ROOMS = [362, 292] as const;
const FIRST = { zh: '实有人数', en: 'Head-count' } as const;

describe.each(['zh', 'en'] as const)('%s', (lang) => {
  const wide = panelColumns(DEFAULT_COLUMNS, lang);
  const narrow = panelColumns(DEFAULT_COLUMNS, lang, true);

  test.each(ROOMS)('the first figure ends within %i px', (room) => {
    const at = narrow.findIndex((column) => column.kind === 'number' && column.id !== 'year');
    expect(narrow[at]?.label).toBe(FIRST[lang]);
    const end = narrow.slice(0, at + 1).reduce((sum, column) => sum + usualWidth(column, room), 0);
    expect(end).toBeLessThanOrEqual(room);
  });

  test('the same columns in another order', () => {
    const ids = (columns: typeof wide): string[] => columns.map(({ id }) => id);
    expect(ids(narrow)).not.toEqual(ids(wide));
    expect(ids(narrow).sort()).toEqual(ids(wide).sort());
    const facts = [false, true].map((small) => factColumns(DEFAULT_FACT_COLUMNS, lang, small).map(({ id }) => id));
    expect([...(facts[1] ?? [])].sort()).toEqual([...(facts[0] ?? [])].sort());
  });

  test('a head of two lines and a unit', () => {
    const room = 362;
    const widths = narrow.map((column) => usualWidth(column, room));
    expect(headHeight(narrow, widths)).toBeLessThanOrEqual(69);
  });

  test('a desk keeps its widths', () => {
    for (const column of wide) expect(usualWidth(column, 1200), column.id).toBe(column.width);
  });
});

test('a fact’s value stands beside its metric', () => {
  const columns = factColumns(DEFAULT_FACT_COLUMNS, 'zh', true);
  const at = columns.findIndex(({ id }) => id === 'value');
  expect(columns.slice(0, at + 1).reduce((sum, column) => sum + usualWidth(column, 362), 0)).toBeLessThanOrEqual(362);
});
