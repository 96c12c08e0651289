/** The year's main figures, each with its source, and against the year before where that is known. */
import { choiceOf } from '../../core/catalogue/choices.ts';
import { formatNumber, formatPercent, withUnit } from '../../i18n/format.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { say } from '../../i18n/say.ts';
import { useText } from '../../i18n/useText.ts';
import type { Lang } from '../../state/viewState.ts';
import { Figure } from '../../ui/Figure.tsx';
import { columnLabel, type PanelRow, panelFigure } from '../../ui/panelRow.ts';
import { cellKey } from '../../ui/source/evidenceKey.ts';
import { changeOf, KEY_COLUMNS } from './figures.ts';

export function KeyFigures({ rows, row }: { readonly rows: readonly PanelRow[]; readonly row: PanelRow }) {
  const { t, lang } = useText(CENTRE);
  return (
    <section className="rl-section rl-hide-embedded">
      <h2>{t('centre.key', { year: row.year })}</h2>
      <dl className="rl-keys">
        {KEY_COLUMNS.map((column) => {
          const figure = panelFigure(row, column, lang);
          const change = changeOf(rows, row.year, column);
          const grade = column === 'score_total' && figure.value === null ? row.score_grade : null;
          const posts = column === 'staff_actual' ? panelFigure(row, 'staff_establishment', lang) : null;
          return (
            <div key={column}>
              <dt>{columnLabel(column, lang)}</dt>
              <dd>
                {typeof grade === 'string' ? (
                  <Figure value={grade} unit={null} evidence={cellKey(row.center_id, 'score_grade', row.year)} />
                ) : (
                  <Figure
                    value={figure.value}
                    unit={choiceOf(column)?.unit ?? null}
                    bound={figure.bound}
                    status={figure.status}
                    computed={figure.computed}
                    evidence={figure.evidence}
                  />
                )}
                {posts !== null && posts.value !== null ? (
                  <small>{t('centre.key.of', { value: posts.text })}</small>
                ) : null}
                {change && (change.percent ?? 0) !== 0 ? (
                  <small>
                    {t('centre.key.change', { year: change.year, change: changeText(change, column, lang) })}
                  </small>
                ) : null}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** Scores change by points, rates by percentage points, amounts by percent. */
function changeText(
  change: { readonly percent: number | null; readonly difference: number },
  column: string,
  lang: Lang,
): string {
  const unit = choiceOf(column)?.unit ?? null;
  const points = unit === '%' || unit === '分' || change.percent === null;
  const value = points ? change.difference : (change.percent ?? 0);
  const sign = value > 0 ? '+' : '';
  if (!points) return `${sign}${formatPercent(value, 1)}`;
  return unit === '%'
    ? `${sign}${formatNumber(value, 2)} ${say(lang, CENTRE['centre.key.points'])}`
    : `${sign}${withUnit(value, unit, lang)}`;
}
