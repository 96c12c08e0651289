/** Every statement of one figure; those that differ are shown beside the one that the page uses. */
import { SOURCE } from '../../i18n/messages/source.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import type { StatementRow } from './factQueries.ts';
import { sectionShown } from './sectionShown.ts';
import { quoteWithLabel, statementText } from './statementText.ts';
import { isCell } from './tableCell.ts';

interface Props {
  readonly rows: readonly StatementRow[];
  readonly current: string;
}

export function Statements({ rows, current }: Props) {
  const { lang, t } = useText(SOURCE);
  const { set } = useViewState();
  const first = rows[0];
  const differ = rows.some((row) => row.value !== first?.value || row.value_text !== first?.value_text);
  const line =
    rows.length === 1
      ? t('source.statements.one')
      : t(differ ? 'source.statements.differ' : 'source.statements.agree', { n: rows.length });
  return (
    <section>
      <h4>{t('source.statements')}</h4>
      <p className="rl-quiet">{line}</p>
      {rows.length > 1 ? (
        <ol className="rl-statements">
          {rows.map((row) => (
            <li key={row.fact_id} aria-current={row.fact_id === current || undefined}>
              <button type="button" onClick={() => set({ fact: row.fact_id }, 'replace')}>
                <strong>{statementText(row, lang)}</strong>
                <span lang="zh-CN">{quoteWithLabel(row)}</span>
                <small>
                  {t(isCell(row) ? 'source.in.table' : 'source.in.text')} · {row.report_id}
                  {sectionShown(row.section, row.title) ? ` · ${sectionShown(row.section, row.title)}` : ''}
                  {row.used ? (
                    <>
                      {' · '}
                      <b className="rl-used">{t('source.used')}</b>
                    </>
                  ) : null}
                  {row.fact_id === current ? ` · ${t('source.shown')}` : ''}
                  {row.value !== first?.value ? ` · ${t('source.differs')}` : ''}
                </small>
              </button>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
