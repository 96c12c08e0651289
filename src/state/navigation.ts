/** The page's address as an external store: what `useViewState` subscribes to. History API only; each address is a real file too. */
import { type Notice, parseState, stateToUrl } from './codec.ts';
import { centrePages, siteRoot } from './page.ts';
import { readPreferences, writePreferences } from './preferences.ts';
import type { ViewState } from './viewState.ts';

export interface Location {
  readonly state: ViewState;
  readonly notices: readonly Notice[];
}

export type How = 'push' | 'replace';

export interface Navigation {
  readonly root: string;
  current(): Location;
  subscribe(listener: () => void): () => void;
  /** Go to `current + patch`. Nothing happens when the address would stay the same. */
  go(patch: Partial<ViewState>, how?: How): void;
  /** The address of `current + patch`. */
  href(patch: Partial<ViewState>): string;
  /** Take a notice away once it was read. */
  dismiss(notice: Notice): void;
}

/** Reads the page's address now and whenever it changes. Call once a page. */
export function createNavigation(): Navigation {
  const root = siteRoot();
  const pages = centrePages();
  const listeners = new Set<() => void>();
  let location: Location = read(null);

  function read(before: ViewState | null): Location {
    const { state, notices } = parseState(new URL(window.location.href), root, readPreferences());
    return { state: before === null ? state : withKept(state, before), notices };
  }

  function changed(next: Location): void {
    location = next;
    for (const listener of listeners) listener();
  }

  // Relative to the page that was served: the History API would resolve it anew from a deeper path.
  for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]'))
    icon.setAttribute('href', icon.href);

  window.addEventListener('popstate', () => changed(read(location.state)));

  return {
    root,
    current: () => location,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go(patch, how = 'push') {
      const state: ViewState = { ...location.state, ...patch };
      if (patch.lang !== undefined || patch.theme !== undefined) {
        writePreferences({ lang: state.lang, theme: state.theme });
      }
      // The SQL view keeps its query behind `#`; it survives every change inside the view.
      const { hash: now } = window.location;
      const hash = state.view === location.state.view && now.startsWith('#q=') ? now : '';
      const address = stateToUrl(state, root, pages) + hash;
      const same = address === window.location.pathname + window.location.search + window.location.hash;
      if (!same) window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
      const moved = state.view !== location.state.view;
      changed({ state, notices: moved ? [] : location.notices });
      if (moved && how === 'push') window.scrollTo(0, 0);
    },
    href: (patch) => stateToUrl({ ...location.state, ...patch }, root, pages),
    dismiss: (notice) => changed({ ...location, notices: location.notices.filter((other) => other !== notice) }),
  };
}

/** Lists that say the same stay the same arrays: whatever is drawn from them is not drawn anew. */
function withKept(next: ViewState, before: ViewState): ViewState {
  const same = (a: readonly unknown[] | null, b: readonly unknown[] | null): boolean => a?.join() === b?.join();
  return {
    ...next,
    centers: same(next.centers, before.centers) ? before.centers : next.centers,
    places: same(next.places, before.places) ? before.places : next.places,
    years: same(next.years, before.years) ? before.years : next.years,
    // A chart that is arrived at stays arrived at.
    chart: JSON.stringify(next.chart) === JSON.stringify(before.chart) ? before.chart : next.chart,
  };
}
