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

const LAZY = Object.fromEntries(VIEWS.map((view) => [view, lazy(() => load(view))])) as Readonly<
  Record<ViewId, LazyExoticComponent<ComponentType>>
>;

/** Views that were there before the first rendering; for these no fallback is ever shown. */
const READY = new Map<ViewId, ComponentType>();

/** Call before the first rendering only: a view must stay the same component during a visit. */
export async function readyView(view: ViewId): Promise<void> {
  READY.set(view, (await load(view)).default);
}

export function viewComponent(view: ViewId): ComponentType {
  return READY.get(view) ?? LAZY[view];
}

/** Begin to load a view that will probably be opened next. */
export function preloadView(view: ViewId): void {
  // A failure shows when the view is opened.
  load(view).catch(() => {});
}
