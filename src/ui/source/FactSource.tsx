/** One stated figure: its words, its report, what else is said of it, which checks use it. */

import type { MetricId } from '../../core/catalogue/metrics.ts';
import { metric as metricOf } from '../../core/catalogue/metrics.ts';
import { useQuery } from '../../db/useQuery.ts';
import { SOURCE } from '../../i18n/messages/source.ts';
import { useText } from '../../i18n/useText.ts';
import { centreName } from '../centreName.ts';
import { ErrorBox, Loading } from '../states.tsx';
import type { Evidence } from './evidenceKey.ts';
import { FactChecks } from './FactChecks.tsx';
import { type StatementRow, statementsQuery, surroundingsQuery } from './factQueries.ts';
import { Missing } from './Missing.tsx';
import { PanelActions } from './PanelActions.tsx';
import { quoteContext } from './quoteContext.ts';
import { ReportCard } from './ReportCard.tsx';
import { Statements } from './Statements.tsx';
import { statementText } from './statementText.ts';

interface Props {
  readonly factKey: string;
  readonly evidence: Evidence;
}

export function FactSource({ factKey, evidence }: Props) {
  const { lang, t } = useText(SOURCE);
  const statements = useQuery(statementsQuery(evidence));
  if (statements.phase === 'error') return <ErrorBox failed={statements} />;
  if (statements.phase === 'loading') return <Loading />;
  const rows = statements.rows;
  const fact = evidence.kind === 'fact' ? rows.find((row) => row.fact_id === evidence.factId) : rows[0];
  if (!fact) return <Missing />;
  const metric = metricOf(fact.metric as MetricId);
  const shown = statementText(fact, lang);
  const centre = { ...fact, center_id: fact.center_id };
  return (
    <article className="rl-source">
      <p className="rl-source-where">
        {centreName(centre, lang)} · {fact.year}
      </p>
      <h3 className="rl-source-metric">{lang === 'zh' ? metric.zh : metric.en}</h3>
      <p className="rl-source-value">{shown}</p>
      <p className="rl-quiet">
        {t(`status.${fact.status}`)}
        {fact.period_end ? ` · ${t('source.period.until', { date: fact.period_end })}` : ''}
        {fact.text && !shown.includes(fact.text) ? ` · ${t('source.printed')}：${fact.text}` : ''}
      </p>
      <Quote fact={fact} />
      <ReportCard fact={fact} />
      <Statements rows={rows} current={fact.fact_id} />
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

function Quote({ fact }: { readonly fact: StatementRow }) {
  const { t } = useText(SOURCE);
  const text = useQuery(surroundingsQuery(fact));
  if (fact.quote === '') return <p className="rl-quiet">{t('source.quote.none')}</p>;
  const { before, quote, after } = quoteContext(fact, text.rows ?? []);
  return (
    <section>
      <h4>{t(fact.source_kind === 'digest' ? 'source.quote.digest' : 'source.quote')}</h4>
      <blockquote className="rl-quote" lang="zh-CN">
        <span>{before}</span>
        <mark>{quote}</mark>
        <span>{after}</span>
      </blockquote>
      {fact.label ? <p className="rl-quiet">{t('source.quote.label', { label: fact.label })}</p> : null}
      {fact.source_kind === 'digest' ? <p className="rl-quiet">{t('source.digest')}</p> : null}
      {fact.source_kind === 'synthetic' ? <p className="rl-quiet">{t('source.synthetic')}</p> : null}
      {fact.source_kind === 'transcribed' ? <p className="rl-quiet">{t('source.transcribed')}</p> : null}
    </section>
  );
}
