/** The built site with a small country in it: synthetic reports, read by the reader, opened as `?d=national`. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { siteWith } from '../../../scripts/bench/site.ts';
import { inRoot, toolPath } from '../../../scripts/house/paths.mjs';

/** Enough for every chart to draw distributions, few enough to be read while a test waits. */
const CENTERS = 300;
const YEARS = 3;

const run = promisify(execFile);

/** The folder to serve. Reports that were read before are not read again. */
export async function withNational(dist: string): Promise<string> {
  const place = inRoot('.cache', 'e2e', 'national');
  const program = (script: string, ...args: string[]) =>
    run(process.execPath, [toolPath('tsx'), inRoot('scripts', script), ...args], { maxBuffer: 1e8 });
  await program('synth.ts', '--centers', `${CENTERS}`, '--years', `${YEARS}`, '--formats', 'txt', '--out', place);
  await program('ingest.ts', `${place}/reports`, '--out', `${place}/data`);
  return `${siteWith(dist, `${place}/data`, `${place}/site`)}/`;
}
