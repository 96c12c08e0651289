/**
 * How wide charts stand at the usual windows (390, 820 and from 1280 px on): measured in a browser by test/e2e/prerender.e2e.ts,
 * which says what to write here when a layout changes.
 */
import type { Widths } from '../../src/charts/drawVariants.ts';

const WHOLE: Widths = { narrow: 358, middle: 756, wide: 1216 };

/** Charts that share their row with something else. */
const NARROWER: Readonly<Record<string, Widths>> = {};

export function widthsOf(id: string): Widths {
  return NARROWER[id] ?? WHOLE;
}
