/** 审核单: one page to print and send to the centre: the report, what to verify, what agrees, room for an answer. */
import './sheet.css';
import { useDatasets, useManifest } from '../../db/DoorProvider.tsx';
import { useQuery } from '../../db/useQuery.ts';
import { formatNumber } from '../../i18n/format.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { SHELL } from '../../i18n/messages/shell.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { ViewLink } from '../../state/ViewLink.tsx';
import { centreName } from '../../ui/centreName.ts';
import type { PanelRow } from '../../ui/panelRow.ts';
import { ruleName } from '../../ui/source/ruleName.ts';
import { ErrorBox, Loading } from '../../ui/states.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { countsOf, sheetPlan } from './audit.ts';
import { reportKey, writeWish } from './focus.ts';
import { auditQuery, type CheckRow, type ReportRow } from './query.ts';

interface Props {
  readonly rows: readonly PanelRow[];
  readonly report: ReportRow;
}

export function AuditSheet({ rows, report }: Props) {
  const { t } = useText(CENTRE);
  const found = useQuery(auditQuery(report.report_id));
  const back = { option: writeWish({ report: reportKey(report.report_id), sheet: false }) };
  return (
    <div className="rl-sheet-page">
      <p className="rl-sheet-tools">
        <ViewLink className="rl-button" patch={back}>
          {t('sheet.back')}
        </ViewLink>
        <button type="button" className="rl-button" disabled={found.rows === null} onClick={() => window.print()}>
          {t('sheet.print')}
        </button>
      </p>
      {found.rows === null ? (
        found.phase === 'error' ? (
          <ErrorBox failed={found} />
        ) : (
          <Loading />
        )
      ) : (
        <Sheet rows={rows} report={report} checks={found.rows} />
      )}
    </div>
  );
}

function Sheet({ rows, report, checks }: Props & { readonly checks: readonly CheckRow[] }) {
  const { t, lang, pick } = useText(CENTRE);
  const shell = useText(SHELL);
  const { current } = useDatasets();
  const manifest = useManifest();
  const { href } = useViewState();
  const centre = rows.find((row) => row.year === report.year) ?? rows[0];
  if (!centre) return null;
  const counts = countsOf(checks);
  const { findings, left, agreed } = sheetPlan(checks);
  const name = lang === 'zh' ? (centre.name ?? centreName(centre, lang)) : centreName(centre, lang);
  const told = (['pass', 'fail', 'warn', 'info'] as const)
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => t(`sheet.count.${verdict}`, { n: counts[verdict] }));
  const vars = { year: report.year ?? '', n: checks.length, counts: told.join(lang === 'zh' ? '，' : ', ') };
  const today = new Date().toISOString().slice(0, 10);
  const page = new URL(
    href({ option: writeWish({ report: reportKey(report.report_id), sheet: false }), fact: null }),
    window.location.href,
  );
  return (
    <article className="rl-sheet" data-many={findings.length > 6 || undefined}>
      {current.synthetic ? <p className="rl-sheet-synthetic">{shell.t('synthetic.mark')}</p> : null}
      <h1>{t('sheet.title')}</h1>
      <p className="rl-sheet-to">{t('sheet.to', { name })}</p>
      <p className="rl-sheet-intro">{t(findings.length > 0 ? 'sheet.intro' : 'sheet.clear', vars)}</p>
      <dl className="rl-sheet-report">
        <dt>{t('sheet.report')}</dt>
        <dd lang="zh-CN">
          {report.title ?? report.report_id}（{report.report_id}）
        </dd>
        {report.source_file ? (
          <>
            <dt>{t('sheet.file')}</dt>
            <dd>
              {report.source_file}
              {report.source_sha256 ? ` · sha256 ${report.source_sha256.slice(0, 16)}…` : ''}
            </dd>
          </>
        ) : null}
        <dt>{t('sheet.basis')}</dt>
        <dd>{t(`sheet.basis.${report.source_kind}`)}</dd>
      </dl>
      {findings.length > 0 ? (
        <table className="rl-sheet-findings">
          <caption>{t('sheet.findings')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sheet.no')}</th>
              <th scope="col">{t('sheet.rule')}</th>
              <th scope="col">{t('sheet.arithmetic')}</th>
              <th scope="col" className="is-number">
                {t('sheet.delta')}
              </th>
              <th scope="col">{t('sheet.answer')}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((check, at) => (
              <tr key={`${check.rule} ${check.note_zh}`}>
                <td>{at + 1}</td>
                <th scope="row">
                  {ruleName(check.rule, lang)}
                  <small>
                    <Verdict verdict={check.verdict} />
                  </small>
                </th>
                <td>{pick(check.note_zh, check.note_en)}</td>
                <td className="is-number">{check.delta === null ? '—' : formatNumber(check.delta, 6)}</td>
                <td className="rl-sheet-ticks">
                  {(['slip', 'scope', 'reading'] as const).map((answer) => (
                    <span key={answer}>□ {t(`sheet.answer.${answer}`)}</span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {left > 0 ? <p className="rl-sheet-small">{t('sheet.more', { n: left })}</p> : null}
      {agreed.length > 0 ? (
        <p className="rl-sheet-small">
          <b>{t('sheet.agreed')}</b> {t('sheet.agreed.text', { n: counts.pass, names: agreedNames(agreed, lang, t) })}
        </p>
      ) : null}
      <section className="rl-sheet-reply">
        <h2>{t('sheet.reply')}</h2>
        <div className="rl-sheet-lines" aria-hidden="true" />
        <p className="rl-sheet-sign">
          <span>{t('sheet.sign')}</span>
          <span>{t('sheet.phone')}</span>
          <span>{t('sheet.date')}</span>
        </p>
      </section>
      <footer>
        {t('sheet.foot', { date: today, hash: manifest?.dataset_sha256.slice(0, 12) ?? '—', url: page.href })}
      </footer>
    </article>
  );
}

type Say = ReturnType<typeof useText<typeof CENTRE>>['t'];

/** Rules of one name (the shares) are counted together. */
function agreedNames(agreed: readonly { rule: string; count: number }[], lang: 'zh' | 'en', t: Say): string {
  const names = new Map<string, number>();
  for (const { rule, count } of agreed) {
    const name = ruleName(rule, lang);
    names.set(name, (names.get(name) ?? 0) + count);
  }
  return [...names]
    .map(([name, n]) => (n === 1 ? name : t('sheet.times', { name, n })))
    .join(lang === 'zh' ? '、' : ', ');
}
