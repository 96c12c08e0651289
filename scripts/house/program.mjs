/**
 * The programs that read reports, joined into one file each: they start in a fraction of the time that the TypeScript loader
 * needs, in each thread again, and read about a tenth faster without the names it keeps for inner functions.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, requiredScript } from './paths.mjs';
import { sourcesHash } from './sources.mjs';
import { runNode } from './steps.mjs';

const PLACE = inRoot('.cache', 'programs');
const ENTRIES = { ingest: 'scripts/ingest.ts', worker: 'scripts/ingest/worker.ts', extract: 'scripts/extract.ts' };
const SOURCES = ['src/core', 'src/formats', 'src/i18n', 'scripts', 'package-lock.json'];
const DAY_MS = 86_400_000;

/**
 * A program as one file, made anew when a source has changed. Packages stay where they are.
 * @param {'ingest' | 'extract'} name
 * @returns {Promise<string>} absolute path of the JavaScript file
 */
export async function programPath(name) {
  const folder = join(PLACE, sourcesHash(SOURCES).slice(0, 16));
  if (!existsSync(folder)) await joinPrograms(folder);
  return join(folder, `${name}.js`);
}

/**
 * Runs a program to its end.
 * @param {'ingest' | 'extract'} name
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export async function runProgram(name, args) {
  return runNode(await programPath(name), args);
}

/** @param {string} folder */
async function joinPrograms(folder) {
  const { build } = await import('esbuild');
  const draft = `${folder}.${process.pid}`;
  await build({
    entryPoints: Object.fromEntries(Object.entries(ENTRIES).map(([as, file]) => [as, requiredScript(file)])),
    outdir: draft,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error; // else another command was faster
  }
  forgetOld();
}

/** Those of yesterday: another command may still run what was current a minute ago. */
function forgetOld() {
  for (const name of readdirSync(PLACE))
    if (Date.now() - statSync(join(PLACE, name)).mtimeMs > DAY_MS) rmSync(join(PLACE, name), { recursive: true });
}
