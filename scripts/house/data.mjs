/** Keeps public/data in step with the reports and with the reader that reads them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { HouseError, inRoot } from './paths.mjs';
import { runProgram } from './program.mjs';
import { sourcesHash } from './sources.mjs';

const MANIFEST = inRoot('public', 'data', 'manifest.json');
/** What public/data was made from: `sources` is a hash, or null when someone ingested other files by hand. */
const RECORD = inRoot('.cache', 'ingested.json');

/** What the tables depend on. */
const SOURCES = [
  'data',
  'src/core',
  'src/formats',
  'scripts/ingest.ts',
  'scripts/ingest',
  'scripts/readers',
  'scripts/emit',
];

/** @returns {{ sources: string | null, paths: string[] } | null} null: nothing is known of public/data */
function readRecord() {
  return existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : null;
}

/** @param {string | null} sources @param {string[]} paths */
function writeRecord(sources, paths) {
  mkdirSync(dirname(RECORD), { recursive: true });
  writeFileSync(RECORD, `${JSON.stringify({ sources, paths })}\n`);
}

/**
 * `npm run ingest -- …`: the ingest itself, and a note of what public/data now holds, so that the next build neither reads the
 * same reports again nor replaces what was ingested by hand.
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function ingest(args) {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: { out: { type: 'string' } },
  });
  const sources = sourcesHash(SOURCES);
  const code = await runProgram('ingest', args);
  if (values.out === undefined && existsSync(MANIFEST)) {
    if (positionals.length > 0) writeRecord(null, positionals);
    else if (code === 0) writeRecord(sources, []);
  }
  return code;
}

/**
 * What is to be done about public/data; decided apart from doing it.
 * @param {{ present: boolean, record: { sources: string | null } | null, sources: string, ownReportsOnly: boolean }} found
 * @returns {'fresh' | 'missing' | 'stale' | 'by hand'}
 */
export function dataState({ present, record, sources, ownReportsOnly }) {
  if (!present) return 'missing';
  if (record?.sources === null && !ownReportsOnly) return 'by hand';
  return record?.sources === sources ? 'fresh' : 'stale';
}

const REASONS = { missing: 'public/data is missing', stale: 'the reports or the reader have changed' };

/**
 * Ingests data/reports when public/data is missing or older than its sources.
 * @param {{ ownReportsOnly?: boolean }} [options] ownReportsOnly: replace what was ingested by hand (tests want known figures)
 */
export async function ensureData({ ownReportsOnly = false } = {}) {
  const record = readRecord();
  const state = dataState({ present: existsSync(MANIFEST), record, sources: sourcesHash(SOURCES), ownReportsOnly });
  if (state === 'fresh') return;
  if (state === 'by hand') {
    console.log(`public/data holds what was ingested from ${record?.paths.join(' ')}: kept.`);
    console.log('(npm run ingest, without a path, goes back to data/reports.)');
    return;
  }
  console.log(`Reading data/reports (${REASONS[state]}) …`);
  const code = await ingest([]);
  if (code !== 0) throw new HouseError(`The ingest failed (exit ${code}): see above.`);
}
