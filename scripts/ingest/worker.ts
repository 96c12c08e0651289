/** A worker thread: reads a batch of files, or writes a province. */
import { parentPort } from 'node:worker_threads';
import { READY, type Reply } from './pool.ts';
import { type BatchResult, type ReadTask, readBatch } from './readBatch.ts';
import { type ShardResult, type ShardTask, writeShard } from './shard.ts';

async function perform(task: ReadTask | ShardTask): Promise<BatchResult | ShardResult> {
  return task.kind === 'read' ? readBatch(task) : writeShard(task);
}

parentPort?.on('message', async (task: ReadTask | ShardTask) => {
  let reply: Reply<BatchResult | ShardResult>;
  try {
    reply = { ok: true, result: await perform(task) };
  } catch (error) {
    reply = { ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(reply);
});
parentPort?.postMessage(READY);
