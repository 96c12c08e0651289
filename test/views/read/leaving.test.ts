/** Leaving is asked about only while a report was read of which nothing was taken away. */
import { expect, test } from 'vitest';
import { addFiles, NO_VISIT, withOutcomes } from '../../../src/views/read/entries.ts';
import { holdsUntaken, markTaken } from '../../../src/views/read/leaving.ts';
import { readDigest } from './reports.ts';

test('a report that was read and not exported is asked about, an exported one is not', async () => {
  expect(holdsUntaken(NO_VISIT)).toBe(false);
  const waiting = addFiles(NO_VISIT, [{ id: '1', file: 'a.txt', bytes: 9 }]);
  expect(holdsUntaken(waiting)).toBe(false);
  const outcome = await readDigest('430602-2020');
  const visit = withOutcomes(waiting, '1', [outcome]);
  expect(holdsUntaken(visit)).toBe(true);
  markTaken(outcome);
  expect(holdsUntaken(visit)).toBe(false);
});
