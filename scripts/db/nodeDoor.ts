/** The door on DuckDB-WASM in Node: the page's own engine, for prerendering and for the contract test. */
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Blocking from '@duckdb/duckdb-wasm/blocking';
import { type ArrowTable, arrowRows } from '../../src/db/arrowRows.ts';
import type { Backend } from '../../src/db/backend.ts';
import { createDoorOn, type PageDoor } from '../../src/db/door.ts';
import { DEFAULT_DATASET } from '../../src/db/manifest.ts';
import type { Dataset } from '../../src/db/types.ts';
import { folderSource } from './folderSource.ts';
import { readyStarter } from './readyStarter.ts';

const require = createRequire(import.meta.url);

/** A door to the dataset in `folder` (`public/data`). Close it when done; the module itself stays in memory. */
export function createNodeDoor(folder: string, dataset: Dataset = DEFAULT_DATASET, heldFrom?: number): PageDoor {
  return createDoorOn(readyStarter(openNodeBackend), folderSource(folder), dataset, heldFrom);
}

/** The blocking build behind the asynchronous interface. */
export async function openNodeBackend(): Promise<Backend> {
  // By file: the package's own entry for Node chooses another build.
  const entry = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
  const duckdb = require(entry) as typeof Blocking & { readonly NODE_RUNTIME: typeof Blocking.DEFAULT_RUNTIME };
  const folder = dirname(entry);
  const bundles = {
    mvp: { mainModule: join(folder, 'duckdb-mvp.wasm'), mainWorker: '' },
    eh: { mainModule: join(folder, 'duckdb-eh.wasm'), mainWorker: '' },
  };
  const db = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await db.instantiate(() => {});
  db.open({ path: ':memory:' });
  const first = db.connect();
  first.query('SET enable_object_cache = true'); // as in the page: src/db/wasm/pageBackend.ts
  first.close();

  return {
    async connect() {
      const connection = db.connect();
      return {
        async run(sql, params, signal) {
          signal?.throwIfAborted();
          if (params.length === 0) return arrowRows(connection.query(sql) as unknown as ArrowTable);
          const statement = connection.prepare(sql);
          try {
            return arrowRows(statement.query(...params) as unknown as ArrowTable);
          } finally {
            statement.close();
          }
        },
        async close() {
          connection.close();
        },
      };
    },
    async addFile(name, bytes) {
      db.registerFileBuffer(name, bytes);
      return name;
    },
    async dropFile(name) {
      db.dropFile(name);
    },
    async readFile(name) {
      const bytes = db.copyFileToBuffer(name);
      db.dropFile(name);
      // In Node the engine writes real files, into the folder of the process.
      await rm(name, { force: true });
      return bytes;
    },
    async close() {
      db.reset();
    },
  };
}
