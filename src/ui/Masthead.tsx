/** The name of the ledger, its eleven views, and the reader's switches. */
import { useDatasets } from '../db/DoorProvider.tsx';
import { SHELL } from '../i18n/messages/shell.ts';
import { useText } from '../i18n/useText.ts';
import { useViewState } from '../state/useViewState.ts';
import { ViewLink } from '../state/ViewLink.tsx';
import { type Theme, VIEWS } from '../state/viewState.ts';
import { useDecal } from './theme.ts';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** A name that says itself that the data are synthetic. */
const SAYS_SO = /synthetic|simulated/i;

export function Masthead() {
  const { t } = useText(SHELL);
  return (
    <header className="rl-masthead">
      <div className="rl-masthead-top">
        <ViewLink view="overview" className="rl-name">
          <span className="rl-name-main">{t('site.name')}</span>
          <span className="rl-name-other">{t('site.name.other')}</span>
        </ViewLink>
        <p className="rl-tagline">{t('site.what')}</p>
        <Switches />
      </div>
      <Navigation />
    </header>
  );
}

/** All eleven are in sight at every width: a row, or on a phone the cells of a small table of contents (page.css). */
function Navigation() {
  const { t } = useText(SHELL);
  const { state } = useViewState();
  return (
    <nav className="rl-nav" aria-label={t('site.nav')}>
      <ul>
        {VIEWS.map((view) => (
          <li key={view} data-view={view}>
            <ViewLink view={view} patch={{ fact: null }} aria-current={view === state.view ? 'page' : undefined}>
              {t(`nav.${view}`)}
            </ViewLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Switches() {
  const { t, pick } = useText(SHELL);
  const { state, set } = useViewState();
  const { current, all } = useDatasets();
  const [decal, setDecal] = useDecal();
  return (
    <div className="rl-switches">
      {all.length > 1 ? (
        <label className="rl-field is-inline is-dataset">
          <span>{t('dataset.label')}</span>
          <select
            className="rl-select"
            value={current.id}
            onChange={(event) => set({ dataset: event.target.value, centers: [], places: [], years: null, fact: null })}
          >
            {all.map((dataset) => (
              <option key={dataset.id} value={dataset.id}>
                {pick(dataset.labelZh, dataset.labelEn)}
                {dataset.synthetic && !SAYS_SO.test(dataset.labelEn) ? ` · ${t('synthetic.mark')}` : ''}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label className="rl-field is-inline">
        <span>{t('theme.label')}</span>
        <select
          className="rl-select"
          value={state.theme}
          onChange={(event) =>
            set({ theme: THEMES.find((theme) => theme === event.target.value) ?? 'auto' }, 'replace')
          }
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {t(`theme.${theme}`)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="rl-button"
        aria-pressed={decal}
        title={t('decal.hint')}
        onClick={() => setDecal(!decal)}
      >
        {t('decal.label')}
      </button>
      <button
        type="button"
        className="rl-button"
        lang={state.lang === 'zh' ? 'en' : 'zh-CN'}
        aria-label={t('lang.switch.label')}
        onClick={() => set({ lang: state.lang === 'zh' ? 'en' : 'zh' }, 'replace')}
      >
        {t('lang.switch')}
      </button>
    </div>
  );
}
