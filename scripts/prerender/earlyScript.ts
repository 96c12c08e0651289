/** The head script (src/early.js): comments and indentation taken away, named by its hash. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = new URL('../../src/early.js', import.meta.url);

/** The script as the page loads it. */
export function earlyScript(): string {
  return readFileSync(SOURCE, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^\s+/gm, '')
    .trim();
}

/** Writes it into the site; the answer is its path under the site's root. */
export function writeEarlyScript(out: string): string {
  const script = earlyScript();
  const path = `assets/early-${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
  mkdirSync(join(out, 'assets'), { recursive: true });
  writeFileSync(join(out, path), script);
  return path;
}
