import { chartAnchor } from '../charts/arrival.ts';

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

/** The address of `page` with one chart alone; an open source panel is left out. */
export function embedAddress(id: string, page: string): string {
  const url = new URL(page);
  url.searchParams.delete('f');
  url.searchParams.set('embed', id);
  return url.href.replace(encodeURIComponent(id), id);
}

/** The address of `page` at one chart, as it is filtered now; an open source panel is left out. */
export function chartAddress(id: string, page: string): string {
  const url = new URL(page);
  url.searchParams.delete('f');
  url.hash = chartAnchor(id);
  // `~` and `..` stay as people read them.
  return url.href.replace(/%7E/g, '~');
}
