/**
 * Keeps something where it is on the screen while the page around it is laid out anew: a panel beside the page makes it
 * narrower, charts move below each other, lines wrap. Whoever clicked looks at what was clicked.
 */

/** Charts are drawn anew, lines wrap after fonts and answers: for so long the place is held. Milliseconds. */
const HELD_MS = 1500;
/** A press longer ago did not open the panel. Milliseconds. */
const RECENT_MS = 4000;

let pressed: { readonly element: Element; readonly at: number } | null = null;

/** Remembers what the pointer goes down on. The answer ends it. */
export function watchPresses(): () => void {
  function onPress(event: PointerEvent): void {
    if (event.target instanceof Element) pressed = { element: steady(event.target), at: event.timeStamp };
  }
  document.addEventListener('pointerdown', onPress, { capture: true });
  return () => document.removeEventListener('pointerdown', onPress, { capture: true });
}

/** Of a drawing the frame: its marks come anew, even before the button is up again. */
function steady(element: Element): Element {
  return element.closest('.rl-plot') ?? element;
}

/** What was pressed last, or has the focus. null: nothing on the page. */
export function lastPressed(): Element | null {
  const recent = pressed && performance.now() - pressed.at < RECENT_MS ? pressed.element : null;
  const focused = document.activeElement === document.body ? null : document.activeElement;
  const element = recent?.isConnected ? recent : focused;
  const stable = element && steady(element);
  return stable?.closest('main') ? stable : null;
}

/** Runs `change` and scrolls by what it moved `element`; goes on for a moment, unless somebody scrolls. The answer ends it. */
export function holdInPlace(element: Element | null, change: () => void): () => void {
  if (element === null) {
    change();
    return () => {};
  }
  const top = element.getBoundingClientRect().top;
  function correct(): void {
    if (!element?.isConnected) return;
    const moved = element.getBoundingClientRect().top - top;
    if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
  }
  change();
  correct();
  const observer = new ResizeObserver(correct);
  observer.observe(document.body);
  for (const part of document.querySelectorAll('main > *')) observer.observe(part);
  const timer = setTimeout(stop, HELD_MS);
  function stop(): void {
    clearTimeout(timer);
    observer.disconnect();
    for (const kind of SCROLLING) window.removeEventListener(kind, stop);
  }
  for (const kind of SCROLLING) window.addEventListener(kind, stop, { passive: true });
  return stop;
}

const SCROLLING = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
