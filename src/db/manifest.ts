/** `manifest.json` of a dataset: which files hold which table, with size and hash. Written by `scripts/emit`. */
import { TABLES, type TableName } from '../core/schema.ts';
import type { Dataset, Partition } from './types.ts';

export interface DataFile {
  /** Relative to the dataset's folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows?: number;
  /** Of a partition: the facts' (else the report's) year; null where it is unknown. */
  readonly year?: number | null;
  /** Of a partition: the first two digits of the centres' codes; `00` where they are unknown. */
  readonly province?: string;
}

export interface TableFiles {
  readonly rows: number;
  /** One file, or the partitions of a large table (`facts/year=2020/…`), each with all columns. */
  readonly files: readonly DataFile[];
  readonly csv?: DataFile;
  readonly csv_files?: readonly DataFile[];
}

export interface Manifest {
  readonly schema_version: string | number;
  readonly reader_version: string;
  /** Names this state of the data: equal hash, equal data. */
  readonly dataset_sha256: string;
  readonly synthetic: boolean;
  readonly tables: Readonly<Partial<Record<TableName, TableFiles>>>;
}

/** Where a dataset's files come from: the site, or memory (reports read in the page). */
export interface DataSource {
  /** Throws when the dataset is not there or is no dataset. */
  manifest(): Promise<Manifest>;
  /** The file's bytes, checked against its hash. Throws when they differ. `onBytes` hears how many are there. */
  file(file: DataFile, onBytes?: (loaded: number) => void): Promise<Uint8Array>;
}

/** `value` as a manifest. Throws with a sentence when it is none. */
export function parseManifest(value: unknown): Manifest {
  const manifest = value as Partial<Manifest> | null;
  const whole = typeof manifest === 'object' && manifest !== null && typeof manifest.dataset_sha256 === 'string';
  if (!whole || typeof manifest.tables !== 'object' || manifest.tables === null) {
    throw new Error('manifest.json is not a manifest of this ledger');
  }
  for (const [name, entry] of Object.entries(manifest.tables)) {
    const known = TABLES.some((table) => table.name === name);
    if (!known || !Array.isArray(entry?.files)) throw new Error(`manifest.json: table ${name} is not understood`);
  }
  return manifest as Manifest;
}

/** Whether a query that reads `only` some partitions needs the file; what belongs to no partition is always needed. */
export function isWanted(file: DataFile, only: Partition = {}): boolean {
  const { year, province } = file;
  const inYear = year === undefined || only.years === undefined || (year !== null && only.years.includes(year));
  const inProvince = province === undefined || only.provinces === undefined || only.provinces.includes(province);
  const inPair = province === undefined || only.pairs === undefined || only.pairs.includes(`${year ?? ''}/${province}`);
  return inYear && inProvince && inPair;
}

/** The rows of `datasets.json` that are datasets; the default one when the file says nothing usable. */
export function parseDatasets(value: unknown): readonly Dataset[] {
  const rows = Array.isArray(value) ? value : [];
  const datasets = rows.filter(isDataset);
  return datasets.some((dataset) => dataset.id === '') ? datasets : [DEFAULT_DATASET, ...datasets];
}

export const DEFAULT_DATASET: Dataset = {
  id: '',
  folder: 'data/',
  labelZh: '公开报告',
  labelEn: 'Published reports',
  synthetic: false,
};

function isDataset(row: unknown): row is Dataset {
  if (typeof row !== 'object' || row === null) return false;
  const { id, folder, labelZh, labelEn, synthetic } = row as Record<string, unknown>;
  const named = typeof labelZh === 'string' && typeof labelEn === 'string' && typeof synthetic === 'boolean';
  return named && typeof id === 'string' && typeof folder === 'string' && /^[\w/-]+\/$/.test(folder);
}
