/** A link to one chart ends in `#chart-view-name`; the chart is on the page only after its rows have come. */
import { type RefObject, useEffect } from 'react';

export function chartAnchor(id: string): string {
  return `chart-${id.replace('/', '-')}`;
}

/** Once a visit: who has scrolled on since is not called back by the next filter. A chart that is put up anew arrives anew. */
let arrived = false;
/** What stands above may still grow while its rows arrive. */
const SETTLE_MS = 6000;

/** Brings the chart that the address names into sight when it appears. */
export function useArrival(figure: RefObject<HTMLElement | null>, id: string): void {
  useEffect(() => {
    const element = figure.current;
    if (!element || arrived || window.location.hash !== `#${chartAnchor(id)}`) return;
    arrived = true;
    const show = () => element.scrollIntoView({ block: 'start' });
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
      arrived = ended;
      grown.disconnect();
      for (const event of byHand) window.removeEventListener(event, stop);
    };
  }, [figure, id]);
}
