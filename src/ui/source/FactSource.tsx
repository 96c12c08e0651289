/** One stated figure: its words, its report, what else is said of it, which checks use it. */

import type { MetricId } from '../../core/catalogue/metrics.ts';
import { metric as metricOf } from '../../core/catalogue/metrics.ts';
import { useQuery } from '../../db/useQuery.ts';
import { SOURCE } from '../../i18n/messages/source.ts';
import { useText } from '../../i18n/useText.ts';
import { centreName } from '../centreName.ts';
import { placeLine } from '../placeNames.ts';
import { ErrorBox, Fetching } from '../states.tsx';
import type { Evidence } from './evidenceKey.ts';
import { FactChecks } from './FactChecks.tsx';
import { statementsQuery } from './factQueries.ts';
import { Missing } from './Missing.tsx';
import { PanelActions } from './PanelActions.tsx';
import { Quote } from './Quote.tsx';
import { ReportCard } from './ReportCard.tsx';
import { Statements } from './Statements.tsx';
import { shownStatement } from './shownStatement.ts';
import { statementText } from './statementText.ts';

interface Props {
  readonly factKey: string;
  readonly evidence: Evidence;
}

export function FactSource({ factKey, evidence }: Props) {
  const { lang, t } = useText(SOURCE);
  const statements = useQuery(statementsQuery(evidence));
  if (statements.phase === 'error') return <ErrorBox failed={statements} />;
  if (statements.phase === 'loading') return <Fetching />;
  const rows = statements.rows;
  const fact = evidence.kind === 'fact' ? rows.find((row) => row.fact_id === evidence.factId) : rows[0];
  if (!fact) return <Missing />;
  const metric = metricOf(fact.metric as MetricId);
  const shown = statementText(fact, lang);
  const words = evidence.kind === 'cell' ? shownStatement(fact, rows) : fact;
  return (
    <article className="rl-source">
      <p className="rl-source-where">
        {centreName(fact, lang)} · {fact.year}
        <small>{placeLine(fact, lang)}</small>
      </p>
      <h3 className="rl-source-metric">{lang === 'zh' ? metric.zh : metric.en}</h3>
      <p className="rl-source-value">{shown}</p>
      <p className="rl-quiet">
        {t(`status.${fact.status}`)}
        {fact.period_end ? ` · ${t('source.period.until', { date: fact.period_end })}` : ''}
        {fact.text && !shown.includes(fact.text) ? ` · ${t('source.printed')}：${fact.text}` : ''}
      </p>
      <Quote fact={words} instead={words.used ? null : fact.used ? 'same' : 'not'} />
      <Statements rows={rows} current={words.fact_id} />
      <ReportCard fact={words} />
      <FactChecks fact={fact} />
      <PanelActions
        factKey={factKey}
        value={shown}
        report={`${fact.report_id} ${fact.title ?? ''}`}
        centerId={fact.center_id}
      />
    </article>
  );
}
