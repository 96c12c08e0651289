/** The built site with a second dataset in it, without touching dist/. */
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseDatasets } from '../../src/db/manifest.ts';
import { inRoot } from '../house/paths.mjs';

/** `dataset`: an emitted folder; it appears as `?d=national`. The answer is the folder to serve, `place`. */
export function siteWith(dist: string, dataset: string, place = inRoot('.cache', 'bench', 'site')): string {
  rmSync(place, { recursive: true, force: true });
  linkTree(dist, place);
  linkTree(dataset, join(place, 'data/national'));
  const list = join(place, 'data/datasets.json');
  const known = existsSync(list) ? parseDatasets(JSON.parse(readFileSync(list, 'utf8'))) : parseDatasets(null);
  const national = {
    id: 'national',
    folder: 'data/national/',
    labelZh: '全国模拟',
    labelEn: 'National, synthetic',
    synthetic: true,
  };
  for (const suffix of ['', '.br', '.gz']) rmSync(list + suffix, { force: true });
  writeFileSync(list, JSON.stringify([...known.filter(({ id }) => id !== 'national'), national]));
  return place;
}

/** Hard links where the file system has them: a country's files are large. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    if (statSync(source).isDirectory()) linkTree(source, target);
    else {
      try {
        linkSync(source, target);
      } catch {
        cpSync(source, target); // another file system
      }
    }
  }
}

/** MB of the files that the first view of a dataset needs. */
export function firstViewBytes(dataset: string): number {
  const manifest = JSON.parse(readFileSync(join(dataset, 'manifest.json'), 'utf8')) as {
    tables: Record<string, { files: readonly { bytes: number }[] }>;
  };
  const panel = (manifest.tables.panel?.files ?? []).reduce((sum, { bytes }) => sum + bytes, 0);
  return (panel + statSync(join(dataset, 'manifest.json')).size) / 1e6;
}
