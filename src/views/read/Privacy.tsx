/** What keeps a file on this machine, and how anyone can see that it does. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { READ } from '../../i18n/messages/read.ts';
import { useText } from '../../i18n/useText.ts';
import { foreignRequests } from './foreignRequests.ts';

type Phase = 'idle' | 'busy' | 'done' | 'failed';

export function Privacy({ prepare }: { readonly prepare: () => Promise<boolean> }) {
  const { t } = useText(READ);
  const [phase, setPhase] = useState<Phase>('idle');
  const online = useSyncExternalStore(onNetwork, () => navigator.onLine);
  const foreign = useForeignRequests();
  const policy = connectPolicy();

  async function getReady(): Promise<void> {
    setPhase('busy');
    setPhase((await prepare()) ? 'done' : 'failed');
  }

  return (
    <section className="rl-section rl-privacy">
      <h2>{t('read.privacy.title')}</h2>
      <p>{t('read.privacy.how')}</p>
      <p className="rl-privacy-proof">
        <button
          type="button"
          className="rl-button"
          disabled={phase === 'busy' || phase === 'done'}
          onClick={() => void getReady()}
        >
          {t(phase === 'busy' ? 'read.prepare.busy' : phase === 'done' ? 'read.prepare.done' : 'read.prepare')}
        </button>
        <span role="status">
          {t(online ? 'read.privacy.online' : 'read.privacy.offline')}
          {phase === 'failed' ? ` · ${t('read.prepare.failed')}` : ''}
        </span>
      </p>
      <ul>
        <li>{t('read.privacy.count', { n: foreign })}</li>
        <li>{t('read.privacy.mask')}</li>
      </ul>
      {policy === null ? null : (
        <details>
          <summary>{t('read.technical')}</summary>
          <p>
            {t('read.privacy.policy', { policy: '' })}
            <code>{policy}</code>
          </p>
        </details>
      )}
    </section>
  );
}

function onNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Counted by the browser itself. */
function useForeignRequests(): number {
  const [count, setCount] = useState(() => foreignRequests(performance.getEntriesByType('resource'), location.origin));
  useEffect(() => {
    const observer = new PerformanceObserver((list) => {
      setCount((before) => before + foreignRequests(list.getEntries(), location.origin));
    });
    observer.observe({ type: 'resource', buffered: false });
    return () => observer.disconnect();
  }, []);
  return count;
}

/** The page's own words; null while developing, when there is no policy. */
function connectPolicy(): string | null {
  const content = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? '';
  return /connect-src[^;]*/.exec(content)?.[0] ?? null;
}
