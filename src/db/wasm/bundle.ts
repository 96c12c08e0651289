/** The engine's files on our own origin, and which of the two builds this browser can run. */

import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import ehWasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import mvpWasm from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';

export interface EngineBundle {
  readonly wasm: string; // absolute URL
  readonly worker: string; // absolute URL
  /** Size of the unpacked module: where a host compresses, Content-Length is another number. */
  readonly wasmBytes: number;
}

/** @duckdb/duckdb-wasm 1.28.0; a test compares them with the installed files. */
export const WASM_BYTES = { eh: 18_105_915, mvp: 22_092_382 } as const;

/** A module of one function that throws and catches: valid only where exceptions are supported. */
const USES_EXCEPTIONS = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11,
]);

export function engineBundle(): EngineBundle {
  const absolute = (url: string): string => new URL(url, import.meta.url).href;
  return WebAssembly.validate(USES_EXCEPTIONS)
    ? { wasm: absolute(ehWasm), worker: absolute(ehWorker), wasmBytes: WASM_BYTES.eh }
    : { wasm: absolute(mvpWasm), worker: absolute(mvpWorker), wasmBytes: WASM_BYTES.mvp };
}
