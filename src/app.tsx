/** The application: address → state → language, dataset, view. */
import { StrictMode, Suspense, useLayoutEffect } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { absoluteLinks, builtPage, givenOnPage, takeEarlyClick } from './builtPage.ts';
import { forgetDrawn } from './charts/drawn.ts';
import { loadEngine } from './charts/loadEngine.ts';
import { DoorProvider } from './db/DoorProvider.tsx';
import type { Given } from './db/given.ts';
import { LangContext } from './i18n/useText.ts';
import { registerOffline } from './offline/register.ts';
import { createNavigation, type Navigation } from './state/navigation.ts';
import { NavigationContext, useViewState } from './state/useViewState.ts';
import type { ViewId } from './state/viewState.ts';
import { Page } from './ui/Page.tsx';
import { TextSkeleton } from './ui/states.tsx';
import { ViewBoundary } from './ViewBoundary.tsx';
import { readyView, viewComponent } from './views/registry.ts';

/** Views that begin without a chart: ECharts is not fetched for them ahead of need. */
const WITHOUT_CHARTS: readonly ViewId[] = ['table', 'sql', 'read', 'methods'];

/** Draws the application into `root`; what the build drew there stands until the view is ready to take its place. */
export async function mount(root: HTMLElement): Promise<void> {
  const navigation = createNavigation();
  const { view } = navigation.current().state;
  const given = givenOnPage();
  const built = builtPage(navigation, given !== null);
  if (built === 'other') forgetDrawn();
  // A failure shows where the view would stand: its boundary loads it again.
  await readyView(view).catch(() => {});

  function onShown(): void {
    absoluteLinks(root);
    const { dataset } = document.documentElement;
    delete dataset.other;
    dataset.shown = '';
    performance.mark('rl:interactive');
    const fact = takeEarlyClick();
    if (fact !== null) navigation.go({ fact });
  }
  const app = (
    <StrictMode>
      <App navigation={navigation} given={given} onShown={onShown} />
    </StrictMode>
  );
  if (built === 'same') hydrateRoot(root, app);
  else createRoot(root).render(app);
  // Beside DuckDB's download, so that a drawing does not wait for both in turn. A failure shows where a chart is drawn.
  if (!WITHOUT_CHARTS.includes(view) && built === 'other') loadEngine().catch(() => {});
  else if (!WITHOUT_CHARTS.includes(view)) loadEngineLater();
  registerOffline(navigation.root);
}

/** The build's drawings stand: ECharts comes when somebody reaches for them, or after DuckDB. */
function loadEngineLater(): void {
  const load = (): void => {
    for (const kind of REACHING) window.removeEventListener(kind, load);
    loadEngine().catch(() => {});
  };
  for (const kind of REACHING) window.addEventListener(kind, load, { passive: true });
  const seen = new PerformanceObserver((list) => {
    if (list.getEntriesByName('rl:engine').length === 0) return;
    seen.disconnect();
    load();
  });
  seen.observe({ type: 'mark', buffered: true });
}

const REACHING = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

interface AppProps {
  readonly navigation: Navigation;
  readonly given: Given | null;
  /** Called when the first rendering is on the page. */
  readonly onShown?: () => void;
}

export function App({ navigation, given, onShown }: AppProps) {
  return (
    <NavigationContext value={navigation}>
      <Located root={navigation.root} given={given} />
      <Shown tell={onShown} />
    </NavigationContext>
  );
}

function Shown({ tell }: { readonly tell: (() => void) | undefined }) {
  useLayoutEffect(() => tell?.(), [tell]);
  return null;
}

function Located({ root, given }: { readonly root: string; readonly given: Given | null }) {
  const { state } = useViewState();
  const View = viewComponent(state.view);
  return (
    <LangContext value={state.lang}>
      <DoorProvider root={root} wanted={state.dataset} given={given}>
        <Page>
          <ViewBoundary key={state.view}>
            <Suspense fallback={<TextSkeleton lines={6} />}>
              <View />
            </Suspense>
          </ViewBoundary>
        </Page>
      </DoorProvider>
    </LangContext>
  );
}
