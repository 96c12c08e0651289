/** Starts `worker.ts`: a thread does not inherit its parent's TypeScript loader. */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.script);
