/** A wide table on paper: which columns stand beside each other. Pure. */

/** A4 across between margins of 12 mm, CSS pixels. */
export const PAPER_WIDTH = 1032;
/** Letters on paper beside those on the screen. */
const SCALE = 0.66;

/**
 * Indices of the columns of each band, from widths on the screen (px). The first `pinned` columns stand in every band, so
 * that each row says whose it is; a column wider than the paper has a band of its own.
 */
export function printBands(widths: readonly number[], pinned: number): readonly (readonly number[])[] {
  const own = Array.from({ length: Math.min(pinned, widths.length) }, (_, at) => at);
  const first = own.reduce((sum, at) => sum + (widths[at] ?? 0) * SCALE, 0);
  const bands: number[][] = [];
  let band: number[] = [];
  let used = first;
  for (let at = own.length; at < widths.length; at++) {
    const width = (widths[at] ?? 0) * SCALE;
    if (band.length > 0 && used + width > PAPER_WIDTH) {
      bands.push([...own, ...band]);
      band = [];
      used = first;
    }
    band.push(at);
    used += width;
  }
  if (band.length > 0 || own.length > 0) bands.push([...own, ...band]);
  return bands;
}
