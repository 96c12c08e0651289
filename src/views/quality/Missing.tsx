/** What reports leave out: group by group for few, figure by figure for many. */
import { useCallback, useSyncExternalStore } from 'react';
import { EChart } from '../../charts/EChart.tsx';
import { matrixHeight } from '../../charts/kinds/matrix.ts';
import { rankBarsHeight } from '../../charts/kinds/rankBars.ts';
import type { ChartSettings } from '../../charts/types.ts';
import { useQuery } from '../../db/useQuery.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { QUALITY } from '../../i18n/messages/quality.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { ChartSlot } from '../../ui/ChartSlot.tsx';
import { columnLabel, type PanelRow } from '../../ui/panelRow.ts';
import { missingTable, statedTable } from './columns.ts';
import { missingTitle } from './findings.ts';
import { KEY_METRICS } from './keyMetrics.ts';
import { missingOption, statedOption, statedShares, TURNED_UP_TO } from './option.ts';
import { type MissingRow, QUERIES } from './query.ts';

export function Missing() {
  const { state } = useViewState();
  const found = useQuery(QUERIES(state).missing);
  const narrow = useSyncExternalStore(onWidth, isNarrow);
  return (
    <ChartSlot id="quality/missing" found={found}>
      {(rows) => (narrow && rows.length > TURNED_UP_TO ? <Stated /> : <MissingChart rows={rows} turned={narrow} />)}
    </ChartSlot>
  );
}

const NARROW = '(max-width: 40rem)';
const isNarrow = (): boolean => window.matchMedia(NARROW).matches;

function onWidth(listener: () => void): () => void {
  const media = window.matchMedia(NARROW);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

interface MissingProps {
  readonly rows: readonly PanelRow[];
  /** Groups down and reports across. */
  readonly turned: boolean;
}

function MissingChart({ rows, turned }: MissingProps) {
  const { t, lang } = useText(QUALITY);
  const option = useCallback((settings: ChartSettings) => missingOption(rows, turned, settings), [rows, turned]);
  return (
    <EChart
      id="quality/missing"
      headingLevel={3}
      title={missingTitle(rows, lang)}
      subtitle={t('quality.missing.sub', { n: rows.length })}
      option={option}
      table={missingTable(rows, lang)}
      needs={{ columns: [] }}
      height={matrixHeight(turned ? KEY_METRICS.length : rows.length) + (turned ? 14 : 0)}
      note={<p>{t('quality.missing.note')}</p>}
    />
  );
}

export function Stated() {
  const { state } = useViewState();
  const found = useQuery(QUERIES(state).stated);
  return (
    <ChartSlot id="quality/stated" found={found}>
      {([row]) => (row ? <StatedChart row={row} /> : null)}
    </ChartSlot>
  );
}

function StatedChart({ row }: { readonly row: MissingRow }) {
  const { t, lang } = useText(QUALITY);
  const option = useCallback((settings: ChartSettings) => statedOption(row, settings), [row]);
  const shares = statedShares(row);
  const [least] = shares;
  return (
    <EChart
      id="quality/stated"
      headingLevel={3}
      title={
        least
          ? t('quality.stated.title', {
              metric: columnLabel(least.column, lang),
              share: formatPercent(least.share, 1, lang),
            })
          : ''
      }
      subtitle={t('quality.stated.sub', { n: formatNumber(row.reports ?? 0, 0) })}
      option={option}
      table={statedTable(row, lang)}
      needs={{ columns: [] }}
      height={rankBarsHeight(shares.length)}
      note={<p>{t('quality.missing.note')}</p>}
    />
  );
}
