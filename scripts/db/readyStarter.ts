/** A backend in this process as a `Starter`: no download, no retry. */
import type { Backend } from '../../src/db/backend.ts';
import type { Starter } from '../../src/db/door.ts';

export function readyStarter(start: () => Promise<Backend>): Starter {
  let backend: Promise<Backend> | null = null;
  return {
    backend: () => {
      backend ??= start();
      return backend;
    },
    status: () => ({ phase: backend === null ? 'idle' : 'ready', loadedBytes: 0, totalBytes: 0, error: null }),
    subscribe: () => () => {},
    retry: () => {},
  };
}
