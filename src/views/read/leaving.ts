/** Nothing of a visit is stored: whoever leaves with results that were not taken away is asked first, and nobody else. */
import { holdsReport, type ReadOutcome, readOutcomes } from './entries.ts';
import type { ReadStore } from './readStore.ts';

/** Results that went into a file or onto paper. */
const taken = new WeakSet<ReadOutcome>();

export function markTaken(outcome: ReadOutcome): void {
  taken.add(outcome);
}

/** Whether a report was read of which nothing was taken away. */
export function holdsUntaken(visit: ReturnType<ReadStore['visit']>): boolean {
  return readOutcomes(visit).some(({ outcome }) => holdsReport(outcome) && !taken.has(outcome));
}

/** The browser's own question before the page is left; a page without results is left as any other. */
export function askBeforeLeaving(store: Pick<ReadStore, 'visit'>): void {
  window.addEventListener('beforeunload', (event) => {
    if (holdsUntaken(store.visit())) event.preventDefault();
  });
}
