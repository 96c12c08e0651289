/** Builds the plain page beside which ours is measured (scripts/bench/yardstick) and gives it the same data. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compressSite } from '../prerender/compress.ts';

const SOURCE = fileURLToPath(new URL('./yardstick/', import.meta.url));
const OUT = fileURLToPath(new URL('../../.cache/yardstick/', import.meta.url));

/** `panel`: the dataset's panel.csv. The answer is the built folder. */
export async function buildYardstick(panel: string): Promise<string> {
  await build({
    root: SOURCE,
    configFile: false,
    base: './',
    logLevel: 'error',
    build: { outDir: OUT, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 10_000 },
  });
  mkdirSync(join(OUT, 'data'), { recursive: true });
  copyFileSync(panel, join(OUT, 'data/panel.csv'));
  await compressSite(OUT);
  return OUT;
}
