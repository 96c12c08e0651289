/** `datapackage.json` (Frictionless Data Package v1): types and units for programs that know nothing of this project. */
import { METRICS, panelColumn } from '../../src/core/catalogue/metrics.ts';
import type { Column, ColumnType } from '../../src/core/schema.ts';
import type { EmittedTable, Manifest } from './manifest.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  VARCHAR: 'string',
  INTEGER: 'integer',
  DOUBLE: 'number',
  BOOLEAN: 'boolean',
  DATE: 'date',
  'DECIMAL(18,6)': 'number',
  'VARCHAR[]': 'string', // joined by ;
};

const KEYS: Readonly<Record<string, readonly string[]>> = {
  centers: ['center_id'],
  reports: ['report_id'],
  facts: ['fact_id'],
  metrics: ['metric'],
  panel: ['center_id', 'year'],
};

const METRIC_BY_COLUMN = new Map(METRICS.map((metric) => [panelColumn(metric.id), metric]));

export function makeDatapackage(tables: readonly EmittedTable[], manifest: Manifest): object {
  return {
    profile: 'tabular-data-package',
    name: manifest.synthetic ? 'rongmei-ledger-synthetic' : 'rongmei-ledger',
    title: manifest.synthetic ? '融媒账本 · 模拟数据' : '融媒账本 · Rongmei Ledger',
    description: manifest.synthetic
      ? '由程序生成的模拟数据，不涉及任何真实机构。Generated data; no real institution is described.'
      : '区县融媒体中心部门整体支出绩效自评报告的结构化数据。Figures read from the yearly performance reports of county and district converged-media centres.',
    version: `${manifest.schema_version}.${manifest.dataset_sha256.slice(0, 12)}`,
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    resources: tables.map(resource),
  };
}

function resource({ name, columns, csv }: EmittedTable): object {
  const paths = csv.map((file) => file.path);
  const key = KEYS[name];
  return {
    name,
    profile: 'tabular-data-resource',
    path: paths.length === 1 ? paths[0] : paths,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\n', header: true },
    ...(paths.length === 1 ? { bytes: csv[0]?.bytes, hash: `sha256:${csv[0]?.sha256}` } : {}),
    schema: {
      fields: columns.map((column) => field(name, column)),
      missingValues: [''],
      ...(key ? { primaryKey: key } : {}),
    },
  };
}

function field(table: string, column: Column): object {
  const metric = table === 'panel' ? METRIC_BY_COLUMN.get(column.name) : undefined;
  return {
    name: column.name,
    type: TYPES[column.type],
    ...(metric ? { title: metric.zh, description: metric.defZh } : {}),
    ...(column.unit ? { unit: column.unit } : {}),
  };
}
