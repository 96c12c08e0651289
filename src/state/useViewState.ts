/** The one state of the page in React: read from the URL, written to the URL. */
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Notice } from './codec.ts';
import type { How, Navigation } from './navigation.ts';
import { DEFAULT_STATE, type ViewId, type ViewState } from './viewState.ts';

export const NavigationContext = createContext<Navigation | null>(null);

/** Keys that speak of one view only; they do not follow a link to another. */
const VIEW_ONLY = { option: null, sort: null, fact: null, unit: DEFAULT_STATE.unit, measure: null } as const;

export interface ViewStateApi {
  readonly state: ViewState;
  /** Change some of the state. `replace` for what is no step of its own (dragging, typing). */
  set(patch: Partial<ViewState>, how?: How): void;
  readonly notices: readonly Notice[];
  dismiss(notice: Notice): void;
  /** The address of the state with `patch`. */
  href(patch: Partial<ViewState>): string;
  /** The state's patch that opens another view: filters, dataset, language and theme go along, the view's own options do not. */
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
      toView: (view, patch = {}) => (view === state.view ? { view, ...patch } : { ...VIEW_ONLY, view, ...patch }),
    }),
    [state, notices, navigation],
  );
}
