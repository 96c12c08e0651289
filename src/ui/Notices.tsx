/** What a reader must know before reading on: synthetic data, ignored parts of a link, a dataset that is not here, no network. */
import { useSyncExternalStore } from 'react';
import { useDatasets, useEngine } from '../db/DoorProvider.tsx';
import { SHELL } from '../i18n/messages/shell.ts';
import { useText } from '../i18n/useText.ts';
import { useViewState } from '../state/useViewState.ts';

export function Notices() {
  const { t, pick } = useText(SHELL);
  const { notices, dismiss } = useViewState();
  const { current, missing } = useDatasets();
  const engine = useEngine();
  const online = useOnline();
  return (
    <section className="rl-notices" aria-label={t('notice.region')}>
      {current.synthetic ? (
        <p className="rl-notice is-synthetic">
          <strong>{t('synthetic.mark')}</strong> {t('synthetic.text')}
        </p>
      ) : null}
      {missing === null ? null : (
        <p className="rl-notice" role="status">
          {pick(
            `这里没有数据集“${missing}”，显示的是默认数据集。`,
            `There is no dataset “${missing}” here; the default one is shown.`,
          )}
        </p>
      )}
      {notices.map((notice) => (
        <p key={`${notice.key} ${notice.value}`} className="rl-notice" role="status">
          <span>{pick(notice.zh, notice.en)}</span>
          <button type="button" className="rl-button is-plain" onClick={() => dismiss(notice)}>
            {t('notice.dismiss')}
          </button>
        </p>
      ))}
      {engine.phase === 'failed' ? (
        <p className="rl-notice is-error" role="alert">
          <span>
            {t(current.id === '' ? 'state.engine' : 'state.engine.other')} <code>{engine.error}</code>
          </span>
          <button type="button" className="rl-button" onClick={() => engine.retry()}>
            {t('state.retry')}
          </button>
        </p>
      ) : null}
      {online ? null : (
        <p className="rl-notice" role="status">
          {t('offline.text')}
        </p>
      )}
    </section>
  );
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
    () => true,
  );
}
