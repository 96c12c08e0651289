import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { datasetPlace, describeDataset, registerDataset } from '../../scripts/emit/datasets.ts';
import { isForeignFolder, stagingFolder, swapIn } from '../../scripts/emit/swap.ts';
import { temporaryFolder } from './makeCorpus.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function write(file: string, text: string): void {
  const full = path.join(home, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}
const manifest = (...files: string[]) =>
  JSON.stringify({ tables: { facts: { files: files.map((each) => ({ path: each })), csv_files: [] } } });

it('replaces the dataset and nothing else', async () => {
  write('out/manifest.json', manifest('facts.parquet', 'gone/a.parquet'));
  write('out/facts.parquet', 'old');
  write('out/gone/a.parquet', 'old');
  write('out/datasets.json', '[]');
  write('out/national/manifest.json', '{}');
  const staged = stagingFolder(path.join(home, 'out'));
  write(`${path.basename(staged)}/facts.parquet`, 'new');
  write(`${path.basename(staged)}/manifest.json`, manifest('facts.parquet'));
  await swapIn(staged, path.join(home, 'out'));
  expect(readFileSync(path.join(home, 'out/facts.parquet'), 'utf8')).toBe('new');
  expect(existsSync(path.join(home, 'out/gone'))).toBe(false);
  expect(existsSync(path.join(home, 'out/national/manifest.json'))).toBe(true);
  expect(existsSync(path.join(home, 'out/datasets.json'))).toBe(true);
  expect(existsSync(staged)).toBe(false);
});

it('knows a folder that is not its own', () => {
  write('photos/a.jpg', 'x');
  write('data/manifest.json', '{}');
  write('parent/national/manifest.json', '{}');
  mkdirSync(path.join(home, 'empty'));
  expect(['photos', 'data', 'parent', 'empty', 'absent'].map((name) => isForeignFolder(path.join(home, name)))).toEqual(
    [true, false, false, false, false],
  );
});

it('lists datasets, the default one first', async () => {
  const root = path.join(home, 'data');
  await registerDataset(root, describeDataset('national', true));
  await registerDataset(root, describeDataset('', false));
  await registerDataset(root, describeDataset('national', true));
  const listed = JSON.parse(readFileSync(path.join(root, 'datasets.json'), 'utf8'));
  expect(
    listed.map((each: { id: string; folder: string; synthetic: boolean }) => [each.id, each.folder, each.synthetic]),
  ).toEqual([
    ['', 'data/', false],
    ['national', 'data/national/', true],
  ]);
  expect(datasetPlace('/a/data/national', '/a/data')).toEqual({ root: '/a/data', id: 'national' });
  expect(datasetPlace('/b/other', '/a/data')).toEqual({ root: '/b/other', id: '' });
});
