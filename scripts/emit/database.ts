/** Native DuckDB, bounded: one thread (so that two runs give identical bytes), little memory, spills into `tempFolder`. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

export interface Database {
  readonly connection: DuckDBConnection;
  run(sql: string): Promise<void>;
  /** Rows as plain objects, DECIMAL and BIGINT as strings. */
  rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): void;
}

export async function openDatabase(tempFolder: string, memoryLimit = '512MB'): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memoryLimit,
    threads: '1',
    temp_directory: tempFolder,
  });
  const connection = await instance.connect();
  return {
    connection,
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
