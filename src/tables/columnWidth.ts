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
