/** Writes `sw.js`: the worker's text (src/offline/worker.js) with this build's list of files before it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseManifest } from '../../src/db/manifest.ts';

const SOURCE = new URL('../../src/offline/worker.js', import.meta.url);

/** Kept when they are used, not ahead: the engine for old browsers, and what only some documents need. */
const ON_USE = /\.(wasm|gz|br|map)$|duckdb-browser-mvp|^assets\/(pdf|docx|xlsx|html|word|doc)[.-]/;

export interface SiteFiles {
  /** Names this build: changes with any byte of it. */
  readonly version: string;
  /** Paths under the site's root: folders with an index.html. */
  readonly pages: readonly string[];
  readonly files: readonly string[];
  /** The module that browsers load. */
  readonly engine: string;
}

/** What a second visit needs without a network; `pages` as `pageFiles` names them. */
export function siteFiles(out: string, pages: readonly string[]): SiteFiles {
  const assets = readdirSync(join(out, 'assets'))
    .map((name) => `assets/${name}`)
    .sort();
  const engine = assets.find((name) => /duckdb-eh.*\.wasm$/.test(name));
  if (!engine) throw new Error(`${out}/assets holds no engine`);
  const others = readdirSync(out)
    .filter((name) => /\.(svg|png|ico|webmanifest)$/.test(name))
    .sort();
  const files = [...assets.filter((name) => !ON_USE.test(name)), ...others, ...datasetFiles(out)];
  const hash = createHash('sha256').update(readFileSync(SOURCE));
  for (const path of [
    ...pages.map((page) => `${page}index.html`),
    ...files.map((file) => file.replace(/\?.*$/, '')),
    engine,
  ]) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(out, path)))
      .update('\0');
  }
  return { version: hash.digest('hex').slice(0, 16), pages, files, engine };
}

/** The default dataset, each table under the address at which the page asks for it (src/db/siteSource.ts). */
function datasetFiles(out: string): string[] {
  const manifest = parseManifest(JSON.parse(readFileSync(join(out, 'data/manifest.json'), 'utf8')));
  const tables = Object.values(manifest.tables).flatMap(({ files }) => files);
  const named = tables.map((file) => `data/${file.path}?${file.sha256.slice(0, 12)}`);
  const lists = ['manifest.json', 'datasets.json'].map((name) => `data/${name}`);
  return [...lists.filter((path) => statSync(join(out, path), { throwIfNoEntry: false })), ...named];
}

/** Marks every page with the build's version and writes the worker. */
export function writeServiceWorker(out: string, pages: readonly string[]): { files: number; version: string } {
  for (const page of pages) mark(join(out, page, 'index.html'), '');
  const site = siteFiles(out, pages);
  for (const page of pages) mark(join(out, page, 'index.html'), site.version);
  writeFileSync(join(out, 'sw.js'), `const SITE = ${JSON.stringify(site)};\n${readFileSync(SOURCE, 'utf8')}`);
  return { files: site.files.length + site.pages.length + 1, version: site.version };
}

const MARK = /<meta name="rl-build" content="[^"]*" \/>/;

function mark(file: string, version: string): void {
  const html = readFileSync(file, 'utf8');
  const tag = `<meta name="rl-build" content="${version}" />`;
  const marked = MARK.test(html) ? html.replace(MARK, tag) : html.replace('</head>', `  ${tag}\n  </head>`);
  if (!marked.includes(tag)) throw new Error(`${file} has no head`);
  writeFileSync(file, marked);
}
