/** `npm run check` and `npm test`. */
import { requireBrowser } from './browser.mjs';
import { HouseError, inRoot, toolPath } from './paths.mjs';
import { runTests } from './results.mjs';
import { build } from './site.mjs';
import { printSummary, runNode, step } from './steps.mjs';

/**
 * @typedef {import('./results.mjs').TestCount} TestCount
 * @typedef {{ name: string, work: (count: TestCount) => Promise<number> }} Step work adds its tests to the count and resolves to an exit code
 * @typedef {{ from: number, results: import('./steps.mjs').StepResult[], notRun: string[], count: TestCount }} Outcome
 */

/** What the compiler knew last time; only what changed since is looked at again. */
const TYPES_KNOWN = inRoot('.cache', 'types.tsbuildinfo');
/** Synthetic reports of each kind on the scoreboard. */
const SCORED = '500';
const DEPCRUISE = ['--config', '.dependency-cruiser.cjs', 'src', 'scripts', 'test'];

/** @type {Step} */
const FORMAT = {
  name: 'format and lint',
  work: () => runNode(toolPath('@biomejs/biome', 'biome'), ['check', '--error-on-warnings', '.'], { quiet: true }),
};
/** Single-threaded and silent: they run beside the tests. @type {Step[]} */
const BESIDE = [
  {
    name: 'import directions',
    work: () => runNode(toolPath('dependency-cruiser', 'depcruise'), DEPCRUISE, { quiet: true }),
  },
  {
    name: 'types',
    work: () =>
      runNode(toolPath('typescript', 'tsc'), ['-p', '.', '--incremental', '--tsBuildInfoFile', TYPES_KNOWN], {
        quiet: true,
      }),
  },
];

/** @type {Step} */
const UNIT = { name: 'unit and contract tests', work: (count) => countInto(count, runTests(['unit'])) };
/** Larger samples of the same, and each chart's picture. @type {Step} */
const THOROUGH = {
  name: 'unit tests and pictures',
  work: (count) => countInto(count, runTests(['unit', 'pictures'], { RONGMEI_THOROUGH: '1' })),
};

/** @param {TestCount} count @param {ReturnType<typeof runTests>} running */
async function countInto(count, running) {
  const { code, count: more } = await running;
  add(count, more);
  return code;
}

/** @param {TestCount} count @param {TestCount} more */
function add(count, more) {
  count.passed += more.passed;
  count.failed += more.failed;
  count.skipped.push(...more.skipped);
}

/** @returns {TestCount} */
function noTests() {
  return { passed: 0, failed: 0, skipped: [] };
}

/** @returns {Outcome} */
function nothingYet() {
  return { from: performance.now(), results: [], notRun: [], count: noTests() };
}

/**
 * Runs steps in order. A step that is no test run and fails counts as one failure.
 * @param {Outcome} outcome added to
 * @param {readonly Step[]} steps
 */
async function runSteps(outcome, steps) {
  for (const { name, work } of steps) {
    const own = noTests();
    const result = await step(name, () => work(own).catch(reported));
    if (result.code !== 0 && own.failed === 0) own.failed = 1;
    add(outcome.count, own);
    outcome.results.push(result);
  }
}

/** @param {unknown} error @returns {number} */
function reported(error) {
  if (!(error instanceof HouseError)) throw error;
  console.error(error.message);
  return 1;
}

/** @param {Outcome} outcome @returns {number} exit code */
function conclude({ from, results, notRun, count }) {
  printSummary(results, notRun, (performance.now() - from) / 1000);
  if (count.skipped.length > 0) {
    console.log(`\n${count.skipped.length} skipped:`);
    for (const name of count.skipped) console.log(`  ${name}`);
  }
  console.log(`\n${count.passed} passed, ${count.failed} failed`);
  return results.every((result) => result.code === 0) ? 0 : 1;
}

/** Whether every step of these names ran and succeeded. @param {Outcome} outcome @param {readonly string[]} names */
function succeeded({ results }, names) {
  return names.every((name) => results.some((result) => result.name === name && result.code === 0));
}

/** Format and lint; then types and import directions beside the unit and contract tests. */
export async function check() {
  const outcome = nothingYet();
  await runSteps(outcome, [FORMAT]);
  if (succeeded(outcome, [FORMAT.name])) await Promise.all([runSteps(outcome, BESIDE), runSteps(outcome, [UNIT])]);
  else outcome.notRun.push(...[...BESIDE, UNIT].map(({ name }) => name));
  return conclude(outcome);
}

/** The check without stopping and with larger samples, then the built site in a real browser. The last line alone: `N passed, N failed`. */
export async function test() {
  const outcome = nothingYet();
  let browser = '';
  /** @type {Step} */
  const findBrowser = {
    name: 'browser',
    work: async () => {
      browser = await requireBrowser();
      console.log(`  ${browser}`);
      return 0;
    },
  };
  /** @type {Step} */
  const buildSite = { name: 'build', work: () => build({ ownReportsOnly: true }) };
  /** Exit 1 below the thresholds: accuracy is a test like any other. Large samples are among the unit tests. @type {Step} */
  const scoreboard = {
    name: 'accuracy scoreboard',
    work: () => runNode(toolPath('tsx', 'tsx'), ['scripts/score.ts', '--show', '0', '--reports', SCORED]),
  };
  /** @type {Step} */
  const endToEnd = {
    name: 'end-to-end tests',
    work: (count) => countInto(count, runTests(['e2e'], { RONGMEI_BROWSER: browser })),
  };
  await runSteps(outcome, [FORMAT, findBrowser]);
  await Promise.all([runSteps(outcome, [buildSite, ...BESIDE, scoreboard]), runSteps(outcome, [THOROUGH])]);
  if (succeeded(outcome, [findBrowser.name, buildSite.name])) await runSteps(outcome, [endToEnd]);
  else outcome.notRun.push(endToEnd.name);
  return conclude(outcome);
}

/** `npm run pictures`: every chart against its picture; `-- --write` makes the drawings of now the ones to hold against. @param {string[]} args */
export function pictures(args) {
  return runNode(toolPath('vitest'), ['run', '--project=pictures'], {
    env: { RONGMEI_PICTURES: args.includes('--write') ? 'write' : 'compare' },
  });
}
