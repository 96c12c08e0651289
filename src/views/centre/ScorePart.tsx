/** How the centre judges itself: score and grade, over the years where there are several, and the sheet behind them. */
import { useCallback } from 'react';
import { EChart } from '../../charts/EChart.tsx';
import type { ChartSettings } from '../../charts/types.ts';
import { minusExact } from '../../core/decimal.ts';
import { useQuery } from '../../db/useQuery.ts';
import { formatNumber } from '../../i18n/format.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { useText } from '../../i18n/useText.ts';
import { extremes } from '../../ui/extremes.ts';
import { Figure } from '../../ui/Figure.tsx';
import { type PanelRow, panelFigure } from '../../ui/panelRow.ts';
import { cellKey } from '../../ui/source/evidenceKey.ts';
import { Waiting } from '../../ui/states.tsx';
import { scoresTable } from './columns.ts';
import { scoresOption, scoreYears } from './option.ts';
import { type IndicatorRow, indicatorsQuery } from './query.ts';

interface Props {
  readonly rows: readonly PanelRow[];
  readonly row: PanelRow;
  readonly reportId: string | null;
}

export function ScorePart({ rows, row, reportId }: Props) {
  const { t, lang } = useText(CENTRE);
  const option = useCallback((settings: ChartSettings) => scoresOption(rows, settings), [rows]);
  const years = scoreYears(rows);
  const score = panelFigure(row, 'score_total', lang);
  const ends = extremes(years, (one) => panelFigure(one, 'score_total', lang).value);
  const grade = typeof row.score_grade === 'string' ? row.score_grade : null;
  return (
    <section className="rl-section">
      <h2>{t('centre.scores')}</h2>
      <p className="rl-hide-embedded">
        {score.value === null && grade === null ? (
          <span className="rl-quiet">{t('centre.scores.none', { year: row.year })}</span>
        ) : (
          <>
            {score.value === null ? null : (
              <>
                {t('centre.scores.of', { year: row.year })}{' '}
                <Figure
                  value={score.value}
                  unit="分"
                  bound={score.bound}
                  status={score.status}
                  evidence={score.evidence}
                />
              </>
            )}{' '}
            {grade === null ? null : (
              <Figure value={grade} unit={null} evidence={cellKey(row.center_id, 'score_grade', row.year)} />
            )}
          </>
        )}
      </p>
      {years.length > 1 ? (
        <EChart
          id="centre/scores"
          headingLevel={3}
          title={
            ends
              ? t('centre.scores.title', {
                  n: ends.n,
                  low: formatNumber(ends.low.value),
                  lowYear: ends.low.row.year,
                  high: formatNumber(ends.high.value),
                  highYear: ends.high.row.year,
                })
              : t('centre.scores.title.grades')
          }
          subtitle={t('centre.scores.sub')}
          option={option}
          table={scoresTable(years, lang)}
          needs={{ columns: [['score_total', 'score_grade']], among: 'centre' }}
          height={260}
        />
      ) : null}
      {reportId === null ? null : <Indicators reportId={reportId} />}
    </section>
  );
}

function Indicators({ reportId }: { readonly reportId: string }) {
  const { t } = useText(CENTRE);
  const found = useQuery(indicatorsQuery(reportId));
  if (found.rows === null) return <Waiting found={[found]} lines={4} />;
  const rows = found.rows;
  if (rows.length === 0) return <p className="rl-quiet rl-hide-embedded">{t('centre.indicators.none')}</p>;
  const told = rows.some((row) => row.target !== null || row.actual !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="rl-list rl-hide-embedded" tabIndex={0} aria-label={t('centre.indicators', { n: rows.length })}>
      <h3>{t('centre.indicators', { n: rows.length })}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('centre.indicators.name')}</th>
            {told ? (
              <>
                <th scope="col">{t('centre.indicators.target')}</th>
                <th scope="col">{t('centre.indicators.actual')}</th>
              </>
            ) : null}
            {(['weight', 'score', 'lost'] as const).map((id) => (
              <th key={id} scope="col" className="is-number">
                {t(`centre.indicators.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sheet may repeat a name; rows never move
            <tr key={`${row.name} ${at}`} data-level={row.level}>
              <th scope="row" lang="zh-CN" title={row.quote}>
                {row.level === 'indicator' && row.no !== null ? `${row.no}. ` : ''}
                {row.name}
              </th>
              {told ? (
                <>
                  <td lang="zh-CN">{row.target ?? '—'}</td>
                  <td lang="zh-CN">{row.actual ?? '—'}</td>
                </>
              ) : null}
              <td className="is-number">{row.weight === null ? '—' : formatNumber(row.weight, 2)}</td>
              <td className="is-number">{row.score === null ? '—' : formatNumber(row.score, 2)}</td>
              <td className="is-number">{lostText(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function lostText({ weight, score }: IndicatorRow): string {
  if (weight === null || score === null) return '—';
  const lost = minusExact(weight, score);
  return lost === 0 ? '0' : formatNumber(-lost, 2);
}
