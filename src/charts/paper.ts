/** Whether the page is being put on paper: from the moment the browser says so until it has. */
import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** Between the margins of an A4 sheet (page.css), CSS pixels. */
export const PAPER_WIDTH = 700;
/** What a sheet has room for below a chart's title and legend: no drawing goes over to the next. CSS pixels. */
export const PAPER_HEIGHT = 880;

let printing = false;
const listeners = new Set<() => void>();

/** The browser copies the page as soon as the event's listeners return: everything that follows from it is drawn by then. */
function turn(on: boolean): void {
  if (printing === on) return;
  printing = on;
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}
const before = () => turn(true);
const after = () => turn(false);

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    printing = false;
  };
}

/** One turn for all that asks: charts in the paper's width and colours, rows that only the screen leaves out, lists that are folded. */
export function usePaper(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => printing,
    () => false,
  );
}
