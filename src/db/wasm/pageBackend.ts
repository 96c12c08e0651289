/** DuckDB-WASM in its worker as a `Backend`. The one file that touches @duckdb/duckdb-wasm in the page. */
import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import { type ArrowTable, arrowRows } from '../arrowRows.ts';
import type { Backend, Connection, PlainRow } from '../backend.ts';
import type { Param } from '../types.ts';
import type { EngineWorker } from './startWorker.ts';

/** A typed query stops here; nobody reads more, and the tab's memory is not the query's to fill. Rows. */
export const INTERACTIVE_ROWS = 50_000;

/** Extensions are never fetched: what is needed (Parquet) is linked in. */
const SETTINGS = ['SET autoinstall_known_extensions = false', 'SET autoload_known_extensions = false'];

export async function openPageBackend(engine: EngineWorker): Promise<Backend> {
  const db = new AsyncDuckDB(new VoidLogger(), engine.worker);
  await Promise.race([db.instantiate(engine.wasm, null), engine.failed]);
  await db.open({ path: ':memory:', filesystem: { allowFullHTTPReads: false } });
  const first = await db.connect();
  for (const setting of SETTINGS) await first.query(setting);
  await first.close();

  return {
    async connect() {
      return pageConnection(await db.connect());
    },
    async addFile(name, bytes) {
      await db.registerFileBuffer(name, bytes);
      return name;
    },
    async dropFile(name) {
      await db.dropFile(name);
    },
    async readFile(name) {
      const bytes = await db.copyFileToBuffer(name);
      await db.dropFile(name);
      return bytes;
    },
    async close() {
      await db.terminate();
    },
  };
}

/** One question at a time: the worker has one thread, and what still waits here can be dropped without a trace. */
function pageConnection(connection: AsyncDuckDBConnection): Connection {
  let last: Promise<unknown> = Promise.resolve();

  return {
    run(sql, params, signal) {
      const turn = last.then(() => {
        signal?.throwIfAborted();
        return signal && params.length === 0 ? streamed(connection, sql, signal) : whole(connection, sql, params);
      });
      last = turn.catch(() => {});
      return turn;
    },
    close: () => connection.close(),
  };
}

async function whole(connection: AsyncDuckDBConnection, sql: string, params: readonly Param[]): Promise<PlainRow[]> {
  if (params.length === 0) return arrowRows((await connection.query(sql)) as ArrowTable);
  const statement = await connection.prepare(sql);
  try {
    return arrowRows((await statement.query(...params)) as ArrowTable);
  } finally {
    await statement.close();
  }
}

async function streamed(connection: AsyncDuckDBConnection, sql: string, signal: AbortSignal): Promise<PlainRow[]> {
  const stop = (): void => void connection.cancelSent();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const rows: PlainRow[] = [];
    for await (const batch of await connection.send(sql)) {
      signal.throwIfAborted();
      rows.push(...arrowRows(batch as ArrowTable));
      if (rows.length < INTERACTIVE_ROWS) continue;
      await connection.cancelSent();
      return rows.slice(0, INTERACTIVE_ROWS);
    }
    return rows;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
