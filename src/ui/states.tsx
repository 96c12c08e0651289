/** What a view shows when it has no figures yet, none at all, or could not get them. */
import type { ReactNode } from 'react';
import { takeDrawn } from '../charts/drawn.ts';
import { useEngine, useTransfers } from '../db/DoorProvider.tsx';
import type { Failed, QueryState } from '../db/types.ts';
import { SHELL } from '../i18n/messages/shell.ts';
import { SOURCE } from '../i18n/messages/source.ts';
import { useText } from '../i18n/useText.ts';
import { formatBytes } from './bytes.ts';
import { embedded } from './embed.ts';

/** Stands where a chart will stand, in its shape; shows the build's own drawing where there is one. */
export function ChartSkeleton({ id, height = 340 }: { readonly id: string; readonly height?: number }) {
  const { t } = useText(SHELL);
  const only = embedded();
  if (only !== null && only !== id) return null;
  const drawn = takeDrawn(id);
  return (
    <figure className="rl-chart" aria-busy="true" id={`chart-${id.replace('/', '-')}`}>
      <div className="rl-chart-head">
        <figcaption>
          {drawn ? (
            <>
              <h2 className="rl-chart-title">{drawn.getAttribute('data-drawn-title')}</h2>
              <p className="rl-chart-subtitle">{drawn.getAttribute('data-drawn-subtitle')}</p>
            </>
          ) : (
            <>
              <span className="rl-bone rl-bone-title" />
              <span className="rl-bone rl-bone-line" />
              <span className="rl-hidden">{t('state.loading')}</span>
              <Unprinted />
            </>
          )}
        </figcaption>
      </div>
      <div className="rl-plot" style={{ height }}>
        {drawn ? (
          <div ref={(host) => host?.replaceChildren(drawn)} className="rl-plot-host" />
        ) : (
          <div className="rl-bones" aria-hidden="true">
            {[72, 54, 88, 40, 63].map((width) => (
              <span key={width} className="rl-bone" style={{ width: `${width}%` }} />
            ))}
          </div>
        )}
      </div>
    </figure>
  );
}

/** A skeleton on paper would say nothing. */
function Unprinted() {
  const { t } = useText(SHELL);
  return <span className="rl-only-paper">{t('state.unprinted')}</span>;
}

/** A few lines and figures that are on their way. */
export function TextSkeleton({ lines = 3 }: { readonly lines?: number }) {
  const { t } = useText(SHELL);
  return (
    <div className="rl-bones is-text" aria-busy="true">
      <span className="rl-hidden">{t('state.loading')}</span>
      <Unprinted />
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal lines without identity
        <span key={line} className="rl-bone" style={{ width: `${92 - ((line * 17) % 40)}%` }} aria-hidden="true" />
      ))}
    </div>
  );
}

/** The engine's download in bytes, while it is on its way; nothing once it is there. */
export function EngineProgress() {
  const { t } = useText(SHELL);
  const { phase, loadedBytes, totalBytes } = useEngine();
  if (phase !== 'loading' && phase !== 'idle') return null;
  const done = formatBytes(loadedBytes);
  return (
    <div className="rl-progress" role="status">
      <progress aria-label={t('state.loading')} max={totalBytes || 1} value={totalBytes ? loadedBytes : undefined} />
      <span className="rl-quiet">
        {totalBytes > 0
          ? t('state.progress', { done, total: formatBytes(totalBytes) })
          : loadedBytes > 0
            ? t('state.progress.some', { done })
            : t('state.loading')}
      </span>
    </div>
  );
}

/** What a source panel waits for, in bytes: a country's facts come only when somebody asks. */
export function FetchProgress() {
  const { t } = useText(SOURCE);
  const { loadedBytes, totalBytes } = useTransfers();
  const [done, total] = [formatBytes(loadedBytes), formatBytes(totalBytes)];
  return (
    <div className="rl-progress" role="status">
      <progress aria-label={t('source.loading')} max={totalBytes || 1} value={totalBytes ? loadedBytes : undefined} />
      <span className="rl-quiet">{totalBytes > 0 ? t('source.fetching', { done, total }) : t('source.loading')}</span>
    </div>
  );
}

/** An open panel before its words are there. */
export function Fetching() {
  const { phase } = useEngine();
  return (
    <>
      {phase === 'ready' ? <FetchProgress /> : <EngineProgress />}
      <TextSkeleton />
    </>
  );
}

/** Loading as a whole: progress, then a skeleton of the shape to come. */
export function Loading({ children }: { readonly children?: ReactNode }) {
  return (
    <>
      <EngineProgress />
      {children ?? <TextSkeleton />}
    </>
  );
}

interface WaitingProps {
  /** The questions whose answers are waited for. */
  readonly found: readonly QueryState<unknown>[];
  readonly lines?: number;
  /** The whole view waits: the engine's progress stands above. */
  readonly whole?: boolean;
}

/** Until the answers are there: a skeleton, or what happened to the first that failed. */
export function Waiting({ found, lines = 3, whole = false }: WaitingProps) {
  const failed = found.find((one) => one.phase === 'error');
  if (failed?.phase === 'error') return <ErrorBox failed={failed} />;
  return whole ? <Loading /> : <TextSkeleton lines={lines} />;
}

/** How browsers say, each in its own words, that a file did not come. */
export function notFetched(message: string): boolean {
  return /Failed to fetch|NetworkError|Load failed/i.test(message);
}

/** What happened, what still works, and the way to try again. */
export function ErrorBox({ failed: { message, retry } }: { readonly failed: Pick<Failed, 'message' | 'retry'> }) {
  const { t } = useText(SHELL);
  return (
    <div className="rl-state is-error" role="alert">
      <p className="rl-state-title">{t('state.error')}</p>
      {notFetched(message) ? <p>{t('state.error.fetch')}</p> : null}
      <p>{t('state.error.still')}</p>
      <p className="rl-quiet">
        <code>{message}</code>
      </p>
      <button type="button" className="rl-button" onClick={retry}>
        {t('state.retry')}
      </button>
    </div>
  );
}
