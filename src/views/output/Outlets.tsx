/** The outlets behind a tier; the tier is chosen here and kept in the URL. */
import { memo, type ReactNode, useCallback } from 'react';
import { EChart } from '../../charts/EChart.tsx';
import { rankBarsHeight } from '../../charts/kinds/rankBars.ts';
import type { ChartSettings } from '../../charts/types.ts';
import { TIERS } from '../../core/model.ts';
import { useQuery } from '../../db/useQuery.ts';
import { OUTPUT } from '../../i18n/messages/output.ts';
import { type Text, useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import type { Lang } from '../../state/viewState.ts';
import { ChartSlot } from '../../ui/ChartSlot.tsx';
import { outletTable } from './columns.ts';
import { listedWords, outletTitle } from './findings.ts';
import { outletOption, tierLabel } from './option.ts';
import { type ListedRow, type OutletRow, outputChoice, QUERIES, writeChoice } from './query.ts';

export function Outlets() {
  const { t, lang } = useText(OUTPUT);
  const { state, set } = useViewState();
  const found = useQuery(QUERIES(state).behind);
  const choice = outputChoice(state.option);
  // After the chart has its rows: a sentence does not keep it waiting.
  const listed = useQuery(found.rows === null ? null : QUERIES(state).listed).rows?.[0] ?? null;
  return (
    <section className="rl-section">
      <h2>{t('output.outlets.heading')}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of toggle buttons, not a form's field set */}
      <div className="rl-segments rl-hide-embedded" role="group" aria-label={t('output.outlets.pick')}>
        {TIERS.map((tier) => (
          <button
            key={tier}
            type="button"
            aria-pressed={choice.tier === tier}
            onClick={() => set({ option: writeChoice({ ...choice, tier }) }, 'replace')}
          >
            {tierLabel(tier, lang)}
          </button>
        ))}
      </div>
      <div className="rl-grid">
        <div className="rl-wide">
          <ChartSlot id="output/outlets" found={found}>
            {(rows) => <OutletChart rows={rows} listed={listed} />}
          </ChartSlot>
        </div>
      </div>
    </section>
  );
}

/** Why an outlet of one tier stands among those of another. */
function movedNotes(rows: readonly OutletRow[], t: Text<keyof typeof OUTPUT>['t'], lang: Lang): ReactNode {
  const moved = rows.filter((row) => row.tier !== row.tier_reported);
  const tiers = [...new Set(moved.map((row) => row.tier))];
  return tiers.map((tier) => {
    const here = moved.filter((row) => row.tier === tier);
    const outlets = [...new Set(here.map(({ outlet }) => outlet))].slice(0, 6).join(lang === 'zh' ? '、' : ', ');
    const reported = tierLabel(here[0]?.tier_reported ?? tier, lang);
    return <p key={tier}>{t('output.outlets.moved', { outlets, reported, tier: tierLabel(tier, lang) })}</p>;
  });
}

interface OutletProps {
  readonly rows: readonly OutletRow[];
  readonly listed: ListedRow | null;
}

const OutletChart = memo(function OutletChart({ rows, listed }: OutletProps) {
  const { t, lang } = useText(OUTPUT);
  const { state } = useViewState();
  const { tier } = outputChoice(state.option);
  const option = useCallback((settings: ChartSettings) => outletOption(rows, settings), [rows]);
  const reports = Math.max(
    0,
    ...rows.map((row) => row.reports),
    new Set(rows.filter((row) => row.reports === 1).map((row) => `${row.center_id} ${row.year}`)).size,
  );
  return (
    <EChart
      id="output/outlets"
      headingLevel={3}
      title={outletTitle(rows, tier, lang)}
      subtitle={t('output.outlets.sub', { n: reports.toLocaleString('en-US') }) + listedWords(listed, lang)}
      option={option}
      table={outletTable(rows, lang)}
      needs={{ columns: [], rows: 'outlets', tier }}
      height={rankBarsHeight(rows.length)}
      note={movedNotes(rows, t, lang)}
    />
  );
});
