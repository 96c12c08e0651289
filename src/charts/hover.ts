/** Which centre is under the pointer, shared by the charts of a view so that each can mark it. */
type Listener = (centerId: string | null) => void;

const listeners = new Set<Listener>();
let current: string | null = null;

export function hoverCenter(centerId: string | null): void {
  if (centerId === current) return;
  current = centerId;
  for (const listener of listeners) listener(centerId);
}

/** Returns the way to stop listening. */
export function onHoverCenter(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
