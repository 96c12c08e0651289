/** The application as HTML, for the build (scripts/prerender): the same components, the same queries, no page. */
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';
import { drawVariants, type Widths } from './charts/drawVariants.ts';
import { type Predraw, PredrawContext } from './charts/predraw.ts';
import type { Given } from './db/given.ts';
import { parseState, stateToUrl } from './state/codec.ts';
import type { Navigation } from './state/navigation.ts';
import { readyView } from './views/registry.ts';

export interface PageRequest {
  /** Under the site's root; '' or ends in `/`. */
  readonly path: string;
  /** `./` or `../` for each folder of the path. */
  readonly root: string;
  /** Centres that have a page of their own. */
  readonly centres: readonly string[];
  readonly given: Given;
  /** CSS pixels of the chart with this id. */
  readonly widths: (id: string) => Widths;
  /** false: only to learn what is asked; nothing is drawn. */
  readonly draw: boolean;
}

/** HTML of `#root`. Rejects when the view cannot be rendered without a page. */
export function renderPage({ widths, draw, ...page }: PageRequest): Promise<string> {
  return renderWith(page, draw ? (sketch) => drawVariants(sketch, widths(sketch.id)) : () => '');
}

/** The same, each chart drawn by `predraw`. */
export async function renderWith(
  { path, root, centres, given }: Omit<PageRequest, 'widths' | 'draw'>,
  predraw: Predraw,
): Promise<string> {
  const { state } = parseState(new URL(`/${path}`, 'http://site.invalid'), '/');
  // A view that is not there leaves the frame around it.
  await readyView(state.view).catch(() => {});
  const location = { state, notices: [] };
  const pages = new Set(centres);
  const navigation: Navigation = {
    root,
    current: () => location,
    subscribe: () => () => {},
    go: () => {},
    href: (patch) => stateToUrl({ ...state, ...patch }, root, pages),
    dismiss: () => {},
  };
  return renderToString(
    <StrictMode>
      <PredrawContext value={predraw}>
        <App navigation={navigation} given={given} />
      </PredrawContext>
    </StrictMode>,
  );
}
