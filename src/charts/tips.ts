/**
 * The tips that stand. One that a finger called up has no pointer that could leave it: it goes with the next tap elsewhere,
 * with scrolling, and when the source panel opens or closes (`hideTips`).
 */
import type { Chart } from './engine.ts';
import { hoverCenter } from './hover.ts';

const standing = new Set<Chart>();
let listening = false;

/** Keeps an eye on the chart's tip until it is disposed. */
export function watchTip(chart: Chart): void {
  chart.on('showTip', () => void standing.add(chart));
  chart.on('hideTip', () => void standing.delete(chart));
  if (listening) return;
  listening = true;
  document.addEventListener('pointerdown', ({ target }) => hideTips((chart) => !holds(chart.getDom(), target)), true);
  // Who walks the marks with the keyboard scrolls by walking.
  document.addEventListener(
    'scroll',
    () => hideTips((chart) => !holds(chart.getDom().parentElement, document.activeElement)),
    { capture: true, passive: true },
  );
}

/** Takes the tips away, and with them what the pointer had marked. */
export function hideTips(which: (chart: Chart) => boolean = () => true): void {
  for (const chart of [...standing]) {
    if (chart.isDisposed()) standing.delete(chart);
    else if (which(chart)) {
      standing.delete(chart);
      chart.dispatchAction({ type: 'hideTip' });
      chart.dispatchAction({ type: 'downplay' });
      hoverCenter(null);
    }
  }
}

function holds(element: HTMLElement | null, target: EventTarget | null): boolean {
  return target instanceof Node && element !== null && element.contains(target);
}
