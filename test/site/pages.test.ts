/** The files of the built site: addresses that hold in any folder. */
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageFiles, pageHtml, rootOf } from '../../scripts/site/pages.ts';
import { POLICY, STYLE_NONCE } from '../../scripts/site/policy.ts';
import { WASM_BYTES } from '../../src/db/wasm/bundle.ts';
import { VIEW_PATHS, VIEWS } from '../../src/state/viewState.ts';

const CENTRES = [{ center_id: '430602', name: '岳阳楼区“融媒体”中心' }];
const HTML =
  '<head><meta name="rl-root" content="./" /><meta name="rl-centres" content="" /><title>x</title><link href="./icon.svg">' +
  '<script src="./assets/index.js"></script></head><a href="data/panel.csv"></a>';

test('one file a view and a centre', () => {
  const paths = pageFiles(CENTRES).map((page) => page.path);
  expect(paths).toEqual([...VIEWS.map((view) => VIEW_PATHS[view]), 'centre/430602/']);
});

test.each([
  ['', './'],
  ['spending/', '../'],
  ['centre/430602/', '../../'],
])('from %s the root is %s', (path, root) => {
  expect(rootOf(path)).toBe(root);
});

describe('the page of a centre', () => {
  const page = pageFiles(CENTRES).find(({ path }) => path === 'centre/430602/');
  if (!page) throw new Error('the centre has no page');
  const html = pageHtml(HTML, page, CENTRES, {
    scripts: ['assets/index.js', 'assets/view.js'],
    styles: ['assets/view.css'],
  });

  test('finds every file from where it stands', () => {
    const found = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => match[1]);
    expect(found.every((address) => address?.startsWith('../../'))).toBe(true);
    expect(found).toContain('../../data/panel.csv');
  });

  test('knows its root, its centres, its title, and asks for its own chunks once', () => {
    expect(html).toContain('name="rl-root" content="../../"');
    expect(html).toContain('name="rl-centres" content="430602"');
    expect(html).toContain('<title>岳阳楼区“融媒体”中心 · 融媒账本');
    expect(html.match(/assets\/index\.js/g)).toHaveLength(1);
    expect(html).toContain('<link rel="modulepreload" crossorigin href="../../assets/view.js">');
    expect(html).toContain('<link rel="stylesheet" crossorigin href="../../assets/view.css">');
  });
});

test('a name cannot leave the title', () => {
  const page = { path: '', view: 'overview' as const, title: '</title><script>' };
  expect(pageHtml(HTML, page, CENTRES)).not.toContain('</title><script>');
});

test('the policy allows our own files, WebAssembly and nothing else to run', () => {
  expect(POLICY).toContain("default-src 'self';");
  expect(POLICY).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(POLICY).toContain(`style-src 'self' 'nonce-${STYLE_NONCE}';`);
  expect(POLICY).not.toMatch(/https?:|\*|'unsafe-eval'/);
});

test.each(['eh', 'mvp'] as const)('the size of the %s module is the installed one’s', (kind) => {
  const entry = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const file = join(dirname(entry), `duckdb-${kind}.wasm`);
  expect(existsSync(file)).toBe(true);
  expect(statSync(file).size).toBe(WASM_BYTES[kind]);
});
