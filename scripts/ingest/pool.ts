/** Worker threads that take tasks one after the other. A worker that dies takes its task with it and nothing else. */
import { Worker } from 'node:worker_threads';

export interface Pool<Task, Result> {
  /** Rejects when the task threw or its worker died; with `BrokenPool` when no worker can start at all. */
  run(task: Task): Promise<Result>;
  close(): Promise<void>;
}

interface Waiting<Task, Result> {
  readonly task: Task;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}
export type Reply<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly message: string };
const YOUNG_MB = 64;
/** Joined into one file the worker lies beside this code; from its source it needs the TypeScript loader first. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.mjs' : './worker.js', import.meta.url);
/** The first word of a worker: its code is loaded. */
export const READY = 'ready';

/** Workers do not start: nothing is wrong with the tasks, and trying them one by one would help none. */
export class BrokenPool extends Error {}

export function createPool<Task, Result>(size: number, memoryMb: number): Pool<Task, Result> {
  const waiting: Waiting<Task, Result>[] = [];
  const idle: Worker[] = [];
  const all = new Map<Worker, Waiting<Task, Result> | null>();
  const ready = new Set<Worker>();
  let closed = false;
  let broken: BrokenPool | null = null;

  function start(): Worker {
    const worker = new Worker(WORKER, {
      // A report's thousands of short-lived objects should die young, not be copied.
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    all.set(worker, null);
    worker.on('message', (reply: Reply<Result> | typeof READY) => {
      if (reply === READY) {
        ready.add(worker);
        return;
      }
      const job = all.get(worker);
      all.set(worker, null);
      if (reply.ok) job?.resolve(reply.result);
      else job?.reject(new Error(reply.message));
      idle.push(worker);
      next();
    });
    // Out of memory, or a crash outside the task.
    worker.on('error', (error: Error) => {
      if (!ready.has(worker)) broken = new BrokenPool(error.stack ?? error.message);
      all.get(worker)?.reject(broken ?? error);
      all.delete(worker);
      if (broken) for (const job of waiting.splice(0)) job.reject(broken);
      next();
    });
    return worker;
  }
  function next(): void {
    if (closed || waiting.length === 0) return;
    const worker = idle.pop() ?? (all.size < size ? start() : null);
    const job = worker && waiting.shift();
    if (!worker || !job) return;
    all.set(worker, job);
    worker.postMessage(job.task);
  }
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        waiting.push({ task, resolve, reject });
        next();
      }),
    close: async () => {
      closed = true;
      await Promise.all([...all.keys()].map((worker) => worker.terminate()));
    },
  };
}
