/** Runs a Vitest project and counts its tests from Vitest's own JSON report. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inRoot, toolPath } from './paths.mjs';
import { runNode } from './steps.mjs';

/**
 * @typedef {object} TestCount
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} skipped full names
 */

/**
 * Reads a Vitest JSON report. A file that broke before its first test has no failed test in it: it counts as one.
 * @param {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} report
 * @returns {TestCount}
 */
export function countTests(report) {
  /** @type {TestCount} */
  const count = { passed: 0, failed: 0, skipped: [] };
  for (const file of report.testResults) {
    const failedBefore = count.failed;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') count.passed += 1;
      else if (test.status === 'failed') count.failed += 1;
      else count.skipped.push(test.fullName);
    }
    if (file.status === 'failed' && count.failed === failedBefore) count.failed += 1;
  }
  return count;
}

/**
 * @param {readonly [string, ...string[]]} projects names in vitest.config.ts, run together
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number, count: TestCount }>}
 */
export async function runTests(projects, env) {
  const report = inRoot('.cache', 'tests', `${projects[0]}.json`);
  mkdirSync(inRoot('.cache', 'tests'), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', ...projects.map((name) => `--project=${name}`), ...reporters];
  const code = await runNode(toolPath('vitest'), args, { env });
  const count = existsSync(report)
    ? countTests(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: [] };
  // A run that fails without a failing test (an unhandled error, no report at all) is a failure all the same.
  if (code !== 0 && count.failed === 0) count.failed = 1;
  return { code: count.failed > 0 ? code || 1 : code, count };
}
