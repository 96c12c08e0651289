/** What a run has to say when it has no result: running, stopped, refused before it ran, or DuckDB's own error with its line. */
import { TABLES_TEXT } from '../../i18n/messages/tables.ts';
import { useText } from '../../i18n/useText.ts';
import type { Run } from './useSqlRun.ts';

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
  const line = run.phase === 'refused' ? run.line : run.error.line;
  return (
    <div className="rl-sql-message" role="alert">
      <p className="rl-sql-message-title">
        {t('sql.error')}
        {line === null ? null : <span>{t('sql.error.line', { line })}</span>}
      </p>
      {run.phase === 'refused' ? <p>{t(`sql.error.${run.problem}`)}</p> : null}
      {run.phase === 'error' && run.error.network ? <p>{t('sql.error.network')}</p> : null}
      {run.phase === 'error' ? <pre>{run.error.message}</pre> : null}
    </div>
  );
}
