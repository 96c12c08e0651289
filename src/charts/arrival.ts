/** A link to one chart ends in `#chart-view-name`; the chart is on the page only after its rows have come. */
import { type RefObject, useEffect } from 'react';
import { useChartEnvironment } from './environment.ts';

export function chartAnchor(id: string): string {
  return `chart-${id.replace('/', '-')}`;
}

/** The link that was followed last: who has scrolled on since is not called back by the next filter. A chart that is put up anew arrives anew. */
let arrived: object | null = null;
/** What stands above may still grow while its rows arrive. Milliseconds. */
const SETTLE_MS = 6000;
/** For so long the chart that was meant is marked, from the last time it was brought into sight. Milliseconds. */
const MARKED_MS = 4000;

/**
 * Brings the chart that the address names into sight when it appears, as it was linked to (`open`: its table), and marks it for
 * a moment: another may stand beside it.
 */
export function useArrival(figure: RefObject<HTMLElement | null>, id: string, open: (table: boolean) => void): void {
  const { linked, only } = useChartEnvironment();
  const meant = linked?.id === id ? linked : null;
  useEffect(() => {
    const element = figure.current;
    if (!element || meant === null || arrived === meant) return;
    arrived = meant;
    open(meant.table);
    if (only !== null) return;
    let marked: ReturnType<typeof setTimeout> | undefined;
    const unmark = () => element.removeAttribute('data-linked');
    const show = () => {
      element.scrollIntoView({ block: 'start' });
      element.dataset.linked = '';
      clearTimeout(marked);
      marked = setTimeout(unmark, MARKED_MS);
    };
    show();
    const grown = new ResizeObserver(show);
    grown.observe(document.body);
    let ended = false;
    const stop = () => {
      ended = true;
      grown.disconnect();
    };
    const timer = setTimeout(stop, SETTLE_MS);
    const byHand = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;
    for (const event of byHand) window.addEventListener(event, stop, { once: true, passive: true });
    return () => {
      clearTimeout(timer);
      clearTimeout(marked);
      unmark();
      arrived = ended ? meant : null;
      grown.disconnect();
      for (const event of byHand) window.removeEventListener(event, stop);
    };
  }, [figure, meant, only, open]);
}
