/** Offline use, where the browser and the address allow it (https or this machine); elsewhere nothing happens. */

/** After DuckDB, whose download it would otherwise slow down; a page that needs no engine does not wait for one. Milliseconds. */
const LATEST = 8_000;

/** `root`: the site's root as a URL path that ends in `/`. */
export function registerOffline(root: string): void {
  if (!import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return;
  if (window.location.protocol === 'file:' || wantsLittle()) return;
  let begun = false;
  const begin = (): void => {
    if (begun) return;
    begun = true;
    // Storage may be full or forbidden; the site works without.
    navigator.serviceWorker.register(`${root}sw.js`).catch(() => {});
  };
  const seen = new PerformanceObserver((list) => {
    if (list.getEntriesByName('rl:engine').length === 0) return;
    seen.disconnect();
    setTimeout(begin, 1_000);
  });
  seen.observe({ type: 'mark', buffered: true });
  setTimeout(begin, LATEST);
}

/** Readers who save data are not made to fetch what they have not opened. */
function wantsLittle(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
