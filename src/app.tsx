/** The application: address → state → language, dataset, view. */
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { DoorProvider } from './db/DoorProvider.tsx';
import { LangContext } from './i18n/useText.ts';
import { createNavigation, type Navigation } from './state/navigation.ts';
import { NavigationContext, useViewState } from './state/useViewState.ts';
import { Page } from './ui/Page.tsx';
import { TextSkeleton } from './ui/states.tsx';
import { ViewBoundary } from './ViewBoundary.tsx';
import { VIEW_COMPONENTS } from './views/registry.ts';

/** Draws the application into `root`; what the build drew there stands until then. */
export function mount(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <App navigation={createNavigation()} />
    </StrictMode>,
  );
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
