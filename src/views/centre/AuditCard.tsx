/** The audit of one report: every check with its arithmetic written out and the figures that it used. */
import { useQuery } from '../../db/useQuery.ts';
import { formatNumber } from '../../i18n/format.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { ViewLink } from '../../state/ViewLink.tsx';
import { ruleName } from '../../ui/source/ruleName.ts';
import { ErrorBox, TextSkeleton } from '../../ui/states.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { countsOf, factLabel, ofVerdict, ruleText, VERDICTS } from './audit.ts';
import { reportKey, writeWish } from './focus.ts';
import { printedTolerance } from './printedTolerance.ts';
import { auditQuery, type CheckRow, type ReportRow } from './query.ts';

export function AuditCard({ report }: { readonly report: ReportRow }) {
  const { t } = useText(CENTRE);
  const found = useQuery(auditQuery(report.report_id));
  return (
    <section className="rl-section rl-audit rl-hide-embedded" id="audit">
      <h2>
        {t('centre.audit')} {report.year}
      </h2>
      <div className="rl-audit-head">
        <p className="rl-quiet">{t('centre.audit.text')}</p>
        <ViewLink
          className="rl-button"
          patch={{ option: writeWish({ report: reportKey(report.report_id), sheet: true }), fact: null }}
        >
          {t('centre.audit.sheet')}
        </ViewLink>
      </div>
      {found.rows === null ? (
        found.phase === 'error' ? (
          <ErrorBox failed={found} />
        ) : (
          <TextSkeleton lines={6} />
        )
      ) : found.rows.length === 0 ? (
        <p className="rl-quiet">{t('centre.audit.none')}</p>
      ) : (
        <Groups checks={found.rows} />
      )}
    </section>
  );
}

function Groups({ checks }: { readonly checks: readonly CheckRow[] }) {
  const { t } = useText(CENTRE);
  const counts = countsOf(checks);
  return VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
    <section key={verdict} className="rl-audit-group" data-verdict={verdict}>
      <h3>
        <Verdict verdict={verdict} count={counts[verdict]} />
        <span className="rl-hidden">{t(`centre.audit.group.${verdict}`)}</span>
      </h3>
      <ol>
        {ofVerdict(checks, verdict).map((check) => (
          <Check key={`${check.rule} ${check.note_zh}`} check={check} />
        ))}
      </ol>
    </section>
  ));
}

function Check({ check }: { readonly check: CheckRow }) {
  const { t, lang, pick } = useText(CENTRE);
  const { set } = useViewState();
  const { delta, tolerance } = check;
  const printed = { delta, tolerance: tolerance === null ? null : printedTolerance(delta, tolerance) };
  const numbers = (['delta', 'tolerance'] as const).filter((side) => printed[side] !== null);
  return (
    <li>
      <h4>
        {ruleName(check.rule, lang)} <small>{ruleText(check.rule, lang)}</small>
      </h4>
      <p>{pick(check.note_zh, check.note_en)}</p>
      {check.lhs === null || check.rhs === null ? null : (
        <p className="rl-audit-numbers">
          <span>{t('centre.audit.sides', { lhs: formatNumber(check.lhs, 6), rhs: formatNumber(check.rhs, 6) })}</span>
          {numbers.map((side) => (
            <span key={side}>
              {t(`centre.audit.${side}`)} <b>{formatNumber(printed[side], 6)}</b>
            </span>
          ))}
        </p>
      )}
      {check.fact_ids.length > 0 ? (
        <p className="rl-audit-facts">
          <span className="rl-hidden">{t('centre.audit.facts')}</span>
          {check.fact_ids.map((id) => (
            <button
              key={id}
              type="button"
              className="rl-figure"
              aria-haspopup="dialog"
              onClick={() => set({ fact: id })}
            >
              {factLabel(id, lang)}
            </button>
          ))}
        </p>
      ) : null}
    </li>
  );
}
