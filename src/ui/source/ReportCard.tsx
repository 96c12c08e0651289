/** Which report a statement stands in, and how to verify it. */
import type { ReactNode } from 'react';
import { SOURCE } from '../../i18n/messages/source.ts';
import { useText } from '../../i18n/useText.ts';
import type { StatementRow } from './factQueries.ts';
import { sectionShown } from './sectionShown.ts';

export function ReportCard({ fact }: { readonly fact: StatementRow }) {
  const { t } = useText(SOURCE);
  const section = sectionShown(fact.section, fact.title);
  const kind = t(`source.report.kind.${fact.kind}`);
  const named = fact.title ?? fact.report_id;
  return (
    <section>
      <h4>{t('source.report.where')}</h4>
      <dl className="rl-facts">
        <Row label={t('source.report')}>
          <span lang="zh-CN">{named.includes(kind) ? named : `${named}（${kind}）`}</span>
        </Row>
        <Row label={t('source.report.year')}>{fact.report_year}</Row>
        {fact.year === fact.report_year ? null : <Row label={t('source.year')}>{fact.year}</Row>}
        {section ? (
          <Row label={t('source.section')}>
            <span lang="zh-CN">{section}</span>
          </Row>
        ) : null}
        {fact.source_file ? (
          <Row label={t('source.original.file')}>
            <code>{fact.source_file}</code>
          </Row>
        ) : null}
        {fact.published_on ? <Row label={t('source.original.date')}>{fact.published_on}</Row> : null}
        {fact.source_url ? <Row label={t('source.original.link')}>{originalLink(fact.source_url)}</Row> : null}
      </dl>
      <details className="rl-technical">
        <summary>{t('source.technical')}</summary>
        <dl className="rl-facts">
          <Row label={t('source.rule')}>
            <code>{fact.rule}</code>
          </Row>
          <Row label={t('source.statement')}>
            <code>{fact.fact_id}</code>
          </Row>
          {fact.source_sha256 ? (
            <Row label={t('source.original.sha')}>
              <code>{fact.source_sha256}</code>
            </Row>
          ) : null}
        </dl>
      </details>
    </section>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Only http(s) addresses become links: a report's metadata may hold anything. */
function originalLink(url: string): ReactNode {
  if (!/^https?:\/\//.test(url)) return <code>{url}</code>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {url.split('/')[2]}
    </a>
  );
}
