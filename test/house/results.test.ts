import { expect, test } from 'vitest';
import { countTests } from '../../scripts/house/results.mjs';

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((test) => ({ status: test, fullName: `it is ${test}` })),
});

test.each([
  ['nothing', [], { passed: 0, failed: 0, skipped: [] }],
  ['passes and failures', [file('failed', 'passed', 'failed', 'passed')], { passed: 2, failed: 1, skipped: [] }],
  [
    'a file that broke before its first test',
    [file('failed'), file('passed', 'passed')],
    { passed: 1, failed: 1, skipped: [] },
  ],
  [
    'a skipped test has a name',
    [file('passed', 'skipped', 'todo')],
    { passed: 0, failed: 0, skipped: ['it is skipped', 'it is todo'] },
  ],
])('%s', (_, testResults, expected) => {
  expect(countTests({ testResults })).toEqual(expected);
});
