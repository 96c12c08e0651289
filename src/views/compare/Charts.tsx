/** The chosen measure: who has how much of it, and how it went over the years, each with what limits the comparison. */
import { useCallback, useMemo } from 'react';
import { EChart } from '../../charts/EChart.tsx';
import { rankBarsHeight } from '../../charts/kinds/rankBars.ts';
import type { ChartNeeds, ChartSettings } from '../../charts/types.ts';
import { formatNumber, unitLabel } from '../../i18n/format.ts';
import { COMPARE } from '../../i18n/messages/compare.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { shortName } from '../../ui/centreName.ts';
import { extremes } from '../../ui/extremes.ts';
import type { PanelRow } from '../../ui/panelRow.ts';
import { ChartSkeleton } from '../../ui/states.tsx';
import { barsTable, panelsTable } from './columns.ts';
import { yearsTitle } from './findings.ts';
import { type Measured, staysAsItIs } from './measures.ts';
import { barsOption, fromHighToLow, measureName, type Shown, shownText } from './option.ts';
import { panelsOf, panelsOption, yearsHeight } from './panelsOption.ts';
import { LEAST_PEERS, type YearBandRow } from './query.ts';
import { noteMarks, numberNotes, remarksOf } from './remarks.ts';
import type { PeerSet } from './set.ts';
import { type MeasureRow, othersOf } from './standing.ts';

interface Props {
  readonly set: PeerSet;
  readonly measure: Measured;
  /** null: on its way. */
  readonly row: MeasureRow | null;
  readonly history: readonly PanelRow[] | null;
  readonly yearBands: readonly YearBandRow[];
}

export function Charts({ set, measure, row, history, yearBands }: Props) {
  const ready = row !== null && history !== null;
  return (
    <div className="rl-section rl-compare-charts">
      {ready ? (
        <Bars set={set} measure={measure} row={row} history={history} />
      ) : (
        <ChartSkeleton id="compare/bars" height={rankBarsHeight(set.members.length)} />
      )}
      {ready ? (
        <Years set={set} measure={measure} history={history} bands={yearBands} />
      ) : (
        <ChartSkeleton id="compare/years" />
      )}
    </div>
  );
}

function needsOf({ choice, unit }: Measured): ChartNeeds {
  const perHead = unit.endsWith('/人') && choice.kind === 'metric';
  return { columns: [[choice.column], ...(perHead ? [['staff_actual']] : [])], among: 'peers' };
}

type BarsProps = Pick<Props, 'set' | 'measure'> & { readonly row: MeasureRow; readonly history: readonly PanelRow[] };

function Bars({ set, measure, row, history }: BarsProps) {
  const { t, lang } = useText(COMPARE);
  const { state } = useViewState();
  const { shown, notes, common } = useMemo(() => {
    const found = set.members.flatMap(({ centre }) => {
      const one = history.find((r) => r.center_id === centre.center_id && r.year === centre.year);
      return one ? [one] : [];
    });
    // As the bars stand, so that notes count from the top.
    const present = fromHighToLow(found, (one) => row.standings.get(one.center_id)?.value ?? null);
    const numbered = numberNotes(present.map((one) => remarksOf(one, set.own.year, measure, lang)));
    return {
      notes: numbered.notes,
      common: numbered.common,
      shown: present.map((one, at): Shown => {
        const value = row.standings.get(one.center_id)?.value ?? null;
        return {
          row: one,
          value,
          text: shownText(one, value, measure, lang),
          own: one.center_id === set.own.center_id,
          marks: noteMarks(numbered.numbers[at] ?? []),
        };
      }),
    };
  }, [set, measure, row, history, lang]);
  const option = useCallback(
    (settings: ChartSettings) => barsOption(shown, row.spread, measure, settings),
    [shown, row, measure],
  );
  const table = useMemo(() => barsTable(shown, measure, lang), [shown, measure, lang]);
  const name = measureName(measure, lang);
  const ends = extremes(shown, (one) => one.value);
  const words = (one: Shown) => ({ who: `${shortName(one.row, lang)} ${one.row.year}`, text: one.text });
  const high = ends ? words(ends.high.row) : null;
  const low = ends ? words(ends.low.row) : null;
  const title =
    !ends || !high || !low
      ? t('compare.bars.title.none', { measure: name })
      : ends.n === 1
        ? t('compare.bars.title.one', { measure: name, high: high.who, highText: high.text })
        : t('compare.bars.title', {
            measure: name,
            high: high.who,
            highText: high.text,
            low: low.who,
            lowText: low.text,
          });
  const others = othersOf(row, set.own.center_id);
  const unit = unitLabel(measure.unit, lang);
  return (
    <EChart
      id="compare/bars"
      title={title}
      subtitle={t(row.spread?.band ? 'compare.bars.sub.band' : 'compare.bars.sub', {
        unit,
        n: ends?.n ?? 0,
        pop: formatNumber(row.spread?.n ?? 0, 0),
      })}
      height={rankBarsHeight(shown.length)}
      option={option}
      table={table}
      needs={needsOf(measure)}
      note={
        <>
          {staysAsItIs(measure, state.unit) ? (
            <p>{t(state.unit === 'share' ? 'compare.unit.noshare' : 'compare.unit.nohead', { measure: name })}</p>
          ) : null}
          {notes.length > 0 ? (
            <ol className="rl-footnotes" aria-label={t('compare.remarks')}>
              {notes.map(({ no, text }) => (
                <li key={no}>
                  <sup>{no}</sup> {text}
                </li>
              ))}
            </ol>
          ) : null}
          {common.length > 0 ? (
            <p>{t('compare.remark.common', { text: common.join(lang === 'zh' ? '；' : '; ') })}</p>
          ) : null}
          {notes.length + common.length === 0 ? <p>{t('compare.remark.none')}</p> : null}
          {others < LEAST_PEERS ? <p>{t('compare.nopercentile', { n: others })}</p> : null}
        </>
      }
    />
  );
}

type YearsProps = Pick<Props, 'set' | 'measure'> & {
  readonly history: readonly PanelRow[];
  readonly bands: readonly YearBandRow[];
};

function Years({ set, measure, history, bands }: YearsProps) {
  const { t, lang } = useText(COMPARE);
  const codes = useMemo(() => set.members.map(({ centre }) => centre.center_id), [set]);
  const panels = useMemo(() => panelsOf(history, codes, measure, lang), [history, codes, measure, lang]);
  const option = useCallback((settings: ChartSettings) => panelsOption(panels, bands, settings), [panels, bands]);
  const table = useMemo(
    () => panelsTable(history, codes, bands, measure, lang),
    [history, codes, bands, measure, lang],
  );
  return (
    <EChart
      id="compare/years"
      title={yearsTitle(panels, measure, lang)}
      subtitle={t(bands.length > 0 ? 'compare.years.sub.band' : 'compare.years.sub', {
        unit: unitLabel(measure.unit, lang),
      })}
      height={yearsHeight(panels.length)}
      option={option}
      table={table}
      needs={needsOf(measure)}
    />
  );
}
