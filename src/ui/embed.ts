import { writeChartHash } from '../state/chartHash.ts';
import type { Lang, LinkedChart } from '../state/viewState.ts';

/** One chart in an iframe: `?embed=view/chart` on any view's address. Read once; it never changes during a visit. */
let only: string | null | undefined;

/** The embedded chart's id, or null for a whole page. */
export function embedded(): string | null {
  if (typeof window === 'undefined') return null; // prerendered pages are whole
  if (only === undefined) {
    const id = new URLSearchParams(window.location.search).get('embed');
    only = id !== null && /^[a-z]+\/[a-z-]+$/.test(id) ? id : null;
  }
  return only;
}

/** The address of `page` with one chart alone, its table shown where it is now; an open source panel is left out. */
export function embedAddress(chart: LinkedChart, page: string): string {
  const url = new URL(page);
  url.searchParams.delete('f');
  url.searchParams.set('embed', chart.id);
  url.hash = chart.table ? writeChartHash(chart) : '';
  return url.href.replace(encodeURIComponent(chart.id), chart.id);
}

/**
 * `path`, as the codec writes it, as an address to send: in the language that it was seen in, whatever the other reader chose
 * before, and in the colours that the other reader likes. The query of the SQL view stands where the chart would.
 */
export function sentAddress(path: string, lang: Lang, { origin, hash }: Pick<Location, 'origin' | 'hash'>): string {
  const url = new URL(path, origin);
  url.searchParams.delete('theme');
  url.searchParams.set('lang', lang);
  if (hash.startsWith('#q=')) url.hash = hash;
  return asPeopleRead(url);
}

/** `~` stays between codes. */
function asPeopleRead(url: URL): string {
  return url.href.replace(/%7E/g, '~');
}

/** From an embedded chart to the page that it is taken from, at that chart. */
export function wholeAddress(embeddedPage: string): string {
  const url = new URL(embeddedPage);
  const id = url.searchParams.get('embed');
  url.searchParams.delete('embed');
  if (id !== null && url.hash === '') url.hash = writeChartHash({ id, table: false });
  return asPeopleRead(url);
}
