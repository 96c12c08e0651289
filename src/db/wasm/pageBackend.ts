/** DuckDB-WASM in its worker as a `Backend`. The one file that touches @duckdb/duckdb-wasm in the page. */
import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import { type ArrowTable, arrowRows } from '../arrowRows.ts';
import { type Backend, type Connection, EngineStopped, hasCrashed, type PlainRow, TYPED_ROWS } from '../backend.ts';
import type { Param } from '../types.ts';
import type { EngineWorker } from './startWorker.ts';

/** DuckDB hears of a cancellation only between its tasks, and one can take minutes: then the worker is ended. Milliseconds. */
const PATIENCE = 1_000;

/**
 * Extensions are never fetched: what is needed (Parquet) is linked in. The object cache keeps the footers of Parquet files, which
 * for the panel's 324 columns cost more than most queries: 28,500 rows answer in 8 ms instead of 60, without a copy in memory.
 */
const SETTINGS = `SET autoinstall_known_extensions = false;
SET autoload_known_extensions = false;
SET enable_object_cache = true`;

/** `onStop`: the worker was ended in the middle of a query; whoever holds this backend needs another. */
export async function openPageBackend(engine: EngineWorker, onStop: () => void): Promise<Backend> {
  const db = new AsyncDuckDB(new VoidLogger(), engine.worker);
  await Promise.race([db.instantiate(engine.wasm, null), engine.failed]);
  // The worker answers in order, and each answer waits until the page has drawn: what need not be waited for is not.
  const opened = db.open({ path: ':memory:', filesystem: { allowFullHTTPReads: false } });
  const first = await db.connect();
  await Promise.all([opened, first.query(SETTINGS)]);
  first.close().catch(() => {}); // nobody uses it; an ended worker closes it too

  let reject: (error: Error) => void = () => {};
  const stopped = new Promise<never>((_, no) => {
    reject = no;
  });
  stopped.catch(() => {});
  engine.failed.catch(reject);
  /** An ended worker answers nothing: without this its callers would wait for ever. */
  const unlessStopped = <T>(work: Promise<T>): Promise<T> =>
    Promise.race([
      work.catch((error: unknown) => {
        if (!hasCrashed(error)) throw error;
        end();
        throw new EngineStopped();
      }),
      stopped,
    ]);

  function end(): void {
    engine.worker.terminate();
    reject(new EngineStopped());
    onStop();
  }

  return {
    async connect(kind) {
      const connection = await unlessStopped(db.connect());
      const ask = kind === 'typed' ? typedQuery(connection, end) : viewQuery(connection);
      return inTurn((...question) => unlessStopped(ask(...question)), connection, kind === 'typed' ? 1 : AHEAD);
    },
    async addFile(name, bytes) {
      await unlessStopped(db.registerFileBuffer(name, bytes));
      return name;
    },
    async dropFile(name) {
      await unlessStopped(db.dropFile(name));
    },
    async readFile(name) {
      const bytes = await unlessStopped(db.copyFileToBuffer(name));
      await db.dropFile(name);
      return bytes;
    },
    close: () => db.terminate(),
  };
}

type Ask = Connection['run'];

/** Questions of the views that lie with the worker at once: it must not stand still while the page draws the answer before. */
const AHEAD = 6;

/** The worker has one thread; what still waits here can be dropped without a trace. */
function inTurn(ask: Ask, connection: AsyncDuckDBConnection, atOnce: number): Connection {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  return {
    async run(sql, params, signal) {
      if (free > 0) free -= 1;
      else await new Promise<void>((turn) => waiting.push(turn));
      try {
        signal?.throwIfAborted();
        return await ask(sql, params, signal);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
    close: () => connection.close(),
  };
}

/** Queries of the views: milliseconds, answered whole. */
function viewQuery(connection: AsyncDuckDBConnection): Ask {
  return async (sql, params) => {
    if (params.length === 0) return arrowRows((await connection.query(sql)) as ArrowTable);
    return bound(connection, sql, params);
  };
}

async function bound(connection: AsyncDuckDBConnection, sql: string, params: readonly Param[]): Promise<PlainRow[]> {
  const statement = await connection.prepare(sql);
  try {
    return arrowRows((await statement.query(...params)) as ArrowTable);
  } finally {
    await statement.close();
  }
}

/** Queries that a person typed: streamed, cut at TYPED_ROWS, stopped on demand. */
function typedQuery(connection: AsyncDuckDBConnection, end: () => void): Ask {
  return async (sql, _params, signal) => {
    let patience: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => {
      void connection.cancelSent();
      patience = setTimeout(end, PATIENCE);
    };
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const rows: PlainRow[] = [];
      for await (const batch of await connection.send(sql)) {
        signal?.throwIfAborted();
        for (const row of arrowRows(batch as ArrowTable)) rows.push(row);
        if (rows.length < TYPED_ROWS) continue;
        await connection.cancelSent();
        break;
      }
      return rows.slice(0, TYPED_ROWS);
    } finally {
      signal?.removeEventListener('abort', stop);
      clearTimeout(patience);
    }
  };
}
