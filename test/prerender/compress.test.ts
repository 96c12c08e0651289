import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressSite } from '../../scripts/prerender/compress.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rongmei-compress-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what gains gets two neighbours with the same content; what does not gets none', async () => {
  const text = '融媒账本 '.repeat(500);
  writeFileSync(join(folder, 'a.html'), text);
  writeFileSync(
    join(folder, 'noise.parquet'),
    Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919 * i) % 251)),
  );
  writeFileSync(join(folder, 'tiny.json'), '{}');
  writeFileSync(join(folder, 'picture.png'), text);
  await compressSite(folder);
  expect(brotliDecompressSync(readFileSync(join(folder, 'a.html.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(join(folder, 'a.html.gz'))).toString()).toBe(text);
  const names = readdirSync(folder);
  expect(names.filter((name) => /^(tiny|picture)/.test(name))).toEqual(['picture.png', 'tiny.json']);
});

test('a second time changes no byte', async () => {
  writeFileSync(join(folder, 'a.js'), 'export const a = 1;\n'.repeat(300));
  const first = await compressSite(folder);
  const bytes = readFileSync(join(folder, 'a.js.gz'));
  expect(await compressSite(folder)).toEqual(first);
  expect(readFileSync(join(folder, 'a.js.gz'))).toEqual(bytes);
});
