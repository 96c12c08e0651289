/** Runs programs as named, timed steps and keeps what became of them. */
import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/**
 * @typedef {object} StepResult
 * @property {string} name
 * @property {number} code exit code; 0 is success
 * @property {number} seconds
 */

/**
 * Runs one program.
 * @param {string} file program
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, toStderr?: boolean, shell?: boolean }} [options] quiet: its output is
 * kept and shown only if it fails; toStderr: what it prints goes to standard error
 * @returns {Promise<number>} exit code; a program that cannot be started, or dies of a signal, is not 0
 */
export function run(file, args, { quiet = false, env = {}, toStderr = false, shell = false } = {}) {
  return new Promise((done) => {
    const child = spawn(file, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['inherit', toStderr ? 2 : 'inherit', 'inherit'],
      shell,
    });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => {
      console.error(`${file}: ${error.message}`);
      done(127);
    });
    child.on('close', (code, signal) => {
      const result = code ?? (signal === 'SIGINT' ? 130 : 1);
      if (quiet && result !== 0) process.stdout.write(Buffer.concat(output));
      done(result);
    });
  });
}

/**
 * Runs a JavaScript tool with this very Node.
 * @param {string} script absolute path
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}

/**
 * A named step: says that it starts, times it, says how it ended.
 * @param {string} name
 * @param {() => Promise<number>} work resolves to an exit code
 * @returns {Promise<StepResult>}
 */
export async function step(name, work) {
  console.log(`→ ${name} …`);
  const from = performance.now();
  const code = await work();
  const seconds = (performance.now() - from) / 1000;
  console.log(`${code === 0 ? '✓' : '✗'} ${name}  ${seconds.toFixed(1)} s`);
  return { name, code, seconds };
}

/**
 * The closing table of a command.
 * @param {readonly StepResult[]} results
 * @param {readonly string[]} notRun names of the steps that a failure kept from running
 * @param {number} seconds from start to end; steps may have run beside each other
 */
export function printSummary(results, notRun, seconds) {
  console.log('');
  for (const { name, code, seconds: own } of results)
    console.log(`  ${code === 0 ? '✓' : '✗'} ${name.padEnd(28)} ${own.toFixed(1).padStart(6)} s`);
  for (const name of notRun) console.log(`  · ${name.padEnd(28)} not run`);
  console.log(`    ${'together'.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s`);
}
