/** The reading worker: one file after another, so that progress and memory stay those of one file. */
import type { Answer, Ask, Assets } from './protocol.ts';
import { prepareAll, readDocuments } from './readDocuments.ts';

/** Set by whoever starts the worker, before this module runs (startReader.ts). */
declare const READER_ASSETS: Assets;

const tell = (answer: Answer): void => self.postMessage(answer);
let last: Promise<void> = Promise.resolve();

async function take(ask: Ask): Promise<void> {
  const { id } = ask;
  if (ask.ask === 'prepare') {
    const ok = await prepareAll(READER_ASSETS).then(
      () => true,
      () => false,
    );
    tell({ answer: 'prepared', id, ok });
    return;
  }
  const step = (now: Extract<Answer, { answer: 'step' }>['step']): void => tell({ answer: 'step', id, step: now });
  const outcomes = await readDocuments(ask.name, new Uint8Array(ask.bytes), READER_ASSETS, step);
  tell({ answer: 'done', id, outcomes });
}

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  last = last.then(() => take(data));
});
tell({ answer: 'ready' });
