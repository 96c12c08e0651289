/** The smallest thing that a DuckDB must be able to do for us: in the page (worker), in Node (WASM) and natively. */
import type { Param } from './types.ts';

export type PlainRow = Record<string, unknown>;

export interface Connection {
  /** Rows as `Door.run` promises them. An aborted `signal` may stop the query; the promise then rejects. */
  run(sql: string, params: readonly Param[], signal?: AbortSignal): Promise<PlainRow[]>;
  close(): Promise<void>;
}

/** Who asks: the views (short, bound, answered whole) or a person (unknown length, can be stopped midway). */
export type ConnectionKind = 'views' | 'typed';

/** A typed query stops here; nobody reads more, and the tab's memory is not the query's to fill. Rows: one more than is shown. */
export const TYPED_ROWS = 50_001;

/** The engine was ended to stop a query that would not end; asking again starts another. */
export class EngineStopped extends Error {
  constructor() {
    super('the engine was stopped');
    this.name = 'EngineStopped';
  }
}

export interface Backend {
  connect(kind: ConnectionKind): Promise<Connection>;
  /** Makes `bytes` readable in SQL; the answer is the name to read it under. `bytes` may be taken over: do not use them after. */
  addFile(name: string, bytes: Uint8Array): Promise<string>;
  dropFile(name: string): Promise<void>;
  /** Bytes of a file that `COPY … TO '<name>'` wrote. */
  readFile(name: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** WebAssembly itself gave up (out of memory, most often): nothing that this worker is asked from now on can be trusted. */
export function hasCrashed(error: unknown): boolean {
  return (
    error instanceof Error &&
    /memory access out of bounds|^unreachable|table index is out of bounds/i.test(error.message)
  );
}
