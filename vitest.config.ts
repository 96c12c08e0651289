import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longestFirst.ts';

/** Timeouts are for what hangs, not for what is slow: other work may share the machine. */
const PATIENCE = 120_000;

const IN_NODE = {
  testTimeout: PATIENCE,
  hookTimeout: PATIENCE,
  // Vitest alone would leave a core to itself, half of a small machine.
  maxWorkers: availableParallelism(),
  // The code under test keeps no state between files; compiling it anew for each cost a quarter of the run. Processes, not
  // threads: the tests of linear time read the processor time of their process.
  pool: 'forks',
  isolate: false,
} as const;

/**
 * Three projects: `unit` (unit and contract tests, `npm run check`), `pictures` (every chart against its hash) and `e2e` (the
 * built site in a real browser); all three in `npm test`.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...IN_NODE,
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**', 'test/pictures/**'],
        },
      },
      { test: { ...IN_NODE, name: 'pictures', include: ['test/pictures/*.test.ts'] } },
      {
        test: {
          ...IN_NODE,
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: 'test/e2e/harness/national.ts',
          // A second is not enough for what a busy machine does.
          expect: { poll: { timeout: 20_000, interval: 50 } },
          // Each with a browser of its own; most of the time a page waits for its engine. More than two would wait for each other.
          maxWorkers: Math.min(2, availableParallelism()),
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
