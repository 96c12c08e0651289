/** The plan → a complete dataset in a folder beside the output: from nothing, or from the output that is there. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, link, mkdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { metricRows } from '../../src/core/panel/buildPanel.ts';
import type { Row } from '../../src/core/panel/rows.ts';
import { TABLES, type Table, table } from '../../src/core/schema.ts';
import { appendRows } from '../emit/appendRows.ts';
import { createTableSql, literal } from '../emit/copySql.ts';
import { type Database, openDatabase } from '../emit/database.ts';
import { type DatasetFacts, writeDescriptions } from '../emit/emitDataset.ts';
import { emitFiles, type FilePair, wholeTable } from '../emit/emitFiles.ts';
import type { EmittedFile, EmittedTable, Manifest } from '../emit/manifest.ts';
import { type Change, type Plan, provinceOf } from './plan.ts';
import { createPool } from './pool.ts';
import { startProgress } from './progress.ts';
import type { CountedTable } from './records.ts';
import { type ShardResult, type ShardTask, shardFile, writeShard } from './shard.ts';
import { stageCentres } from './stage.ts';

export interface Publishing {
  readonly plan: Plan;
  readonly packFolder: string;
  readonly staged: string;
  readonly facts: DatasetFacts;
}
export interface OldDataset {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly change: Change;
}

/** A dataset whose tables are one file each: built in one go, in this thread. */
export async function publishSmall(job: Publishing): Promise<Manifest> {
  const reports = job.plan.centres.reduce((sum, centre) => sum + centre.reports.length, 0);
  const progress = startProgress('写出', reports);
  const manifest = await withDatabase(path.join(job.staged, '.spill'), MERGE_MEMORY, async (db) => {
    await stageCentres(db, job.plan.centres, job.packFolder, progress.advance);
    const tables: EmittedTable[] = [];
    for (const each of TABLES) {
      if (each.name === 'metrics') await appendRows(db, each, each.name, metricRows());
      tables.push(emitted(each, [await emitFiles(db, job.staged, wholeTable(each, `"${each.name}"`))]));
    }
    return writeDescriptions(job.staged, tables, job.facts);
  });
  progress.done();
  return manifest;
}

/** Province by province in worker threads; with `old`, only what changed is written and the rest is linked. */
export async function publishLarge(job: Publishing, old: OldDataset | null): Promise<Manifest> {
  const tasks = shardTasks(job, old);
  const results = await runShards(tasks);
  const rewritten = new Set(results.flatMap(({ partitions }) => partitions.map((pair) => pair.parquet.path)));
  const kept = old ? await linkOld(job, old, rewritten) : [];
  const provinces = tasks.map((task) => task.province);
  const whole = TABLES.filter(({ name }) => !job.plan.partitioned.includes(name as CountedTable));
  // The panel is as much work as all others together: two databases, two cores.
  const [panel, others] = await Promise.all(
    [true, false].map((isPanel) => {
      const some = whole.filter(({ name }) => (name === 'panel') === isPanel);
      return emitWhole(some, isPanel ? MERGE_MEMORY : REST_MEMORY, job, provinces, old);
    }),
  );
  await rm(path.join(job.staged, '.shards'), { recursive: true, force: true });
  const merged = new Map([...(panel ?? []), ...(others ?? [])].map((pair) => [pair.table, pair]));
  const tables = TABLES.map((each): EmittedTable => {
    const own = merged.get(each.name);
    if (own) return emitted(each, [own]);
    const parts = [...results.flatMap(({ partitions }) => partitions), ...kept].filter(
      (pair) => pair.table === each.name && pair.parquet.rows > 0,
    );
    return emitted(each, parts);
  });
  return writeDescriptions(job.staged, tables, job.facts);
}

/** Tables of one file each, put together from the provinces' rows and what is kept of the old files. */
async function emitWhole(
  tables: readonly Table[],
  memory: string,
  job: Publishing,
  provinces: readonly string[],
  old: OldDataset | null,
): Promise<(FilePair & { table: Table['name'] })[]> {
  return withDatabase(path.join(job.staged, `.spill-${memory}`), memory, async (db) => {
    const pairs: (FilePair & { table: Table['name'] })[] = [];
    for (const each of tables) {
      const source = await wholeSource(db, each, job.staged, provinces, old);
      pairs.push({ ...(await emitFiles(db, job.staged, wholeTable(each, source))), table: each.name });
    }
    return pairs;
  });
}

function shardTasks({ plan, packFolder, staged }: Publishing, old: OldDataset | null): ShardTask[] {
  const provinces = new Map<string, Plan['centres'][number][]>();
  for (const centre of plan.centres) {
    if (old && !old.change.centerIds.has(centre.centerId)) continue;
    const province = provinceOf(centre.centerId);
    const own = provinces.get(province);
    if (own) own.push(centre);
    else provinces.set(province, [centre]);
  }
  // A province that lost its last changed centre still has partition files to rewrite.
  for (const province of old?.change.years.keys() ?? []) if (!provinces.has(province)) provinces.set(province, []);
  return [...provinces].map(
    ([province, centres]): ShardTask => ({
      kind: 'shard',
      province,
      centres,
      packFolder,
      staged,
      partitioned: plan.partitioned,
      update: old && {
        years: [null, ...(old.change.years.get(province) ?? [])],
        oldReportIds: old.change.oldReportIds.filter((id) => provinceOfReport(id) === province),
        oldFiles: oldFiles(old, plan.partitioned, province),
      },
    }),
  );
}

function provinceOfReport(reportId: string): string {
  return reportId.startsWith('x-') ? '00' : reportId.slice(0, 2);
}

function oldFiles(old: OldDataset, tables: readonly CountedTable[], province: string): Record<string, string> {
  return Object.fromEntries(
    tables.flatMap((name) =>
      (old.manifest.tables[name]?.files ?? [])
        .filter((file) => file.province === province)
        .map((file) => [`${name}/${file.year}`, path.join(old.folder, file.path)]),
    ),
  );
}

async function runShards(tasks: readonly ShardTask[]): Promise<readonly ShardResult[]> {
  const progress = startProgress(
    '写出',
    tasks.reduce((sum, task) => sum + task.centres.length, 0),
  );
  const count = (task: ShardTask): void => progress.advance(task.centres.length);
  const results: ShardResult[] = [];
  if (tasks.reduce((sum, task) => sum + task.centres.length, 0) < 100) {
    // Starting threads would take longer; the database's own work goes on beside this thread.
    const waiting = [...tasks];
    const lane = async (): Promise<void> => {
      for (let task = waiting.shift(); task; task = waiting.shift()) {
        results.push(await writeShard(task));
        count(task);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, lane));
  } else {
    // The largest first, so that no thread is left with one at the end.
    const ordered = [...tasks].sort((a, b) => b.centres.length - a.centres.length);
    const pool = createPool<ShardTask, ShardResult>(availableParallelism(), 256);
    try {
      await Promise.all(
        ordered.map(async (task) => {
          results.push(await pool.run(task));
          count(task);
        }),
      );
    } finally {
      await pool.close();
    }
  }
  progress.done();
  return results;
}

/** Partition files that nothing touched, as they are. */
async function linkOld(
  { plan, staged }: Publishing,
  old: OldDataset,
  rewritten: ReadonlySet<string>,
): Promise<(FilePair & { table: CountedTable })[]> {
  const kept: (FilePair & { table: CountedTable })[] = [];
  for (const name of plan.partitioned) {
    const { files = [], csv_files = [] } = old.manifest.tables[name] ?? {};
    for (const [i, parquet] of files.entries()) {
      const csv = csv_files[i];
      if (!csv || rewritten.has(parquet.path)) continue;
      for (const file of [parquet, csv]) await linkFile(path.join(old.folder, file.path), path.join(staged, file.path));
      kept.push({ parquet, csv, table: name });
    }
  }
  return kept;
}

async function linkFile(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  // Some disks have no links.
  await link(from, to).catch(() => copyFile(from, to));
}

/** A FROM item: the provinces' rows, and of the old file those of untouched centres. */
async function wholeSource(
  db: Database,
  each: Table,
  staged: string,
  provinces: readonly string[],
  old: OldDataset | null,
): Promise<string> {
  if (each.name === 'metrics') {
    await db.run(createTableSql(each, each.name));
    await appendRows(db, each, each.name, metricRows());
    return each.name;
  }
  const columns = each.columns.map((column) => `"${column.name}"`).join(', ');
  const files = provinces.map((province) => literal(shardFile(staged, each.name, province)));
  const fresh = files.length > 0 ? [`SELECT ${columns} FROM read_parquet([${files.join(', ')}])`] : [];
  const oldFile = old?.manifest.tables[each.name]?.files[0];
  const kept: string[] = [];
  if (old && oldFile) {
    const byCentre = each.columns[0]?.name === 'center_id';
    const gone = byCentre ? [...old.change.centerIds] : old.change.oldReportIds;
    const list = gone.map(literal).join(', ') || "''";
    const key = byCentre ? 'center_id' : 'report_id';
    kept.push(
      `SELECT ${columns} FROM read_parquet(${literal(path.join(old.folder, oldFile.path))}) WHERE ${key} NOT IN (${list})`,
    );
  }
  return `(${[...fresh, ...kept].join(' UNION ALL ')})`;
}

function emitted({ name, columns }: Table, pairs: readonly FilePair[]): EmittedTable {
  const byPath = (a: EmittedFile, b: EmittedFile): number => (a.path < b.path ? -1 : 1);
  return {
    name,
    columns,
    files: pairs.map((pair) => pair.parquet).sort(byPath),
    csv: pairs.map((pair) => pair.csv).sort(byPath),
  };
}

/** Sorting a country's panel (320 columns) spills below this, and then takes five times as long. */
const MERGE_MEMORY = '768MB';
/** Of tables with a few columns. */
const REST_MEMORY = '256MB';

async function withDatabase<T>(spill: string, memory: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(spill, memory);
  try {
    return await work(db);
  } finally {
    db.close();
    await rm(spill, { recursive: true, force: true });
  }
}

/** The output's manifest with its hash; null when there is none. */
export function readManifest(folder: string): { readonly manifest: Manifest; readonly sha256: string } | null {
  const file = path.join(folder, 'manifest.json');
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  try {
    const manifest = JSON.parse(bytes.toString('utf8')) as Manifest;
    return { manifest, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return null; // not ours, or cut short: written anew
  }
}

/** Rows of a small table in the output, for summaries. */
export async function readRows(
  folder: string,
  name: Table['name'],
  columns: string,
  spill: string,
): Promise<readonly Row[]> {
  const order = table(name).orderBy.join(', ');
  return withDatabase(path.join(spill, '.spill'), REST_MEMORY, async (db) => {
    const file = literal(path.join(folder, `${name}.parquet`));
    return (await db.rows(`SELECT ${columns} FROM read_parquet(${file}) ORDER BY ${order}`)) as readonly Row[];
  });
}
