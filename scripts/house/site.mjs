/** Builds the static site and serves it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureData } from './data.mjs';
import { HouseError, inRoot, requiredScript, toolPath } from './paths.mjs';
import { serve } from './serve.mjs';
import { sourcesHash } from './sources.mjs';
import { runNode } from './steps.mjs';

/** Tried first, so that the address stays the same from day to day. */
const USUAL_PORT = 4173;

/** What dist/ was made from; missing while a build is under way or after one that failed. */
const RECORD = inRoot('.cache', 'built.txt');
/** What the site depends on, its data by the manifest that names each file with its hash. */
const SOURCES = [
  'src',
  'scripts/site',
  'scripts/prerender',
  'scripts/prerender.ts',
  'scripts/db',
  'index.html',
  'public/icon.svg',
  'public/data/manifest.json',
  'public/data/datasets.json',
  'vite.config.ts',
  'package-lock.json',
];

/**
 * Leaves a complete static site in dist/.
 * @param {Parameters<typeof ensureData>[0]} [dataOptions]
 * @returns {Promise<number>} exit code
 */
export async function build(dataOptions) {
  requiredScript('index.html');
  await ensureData(dataOptions);
  rmSync(RECORD, { force: true });
  console.log('Building the page …');
  const built = await runNode(toolPath('vite'), ['build', '--logLevel', 'warn']);
  if (built !== 0) throw new HouseError(`The build failed (exit ${built}): see above.`);
  const prerender = inRoot('scripts', 'prerender.ts');
  if (existsSync(prerender)) {
    console.log('Prerendering the views …');
    const rendered = await runNode(toolPath('tsx'), [prerender]);
    if (rendered !== 0) throw new HouseError(`Prerendering failed (exit ${rendered}): see above.`);
  }
  mkdirSync(inRoot('.cache'), { recursive: true });
  writeFileSync(RECORD, sourcesHash(SOURCES));
  console.log('The site is complete: dist/ can be copied to any static host, into any folder.');
  return 0;
}

/**
 * `npm run bench`: of the site as its sources are now, so that no figure speaks of an older one. `--dist DIR` is taken as it is.
 * @param {string[]} args
 */
export async function bench(args) {
  if (!args.some((arg) => arg === '--dist' || arg.startsWith('--dist='))) {
    await ensureData();
    const record = existsSync(RECORD) ? readFileSync(RECORD, 'utf8') : null;
    if (!existsSync(inRoot('dist', 'index.html')) || record !== sourcesHash(SOURCES)) await build();
  }
  return runNode(toolPath('tsx'), [requiredScript('scripts/bench.ts'), ...args]);
}

/** @param {string[]} args */
export async function start(args) {
  const place = servePlace(args);
  await build();
  return serveUntilStopped(place);
}

/** @param {string[]} args */
export async function preview(args) {
  const place = servePlace(args);
  if (!existsSync(inRoot('dist', 'index.html'))) throw new HouseError('dist/ is missing: run npm run build first.');
  return serveUntilStopped(place);
}

/** @param {string[]} args */
export async function dev(args) {
  await ensureData();
  return runNode(toolPath('vite'), args);
}

/** @param {string[]} args `--port N --host H --base /folder/` */
function servePlace(args) {
  const { values } = parseArgs({
    args,
    options: { port: { type: 'string' }, host: { type: 'string' }, base: { type: 'string' } },
  });
  const port = values.port ?? process.env.PORT;
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new HouseError(`--port ${port} is no port number.`);
  return { port: port === undefined ? undefined : Number(port), host: values.host, base: values.base };
}

/** @param {ReturnType<typeof servePlace>} place @returns {Promise<number>} exit code, after Ctrl-C */
async function serveUntilStopped({ port, host, base }) {
  const options = { root: inRoot('dist'), host, base };
  const server = await serve({ ...options, port: port ?? USUAL_PORT }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    if (port !== undefined) throw new HouseError(`Port ${port} is taken: choose another with --port, or leave it out.`);
    return serve(options); // any free one
  });
  console.log(`\n  融媒账本 · Rongmei Ledger\n  ${server.url}\n\n  Ctrl-C stops it.`);
  await new Promise((stopped) => {
    process.once('SIGINT', stopped);
    process.once('SIGTERM', stopped);
  });
  await server.close();
  console.log('\nStopped.');
  return 0;
}
