/** Rules and places where the reports are many: how often each outcome occurs. */

import { useCallback, useRef } from 'react';
import { EChart } from '../../charts/EChart.tsx';
import { rankBarsHeight } from '../../charts/kinds/rankBars.ts';
import { stackedBarsHeight } from '../../charts/kinds/stackedBars.ts';
import type { ChartSettings, MarkRef } from '../../charts/types.ts';
import { useSight } from '../../charts/useSight.ts';
import { useQuery } from '../../db/useQuery.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { QUALITY } from '../../i18n/messages/quality.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { ChartSlot } from '../../ui/ChartSlot.tsx';
import { Legend } from '../../ui/Legend.tsx';
import { placeCalled } from '../../ui/placeNames.ts';
import { ruleName } from '../../ui/source/ruleName.ts';
import { placesTable, rulesTable } from './columns.ts';
import { writeListing } from './listing.ts';
import {
  appliedTo,
  byShare,
  drawnRules,
  placesOption,
  rulesOption,
  shareOf,
  VERDICT_COLOURS,
  VERDICT_ORDER,
} from './option.ts';
import { type PlaceRow, QUERIES, type RuleRow } from './query.ts';
import { verdictWord } from './words.ts';

export function RuleCharts() {
  const { t } = useText(QUALITY);
  const { state } = useViewState();
  const queries = QUERIES(state);
  const frame = useRef<HTMLElement>(null);
  const sight = useSight(frame);
  // A link to it must not wait for somebody to come near.
  const near = sight.near || state.chart?.id === 'quality/rules';
  // All checks of a country are 20 MB: they come when someone comes here.
  const rules = useQuery(near ? queries.rules : null);
  const places = useQuery(queries.placeShares);
  return (
    <section className="rl-section" id="quality-matrix" tabIndex={-1} ref={frame}>
      <h2>{t('quality.matrix')}</h2>
      <div className="rl-grid">
        <div className="rl-wide">
          {near ? (
            <ChartSlot id="quality/rules" found={rules}>
              {(rows) => <Rules rows={rows} />}
            </ChartSlot>
          ) : (
            <div className="rl-quality-later" id="chart-quality-rules" />
          )}
        </div>
        <div className="rl-wide">
          <ChartSlot id="quality/places" found={places}>
            {(rows) => <Places rows={rows} />}
          </ChartSlot>
        </div>
      </div>
    </section>
  );
}

function Rules({ rows }: { readonly rows: readonly RuleRow[] }) {
  const { t, lang } = useText(QUALITY);
  const { set } = useViewState();
  const option = useCallback((settings: ChartSettings) => rulesOption(rows, settings), [rows]);
  const onMark = useCallback(
    (ref: MarkRef, how: 'click' | 'hover') => {
      if (how === 'click' && ref.column) set({ option: writeListing('fail', ref.column) });
      return how === 'click';
    },
    [set],
  );
  const drawn = drawnRules(rows).length;
  const first = drawnRules(rows).find((row) => row.fail > 0);
  const title = first
    ? t('quality.rules.title', {
        rule: ruleName(first.rule, lang),
        reports: formatNumber(appliedTo(first), 0),
        fail: formatNumber(first.fail, 0),
      })
    : t('quality.rules.title.none');
  return (
    <EChart
      id="quality/rules"
      headingLevel={3}
      title={title}
      subtitle={t('quality.rules.sub', { n: drawn })}
      option={option}
      onMark={onMark}
      table={rulesTable(rows, lang)}
      needs={{ columns: [] }}
      height={stackedBarsHeight(drawn)}
      legend={
        <Legend
          items={VERDICT_ORDER.filter((verdict) => verdict !== 'pass').map((verdict) => ({
            id: verdict,
            label: verdictWord(verdict, lang),
            colour: VERDICT_COLOURS[verdict],
          }))}
        />
      }
    />
  );
}

function Places({ rows }: { readonly rows: readonly PlaceRow[] }) {
  const { t, lang } = useText(QUALITY);
  const { set } = useViewState();
  const option = useCallback((settings: ChartSettings) => placesOption(rows, settings), [rows]);
  const onMark = useCallback(
    (ref: MarkRef, how: 'click' | 'hover') => {
      if (how === 'click' && ref.column) set({ places: [ref.column] });
      return how === 'click';
    },
    [set],
  );
  const [first] = byShare(rows);
  // One place alone has nobody to stand beside.
  if (!first || rows.length < 2) return null;
  const level = first.code.length === 2 ? 'province' : 'city';
  const vars = {
    place: placeCalled(first, lang),
    reports: first.reports,
    share: formatPercent(shareOf(first), 1, lang),
    n: rows.length,
  };
  return (
    <EChart
      id="quality/places"
      headingLevel={3}
      title={t(`quality.places.title.${level}`, vars)}
      subtitle={t('quality.places.sub')}
      option={option}
      onMark={onMark}
      table={placesTable(rows, lang)}
      height={rankBarsHeight(rows.length)}
    />
  );
}
