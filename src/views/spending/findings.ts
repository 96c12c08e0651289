/** What the charts of 支出结构 say at their head: sentences computed from the rows they draw. Pure. */

import { choiceOf } from '../../core/catalogue/choices.ts';
import { formatPercent, withUnit } from '../../i18n/format.ts';
import { SPENDING } from '../../i18n/messages/spending.ts';
import { say } from '../../i18n/say.ts';
import type { Lang, UnitChoice } from '../../state/viewState.ts';
import { extremes } from '../../ui/extremes.ts';
import { compositionOf, inUnit } from '../../ui/money/kinds.ts';
import { columnLabel, columnUnit, measureWord, type PanelRow, panelFigure, whoAndWhen } from '../../ui/panelRow.ts';
import { bandRange, markedIn, sumOf } from './option.ts';
import type { BandRow, YearSums } from './query.ts';

const w = SPENDING;

export function structureTitle(rows: readonly PanelRow[], unit: UnitChoice, lang: Lang): string {
  const reports = rows.filter((row) => row.has_report);
  if (unit === 'share') {
    const found = extremes(reports, (row) => {
      const amount = compositionOf(row).personnel;
      return amount === undefined ? null : inUnit(row, amount, 'share');
    });
    if (!found) return say(lang, w['spending.structure.share.none']);
    return say(lang, w['spending.structure.share'], {
      n: found.n,
      low: formatPercent(found.low.value, 1, lang),
      lowWho: whoAndWhen(found.low.row, lang),
      high: formatPercent(found.high.value, 1, lang),
      highWho: whoAndWhen(found.high.row, lang),
    });
  }
  const column = unit === 'per_head' ? 'spend_per_head' : 'expenditure_total';
  const found = extremes(reports, (row) => panelFigure(row, column, lang).value);
  if (!found) return say(lang, w['spending.structure.head.none']);
  const text = (value: number): string => withUnit(value, choiceOf(column)?.unit ?? null, lang);
  if (found.n === 1) {
    return say(lang, w['spending.structure.one'], {
      who: whoAndWhen(found.low.row, lang),
      value: text(found.low.value),
    });
  }
  return say(lang, w[unit === 'per_head' ? 'spending.structure.head' : 'spending.structure.total'], {
    n: found.n,
    low: text(found.low.value),
    lowWho: whoAndWhen(found.low.row, lang),
    high: text(found.high.value),
    highWho: whoAndWhen(found.high.row, lang),
  });
}

/** The ratio furthest from 100 %, executed over full-year where both are stated, final over initial otherwise. */
export function pathTitle(rows: readonly PanelRow[], lang: Lang): string {
  const candidates = rows.flatMap((row) =>
    (['final_to_initial', 'execution_rate_calc'] as const).flatMap((column) => {
      const { value } = panelFigure(row, column, lang);
      return value === null ? [] : [{ row, column, value }];
    }),
  );
  const found = extremes(candidates, ({ value }) => Math.abs(value - 100));
  if (!found) return say(lang, w['spending.path.title.none']);
  const { row, column, value } = found.high.row;
  const key = column === 'final_to_initial' ? 'spending.path.title' : 'spending.path.title.exec';
  return say(lang, w[key], { n: rows.length, who: whoAndWhen(row, lang), ratio: formatPercent(value, 1, lang) });
}

export function yearsTitle(rows: readonly YearSums[], lang: Lang): string {
  const last = rows[rows.length - 1];
  if (!last) return say(lang, w['spending.structure.head.none']);
  const share = (kind: 'personnel' | 'project'): string =>
    formatPercent((sumOf(last, kind) / last.total) * 100, 1, lang);
  return say(lang, w['spending.years.title'], {
    year: last.year,
    n: last.reports.toLocaleString('en-US'),
    personnel: share('personnel'),
    project: share('project'),
  });
}

export function bandsTitle(rows: readonly BandRow[], column: string, lang: Lang): string {
  const last = rows[rows.length - 1];
  if (!last) return say(lang, w['spending.bands.few']);
  const text = (value: number): string => withUnit(value, choiceOf(column)?.unit ?? null, lang);
  return say(lang, w['spending.bands.title'], {
    year: last.year,
    measure: measureWord(column, lang),
    median: text(last.p50),
    low: text(last.p25),
    high: text(last.p75),
  });
}

export function bandsSubtitle(
  rows: readonly BandRow[],
  marked: readonly PanelRow[],
  column: string,
  lang: Lang,
): string {
  const values = markedIn(rows, marked, column).map((row) => Number(row[column]));
  const { min } = bandRange(rows, choiceOf(column)?.unit ?? '', values);
  return say(lang, w['spending.bands.sub'], {
    measure: columnLabel(column, lang),
    unit: columnUnit(column, lang),
    n: rows.reduce((sum, row) => sum + row.reports, 0).toLocaleString('en-US'),
    from: min > 0 ? say(lang, w['spending.bands.from'], { from: `${min}%` }) : '',
  });
}
