/** The files that take longest begin first, so that none of them runs alone at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Beginning with the longest, by the run of a fresh clone; a new file joins when it takes two minutes. */
const LONGEST = ['access', 'prerender', 'nationalLooks', 'state', 'views'];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted].sort((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const at = LONGEST.findIndex((name) => moduleId.endsWith(`/e2e/${name}.e2e.ts`));
  return at < 0 ? LONGEST.length : at;
}
