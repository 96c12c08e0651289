/** What the built site itself says about its data. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { DEFAULT_DATASET, type Manifest, parseDatasets, parseManifest } from '../../src/db/manifest.ts';
import type { Dataset } from '../../src/db/types.ts';
import type { CentreName } from '../site/pages.ts';

/** Centres of the default dataset; none before the first ingest. */
export function readCentres(out: string): CentreName[] {
  const file = join(out, 'data', 'centers.csv');
  if (!existsSync(file)) return [];
  return Papa.parse<CentreName>(readFileSync(file, 'utf8').trim(), { header: true }).data;
}

/** Hash and row counts; the files' names are the page's own business. */
export function readCounts(out: string): Manifest {
  const manifest = parseManifest(JSON.parse(readFileSync(join(out, 'data', 'manifest.json'), 'utf8')));
  const tables = Object.entries(manifest.tables).map(([name, { rows }]) => [name, { rows, files: [] }]);
  const { schema_version, reader_version, dataset_sha256, synthetic } = manifest;
  return { schema_version, reader_version, dataset_sha256, synthetic, tables: Object.fromEntries(tables) };
}

export function readDatasets(out: string): readonly Dataset[] {
  const file = join(out, 'data', 'datasets.json');
  return existsSync(file) ? parseDatasets(JSON.parse(readFileSync(file, 'utf8'))) : [DEFAULT_DATASET];
}
