/** Reads every case of a corpus and counts. */
import { readReport } from '../../src/core/readReport.ts';
import type { Case } from './corpora.ts';
import { matchReport } from './match.ts';
import { Tally } from './tally.ts';

export async function scoreCorpus(name: string, cases: AsyncIterable<Case>): Promise<Tally> {
  const tally = new Tally(name);
  for await (const { file, layout, input, truth } of cases) {
    tally.add(file, layout, matchReport(readReport(input), truth));
  }
  return tally;
}
