/**
 * How wide charts stand at the usual windows (390, 820, 1280 and 1920 px). test/e2e/prerender.e2e.ts measures them in a browser and
 * says what to write here when a layout changes.
 */
import type { Widths } from '../../src/charts/drawVariants.ts';

const WHOLE: Widths = { narrow: 362, middle: 771, wide: 1171, vast: 1456 };
const HALF: Widths = { ...WHOLE, wide: 566, vast: 708 };
const BESIDE_FINDINGS: Widths = { ...WHOLE, wide: 669, vast: 838 };

/** Charts that share their row with something else; all others have it alone. */
const SHARED: Readonly<Record<string, Widths>> = {
  'overview/ranking': BESIDE_FINDINGS,
  'overview/coverage': BESIDE_FINDINGS,
  'overview/spread': BESIDE_FINDINGS,
  'overview/provinces': BESIDE_FINDINGS,
  'spending/flow': HALF,
  'spending/parts': HALF,
  'output/cost': HALF,
  'output/upward': HALF,
  'scores/execution': HALF,
  'scores/failed': HALF,
  'centre/structure': HALF,
  'centre/flow': HALF,
};

export function widthsOf(id: string): Widths {
  return SHARED[id] ?? WHOLE;
}
