/** Which drawing of the page stands first among those whose marks lead somewhere: it alone says that they do. */
import { type RefObject, useCallback, useLayoutEffect, useSyncExternalStore } from 'react';

const standing = new Set<HTMLElement>();
const listeners = new Set<() => void>();
let first: HTMLElement | null = null;

/** `leads`: its marks open their source. Charts come in any order, as their rows do; the page's order decides. */
export function useFirstChart(figure: RefObject<HTMLElement | null>, leads: boolean): boolean {
  useLayoutEffect(() => {
    const element = figure.current;
    if (!element || !leads) return;
    standing.add(element);
    choose();
    return () => {
      standing.delete(element);
      choose();
    };
  }, [figure, leads]);
  const isFirst = useCallback(() => leads && first !== null && first === figure.current, [figure, leads]);
  return useSyncExternalStore(subscribe, isFirst, notYet);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A page that the build drew cannot be tapped before it runs. */
function notYet(): boolean {
  return false;
}

function choose(): void {
  const next = firstOf([...standing]);
  if (next === first) return;
  first = next;
  for (const listener of [...listeners]) listener();
}

interface Placed<Place> {
  compareDocumentPosition(other: Place): number;
}

/** Node.DOCUMENT_POSITION_FOLLOWING: the other stands behind. */
const BEHIND = 4;

/** The first in document order. */
export function firstOf<Place extends Placed<Place>>(places: readonly Place[]): Place | null {
  const [one, ...others] = places;
  if (one === undefined) return null;
  return others.reduce((before, place) => (before.compareDocumentPosition(place) & BEHIND ? before : place), one);
}
