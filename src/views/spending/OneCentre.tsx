/** One centre's money in one year: where it comes from, where it goes, and the list of its parts. */

import { memo, useCallback, useState } from 'react';
import { EChart } from '../../charts/EChart.tsx';
import { type ChartSettings, NOTHING } from '../../charts/types.ts';
import type { SpendingKind } from '../../core/composition.ts';
import { useQuery } from '../../db/useQuery.ts';
import { formatPercent } from '../../i18n/format.ts';
import { SPENDING } from '../../i18n/messages/spending.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { ChartSlot } from '../../ui/ChartSlot.tsx';
import { flowOption, tilesOf, treeOption } from '../../ui/money/flow.ts';
import { inUnit, kindLabel } from '../../ui/money/kinds.ts';
import { type PanelRow, panelFigure, rowKey, whoAndWhen } from '../../ui/panelRow.ts';
import { UnknownOption } from '../../ui/UnknownOption.tsx';
import { partsTable } from './columns.ts';
import { QUERIES } from './query.ts';

export function OneCentre() {
  const { t, lang } = useText(SPENDING);
  const { state, set } = useViewState();
  const found = useQuery(QUERIES(state).flow);
  const [picked, setPicked] = useState<string | null>(null);
  const wanted = state.option ?? picked;
  return (
    <section className="rl-section">
      <h2>{t('spending.flow.heading')}</h2>
      <ChartSlot id="spending/flow" found={found}>
        {(rows) => {
          const row = rows.find((one) => rowKey(one) === wanted) ?? rows[0];
          if (!row) return <NoFlow />;
          return (
            <>
              <UnknownOption known={/^\d{6}-\d{4}$/.test(state.option ?? '')} />
              <label className="rl-field rl-hide-embedded">
                <span>{t('spending.flow.pick')}</span>
                <select
                  className="rl-select"
                  value={rowKey(row)}
                  onChange={(event) => {
                    setPicked(event.target.value);
                    set({ option: event.target.value }, 'replace');
                  }}
                >
                  {rows.map((one) => (
                    <option key={rowKey(one)} value={rowKey(one)}>
                      {whoAndWhen(one, lang)}
                    </option>
                  ))}
                </select>
              </label>
              <div className="rl-grid">
                <FlowChart row={row} />
                <TreeChart row={row} />
              </div>
            </>
          );
        }}
      </ChartSlot>
    </section>
  );
}

/** Nobody states what it spent in all. */
function NoFlow() {
  const { t } = useText(SPENDING);
  return (
    <EChart
      id="spending/flow"
      headingLevel={3}
      title={t('spending.nototal')}
      subtitle={t('spending.flow.sub')}
      option={NOTHING.option}
      table={NOTHING.table}
      needs={{ columns: [['expenditure_total']] }}
    />
  );
}

const FlowChart = memo(function FlowChart({ row }: { readonly row: PanelRow }) {
  const { t, lang } = useText(SPENDING);
  const option = useCallback((settings: ChartSettings) => flowOption(row, settings), [row]);
  const income = panelFigure(row, 'income_total', lang);
  const total = panelFigure(row, 'expenditure_total', lang);
  const who = whoAndWhen(row, lang);
  const largest = tilesOf(row, lang)[0];
  const title =
    income.value === null && largest
      ? t('spending.flow.title.out', {
          who,
          total: total.text,
          part: largest.label,
          share: shareText(row, largest.value, lang),
        })
      : t('spending.flow.title', { who, income: income.text, total: total.text });
  return (
    <EChart
      id="spending/flow"
      headingLevel={3}
      title={title}
      subtitle={t('spending.flow.sub')}
      option={option}
      table={partsTable(row, lang)}
      needs={{ columns: [['expenditure_total']] }}
      height={320}
    />
  );
});

const TreeChart = memo(function TreeChart({ row }: { readonly row: PanelRow }) {
  const { t, lang } = useText(SPENDING);
  const option = useCallback((settings: ChartSettings) => treeOption(row, settings), [row]);
  const largest = tilesOf(row, lang)[0];
  return (
    <EChart
      id="spending/parts"
      headingLevel={3}
      title={
        largest
          ? t('spending.tree.title', {
              part: kindLabel(largest.id as SpendingKind, lang),
              share: shareText(row, largest.value, lang),
            })
          : t('spending.nototal')
      }
      subtitle={t('spending.tree.sub', { who: whoAndWhen(row, lang) })}
      option={option}
      table={partsTable(row, lang)}
      needs={{ columns: [['expenditure_total']] }}
      height={320}
    />
  );
});

function shareText(row: PanelRow, amount: number, lang: 'zh' | 'en'): string {
  return formatPercent(inUnit(row, amount, 'share'), 1, lang);
}
