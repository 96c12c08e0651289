/**
 * The page around every view: masthead, the one <nav>, notices, the view, the source panel, the foot.
 *
 *   <Page><View /></Page>     inside NavigationContext, LangContext and DoorProvider
 */
import './base.css';
import './page.css';
import './panel.css';
import './view.css';
import './print.css';
import '../charts/chart.css';
import { type ReactNode, useEffect } from 'react';
import { useDatasets } from '../db/DoorProvider.tsx';
import { SHELL } from '../i18n/messages/shell.ts';
import { useText } from '../i18n/useText.ts';
import { useViewState } from '../state/useViewState.ts';
import { ChartEnvironmentProvider } from './ChartEnvironmentProvider.tsx';
import { ChartGone } from './ChartGone.tsx';
import { EmbedFoot } from './EmbedFoot.tsx';
import { embedded } from './embed.ts';
import { Footer } from './Footer.tsx';
import { Masthead } from './Masthead.tsx';
import { Notices } from './Notices.tsx';
import { SourcePanel } from './source/SourcePanel.tsx';

export function Page({ children }: { readonly children: ReactNode }) {
  const { t, lang } = useText(SHELL);
  const { state } = useViewState();
  const { current } = useDatasets();
  const alone = embedded() !== null;
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.title = `${t(`nav.${state.view}`)} · ${t('site.name')}`;
  }, [lang, state.view, t]);
  return (
    <ChartEnvironmentProvider>
      {/* Skipping moves the focus by script: the address's hash belongs to the SQL view. */}
      <div className={alone ? 'rl-page is-embedded' : 'rl-page'} data-synthetic={current.synthetic || undefined}>
        {alone ? null : (
          <>
            <button type="button" className="rl-skip" onClick={() => document.getElementById('main')?.focus()}>
              {t('site.skip')}
            </button>
            <Masthead />
          </>
        )}
        <Notices />
        <ChartGone />
        <main id="main" tabIndex={-1} key={state.view}>
          {children}
        </main>
        {alone ? <EmbedFoot /> : <Footer />}
      </div>
      <SourcePanel />
    </ChartEnvironmentProvider>
  );
}
