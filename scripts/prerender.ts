/**
 * After Vite: every page of the built site gets its first state as HTML (figures, tables, drawings), the head script and the
 * list of files for offline use; then each file gets its compressed neighbours.
 *
 *   npx tsx scripts/prerender.ts [--out dist]
 *
 * The same site and the same data give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compressSite } from './prerender/compress.ts';
import { writeEarlyScript } from './prerender/earlyScript.ts';
import { insert } from './prerender/insert.ts';
import { openRenderer } from './prerender/renderer.ts';
import { writeServiceWorker } from './prerender/serviceWorker.ts';
import { readCentres } from './prerender/siteData.ts';
import { pageFiles, rootOf } from './site/pages.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' }, quick: { type: 'boolean' } } });
  const out = resolve(values.out);
  const from = performance.now();
  const early = writeEarlyScript(out);
  const centres = readCentres(out);
  const renderer = await openRenderer(out);
  try {
    for (const page of pageFiles(centres)) {
      const file = join(out, page.path, 'index.html');
      const rendered = await renderer.render({ path: page.path, centres: centres.map((one) => one.center_id) });
      writeFileSync(file, insert(readFileSync(file, 'utf8'), { ...rendered, early: `${rootOf(page.path)}${early}` }));
      say(`${`/${page.path}`.padEnd(18)} ${rendered.note}`);
    }
  } finally {
    await renderer.close();
  }
  const pages = pageFiles(centres).map(({ path }) => path);
  const { files, version } = writeServiceWorker(out, pages);
  say(`offline: ${files} files, version ${version}`);
  const saved = await compressSite(out, { quick: values.quick ?? false });
  say(`compressed: ${saved.files} files, ${(saved.before / 1e6).toFixed(1)} MB → ${(saved.after / 1e6).toFixed(1)} MB`);
  say(`${((performance.now() - from) / 1000).toFixed(1)} s`);
}

function say(line: string): void {
  console.log(`  ${line}`);
}

await main();
