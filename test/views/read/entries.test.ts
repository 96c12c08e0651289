import { expect, test } from 'vitest';
import {
  addFiles,
  isBusy,
  NO_VISIT,
  readOutcomes,
  type Visit,
  withOutcomes,
  without,
  withStep,
} from '../../../src/views/read/entries.ts';
import type { Outcome } from '../../../src/views/read/protocol.ts';

const read = (file: string, hash: string): Outcome =>
  ({ ok: true, file, bytes: 1, source: { text_sha256: hash } }) as unknown as Outcome;
const refused = (file: string): Outcome => ({
  ok: false,
  file,
  bytes: 1,
  refusal: { code: 'scan', message: '' },
});
const states = (visit: Visit): string[] => visit.entries.map(({ id, state }) => `${id} ${state}`);
const two = addFiles(NO_VISIT, [
  { id: '1', file: 'a.zip', bytes: 1 },
  { id: '2', file: 'b.txt', bytes: 1 },
]);

test('files wait, work, and are done; an archive becomes its documents', () => {
  expect(states(two)).toEqual(['1 waiting', '2 waiting']);
  const working = withStep(two, '1', { phase: 'reading', done: 0, total: 2 });
  expect(states(working)).toEqual(['1 working', '2 waiting']);
  expect(isBusy(working)).toBe(true);
  const done = withOutcomes(working, '1', [refused('a.zip/x.png'), read('a.zip/y.txt', 'y')]);
  expect(states(done)).toEqual(['1.0 done', '1.1 done', '2 waiting']);
  expect(done.selected).toBe('1.1');
});

test('the same words count once, and what was shown stays shown', () => {
  const done = withOutcomes(withOutcomes(two, '1', [read('a', 'same')]), '2', [read('b', 'same')]);
  expect(states(done)).toEqual(['1 done', '2 again']);
  expect(readOutcomes(done)).toHaveLength(1);
  expect(done.selected).toBe('1');
  expect(isBusy(done)).toBe(false);
});

test('removing the shown report shows the next one, and takes its copies along', () => {
  const three = addFiles(two, [{ id: '3', file: 'c', bytes: 1 }]);
  const done = withOutcomes(
    withOutcomes(withOutcomes(three, '1', [read('a', 'same')]), '2', [read('b', 'same')]),
    '3',
    [read('c', 'other')],
  );
  const left = without(done, '1');
  expect(states(left)).toEqual(['3 done']);
  expect(left.selected).toBe('3');
  expect(without(left, '3')).toEqual(NO_VISIT);
});

test('a refused file alone shows nothing', () => {
  expect(withOutcomes(two, '1', [refused('a')]).selected).toBeNull();
});
