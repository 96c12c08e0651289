/** `npm run check` and `npm test`. */
import { requireBrowser } from './browser.mjs';
import { HouseError, toolPath } from './paths.mjs';
import { runTests } from './results.mjs';
import { build } from './site.mjs';
import { printSummary, runNode, step } from './steps.mjs';

/**
 * @typedef {import('./results.mjs').TestCount} TestCount
 * @typedef {{ results: import('./steps.mjs').StepResult[], notRun: string[], count: TestCount }} Outcome
 */

/** The steps of the check, in order: the fast ones first. @type {{ name: string, work: (count: TestCount) => Promise<number> }[]} */
const CHECKS = [
  {
    name: 'format and lint',
    work: () => runNode(toolPath('@biomejs/biome', 'biome'), ['check', '--error-on-warnings', '.'], { quiet: true }),
  },
  {
    name: 'import directions',
    work: () => runNode(toolPath('dependency-cruiser', 'depcruise'), DEPCRUISE, { quiet: true }),
  },
  { name: 'types', work: () => runNode(toolPath('typescript', 'tsc'), ['-p', '.'], { quiet: true }) },
  { name: 'unit and contract tests', work: (count) => countInto(count, runTests('unit')) },
];
const DEPCRUISE = ['--config', '.dependency-cruiser.cjs', 'src', 'scripts', 'test'];

/** @param {TestCount} count @param {ReturnType<typeof runTests>} running */
async function countInto(count, running) {
  const { code, count: more } = await running;
  count.passed += more.passed;
  count.failed += more.failed;
  count.skipped.push(...more.skipped);
  return code;
}

/** @returns {Outcome} */
function nothingYet() {
  return { results: [], notRun: [], count: { passed: 0, failed: 0, skipped: [] } };
}

/**
 * Runs steps in order. A step that is no test run and fails counts as one failure.
 * @param {Outcome} outcome added to
 * @param {readonly { name: string, work: (count: TestCount) => Promise<number> }[]} steps
 * @param {boolean} stopAtFirst
 */
async function runSteps(outcome, steps, stopAtFirst) {
  for (const { name, work } of steps) {
    if (stopAtFirst && outcome.results.some((result) => result.code !== 0)) {
      outcome.notRun.push(name);
      continue;
    }
    const failedBefore = outcome.count.failed;
    const result = await step(name, () => work(outcome.count).catch(reported));
    outcome.results.push(result);
    if (result.code !== 0 && outcome.count.failed === failedBefore) outcome.count.failed += 1;
  }
}

/** @param {unknown} error @returns {number} */
function reported(error) {
  if (!(error instanceof HouseError)) throw error;
  console.error(error.message);
  return 1;
}

/** @param {Outcome} outcome @returns {number} exit code */
function conclude({ results, notRun, count }) {
  printSummary(results, notRun);
  if (count.skipped.length > 0) {
    console.log(`\n${count.skipped.length} skipped:`);
    for (const name of count.skipped) console.log(`  ${name}`);
  }
  console.log(`\n${count.passed} passed, ${count.failed} failed`);
  return results.every((result) => result.code === 0) ? 0 : 1;
}

/** Format, lint, types, import directions, unit and contract tests; stops at the first step that fails. */
export async function check() {
  const outcome = nothingYet();
  await runSteps(outcome, CHECKS, true);
  return conclude(outcome);
}

/** The check without stopping, then the built site in a real browser. The last line alone: `N passed, N failed`. */
export async function test() {
  const outcome = nothingYet();
  await runSteps(outcome, CHECKS, false);
  let browser = '';
  await runSteps(
    outcome,
    [
      {
        name: 'browser',
        work: async () => {
          browser = await requireBrowser();
          console.log(`  ${browser}`);
          return 0;
        },
      },
      // Exit 1 below the thresholds: accuracy is a test like any other.
      { name: 'accuracy scoreboard', work: () => runNode(toolPath('tsx', 'tsx'), ['scripts/score.ts', '--show', '0']) },
      { name: 'build', work: () => build({ ownReportsOnly: true }) },
    ],
    false,
  );
  const ready = outcome.results
    .filter(({ name }) => name === 'browser' || name === 'build')
    .every((result) => result.code === 0);
  const endToEnd = {
    name: 'end-to-end tests',
    /** @param {TestCount} count */
    work: (count) => countInto(count, runTests('e2e', { RONGMEI_BROWSER: browser })),
  };
  if (ready) await runSteps(outcome, [endToEnd], false);
  else outcome.notRun.push(endToEnd.name);
  return conclude(outcome);
}
