import { defineConfig } from 'vitest/config';

/** Two projects: `unit` (unit and contract tests, `npm run check`) and `e2e` (the built site in a real browser, `npm test`). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One browser, one page at a time: figures in the tests are about the site, not about a busy machine.
          fileParallelism: false,
        },
      },
    ],
  },
});
