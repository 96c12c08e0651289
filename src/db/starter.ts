/** Starts the page's engine once, tells how far it is, and starts anew after a failure. */
import type { Backend } from './backend.ts';
import type { Starter } from './door.ts';
import type { EngineStatus } from './types.ts';
import { takeEngineWorker } from './wasm/boot.ts';

const IDLE: EngineStatus = { phase: 'idle', loadedBytes: 0, totalBytes: 0, error: null };

export function createPageStarter(): Starter {
  const listeners = new Set<() => void>();
  let status = IDLE;
  let starting: Promise<Backend> | null = null;

  function tell(next: EngineStatus): void {
    status = next;
    for (const listener of listeners) listener();
  }

  async function start(): Promise<Backend> {
    const engine = takeEngineWorker();
    const report = (): void => {
      const { loaded, total } = engine.progress();
      if (status.phase !== 'ready') tell({ phase: 'loading', loadedBytes: loaded, totalBytes: total, error: null });
    };
    engine.onProgress(report);
    report();
    try {
      const { openPageBackend } = await import('./wasm/pageBackend.ts');
      const backend = await openPageBackend(engine, () => {
        starting = null;
        tell(IDLE);
      });
      tell({ ...status, phase: 'ready', error: null });
      performance.mark('rl:engine');
      return backend;
    } catch (error) {
      engine.worker.terminate();
      throw error;
    }
  }

  return {
    backend() {
      starting ??= start().catch((error: unknown) => {
        tell({ ...status, phase: 'failed', error: error instanceof Error ? error.message : String(error) });
        throw error;
      });
      return starting;
    },
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry() {
      if (status.phase !== 'failed') return;
      starting = null;
      tell(IDLE);
    },
  };
}
