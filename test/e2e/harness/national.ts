/** The built site with a small country in it: synthetic reports, read by the reader, opened as `?d=national`. Made once for all files. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { siteWith } from '../../../scripts/bench/site.ts';
import { inRoot } from '../../../scripts/house/paths.mjs';
import { sourcesHash } from '../../../scripts/house/sources.mjs';
import { ready } from './charts.ts';
import { DIST } from './dist.ts';
import type { Site } from './testSite.ts';

/** Enough for every chart to draw distributions, few enough to be read while a test waits. */
const CENTERS = 300;
const YEARS = 3;

/** What the country's tables depend on. */
const SOURCES = [
  'scripts/synth',
  'scripts/synth.ts',
  'scripts/ingest',
  'scripts/ingest.ts',
  'scripts/emit',
  'src/core',
];

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder to serve. */
    national: string;
  }
}

const run = promisify(execFile);

/** Vitest calls this before the first file, outside the tests' processes. */
export default async function setup(project: TestProject): Promise<void> {
  const place = inRoot('.cache', 'e2e', 'national');
  const made = `${place}/made.txt`;
  const wanted = `${sourcesHash(SOURCES)} ${CENTERS} ${YEARS}`;
  if (!existsSync(made) || readFileSync(made, 'utf8') !== wanted) {
    await program('synth', '--centers', `${CENTERS}`, '--years', `${YEARS}`, '--formats', 'txt', '--out', place);
    await program('ingest', `${place}/reports`, '--out', `${place}/data`);
    writeFileSync(made, wanted);
  }
  // Without dist/ every test says what to do.
  const site = existsSync(DIST) ? siteWith(DIST, `${place}/data`, `${place}/site`) : place;
  project.provide('national', `${site}/`);
}

async function program(command: string, ...args: string[]): Promise<void> {
  await run(process.execPath, [inRoot('scripts/house/run.mjs'), command, ...args], { maxBuffer: 1e8 });
}

/** For `testSite`. */
export async function withNational(): Promise<string> {
  return inject('national');
}

/** Two centres of the dataset with a report of every year, by the directory of the site. */
export async function twoCentres(site: Site): Promise<string> {
  const page = await site.openPage('centre/?d=national');
  await ready(page);
  const links = await page
    .locator('.rl-directory-city a')
    .evaluateAll((all) =>
      all.slice(0, 2).map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('c') ?? ''),
    );
  await page.context().close();
  return links.join('~');
}
