/** What a file that the project makes for itself depends on, as one hash. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { inRoot, ROOT } from './paths.mjs';

/** Written by the ingest itself. */
const NOT_SOURCES = new Set(['data/facts.csv', 'data/README.md']);

/** @param {string} path @returns {string[]} files below it, sorted */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(dirname(path), { withFileTypes: true });
  if (entries.some((entry) => entry.isFile() && join(dirname(path), entry.name) === path)) return [path];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]))
    .sort();
}

/**
 * One hash over the names and the bytes of all sources.
 * @param {readonly string[]} sources files and folders, relative to the root
 */
export function sourcesHash(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesBelow(inRoot(source)))) {
    const name = relative(ROOT, file).split(sep).join('/');
    if (!NOT_SOURCES.has(name)) hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
