/** The page's one early start: asked for at first paint, taken over by the door when React is there. */
import { type EngineWorker, startEngineWorker } from './startWorker.ts';

let early: EngineWorker | null = null;

/** Begin to download the engine now. Nothing happens where workers or WebAssembly are missing: the door then says so. */
export function bootEngine(): void {
  if (typeof Worker === 'undefined' || typeof WebAssembly === 'undefined') return;
  early ??= startEngineWorker();
}

/** The worker that was started early, once; a new one after that. Throws where the browser has none. */
export function takeEngineWorker(): EngineWorker {
  const worker = early ?? startEngineWorker();
  early = null;
  return worker;
}
