/** The audit rules that used a fact, with their arithmetic. */
import { useQuery } from '../../db/useQuery.ts';
import { SOURCE } from '../../i18n/messages/source.ts';
import { useText } from '../../i18n/useText.ts';
import { TextSkeleton } from '../states.tsx';
import { Verdict } from '../Verdict.tsx';
import { checksQuery, type StatementRow } from './factQueries.ts';
import { ruleName } from './ruleName.ts';

export function FactChecks({ fact }: { readonly fact: StatementRow }) {
  const { lang, t } = useText(SOURCE);
  const checks = useQuery(checksQuery(fact));
  return (
    <section>
      <h4>{t('source.checks')}</h4>
      {checks.phase === 'loading' ? <TextSkeleton lines={2} /> : null}
      {checks.phase === 'ready' && checks.rows.length === 0 ? (
        <p className="rl-quiet">{t('source.checks.none')}</p>
      ) : null}
      <ul className="rl-checks">
        {(checks.rows ?? []).map((check) => (
          <li key={`${check.rule} ${check.note_zh}`}>
            <Verdict verdict={check.verdict} />
            <span>
              <strong>{ruleName(check.rule, lang)}</strong> {lang === 'zh' ? check.note_zh : check.note_en}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
