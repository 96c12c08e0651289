/** The audit of one report: each rule with its arithmetic written out, what needs a look first. */
import { AUDIT_RULES } from '../../core/catalogue/rules.ts';
import type { Check, Extraction, Verdict as VerdictName } from '../../core/model.ts';
import { READ } from '../../i18n/messages/read.ts';
import { useText } from '../../i18n/useText.ts';
import { Verdict } from '../../ui/Verdict.tsx';
import { factKey } from './annotate.ts';
import type { Choice } from './ReportView.tsx';
import { factText, metricLabel } from './words.ts';

interface Props {
  readonly extraction: Extraction;
  readonly onChoose: (key: string, from: Choice['from']) => void;
}

const FIRST: readonly VerdictName[] = ['fail', 'warn', 'info'];
const NAMES = new Map(AUDIT_RULES.map((rule) => [rule.id, rule]));

export function AuditCard({ extraction, onChoose }: Props) {
  const { t } = useText(READ);
  const { checks } = extraction;
  const open = FIRST.flatMap((verdict) => checks.filter((check) => check.verdict === verdict));
  const passed = checks.filter((check) => check.verdict === 'pass');
  if (checks.length === 0) return null;
  const list = (rows: readonly Check[]) => (
    <ol className="rl-audit">
      {rows.map((check, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one rule may look twice; the list never moves
        <Row key={`${check.rule} ${at}`} check={check} extraction={extraction} onChoose={onChoose} />
      ))}
    </ol>
  );
  return (
    <section className="rl-section rl-audit-card" id="read-audit" tabIndex={-1}>
      <h2>{t('read.audit')}</h2>
      {list(open)}
      {passed.length > 0 ? (
        <details>
          <summary>
            <Verdict verdict="pass" /> {t('read.audit.pass', { n: passed.length })}
          </summary>
          {list(passed)}
        </details>
      ) : null}
      <p className="rl-quiet">{t('read.audit.note')}</p>
    </section>
  );
}

function Row({ check, extraction, onChoose }: Props & { readonly check: Check }) {
  const { t, lang, pick } = useText(READ);
  const rule = NAMES.get(check.rule);
  const facts = check.fact_ids.flatMap((id) => extraction.facts.filter((fact) => fact.fact_id === id));
  return (
    <li>
      <Verdict verdict={check.verdict} />
      <div>
        <p className="rl-audit-rule">
          <strong>{rule ? pick(rule.zh, rule.en) : check.rule}</strong>{' '}
          <span className="rl-quiet">{rule ? pick(rule.zhText, rule.enText) : null}</span>
        </p>
        <p>{pick(check.note_zh, check.note_en)}</p>
        {facts.length > 0 ? (
          <p className="rl-audit-facts">
            <span className="rl-hidden">{t('read.audit.figures')}</span>
            {facts.map((fact) => (
              <button
                key={fact.fact_id}
                type="button"
                className="rl-chip"
                onClick={() => onChoose(factKey(fact), 'audit')}
              >
                {metricLabel(fact, lang)} <b>{factText(fact, lang)}</b>
              </button>
            ))}
          </p>
        ) : null}
      </div>
    </li>
  );
}
