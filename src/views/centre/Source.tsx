/** Which report was read, in which form, and how to verify it. */
import type { ReactNode } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { useText } from '../../i18n/useText.ts';
import type { ReportRow } from './query.ts';

export function Source({ report }: { readonly report: ReportRow }) {
  const { t } = useText(CENTRE);
  return (
    <section className="rl-section rl-hide-embedded">
      <h2>{t('centre.source')}</h2>
      <p className="rl-source-kind" data-kind={report.source_kind}>
        {t(`centre.source.${report.source_kind}`)}
      </p>
      <dl className="rl-facts rl-source-facts">
        <Row label={t('centre.source.title')}>
          <span lang="zh-CN">{report.title ?? report.report_id}</span>
        </Row>
        <Row label={t('centre.source.kind')}>{t(`centre.kind.${report.kind}`)}</Row>
        <Row label={t('centre.source.year')}>{report.year ?? '—'}</Row>
        <Row label={t('centre.source.file')}>{code(report.source_file)}</Row>
        <Row label={t('centre.source.sha')}>{code(report.source_sha256)}</Row>
        <Row label={t('centre.source.text')}>{code(report.text_sha256)}</Row>
        <Row label={t('centre.source.url')}>
          {report.source_url ? originalLink(report.source_url) : t('centre.source.nourl')}
        </Row>
        <Row label={t('centre.source.date')}>{report.published_on ?? t('centre.source.nodate')}</Row>
        {report.period_end ? <Row label={t('centre.source.period')}>{report.period_end}</Row> : null}
        <Row label={t('centre.source.facts')}>{formatNumber(report.fact_count, 0)}</Row>
      </dl>
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

function code(text: string | null): ReactNode {
  return text === null ? '—' : <code>{text}</code>;
}

/** Only http(s) addresses become links: a report's metadata may hold anything. */
function originalLink(url: string): ReactNode {
  if (!/^https?:\/\//.test(url)) return <code>{url}</code>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {url}
    </a>
  );
}
