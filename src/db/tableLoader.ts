/** Loads a dataset's tables when a query first needs them: fetch, check, register, `CREATE VIEW`. */
import type { Bound, FactStatus } from '../core/model.ts';
import type { TableName } from '../core/schema.ts';
import { table as schemaOf } from '../core/schema.ts';
import type { Backend, Connection } from './backend.ts';
import { csvSelect } from './csvView.ts';
import { type DataFile, type DataSource, isWanted } from './manifest.ts';
import type { Partition } from './types.ts';

export interface TableLoader {
  /** Resolves when `tables` can be queried, the partitions of `only` at least (all, when left out). */
  ensure(tables: readonly TableName[], only?: Partition): Promise<void>;
  /** Resolves when nothing is on its way any more, arrived or not: a view that is made after its schema was dropped lands in another. */
  settled(): Promise<void>;
  /** Make all views anew on the next `ensure`: someone's SQL may have dropped one. */
  forget(): void;
  /** Names of registered files. */
  files(): readonly string[];
}

/** `connection` must use the dataset's own schema; `prefix` keeps the files of datasets apart. */
export function createTableLoader(
  backend: Backend,
  connection: Connection,
  source: DataSource,
  prefix: string,
  heldFrom: number,
): TableLoader {
  /** path → its name in SQL. */
  const loaded = new Map<string, Promise<string>>();
  const views = new Map<TableName, { files: number; ready: Promise<void> }>();

  /** What is on its way; see `settled`. */
  const pending = new Set<Promise<unknown>>();

  function load(file: DataFile): Promise<string> {
    const known = loaded.get(file.path);
    if (known) return known;
    const name = source.file(file).then((bytes) => backend.addFile(`${prefix}${file.path}`, bytes));
    loaded.set(file.path, name);
    name.catch(() => loaded.delete(file.path));
    return name;
  }

  async function ensureOne(name: TableName, only: Partition | undefined): Promise<void> {
    const entry = (await source.manifest()).tables[name];
    if (!entry) throw new Error(`the dataset has no table ${name}`);
    const wanted = entry.files.filter((file) => isWanted(file, only));
    const paths = new Set([
      ...wanted.map((file) => file.path),
      ...entry.files.map((f) => f.path).filter((p) => loaded.has(p)),
    ]);
    const current = views.get(name);
    if (current && current.files >= paths.size) return current.ready;
    const ready = createView(
      name,
      entry.files.filter((file) => paths.has(file.path)),
    );
    views.set(name, { files: paths.size, ready });
    ready.catch(() => views.delete(name));
    return ready;
  }

  async function createView(name: TableName, files: readonly DataFile[]): Promise<void> {
    const names = await Promise.all(files.map(load));
    const { rows = 0 } = (await source.manifest()).tables[name] ?? {};
    if (name === 'panel' && rows >= heldFrom && names.every((file) => file.endsWith('.parquet'))) {
      for (const sql of heldPanelSql(names)) await connection.run(sql, []);
      return;
    }
    await connection.run(viewSql(name, names), []);
  }

  return {
    async ensure(tables, only) {
      const work = Promise.all([...new Set(tables)].map((name) => ensureOne(name, only)));
      pending.add(work);
      try {
        await work;
      } finally {
        pending.delete(work);
      }
    },
    async settled() {
      await Promise.allSettled(pending);
    },
    forget: () => views.clear(),
    files: () => [...loaded.keys()].map((path) => `${prefix}${path}`),
  };
}

const FACT_STATUSES = ['stated', 'stated_none', 'derived', 'transcribed', 'overridden'] as const satisfies FactStatus[];
const BOUNDS = ['=', '>=', '<=', '~'] as const satisfies Bound[];

/** Rows from which the panel is unpacked once instead of with each question: below, a question costs a few milliseconds anyway. */
export const HELD_FROM = 2_000;

/** The panel as a table in memory. Status and bound of each figure, two thirds of its columns, take one byte each instead of sixteen. */
export function heldPanelSql(names: readonly string[]): readonly string[] {
  const list = names.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ');
  const columns = schemaOf('panel').columns.map(({ name }) => {
    const type = name.endsWith('_status') ? 'fact_status' : name.endsWith('_bound') ? 'fact_bound' : null;
    return type === null ? `"${name}"` : `CAST("${name}" AS ${type}) AS "${name}"`;
  });
  return [
    'DROP TABLE IF EXISTS "panel"',
    'DROP TYPE IF EXISTS fact_status',
    'DROP TYPE IF EXISTS fact_bound',
    `CREATE TYPE fact_status AS ENUM (${FACT_STATUSES.map((status) => `'${status}'`).join(', ')})`,
    `CREATE TYPE fact_bound AS ENUM (${BOUNDS.map((bound) => `'${bound}'`).join(', ')})`,
    `CREATE TABLE "panel" AS SELECT ${columns.join(', ')} FROM read_parquet([${list}], hive_partitioning = false)`,
  ];
}

/** `names` come from our own manifest; they are quoted all the same. */
export function viewSql(name: TableName, names: readonly string[]): string {
  const columns = schemaOf(name).columns;
  if (names.length === 0) {
    const empty = columns.map((column) => `CAST(NULL AS ${column.type}) AS "${column.name}"`);
    return `CREATE OR REPLACE VIEW "${name}" AS SELECT ${empty.join(', ')} WHERE false`;
  }
  const [first = ''] = names;
  if (first.endsWith('.csv')) return `CREATE OR REPLACE VIEW "${name}" AS ${csvSelect(columns, first)}`;
  const list = names.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ');
  // Partitions hold all columns themselves; read from their paths, `year` would come a second time and as another type.
  return `CREATE OR REPLACE VIEW "${name}" AS SELECT * FROM read_parquet([${list}], hive_partitioning = false)`;
}
