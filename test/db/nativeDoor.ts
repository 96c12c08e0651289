/** The door on native DuckDB of today: the other judge of the contract test. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBStructValue,
} from '@duckdb/node-api';
import { folderSource } from '../../scripts/db/folderSource.ts';
import { readyStarter } from '../../scripts/db/readyStarter.ts';
import type { Backend } from '../../src/db/backend.ts';
import { createDoorOn, type PageDoor } from '../../src/db/door.ts';
import { DEFAULT_DATASET } from '../../src/db/manifest.ts';

export function createNativeDoor(folder: string, heldFrom?: number): PageDoor {
  return createDoorOn(readyStarter(openNativeBackend), folderSource(folder), DEFAULT_DATASET, heldFrom);
}

export async function openNativeBackend(): Promise<Backend> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  // Native DuckDB reads files, not buffers.
  const files = await mkdtemp(join(tmpdir(), 'rongmei-'));

  return {
    async connect() {
      const connection = await instance.connect();
      return {
        async run(sql, params, signal) {
          signal?.throwIfAborted();
          const reader = await connection.runAndReadAll(sql, [...params]);
          return reader.getRowObjects().map((row) => plain(row) as Record<string, unknown>);
        },
        async close() {
          connection.closeSync();
        },
      };
    },
    async addFile(name, bytes) {
      const path = join(files, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
      return path;
    },
    dropFile: (name) => rm(join(files, name)),
    readFile: (name) => readFile(name),
    async close() {
      instance.closeSync();
      await rm(files, { recursive: true, force: true });
    },
  };
}

/** What node-api answers → what the door promises. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof DuckDBDecimalValue) return Number(`${value.value}e-${value.scale}`);
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBListValue) return value.items.map(plain);
  if (value instanceof DuckDBStructValue) return plain(value.entries);
  if (value === null || typeof value !== 'object') return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
