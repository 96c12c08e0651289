/**
 * The reader against reports whose truth is known, half of them damaged: two thousand in `npm test`, four hundred before
 * each commit. `npm run score` prints the details.
 */
import { describe, expect, it } from 'vitest';
import { synthetic } from '../../scripts/score/corpora.ts';
import { scoreCorpus } from '../../scripts/score/scoreCorpus.ts';
import { rates, type Tally } from '../../scripts/score/tally.ts';
import { THRESHOLDS } from '../../scripts/score/thresholds.ts';
import { THOROUGH } from '../thorough.ts';

const CENTERS = THOROUGH ? 100 : 20;
const YEARS = 10;

const CORPORA = [
  { name: 'synthetic', options: { centers: CENTERS, years: YEARS, seed: 30 } },
  { name: 'damaged', options: { centers: CENTERS, years: YEARS, seed: 31, damage: 1 } },
] as const;

/** The first faults, so that a red test says what went wrong. */
function faults(tally: Tally): string {
  return tally.faults
    .filter((f) => f.part === 'fact')
    .slice(0, 12)
    .map(
      (f) =>
        `${f.verdict} ${f.key} ${f.file} (${f.layout}): expected ${f.expected}, got ${f.got}: ${f.quote.slice(0, 60)}`,
    )
    .join('\n');
}

describe.each(CORPORA)('$name reports', ({ name, options }) => {
  it('are read as well as is demanded', async () => {
    const tally = await scoreCorpus(name, synthetic(options));
    const wanted = THRESHOLDS[name];
    if (!wanted) throw new Error(`no threshold for ${name}`);
    const { precision, recall } = rates(tally.facts);
    expect(tally.reports).toBe(CENTERS * YEARS);
    expect(precision, faults(tally)).toBeGreaterThanOrEqual(wanted.precision);
    expect(recall, faults(tally)).toBeGreaterThanOrEqual(wanted.recall);
  });
});
