import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

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
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One browser, one page at a time: figures in the tests are about the site, not about a busy machine.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
