/** The application: address → state → language, dataset, view. */
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { loadEngine } from './charts/loadEngine.ts';
import { DoorProvider } from './db/DoorProvider.tsx';
import { LangContext } from './i18n/useText.ts';
import { createNavigation, type Navigation } from './state/navigation.ts';
import { NavigationContext, useViewState } from './state/useViewState.ts';
import type { ViewId } from './state/viewState.ts';
import { Page } from './ui/Page.tsx';
import { TextSkeleton } from './ui/states.tsx';
import { ViewBoundary } from './ViewBoundary.tsx';
import { VIEW_COMPONENTS } from './views/registry.ts';

/** Views that begin without a chart: ECharts is not fetched for them ahead of need. */
const WITHOUT_CHARTS: readonly ViewId[] = ['table', 'sql', 'read', 'methods'];

/** Draws the application into `root`; what the build drew there stands until then. */
export function mount(root: HTMLElement): void {
  const navigation = createNavigation();
  createRoot(root).render(
    <StrictMode>
      <App navigation={navigation} />
    </StrictMode>,
  );
  if (!WITHOUT_CHARTS.includes(navigation.current().state.view)) {
    // Beside DuckDB's download, so that a drawing does not wait for both in turn. A failure shows where a chart is drawn.
    loadEngine().catch(() => {});
  }
}

function App({ navigation }: { readonly navigation: Navigation }) {
  return (
    <NavigationContext value={navigation}>
      <Located root={navigation.root} />
    </NavigationContext>
  );
}

function Located({ root }: { readonly root: string }) {
  const { state } = useViewState();
  const View = VIEW_COMPONENTS[state.view];
  return (
    <LangContext value={state.lang}>
      <DoorProvider root={root} wanted={state.dataset}>
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
