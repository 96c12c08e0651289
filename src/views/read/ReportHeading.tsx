/** Whose report it is, and in one sentence what came of reading it. */
import type { ReactNode } from 'react';
import { READ } from '../../i18n/messages/read.ts';
import { SHELL } from '../../i18n/messages/shell.ts';
import { useText } from '../../i18n/useText.ts';
import { holdsReport, type ReadOutcome } from './entries.ts';
import { placeName, reportName } from './words.ts';

export function ReportHeading({ outcome }: { readonly outcome: ReadOutcome }) {
  const { t, lang } = useText(READ);
  const shell = useText(SHELL);
  const { extraction, source, masked } = outcome;
  const { report, warnings } = extraction;
  const isReport = holdsReport(outcome);
  return (
    <header className="rl-read-head">
      <h2>{reportName(outcome, lang)}</h2>
      {report.title ? (
        <p className="rl-read-title" lang="zh-CN">
          {report.title.replace(/\s+/g, ' ')}
        </p>
      ) : null}
      {source.source_kind === 'synthetic' ? (
        <p className="rl-notice is-synthetic">
          <strong>{shell.t('synthetic.mark')}</strong> {t('read.synthetic')}
        </p>
      ) : null}
      <p className="rl-lead">{isReport ? <Finding outcome={outcome} /> : t('read.notreport')}</p>
      {warnings.length > 0 ? (
        <div className="rl-notice">
          <div>
            <strong>{t('read.warnings')}</strong>
            <ul className="rl-read-warnings">
              {warnings.map(({ code, message }) => (
                <li key={`${code} ${message}`}>
                  {lang === 'en' ? `${t(`read.warning.${code}`)}: ` : ''}
                  <span lang="zh-CN">{message}</span>
                </li>
              ))}
            </ul>
          </div>
        </div>
      ) : null}
      <dl className="rl-facts rl-read-facts">
        <Row
          label={t('read.card.place')}
          value={<span lang="zh-CN">{placeName(report)}</span>}
          skip={!report.province}
        />
        <Row label={t('read.card.year')} value={report.year} skip={report.year === null} />
        <Row label={t('read.card.kind')} value={t(`read.kind.${report.kind}`)} skip={!isReport} />
        <Row label={t('read.card.until')} value={report.period_end} skip={report.period_end === null} />
        <Row label={t('read.card.file')} value={<code>{outcome.file}</code>} />
        <Row label={t('read.card.sha')} value={<code>{source.source_sha256}</code>} skip={!source.source_sha256} />
        <Row
          label={t('read.card.masked')}
          value={masked > 0 ? t('read.card.masked.n', { n: masked }) : t('read.card.masked.none')}
        />
        <Row label={t('read.card.time')} value={`${Math.max(1, Math.round(outcome.opened + outcome.read))} ms`} />
      </dl>
    </header>
  );
}

function Finding({ outcome }: { readonly outcome: ReadOutcome }) {
  const { t } = useText(READ);
  const { facts, outlets, checks } = outcome.extraction;
  if (facts.length === 0) return t('read.finding.none');
  const count = (verdict: 'fail' | 'warn'): number => checks.filter((check) => check.verdict === verdict).length;
  const [fail, warn] = [count('fail'), count('warn')];
  const vars = {
    facts: facts.length,
    outlets: outlets.length === 0 ? '' : t('read.finding.outlets', { n: outlets.length }),
    checks: checks.length,
    fail,
    warn,
  };
  if (fail + warn === 0) return t('read.finding.clean', vars);
  return t(fail === 0 ? 'read.finding.warn' : warn === 0 ? 'read.finding.fail' : 'read.finding', vars);
}

function Row({ label, value, skip }: { readonly label: string; readonly value: ReactNode; readonly skip?: boolean }) {
  if (skip) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
