/** The tables beside the charts of 总览. Pure. */
import type { ChartTable } from '../../charts/types.ts';
import { OVERVIEW } from '../../i18n/messages/overview.ts';
import { SHELL } from '../../i18n/messages/shell.ts';
import { say } from '../../i18n/say.ts';
import type { Lang } from '../../state/viewState.ts';
import { namesAmong } from '../../ui/namesAmong.ts';
import { columnLabel, columnUnit, type PanelRow } from '../../ui/panelRow.ts';
import { provinceName } from '../../ui/placeNames.ts';
import { binsOf } from './option.ts';
import type { BinRow, ProvinceCell } from './query.ts';

const w = OVERVIEW;

export function coverageTable(rows: readonly PanelRow[], lang: Lang): ChartTable {
  const named = namesAmong(rows, lang);
  return {
    columns: [
      { id: 'centre', label: say(lang, SHELL['col.centre']) },
      { id: 'year', label: say(lang, SHELL['col.year']), digits: 0 },
      { id: 'stated', label: say(lang, w['overview.coverage.stated']), digits: 0 },
      { id: 'fails', label: say(lang, w['overview.coverage.checks']), digits: 0 },
    ],
    rows: rows.map((row) => ({
      centre: named(row),
      year: row.year,
      stated: row.has_report ? (row.stated ?? null) : null,
      fails: row.has_report ? (row.fail_count ?? null) : null,
    })),
  };
}

export function provinceTable(cells: readonly ProvinceCell[], lang: Lang): ChartTable {
  return {
    columns: [
      { id: 'province', label: say(lang, SHELL['filter.place']) },
      { id: 'year', label: say(lang, SHELL['col.year']), digits: 0 },
      { id: 'centers', label: say(lang, w['overview.coverage.centers']), digits: 0 },
    ],
    rows: cells.map(({ code, province, year, centers }) => ({
      province: provinceName(code, province, lang),
      year,
      centers,
    })),
  };
}

export function spreadTable(rows: readonly BinRow[], column: string, lang: Lang): ChartTable {
  const unit = columnUnit(column, lang);
  const label = columnLabel(column, lang);
  return {
    columns: [
      { id: 'from', label: `${label} ≥`, unit },
      { id: 'to', label: `${label} <`, unit },
      { id: 'count', label: say(lang, w['overview.head.reports']), digits: 0 },
    ],
    rows: binsOf(rows).map((bin) => ({ ...bin })),
  };
}
