/** Hashes over the code that reads and the code that lays out, so that nothing old survives a change of either. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { READER_VERSION } from '../../src/core/readReport.ts';
import { ROOT } from '../root.ts';

const READER = ['src/core', 'src/formats', 'scripts/readers'];
const BUILDER = ['scripts/emit', 'scripts/ingest'];

export interface Fingerprints {
  /** Of what decides how a text is read. */
  readonly reader: string;
  /** Of what decides how readings are laid out in files. */
  readonly builder: string;
}

export function fingerprints(): Fingerprints {
  return { reader: hashOf(READER), builder: hashOf(BUILDER) };
}

function hashOf(folders: readonly string[]): string {
  const hash = createHash('sha256').update(READER_VERSION);
  for (const folder of folders) {
    const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /\.(m?ts|mjs|json|csv)$/.test(name)).sort()) {
      hash.update(file).update(readFileSync(path.join(ROOT, folder, file)));
    }
  }
  return hash.digest('hex');
}
