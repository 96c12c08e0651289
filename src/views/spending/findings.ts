/** What the charts of 支出结构 say at their head: sentences computed from the rows they draw. Pure. */

import { choiceOf } from '../../core/catalogue/choices.ts';
import type { SpendingKind } from '../../core/composition.ts';
import { formatNumber, formatPercent, unitLabel, withUnit } from '../../i18n/format.ts';
import { SPENDING } from '../../i18n/messages/spending.ts';
import { say } from '../../i18n/say.ts';
import type { Lang, UnitChoice } from '../../state/viewState.ts';
import { extremes } from '../../ui/extremes.ts';
import { compositionOf, inUnit } from '../../ui/money/kinds.ts';
import { columnLabel, columnUnit, measureWord, type PanelRow, panelFigure, whoAndWhen } from '../../ui/panelRow.ts';
import { unitOf } from './columns.ts';
import { bandRange, markedIn, sumOf, sumsInYi, yearIn } from './option.ts';
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
    if (found.n === 1) {
      const value = formatPercent(found.high.value, 1, lang);
      return say(lang, w['spending.structure.one.share'], { who: whoAndWhen(found.high.row, lang), value });
    }
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
    return say(lang, w[unit === 'per_head' ? 'spending.structure.one.head' : 'spending.structure.one'], {
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

export function yearsTitle(rows: readonly YearSums[], unit: UnitChoice, lang: Lang): string {
  const last = rows[rows.length - 1];
  if (!last) return say(lang, w['spending.structure.head.none']);
  const vars = { year: last.year, n: last.reports.toLocaleString('en-US') };
  if (unit === 'per_head') {
    const value = withUnit(yearIn(last, last.total, unit), '万元/人', lang);
    return say(lang, w['spending.years.title.head'], { ...vars, value });
  }
  const share = (kind: SpendingKind): string => formatPercent(yearIn(last, sumOf(last, kind), 'share'), 1, lang);
  const unlisted = share('unlisted');
  return say(lang, w['spending.years.title'], {
    ...vars,
    personnel: share('personnel'),
    project: share('project'),
    // Shares of a total that is partly not broken down: that part is said with them.
    rest: unlisted === formatPercent(0, 1, lang) ? '' : say(lang, w['spending.years.title.unlisted'], { unlisted }),
  });
}

/** How many reports are in the sums; a change of unit may leave some out. */
export function yearsSubtitle(rows: readonly YearSums[], unit: UnitChoice, lang: Lang): string {
  const n = rows.reduce((sum, row) => sum + row.reports, 0);
  const all = rows.reduce((sum, row) => sum + row.all, 0);
  const shown = unit === 'total' && sumsInYi(rows) ? unitLabel('亿元', lang) : unitOf(unit, lang);
  const left = all > n ? say(lang, w['spending.years.sub.left'], { left: formatNumber(all - n, 0) }) : '';
  return say(lang, w['spending.years.sub'], { unit: shown, n: formatNumber(n, 0) }) + left;
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
