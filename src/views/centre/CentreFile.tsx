/** One centre's page: what it is, its main figures, then part by part, each figure with its source. */
import type { ReactNode } from 'react';
import { withUnit } from '../../i18n/format.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { ViewLink } from '../../state/ViewLink.tsx';
import { centreName } from '../../ui/centreName.ts';
import { type PanelRow, panelFigure } from '../../ui/panelRow.ts';
import { placeLine } from '../../ui/placeNames.ts';
import { Verdict } from '../../ui/Verdict.tsx';
import { AllFigures } from './AllFigures.tsx';
import { AuditCard } from './AuditCard.tsx';
import { VERDICTS } from './audit.ts';
import { ErrorReport } from './ErrorReport.tsx';
import { reportKey, writeWish } from './focus.ts';
import { History } from './History.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { Missing } from './Missing.tsx';
import { Money } from './Money.tsx';
import { OutputPart } from './OutputPart.tsx';
import type { ReportRow } from './query.ts';
import { ScorePart } from './ScorePart.tsx';
import { Source } from './Source.tsx';
import { Staff } from './Staff.tsx';

interface Props {
  /** Every year of the centre, the earliest first. */
  readonly rows: readonly PanelRow[];
  readonly reports: readonly ReportRow[];
  /** The report that the page is about; null: only implied by reports that are not held. */
  readonly focus: ReportRow | null;
}

export function CentreFile({ rows, reports, focus }: Props) {
  const latest = rows[rows.length - 1];
  const row = rows.find((one) => one.year === focus?.year) ?? latest;
  if (!row) return null;
  return (
    <article className="rl-centre">
      <Head rows={rows} row={row} reports={reports} focus={focus} />
      <KeyFigures rows={rows} row={row} />
      <History rows={rows} />
      <Money rows={rows} row={row} />
      <OutputPart rows={rows} row={row} reportId={focus?.report_id ?? null} />
      <ScorePart rows={rows} row={row} reportId={focus?.report_id ?? null} />
      <Staff row={row} />
      {focus ? <AuditCard report={focus} /> : null}
      <AllFigures rows={rows} focusYear={row.year} />
      <Missing row={row} />
      {focus ? <Source report={focus} /> : null}
      {focus ? <ErrorReport report={focus} /> : null}
    </article>
  );
}

interface HeadProps extends Props {
  readonly row: PanelRow;
}

function Head({ rows, row, reports, focus }: HeadProps) {
  const { t, lang } = useText(CENTRE);
  const { state } = useViewState();
  const others = state.centers.slice(1);
  const implied = rows.filter((one) => !one.has_report).map((one) => one.year);
  return (
    <header className="rl-view-head rl-centre-head">
      <p className="rl-centre-nav rl-hide-embedded">
        <ViewLink view="centre" patch={{ centers: [], option: null, fact: null }}>
          {t('centre.back')}
        </ViewLink>
        <ViewLink view="compare" patch={{ centers: [row.center_id] }}>
          {t('centre.compare')}
        </ViewLink>
        {others.length > 0 ? (
          <span>
            {t('centre.others')}{' '}
            {others.slice(0, 8).map((code) => (
              <ViewLink
                key={code}
                view="centre"
                patch={{ centers: [code, ...state.centers.filter((other) => other !== code)], option: null }}
              >
                {code}
              </ViewLink>
            ))}
          </span>
        ) : null}
      </p>
      <h1>
        {lang === 'zh' ? (row.name ?? centreName(row, lang)) : centreName(row, lang)}
        {lang === 'en' && row.name ? <small lang="zh-CN">{row.name}</small> : null}
      </h1>
      <p className="rl-view-question">
        {placeLine(row, lang)} · {t('centre.code', { code: row.center_id })}
      </p>
      <div className="rl-lead">
        <p>
          <Sentences row={row} focus={focus} />
        </p>
      </div>
      {reports.length > 0 && focus ? <ReportPicker reports={reports} focus={focus} /> : null}
      {implied.length > 0 ? (
        <p className="rl-quiet">{t('centre.derivedyear', { years: implied.join(lang === 'zh' ? '、' : ', ') })}</p>
      ) : null}
    </header>
  );
}

function Sentences({ row, focus }: { readonly row: PanelRow; readonly focus: ReportRow | null }): ReactNode {
  const { t, lang } = useText(CENTRE);
  const total = panelFigure(row, 'expenditure_total', lang);
  const staff = panelFigure(row, 'staff_actual', lang);
  const head = panelFigure(row, 'spend_per_head', lang).value;
  const spent =
    total.value === null
      ? t('centre.lead.nospend', { year: row.year })
      : t('centre.lead.spend', { year: row.year, total: total.text });
  const people = head === null ? '' : t('centre.lead.staff', { staff: staff.text, head: withUnit(head, '万元', lang) });
  return `${spent}${people}${t('centre.end')} ${focus ? auditSentence(focus, t) : ''}`;
}

type Say = ReturnType<typeof useText<typeof CENTRE>>['t'];

function auditSentence(report: ReportRow, t: Say): string {
  const n = VERDICTS.reduce((sum, verdict) => sum + report[`${verdict}_count`], 0);
  if (n === 0) return '';
  const parts = (['fail', 'warn', 'info'] as const)
    .filter((verdict) => report[`${verdict}_count`] > 0)
    .map((verdict) => t(`centre.lead.${verdict}`, { n: report[`${verdict}_count`] }));
  return t('centre.lead.audit', { n, pass: report.pass_count }) + parts.join('') + t('centre.end');
}

function ReportPicker({ reports, focus }: { readonly reports: readonly ReportRow[]; readonly focus: ReportRow }) {
  const { t } = useText(CENTRE);
  const several = new Set(reports.map((report) => report.kind)).size > 1;
  return (
    <nav className="rl-reports" aria-label={t('centre.report')}>
      {reports.map((report) => (
        <ViewLink
          key={report.report_id}
          className="rl-report-link"
          aria-current={report.report_id === focus.report_id || undefined}
          patch={{ option: writeWish({ report: reportKey(report.report_id), sheet: false }) }}
        >
          <strong>
            {report.year ?? '—'}
            {several || report.kind !== 'self' ? ` ${t(`centre.kind.${report.kind}`)}` : ''}
          </strong>
          <span>
            {VERDICTS.filter((verdict) => report[`${verdict}_count`] > 0).map((verdict) => (
              <Verdict key={verdict} verdict={verdict} count={report[`${verdict}_count`]} />
            ))}
          </span>
        </ViewLink>
      ))}
    </nav>
  );
}
