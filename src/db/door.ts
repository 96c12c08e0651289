/**
 * The door over any backend: tables load when first asked for, equal questions are asked once, answers are kept by dataset,
 * what nobody waits for any more is dropped or stopped. Rejected answers are never kept.
 */
import { type Backend, type Connection, type ConnectionKind, EngineStopped, type PlainRow } from './backend.ts';
import { inlined } from './inlined.ts';
import type { DataSource, Manifest } from './manifest.ts';
import { createResultCache } from './resultCache.ts';
import { createTableLoader, HELD_FROM, type TableLoader } from './tableLoader.ts';
import type { TransferBook } from './transfers.ts';
import type { Dataset, Door, EngineStatus, Query } from './types.ts';
import { warmSource } from './warmSource.ts';

/** A door with what only pages need beside queries. */
export interface PageDoor extends Door {
  readonly dataset: Dataset;
  manifest(): Promise<Manifest>;
  /** Files of the dataset that are on their way. */
  readonly transfers: Pick<TransferBook, 'status' | 'subscribe'>;
  /** The result of `query` as a Parquet file (zstd). */
  parquet(query: Query<unknown>): Promise<Uint8Array>;
}

/** Something that starts a backend, says how far it is, and can try again. */
export interface Starter {
  /** The same promise for all who ask, until `retry`. */
  backend(): Promise<Backend>;
  status(): EngineStatus;
  subscribe(listener: () => void): () => void;
  retry(): void;
}

interface Job {
  readonly query: Query<unknown>;
  readonly stop: AbortController;
  readonly answer: Promise<readonly PlainRow[]>;
  waiting: number;
}

interface Session {
  readonly backend: Backend;
  readonly connection: Connection;
  readonly loader: TableLoader;
  /** Opened when the first typed query comes. */
  typed: Promise<Connection> | null;
}

/** Doors made by this page so far. */
let doorsMade = 0;

/** `heldFrom`: rows from which the panel is held in memory. */
export function createDoorOn(starter: Starter, files: DataSource, dataset: Dataset, heldFrom = HELD_FROM): PageDoor {
  const source = warmSource(files);
  const cache = createResultCache();
  const jobs = new Map<string, Job>();
  // Two doors to one dataset may overlap (the reports of a visit grow): closing the old one must not clear away the new one's.
  const schema = dataset.id === '' ? 'ledger' : `ledger_${dataset.id.replaceAll('-', '_')}_${++doorsMade}`;
  let session: Promise<Session> | null = null;
  /** A door may be closed and used again (React mounts effects twice while developing): the new session waits for the old one's end. */
  let closing: Promise<void> = Promise.resolve();
  let exports = 0;

  async function connect(backend: Backend, kind: ConnectionKind): Promise<Connection> {
    const connection = await backend.connect(kind);
    await connection.run(`CREATE SCHEMA IF NOT EXISTS "${schema}"`, []);
    await connection.run(`SET schema = '${schema}'`, []);
    return connection;
  }

  async function open(): Promise<Session> {
    await closing;
    const backend = await starter.backend();
    const connection = await connect(backend, 'views');
    return {
      backend,
      connection,
      loader: createTableLoader(backend, connection, source, `${schema}/`, heldFrom),
      typed: null,
    };
  }

  function opened(): Promise<Session> {
    session ??= open().catch((error: unknown) => {
      session = null;
      throw error;
    });
    return session;
  }

  function typedConnection(current: Session): Promise<Connection> {
    current.typed ??= connect(current.backend, 'typed').catch((error: unknown) => {
      current.typed = null;
      throw error;
    });
    return current.typed;
  }

  async function ask(query: Query<unknown>, signal: AbortSignal): Promise<PlainRow[]> {
    if (query.interactive === true) refuseWritingElsewhere(query.sql);
    source.warm(query.tables, query.only);
    const current = await opened();
    signal.throwIfAborted();
    await current.loader.ensure(query.tables, query.only);
    signal.throwIfAborted();
    const connection = query.interactive === true ? await typedConnection(current) : current.connection;
    const { sql, params } = inlined(query);
    return connection.run(sql, params, signal);
  }

  /** Asks a second time where the first failed for no fault of its own. */
  async function askTwice(query: Query<unknown>, signal: AbortSignal): Promise<PlainRow[]> {
    const before = session;
    try {
      return await ask(query, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof EngineStopped) {
        if (session === before) session = null;
      } else if (lostView(query, error)) {
        (await opened()).loader.forget();
      } else {
        throw error;
      }
      return ask(query, signal);
    }
  }

  function begin(key: string, query: Query<unknown>): Job {
    const stop = new AbortController();
    const answer = askTwice(query, stop.signal);
    const job: Job = { query, stop, answer, waiting: 0 };
    jobs.set(key, job);
    const done = (): void => {
      if (jobs.get(key) === job) jobs.delete(key);
    };
    answer.then((rows) => {
      done();
      if (query.interactive !== true) cache.set(key, rows);
    }, done);
    return job;
  }

  async function clear({ backend, connection, loader, typed }: Session): Promise<void> {
    await loader.settled();
    await (await typed)?.close();
    await connection.run(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`, []);
    await Promise.all(loader.files().map((name) => backend.dropFile(name)));
    await connection.close();
  }

  return {
    dataset,
    async run<Row>(query: Query<Row>, signal?: AbortSignal): Promise<readonly Row[]> {
      signal?.throwIfAborted();
      const key = JSON.stringify([query.sql, query.params]);
      const kept = cache.get(key);
      if (kept) return kept as readonly Row[];
      const job = jobs.get(key) ?? begin(key, query);
      job.waiting += 1;
      try {
        return (await raced(job.answer, signal)) as readonly Row[];
      } finally {
        job.waiting -= 1;
        if (job.waiting === 0 && jobs.get(key) === job) {
          jobs.delete(key);
          job.stop.abort();
        }
      }
    },
    manifest: source.manifest,
    transfers: source.transfers,
    async parquet(query) {
      const { backend, connection, loader } = await opened();
      await loader.ensure(query.tables, query.only);
      const name = `rl_export_${++exports}`;
      await connection.run(`CREATE OR REPLACE TEMP TABLE "${name}" AS ${query.sql}`, query.params);
      try {
        await connection.run(`COPY "${name}" TO '${name}.parquet' (FORMAT PARQUET, CODEC 'ZSTD')`, []);
        return await backend.readFile(`${name}.parquet`);
      } finally {
        await connection.run(`DROP TABLE IF EXISTS "${name}"`, []);
      }
    },
    status: starter.status,
    subscribe: starter.subscribe,
    retry: starter.retry,
    close() {
      const current = session;
      session = null;
      for (const job of jobs.values()) job.stop.abort();
      jobs.clear();
      cache.clear();
      // A session that never opened, or whose engine is gone, has nothing to clear away.
      if (current !== null) closing = current.then(clear).catch(() => {});
      return closing;
    },
  };
}

/** Typed SQL may have dropped a view that this query needs. */
function lostView(query: Query<unknown>, error: unknown): boolean {
  return query.tables.length > 0 && error instanceof Error && /Table with name \w+ does not exist/.test(error.message);
}

/** The engine refuses every foreign address, but a refused COPY leaves 1.28.0 hanging; so it is not even asked. */
function refuseWritingElsewhere(sql: string): void {
  if (/^\s*(copy|export)\b[\s\S]*'(https?|s3|hf):/i.test(sql))
    throw new Error('不能写往其他地址 · nothing is written to another address');
}

/** `answer`, unless `signal` is aborted first. */
function raced<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return answer;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
