/** Which view answers at which address. Each is a chunk of its own, loaded when it is first opened. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { VIEWS, type ViewId } from '../state/viewState.ts';

interface ViewModule {
  readonly default: ComponentType;
}

const FOUND = import.meta.glob<ViewModule>('./*/View.tsx');

function load(view: ViewId): Promise<ViewModule> {
  const found = FOUND[`./${view}/View.tsx`];
  return found ? found() : Promise.reject(new Error(`src/views/${view}/View.tsx is not part of this build`));
}

export const VIEW_COMPONENTS: Readonly<Record<ViewId, LazyExoticComponent<ComponentType>>> = Object.fromEntries(
  VIEWS.map((view) => [view, lazy(() => load(view))]),
) as Record<ViewId, LazyExoticComponent<ComponentType>>;

/** Begin to load a view that will probably be opened next. */
export function preloadView(view: ViewId): void {
  // A failure shows when the view is opened.
  load(view).catch(() => {});
}
