/** What was read in this visit, kept while the tab lives: leaving the view and coming back changes nothing. Nothing is stored. */

import { LIMITS } from '../../formats/decoded.ts';
import { addFiles, NO_VISIT, type Visit, withOutcomes, without, withStep } from './entries.ts';
import { askBeforeLeaving } from './leaving.ts';
import { type Reader, startReader } from './startReader.ts';

export interface ReadStore {
  visit(): Visit;
  subscribe(listener: () => void): () => void;
  add(files: readonly File[]): void;
  select(id: string): void;
  remove(id: string): void;
  clear(): void;
  /** Ends what is being read; what was read stays. */
  stop(): void;
  prepare(): Promise<boolean>;
}

let store: ReadStore | null = null;

/** The one store of the page. `root`: the site's root as a URL path that ends in `/`. */
export function readStore(root: string): ReadStore {
  if (store === null) {
    store = createReadStore(() => startReader(root));
    if (typeof window !== 'undefined') askBeforeLeaving(store);
  }
  return store;
}

export function createReadStore(start: () => Reader): ReadStore {
  const listeners = new Set<() => void>();
  let visit = NO_VISIT;
  let reader: Reader | null = null;
  let queue: Promise<void> = Promise.resolve();
  /** Raised by `stop`: answers of an earlier round are not waited for. */
  let round = 0;
  let count = 0;

  function change(next: Visit): void {
    visit = next;
    for (const listener of listeners) listener();
  }

  function theReader(): Reader {
    reader ??= start();
    return reader;
  }

  async function readOne(id: string, file: File, own: number): Promise<void> {
    if (own !== round || !visit.entries.some((entry) => entry.id === id)) return;
    // Nobody copies a file into memory that would be refused for its size.
    const bytes = await file.slice(0, LIMITS.fileBytes * 4).arrayBuffer();
    const outcomes = await theReader().read(file.name, bytes, (step) => {
      if (own === round) change(withStep(visit, id, step));
    });
    if (own === round) change(withOutcomes(visit, id, outcomes));
  }

  return {
    visit: () => visit,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(files) {
      const rows = files.map((file) => ({ id: String(++count), file, name: file.name, bytes: file.size }));
      change(
        addFiles(
          visit,
          rows.map(({ id, name, bytes }) => ({ id, file: name, bytes })),
        ),
      );
      const own = round;
      for (const { id, file } of rows) {
        queue = queue.then(() =>
          readOne(id, file, own).catch((error: unknown) => {
            // A file that vanished or may not be read (a folder, a network drive that is gone).
            const message = error instanceof Error ? error.message : String(error);
            change(
              withOutcomes(visit, id, [
                { ok: false, file: file.name, bytes: file.size, refusal: { code: 'not_found', message } },
              ]),
            );
          }),
        );
      }
    },
    select: (id) => change({ ...visit, selected: id }),
    remove: (id) => change(without(visit, id)),
    clear: () => change(NO_VISIT),
    stop() {
      round += 1;
      reader?.stop();
      reader = null;
      queue = Promise.resolve();
      change({ ...visit, entries: visit.entries.filter(({ state }) => state !== 'waiting' && state !== 'working') });
    },
    prepare: () => theReader().prepare(),
  };
}
