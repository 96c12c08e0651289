/**
 * Starts the reading worker from a blob that imports our own module: a worker from a blob inherits the page's policy, one from
 * an address does not. Browsers without module workers (Firefox before 114) read in the page itself.
 */
import type { Answer, Ask, Assets, Outcome, Step } from './protocol.ts';
import workerUrl from './readWorker.ts?worker&url';

export interface Reader {
  read(name: string, bytes: ArrayBuffer, onStep: (step: Step) => void): Promise<readonly Outcome[]>;
  /** Loads every decoder; false when one did not arrive. */
  prepare(): Promise<boolean>;
  /** Ends the work at once; what was asked and not answered never resolves. */
  stop(): void;
}

/** `root`: the site's root as a URL path that ends in `/`. */
export function startReader(root: string): Reader {
  const assets: Assets = { pdf: new URL(`${root}pdf/`, window.location.href).href };
  try {
    return workerReader(assets);
  } catch {
    return pageReader(assets);
  }
}

/** Longer than any module takes to load on a slow line; then the page reads by itself. Milliseconds. */
const START_PATIENCE = 20_000;

function workerReader(assets: Assets): Reader {
  const module = new URL(workerUrl, import.meta.url).href;
  const lines = [`self.READER_ASSETS = ${JSON.stringify(assets)};`, `await import(${JSON.stringify(module)});`];
  const blob = URL.createObjectURL(new Blob([lines.join('\n')], { type: 'text/javascript' }));
  const worker = new Worker(blob, { type: 'module', name: 'rongmei-reader' });
  const listeners = new Map<number, (answer: Answer) => void>();
  let asked = 0;

  const ready = new Promise<boolean>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.answer === 'ready') resolve(true);
      else listeners.get(data.id)?.(data);
    });
    worker.addEventListener('error', () => resolve(false));
    setTimeout(() => resolve(false), START_PATIENCE);
  });
  ready.then(() => URL.revokeObjectURL(blob));
  const fallback = pageReader(assets);

  function ask(message: Ask, listener: (answer: Answer) => void, transfer: Transferable[] = []): void {
    listeners.set(message.id, listener);
    worker.postMessage(message, transfer);
  }

  return {
    async read(name, bytes, onStep) {
      if (!(await ready)) return fallback.read(name, bytes, onStep);
      return new Promise((resolve) => {
        const id = ++asked;
        const listener = (answer: Answer): void => {
          if (answer.answer === 'step') onStep(answer.step);
          if (answer.answer !== 'done') return;
          listeners.delete(id);
          resolve(answer.outcomes);
        };
        ask({ ask: 'read', id, name, bytes }, listener, [bytes]);
      });
    },
    async prepare() {
      if (!(await ready)) return fallback.prepare();
      return new Promise((resolve) => {
        const id = ++asked;
        ask({ ask: 'prepare', id }, (answer) => {
          listeners.delete(id);
          resolve(answer.answer === 'prepared' && answer.ok);
        });
      });
    },
    stop: () => worker.terminate(),
  };
}

function pageReader(assets: Assets): Reader {
  let stopped = false;
  return {
    async read(name, bytes, onStep) {
      const { readDocuments } = await import('./readDocuments.ts');
      const outcomes = await readDocuments(name, new Uint8Array(bytes), assets, onStep);
      return stopped ? new Promise(() => {}) : outcomes;
    },
    async prepare() {
      try {
        await (await import('./readDocuments.ts')).prepareAll(assets);
        return true;
      } catch {
        // Said to the reader as «not ready»; reading itself names the reason.
        return false;
      }
    },
    stop: () => {
      stopped = true;
    },
  };
}
