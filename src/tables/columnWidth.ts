/** Room for a column's head: 汉字 break anywhere into three lines, Latin words do not break at all. */

/** px beside the words: the menu's button and the padding. */
const BESIDE = 42;

/** At least `width`, and as much as the longest word of the label needs. */
export function columnWidth(label: string, width: number): number {
  const words = label.split(/[\s·（）()/-]+/).map((word) => {
    const wide = [...word].filter((char) => char > '\u2E80').length;
    return Math.min(wide, 5) * 14 + (word.length - wide) * 8;
  });
  return Math.max(width, Math.ceil(Math.max(0, ...words)) + BESIDE);
}

/** Windows narrower than this are a phone's; px. */
const NARROW_ROOM = 480;
/** Least px of a figure's column there: `12,345.67` and its padding. */
const NARROW_FIGURE = 96;

/** The width of a column that nobody has set: on a phone a head is two lines, and names leave room for a figure. */
export function usualWidth(
  column: { readonly label: string; readonly width: number; readonly narrow?: number; readonly kind: string },
  room: number,
): number {
  if (room >= NARROW_ROOM) return column.width;
  if (column.narrow !== undefined) return column.narrow;
  if (column.kind !== 'number') return column.width;
  const inTwoLines = Math.ceil(textLength(column.label) / 2) + BESIDE + 6;
  return Math.min(200, Math.max(columnWidth(column.label, NARROW_FIGURE), inTwoLines));
}

function textLength(label: string): number {
  return [...label].reduce((sum, char) => sum + (char > '\u2E80' ? 13.5 : 7.6), 0);
}

/** px of one line of a head, and of what stands above and below the lines. */
const LINE = 17;
const PADDING = 18;
const MOST_LINES = 3;

/** The height of a table's head: as many lines as its longest label takes in its column, and one for units. */
export function headHeight(
  columns: readonly { readonly label: string; readonly unit: string | null }[],
  widths: readonly number[],
): number {
  const lines = columns.map(({ label, unit }, at) => {
    const room = Math.max(14, (widths[at] ?? 0) - BESIDE + 6);
    return Math.min(MOST_LINES, Math.ceil(textLength(label) / room)) + (unit ? 1 : 0);
  });
  return PADDING + LINE * Math.max(2, ...lines);
}
