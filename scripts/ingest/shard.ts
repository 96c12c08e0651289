/** One province of a large dataset: its partition files, and its rows of the tables that stay whole. Runs in a worker. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { TABLES, table } from '../../src/core/schema.ts';
import { literal, parquetSql } from '../emit/copySql.ts';
import { type Database, openDatabase } from '../emit/database.ts';
import { emitFiles, type FilePair, type FilePlan } from '../emit/emitFiles.ts';
import type { PlannedCentre } from './plan.ts';
import type { CountedTable } from './records.ts';
import { stageCentres } from './stage.ts';

export interface ShardTask {
  readonly kind: 'shard';
  readonly province: string;
  readonly centres: readonly PlannedCentre[];
  readonly packFolder: string;
  readonly staged: string;
  readonly partitioned: readonly CountedTable[];
  /** Of a dataset that is there already: what to keep of the old partition files of these years. */
  readonly update: {
    readonly years: readonly (number | null)[];
    readonly oldReportIds: readonly string[];
    /** Absolute paths, by `<table>/<year>`. */
    readonly oldFiles: Readonly<Record<string, string>>;
  } | null;
}
export interface ShardResult {
  readonly partitions: readonly (FilePair & { readonly table: CountedTable })[];
}

/** Counted by blocks of 256 kB, one or more a column: the panel's 320 columns reserve much and fill little. */
const MEMORY = '400MB';
const NO_YEAR = '__HIVE_DEFAULT_PARTITION__';

/** Where the rows of the whole tables wait to be put together. */
export function shardFile(staged: string, tableName: string, province: string): string {
  return path.join(staged, '.shards', `${tableName}-${province}.parquet`);
}

export async function writeShard(task: ShardTask): Promise<ShardResult> {
  const spill = path.join(task.staged, `.spill-${task.province}`);
  const db = await openDatabase(spill, MEMORY);
  try {
    await stageCentres(db, task.centres, task.packFolder, () => {});
    await mkdir(path.join(task.staged, '.shards'), { recursive: true });
    const split = new Set<string>(task.partitioned);
    for (const whole of TABLES) {
      if (whole.name === 'metrics' || split.has(whole.name)) continue;
      await db.run(parquetSql(whole, `"${whole.name}"`, shardFile(task.staged, whole.name, task.province)));
    }
    const partitions: (FilePair & { table: CountedTable })[] = [];
    for (const name of task.partitioned) {
      for (const year of await yearsOf(db, name, task)) {
        const pair = await emitFiles(db, task.staged, partitionPlan(name, year, task));
        partitions.push({ ...pair, table: name });
      }
    }
    return { partitions };
  } finally {
    db.close();
    await rm(spill, { recursive: true, force: true });
  }
}

/** Years with rows: new ones, and those whose old file loses some. */
async function yearsOf(db: Database, name: CountedTable, { update }: ShardTask): Promise<readonly (number | null)[]> {
  const own = await db.rows(`SELECT DISTINCT year FROM ${yearly(name)} ORDER BY year NULLS FIRST`);
  const staged = own.map((row) => row.year as number | null);
  if (!update) return staged;
  const old = update.years.filter((year) => update.oldFiles[`${name}/${year}`] !== undefined);
  const dirty = staged.filter((year) => update.years.includes(year));
  return [...new Set([...dirty, ...old])];
}

/** A table with a year: a fact's own, else its report's. */
function yearly(name: CountedTable): string {
  if (name === 'facts') return 'facts';
  return `(SELECT t.*, r.year FROM "${name}" t JOIN reports r USING (report_id))`;
}

function partitionPlan(name: CountedTable, year: number | null, { province, update }: ShardTask): FilePlan {
  const columns = table(name)
    .columns.map((column) => `"${column.name}"`)
    .join(', ');
  const fresh = `SELECT ${columns} FROM ${yearly(name)} WHERE year IS NOT DISTINCT FROM ${year ?? 'NULL'}`;
  const old = update?.oldFiles[`${name}/${year}`];
  const gone = (update?.oldReportIds ?? []).map(literal).join(', ');
  const kept = old
    ? ` UNION ALL SELECT ${columns} FROM read_parquet(${literal(old)}, hive_partitioning = false) WHERE report_id NOT IN (${gone || "''"})`
    : '';
  const folder = `year=${year ?? NO_YEAR}`;
  return {
    table: table(name),
    source: `(${fresh}${kept})`,
    where: '',
    parquetPath: `${name}/${folder}/${province}.parquet`,
    csvPath: `${name}-csv/${folder}/${province}.csv`,
    partition: { year, province },
  };
}
