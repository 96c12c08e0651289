/**
 * Starts DuckDB's worker: no React, no DuckDB code on the page's side yet, so that the download can begin at first paint.
 * The worker comes from a blob (see workerSource.js) and reports bytes and failures on its own channel.
 */
import { engineBundle } from './bundle.ts';
import workerSource from './workerSource.js?raw';

export interface EngineWorker {
  readonly worker: Worker;
  /** URL that the engine must be instantiated with: the one address that the worker answers. */
  readonly wasm: string;
  /** Rejects when the worker's script or the module cannot be loaded; never resolves. */
  readonly failed: Promise<never>;
  progress(): { readonly loaded: number; readonly total: number };
  onProgress(listener: () => void): void;
}

type Message = { readonly ledger: { loaded: number; total: number } | { failed: string } };

export function startEngineWorker(): EngineWorker {
  const bundle = engineBundle();
  const setup = { ...bundle, gz: import.meta.env.PROD };
  const source = `${workerSource.replace(/^export /m, '')}\nengineWorker(${JSON.stringify(setup)});`;
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const listeners = new Set<() => void>();
  let progress = { loaded: 0, total: bundle.wasmBytes };

  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (!isOurs(event.data)) return;
      // DuckDB's own listener comes later and would complain about a message that it does not know.
      event.stopImmediatePropagation();
      const message = event.data.ledger;
      if ('failed' in message) {
        reject(new Error(message.failed));
        return;
      }
      progress = message;
      for (const listener of listeners) listener();
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker did not start')));
  });
  // Whoever waits for the engine sees the failure; before that nobody does, and that is no error of the page.
  failed.catch(() => {});

  return {
    worker,
    wasm: bundle.wasm,
    failed,
    progress: () => progress,
    onProgress: (listener) => listeners.add(listener),
  };
}

function isOurs(data: unknown): data is Message {
  return typeof data === 'object' && data !== null && 'ledger' in data;
}
