/** One hash over everything that decides what is read and how it is laid out, so that no old reading survives a change. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { READER_VERSION } from '../../src/core/readReport.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = ['src/core', 'src/formats', 'scripts/readers', 'scripts/emit', 'scripts/ingest'];

export function readerFingerprint(): string {
  const hash = createHash('sha256').update(READER_VERSION);
  for (const folder of SOURCES) {
    const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /\.(ts|json|csv)$/.test(name)).sort()) {
      hash.update(file).update(readFileSync(path.join(ROOT, folder, file)));
    }
  }
  return hash.digest('hex');
}
