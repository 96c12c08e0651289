/** The tables beside the charts of 对比: the same numbers, exact. Pure. */
import type { Cell, ChartColumn, ChartTable } from '../../charts/types.ts';
import { unitLabel } from '../../i18n/format.ts';
import { COMPARE } from '../../i18n/messages/compare.ts';
import { say } from '../../i18n/say.ts';
import type { Lang } from '../../state/viewState.ts';
import { namesAmong } from '../../ui/namesAmong.ts';
import { figureKeys, type PanelRow } from '../../ui/panelRow.ts';
import { cellKey } from '../../ui/source/evidenceKey.ts';
import type { Measured } from './measures.ts';
import { measureName, type Shown } from './option.ts';
import type { YearBandRow } from './query.ts';
import type { MeasureRow } from './standing.ts';

const w = COMPARE;

function who(lang: Lang): readonly [ChartColumn, ChartColumn] {
  return [
    { id: 'centre', label: say(lang, w['compare.col.centre']) },
    { id: 'year', label: say(lang, w['compare.col.year']), digits: 0 },
  ];
}

function valueColumn(measure: Measured, lang: Lang): ChartColumn {
  return {
    ...figureKeys('value'),
    label: measureName(measure, lang),
    unit: unitLabel(measure.unit, lang),
  };
}

/** The measure as the row states or gives it; a quotient made here is computed, not «not stated». */
function shownCells(row: PanelRow, value: number | null, measure: Measured): Readonly<Record<string, Cell>> {
  const stated = measure.choice.kind === 'metric' && measure.plain;
  return {
    value,
    value_status: stated ? ((row.shown_status ?? null) as Cell) : value === null ? 'not_computed' : 'computed',
    value_bound: (row.shown_bound ?? null) as Cell,
    value_f: value === null ? null : cellKey(row.center_id, measure.evidence, row.year),
  };
}

export function barsTable(shown: readonly Shown[], measure: Measured, lang: Lang): ChartTable {
  const [centre, year] = who(lang);
  const named = namesAmong(
    shown.map(({ row }) => row),
    lang,
  );
  return {
    columns: [{ ...centre, marksId: 'marks' }, year, valueColumn(measure, lang)],
    rows: [...shown]
      .sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY))
      .map(({ row, value, marks }) => ({
        centre: named(row),
        marks,
        year: row.year,
        ...shownCells(row, value, measure),
      })),
  };
}

/** Years that are drawn; the spread of all centres beside them where it is drawn. */
export function panelsTable(
  rows: readonly PanelRow[],
  codes: readonly string[],
  bands: readonly YearBandRow[],
  measure: Measured,
  lang: Lang,
): ChartTable {
  const named = namesAmong(rows, lang);
  const unit = unitLabel(measure.unit, lang);
  const spread = bands.length > 0 ? (['p10', 'p25', 'p50', 'p75', 'p90'] as const) : [];
  return {
    columns: [...who(lang), valueColumn(measure, lang), ...spread.map((id) => ({ id, label: id.toUpperCase(), unit }))],
    rows: codes.flatMap((code) =>
      rows
        .filter((row) => row.center_id === code && typeof row.shown === 'number')
        .map((row) => {
          const band = bands.find((one) => one.year === row.year);
          return {
            centre: named(row),
            year: row.year,
            ...shownCells(row, row.shown as number, measure),
            ...Object.fromEntries(spread.map((id) => [id, band?.[id] ?? null])),
          };
        }),
    ),
  };
}

export interface Head {
  readonly center_id: string;
  readonly label: string;
}

/** Everything of the table «逐项对比» for a download: values, percentiles, the spread of all centres. */
export function benchmarkTable(rows: readonly MeasureRow[], heads: readonly Head[], lang: Lang): ChartTable {
  const spread = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;
  const percentiles = rows.some((row) => [...row.standings.values()].some(({ percentile }) => percentile !== null));
  return {
    columns: [
      { id: 'measure', label: say(lang, w['compare.col.measure']) },
      { id: 'unit', label: say(lang, w['compare.col.unit']) },
      ...heads.map((head) => ({ id: head.center_id, label: head.label })),
      ...(percentiles
        ? heads.map((head) => ({
            id: `${head.center_id}_p`,
            label: say(lang, w['compare.col.percentile'], { name: head.label }),
          }))
        : []),
      { id: 'n', label: say(lang, w['compare.col.n']), digits: 0 },
      ...spread.map((id) => ({ id, label: id.toUpperCase() })),
    ],
    rows: rows.map(({ measure, spread: all, standings }) => ({
      measure: measureName(measure, lang),
      unit: unitLabel(measure.unit, lang),
      ...Object.fromEntries(
        heads.flatMap(({ center_id }): [string, Cell][] => {
          const standing = standings.get(center_id);
          const percentile = standing?.percentile ?? null;
          return [
            [center_id, standing?.value ?? null],
            [`${center_id}_p`, percentile === null ? null : Number(percentile.toFixed(2))],
          ];
        }),
      ),
      n: all?.n ?? 0,
      ...Object.fromEntries(spread.map((id) => [id, all?.band?.[id] ?? null])),
    })),
  };
}
