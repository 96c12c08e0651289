/** What a run has to say when it has no result: running, stopped, refused before it ran, or DuckDB's own error with its line. */
import { TABLES_TEXT } from '../../i18n/messages/tables.ts';
import { useText } from '../../i18n/useText.ts';
import { placeOf, type Run } from './useSqlRun.ts';

export function RunMessage({ run }: { readonly run: Run }) {
  const { t } = useText(TABLES_TEXT);
  if (run.phase === 'running' || run.phase === 'stopped') {
    return (
      <p className="rl-quiet" role="status" aria-busy={run.phase === 'running' || undefined}>
        {t(run.phase === 'running' ? 'sql.running' : 'sql.cancelled')}
      </p>
    );
  }
  if (run.phase !== 'refused' && run.phase !== 'error') return null;
  const place = placeOf(run);
  return (
    <div className="rl-sql-message" role="alert">
      <p className="rl-sql-message-title">
        {t(run.phase === 'error' && run.error.hint === 'data' ? 'sql.unrun' : 'sql.error')}
        {place === null ? null : (
          <span>
            {place.column === null
              ? t('sql.error.line', { line: place.line })
              : t('sql.error.place', { line: place.line, column: place.column })}
          </span>
        )}
      </p>
      {run.phase === 'refused' ? <p>{t(`sql.error.${run.problem}`)}</p> : null}
      {run.phase === 'error' && run.error.hint ? <p>{t(`sql.error.${run.error.hint}`)}</p> : null}
      {run.phase === 'error' ? <pre>{run.error.message}</pre> : null}
    </div>
  );
}
