/** Long work in the page: done in short stretches, so that the page stays alive, says how far it is, and can be stopped. */

export interface Work {
  /** Rows done of all. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Stops the work at the end of the stretch; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Long enough to lose little by pausing, short enough for a click to be felt at once. Milliseconds. */
const STRETCH = 40;

/** Calls `take` for each item, pausing where a stretch is over. */
export async function inStretches<Item>(
  items: Iterable<Item>,
  all: number,
  { onProgress, signal }: Work,
  take: (item: Item) => void,
): Promise<void> {
  let done = 0;
  let end = performance.now() + STRETCH;
  for (const item of items) {
    take(item);
    done += 1;
    if (performance.now() < end) continue;
    onProgress?.(done, all);
    await nextTurn();
    signal?.throwIfAborted();
    end = performance.now() + STRETCH;
  }
  onProgress?.(done, all);
}

/** The browser may draw and answer first. A message, not a timer: timers of a page in the background come once a second. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
