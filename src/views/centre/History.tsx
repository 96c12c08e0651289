/** The main figures over the years; one year is said to be one. */
import { useCallback, useRef } from 'react';
import { EChart } from '../../charts/EChart.tsx';
import type { ChartSettings } from '../../charts/types.ts';
import { useWidth } from '../../charts/useWidth.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { useText } from '../../i18n/useText.ts';
import { type PanelRow, panelFigure } from '../../ui/panelRow.ts';
import { historyTable } from './columns.ts';
import { historyColumns, historyHeight, historyOption } from './historyOption.ts';

export function History({ rows }: { readonly rows: readonly PanelRow[] }) {
  const { t, lang } = useText(CENTRE);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const option = useCallback((settings: ChartSettings) => historyOption(rows, settings), [rows]);
  const reports = rows.filter((row) => row.has_report);
  const implied = rows.filter((row) => !row.has_report).map((row) => row.year);
  const columns = historyColumns(rows);
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (!first || !last) return null;
  const spent = rows.filter((row) => typeof row.expenditure_total === 'number');
  const from = spent[0];
  const to = spent[spent.length - 1];
  return (
    <section className="rl-section">
      <h2>{t('centre.history')}</h2>
      {reports.length === 1 ? (
        <p className="rl-quiet">
          {t(implied.length > 0 ? 'centre.history.implied' : 'centre.history.one', {
            year: reports[0]?.year ?? '',
            implied: implied.join(lang === 'zh' ? '、' : ', '),
          })}
        </p>
      ) : null}
      {columns.length > 0 ? (
        <div ref={box}>
          <EChart
            id="centre/years"
            headingLevel={3}
            title={
              from && to && from !== to
                ? t('centre.history.title', {
                    first: from.year,
                    last: to.year,
                    from: panelFigure(from, 'expenditure_total', lang).text,
                    to: panelFigure(to, 'expenditure_total', lang).text,
                  })
                : t('centre.history.title.plain', { first: first.year, last: last.year })
            }
            subtitle={t('centre.history.sub', { n: reports.length })}
            option={option}
            table={historyTable(rows, lang)}
            height={historyHeight(columns.length, width || 1000)}
          />
        </div>
      ) : null}
    </section>
  );
}
