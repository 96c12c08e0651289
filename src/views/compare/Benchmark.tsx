/** Every measure in one table: where the compared centres lie among all, with their figures. */
import './bench.css';
import { useMemo } from 'react';
import { useChartEnvironment } from '../../charts/environment.ts';
import { GROUP_LABELS } from '../../core/catalogue/choices.ts';
import { formatNumber, unitLabel, withUnit } from '../../i18n/format.ts';
import { COMPARE } from '../../i18n/messages/compare.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { shortName } from '../../ui/centreName.ts';
import { Figure, figureText } from '../../ui/Figure.tsx';
import { cellKey } from '../../ui/source/evidenceKey.ts';
import { benchmarkTable } from './columns.ts';
import { gapWords } from './gapWords.ts';
import { measureName } from './option.ts';
import type { PeerSet } from './set.ts';
import { aboveMedian, type MeasureRow, othersOf, statedRows } from './standing.ts';
import { stripOf } from './strip.ts';

interface Props {
  readonly set: PeerSet;
  readonly rows: readonly MeasureRow[];
  /** The measure that the charts show. */
  readonly shown: string;
  readonly all: boolean;
}

export function Benchmark({ set, rows, shown, all }: Props) {
  const { t, lang, pick } = useText(COMPARE);
  const environment = useChartEnvironment();
  const { set: go } = useViewState();
  const stated = useMemo(() => statedRows(rows), [rows]);
  const hidden = rows.length - stated.length;
  const banded = stated.some((row) => row.spread?.band);
  const groups = [...new Set(stated.map((row) => row.measure.choice.group))];
  const heads = set.members.map(({ centre }) => ({
    center_id: centre.center_id,
    label: `${shortName(centre, lang)} ${centre.year}`,
  }));
  return (
    <section className="rl-section rl-hide-embedded">
      <h2>{t('compare.table')}</h2>
      <div className="rl-set-head">
        <p className="rl-quiet">{t(banded ? 'compare.table.text' : 'compare.table.few')}</p>
        <div className="rl-segments">
          <button type="button" aria-pressed={!all} onClick={() => go({ option: null }, 'replace')}>
            {t('compare.table.usual')}
          </button>
          <button type="button" aria-pressed={all} onClick={() => go({ option: 'all' }, 'replace')}>
            {t('compare.table.all')}
          </button>
        </div>
        <button
          type="button"
          className="rl-button"
          onClick={() => environment.saveCsv(t('compare.table'), benchmarkTable(stated, heads, lang))}
        >
          {t('compare.table.csv')}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="rl-bench" tabIndex={0} aria-label={t('compare.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('compare.col.measure')}</th>
              <th scope="col" className="rl-bench-strip">
                {t('compare.position')}
              </th>
              {set.members.map(({ centre }, at) => (
                <th key={centre.center_id} scope="col" className="is-number" data-own={at === 0 || undefined}>
                  {shortName(centre, lang)}
                  <small>{centre.year}</small>
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group}>
              <tr>
                <th colSpan={set.members.length + 2} scope="rowgroup" className="rl-bench-group">
                  {pick(...GROUP_LABELS[group])}
                </th>
              </tr>
              {stated
                .filter((row) => row.measure.choice.group === group)
                .map((row) => (
                  <MeasureLine key={row.measure.id} row={row} set={set} isShown={row.measure.id === shown} />
                ))}
            </tbody>
          ))}
        </table>
      </section>
      {hidden > 0 ? <p className="rl-quiet">{t('compare.table.hidden', { n: hidden })}</p> : null}
    </section>
  );
}

interface LineProps {
  readonly row: MeasureRow;
  readonly set: PeerSet;
  readonly isShown: boolean;
}

function MeasureLine({ row, set, isShown }: LineProps) {
  const { t, lang } = useText(COMPARE);
  const { set: go } = useViewState();
  const { measure, spread, standings } = row;
  const name = measureName(measure, lang);
  const others = othersOf(row, set.own.center_id);
  const gap = aboveMedian(row, set.own.center_id);
  const unit = unitLabel(measure.unit, lang);
  const short = (value: number) => figureText(value, measure.unit, lang, { showUnit: false });
  return (
    <tr data-shown={isShown || undefined}>
      <th scope="row">
        <button
          type="button"
          className="rl-bench-measure"
          aria-pressed={isShown}
          title={t('compare.table.show', { measure: name })}
          onClick={() => go({ measure: measure.id }, 'replace')}
        >
          {name}
        </button>
        <small>{unit}</small>
      </th>
      <td className="rl-bench-strip">
        <Strip row={row} set={set} />
        {spread?.band ? null : <small>{t('compare.few', { n: others })}</small>}
        {spread && !spread.band && spread.n > 1 ? (
          <small>{t('compare.range', { low: short(spread.low), high: short(spread.high) })}</small>
        ) : null}
      </td>
      {set.members.map(({ centre }, at) => {
        const standing = standings.get(centre.center_id);
        const value = standing?.value ?? null;
        const percentile = standing?.percentile ?? null;
        return (
          <td
            key={centre.center_id}
            className="is-number"
            data-own={at === 0 || undefined}
            data-label={`${shortName(centre, lang)} ${centre.year}`}
          >
            <Figure
              value={value}
              unit={measure.unit}
              bound={standing?.bound ?? null}
              computed={measure.choice.kind === 'measure'}
              showUnit={false}
              evidence={value === null ? null : cellKey(centre.center_id, measure.evidence, centre.year)}
            />
            {value === null ? null : <span className="rl-bench-unit">{unit}</span>}
            {percentile === null ? null : <small>{t('compare.above', { p: formatNumber(percentile, 0) })}</small>}
            {at > 0 || gap === null ? null : <small>{gapWords(gap, t)}</small>}
          </td>
        );
      })}
    </tr>
  );
}

/** Where the centres lie; the figures beside it say the same in words. */
function Strip({ row, set }: { readonly row: MeasureRow; readonly set: PeerSet }) {
  const { t, lang } = useText(COMPARE);
  const strip = stripOf(
    row,
    set.members.map(({ centre }) => centre.center_id),
  );
  if (!strip) return null;
  const at = (share: number) => `${(share * 100).toFixed(2)}%`;
  return (
    <span className="rl-strip" aria-hidden="true">
      {strip.band ? (
        <>
          <i className="rl-strip-wide" style={{ left: at(strip.band.p10), right: at(1 - strip.band.p90) }} />
          <i className="rl-strip-half" style={{ left: at(strip.band.p25), right: at(1 - strip.band.p75) }} />
          <i className="rl-strip-median" style={{ left: at(strip.band.p50) }} />
        </>
      ) : null}
      {strip.dots.map((dot) => {
        const member = set.members.find(({ centre }) => centre.center_id === dot.centerId);
        return (
          <i
            key={dot.centerId}
            className="rl-strip-dot"
            data-own={dot.centerId === set.own.center_id || undefined}
            style={{ left: at(dot.share) }}
            title={t('compare.position.words', {
              who: member ? shortName(member.centre, lang) : dot.centerId,
              value: withUnit(dot.value, row.measure.unit, lang),
            })}
          />
        );
      })}
    </span>
  );
}
