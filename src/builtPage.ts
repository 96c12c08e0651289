/** What the build wrote into this page's HTML: the answers, whether they are what the address asks for, and what was clicked meanwhile. */
import { type Given, givenFrom, type PackedAnswers } from './db/given.ts';
import { parseState } from './state/codec.ts';
import type { Navigation } from './state/navigation.ts';

export const ANSWERS_ID = 'rl-answers';

export function givenOnPage(): Given | null {
  const text = document.getElementById(ANSWERS_ID)?.textContent;
  return text ? givenFrom(JSON.parse(text) as PackedAnswers) : null;
}

/**
 * `same`: React can take over the HTML as it stands. `drawn`: the drawings hold, something around them differs (theme, an open
 * source, patterns). `other`: the address or a stored choice asks for something else, or the build drew nothing.
 */
export function builtPage(navigation: Navigation, withAnswers: boolean): 'same' | 'drawn' | 'other' {
  if (!withAnswers) return 'other';
  const { state, notices } = navigation.current();
  const { origin, pathname, search } = window.location;
  const drawn = parseState(new URL(pathname, origin), navigation.root).state;
  const alike =
    JSON.stringify({ ...state, theme: drawn.theme, fact: drawn.fact, chart: drawn.chart }) === JSON.stringify(drawn);
  if (!alike || new URLSearchParams(search).has('embed')) return 'other';
  const same = state.theme === drawn.theme && state.fact === drawn.fact && notices.length === 0;
  return same && document.documentElement.dataset.other === undefined ? 'same' : 'drawn';
}

/** The build's links are relative to the page; React's are not, and it does not look at them again until they change. */
export function absoluteLinks(root: HTMLElement): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href^="."]')) {
    const { pathname, search, hash } = new URL(link.href);
    link.setAttribute('href', pathname + search + hash);
  }
}

/** The figure that was clicked before the application was there (public: src/early.js keeps it); null: none. */
export function takeEarlyClick(): string | null {
  const fact = document.documentElement.dataset.clicked ?? null;
  delete document.documentElement.dataset.clicked;
  return fact;
}
