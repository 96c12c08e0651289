/** Who works there, as the report counts: posts, people, and how the head-count is made up. */
import { choiceOf } from '../../core/catalogue/choices.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { useText } from '../../i18n/useText.ts';
import { Figure } from '../../ui/Figure.tsx';
import { columnLabel, type PanelRow, panelFigure } from '../../ui/panelRow.ts';

const COLUMNS = ['staff_establishment', 'staff_actual', 'staff_in_post', 'staff_contract', 'staff_retired'] as const;
const PARTS = ['staff_in_post', 'staff_contract', 'staff_retired'] as const;

export function Staff({ row }: { readonly row: PanelRow }) {
  const { t, lang } = useText(CENTRE);
  const parts = PARTS.map((column) => ({ column, figure: panelFigure(row, column, lang) })).filter(
    ({ figure }) => figure.value !== null,
  );
  return (
    <section className="rl-section rl-hide-embedded">
      <h2>{t('centre.staff')}</h2>
      <dl className="rl-keys is-small">
        {COLUMNS.map((column) => {
          const figure = panelFigure(row, column, lang);
          return (
            <div key={column}>
              <dt>{columnLabel(column, lang)}</dt>
              <dd>
                <Figure
                  value={figure.value}
                  unit={choiceOf(column)?.unit ?? null}
                  bound={figure.bound}
                  status={figure.status}
                  computed={figure.computed}
                  evidence={figure.evidence}
                />
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="rl-quiet">
        {parts.length === 0
          ? t('centre.staff.nosplit')
          : t('centre.staff.split', {
              parts: parts
                .map(({ column, figure }) => `${columnLabel(column, lang)} ${figure.text}`)
                .join(lang === 'zh' ? '，' : ', '),
            })}
      </p>
    </section>
  );
}
