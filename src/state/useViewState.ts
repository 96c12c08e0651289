/** The one state of the page in React: read from the URL, written to the URL. */
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Notice } from './codec.ts';
import type { How, Navigation } from './navigation.ts';
import { DEFAULT_STATE, type ViewId, type ViewState } from './viewState.ts';

export const NavigationContext = createContext<Navigation | null>(null);

/** Keys that speak of one view only; they do not follow a link to another. */
const VIEW_ONLY = {
  option: null,
  sort: null,
  fact: null,
  chart: null,
  unit: DEFAULT_STATE.unit,
  measure: null,
} as const;

/**
 * Views about centres that were picked. Everywhere else `c` is a filter, and who looked at one centre here wants to see all
 * reports again there.
 */
const ABOUT_CENTRES: readonly ViewId[] = ['compare', 'centre'];

/** The patch that opens `view` from `state`: filters, dataset, language and theme go along, the view's own options do not. */
export function patchToView(state: ViewState, view: ViewId, patch: Partial<ViewState> = {}): Partial<ViewState> {
  if (view === state.view) return { view, ...patch };
  const leaves = ABOUT_CENTRES.includes(state.view) && !ABOUT_CENTRES.includes(view);
  return { ...VIEW_ONLY, view, ...(leaves ? { centers: [] } : {}), ...patch };
}

export interface ViewStateApi {
  readonly state: ViewState;
  /** Change some of the state. `replace` for what is no step of its own (dragging, typing). */
  set(patch: Partial<ViewState>, how?: How): void;
  readonly notices: readonly Notice[];
  dismiss(notice: Notice): void;
  /** The address of the state with `patch`. */
  href(patch: Partial<ViewState>): string;
  /** See `patchToView`. */
  toView(view: ViewId, patch?: Partial<ViewState>): Partial<ViewState>;
}

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('useViewState outside of NavigationContext');
  return navigation;
}

export function useViewState(): ViewStateApi {
  const navigation = useNavigation();
  const { state, notices } = useSyncExternalStore(navigation.subscribe, navigation.current, navigation.current);
  return useMemo(
    () => ({
      state,
      notices,
      set: navigation.go,
      dismiss: navigation.dismiss,
      href: navigation.href,
      toView: (view, patch) => patchToView(state, view, patch),
    }),
    [state, notices, navigation],
  );
}
