/** What the charts of 发稿产出 say at their head. Pure. */
import type { Tier } from '../../core/model.ts';
import { formatNumber, formatPercent, withUnit } from '../../i18n/format.ts';
import { OUTPUT } from '../../i18n/messages/output.ts';
import { SHELL } from '../../i18n/messages/shell.ts';
import { say } from '../../i18n/say.ts';
import type { Lang, UnitChoice } from '../../state/viewState.ts';
import { extremes } from '../../ui/extremes.ts';
import { columnLabel, type PanelRow, panelFigure, whoAndWhen } from '../../ui/panelRow.ts';
import type { RankedRow } from '../../ui/ranking.ts';
import { alsoAbove, leadOf } from '../../ui/rankLead.ts';
import { unitOf } from './columns.ts';
import { tierLabel, totalOf, yearIn } from './option.ts';
import type { ListedRow, OutletRow, TierYear } from './query.ts';

const w = { ...OUTPUT, ...SHELL };

export function tierTitle(rows: readonly PanelRow[], unit: UnitChoice, lang: Lang): string {
  const column = unit === 'share' ? 'share_district' : unit === 'per_head' ? 'articles_per_head' : 'articles_total';
  const found = extremes(rows, (row) => panelFigure(row, column, lang).value);
  if (!found) return say(lang, w[unit === 'per_head' ? 'output.title.head.none' : 'output.title.none']);
  const low = panelFigure(found.low.row, column, lang, unit === 'total' ? 0 : 1).text;
  const high = panelFigure(found.high.row, column, lang, unit === 'total' ? 0 : 1).text;
  const [lowWho, highWho] = [whoAndWhen(found.low.row, lang), whoAndWhen(found.high.row, lang)];
  if (found.n === 1) {
    const key =
      unit === 'share' ? 'output.title.one.share' : unit === 'per_head' ? 'output.title.one.head' : 'output.title.one';
    return say(lang, w[key], { who: highWho, value: high });
  }
  if (unit === 'share') return say(lang, w['output.title.share'], { n: found.n, low, high });
  if (unit === 'per_head') return say(lang, w['output.title.head'], { n: found.n, low, lowWho, high, highWho });
  return say(lang, w['output.title.total'], { n: found.n, who: highWho, value: high });
}

/** How much of the tier the lists hold; nothing where they hold all of it, or where no total is stated beside them. */
export function listedWords(row: ListedRow | null, lang: Lang): string {
  if (!row || row.listed === null || row.stated === null || row.listed >= row.stated) return '';
  const vars = { listed: formatNumber(row.listed, 0), stated: formatNumber(row.stated, 0) };
  return say(lang, w['output.outlets.listed'], vars);
}

export function outletTitle(rows: readonly OutletRow[], tier: Tier, lang: Lang): string {
  const first = rows[0];
  if (!first) return say(lang, w['output.outlets.none'], { tier: tierLabel(tier, lang) });
  const level = rows.filter((row) => row.count === first.count);
  if (level.length > 1) {
    const outlets = level.slice(0, 3).map(({ outlet }) => outlet);
    return say(lang, w['output.outlets.level'], {
      tier: tierLabel(tier, lang),
      n: level.length,
      outlets: outlets.join(lang === 'zh' ? '、' : ', '),
      count: formatNumber(first.count, 0),
    });
  }
  return say(lang, w['output.outlets.title'], {
    tier: tierLabel(tier, lang),
    outlet: first.outlet,
    count: formatNumber(first.count, 0),
  });
}

export function costTitle(rows: readonly RankedRow[], lang: Lang): string {
  const lead = leadOf(rows, 'cost_per_article');
  if (!lead) return say(lang, w['output.cost.none']);
  const { first, level } = lead;
  const vars = { who: whoAndWhen(first, lang), value: panelFigure(first, 'cost_per_article', lang).text };
  if (first.peers === 1) return say(lang, w['output.cost.one'], vars);
  const measure = columnLabel('cost_per_article', lang);
  const text =
    level > 1
      ? say(lang, w['rank.level'], { ...vars, n: level, measure })
      : say(lang, w['output.cost.title'], { ...vars, n: formatNumber(first.peers, 0) });
  return text + alsoAbove(lead, lang);
}

export function upwardTitle(rows: readonly RankedRow[], lang: Lang): string {
  const lead = leadOf(rows, 'upward_share');
  if (!lead) return say(lang, w['output.upward.none']);
  const { first, level } = lead;
  const vars = { who: whoAndWhen(first, lang), value: panelFigure(first, 'upward_share', lang, 1).text };
  if (first.peers === 1) return say(lang, w['output.upward.one'], vars);
  const measure = columnLabel('upward_share', lang);
  const text =
    level > 1 ? say(lang, w['rank.level'], { ...vars, n: level, measure }) : say(lang, w['output.upward.title'], vars);
  return text + alsoAbove(lead, lang);
}

export function yearsTitle(rows: readonly TierYear[], unit: UnitChoice, lang: Lang): string {
  const last = rows[rows.length - 1];
  if (!last) return say(lang, w[unit === 'per_head' ? 'output.title.head.none' : 'output.title.none']);
  const vars = {
    year: last.year,
    n: formatNumber(last.reports, 0),
    share: formatPercent(yearIn(last, last.district, 'share'), 1, lang),
  };
  if (unit === 'share') return say(lang, w['output.years.title.share'], vars);
  const per = unit === 'per_head';
  const value = withUnit(yearIn(last, totalOf(last), unit), per ? '篇/人' : '篇', lang);
  return say(lang, w[per ? 'output.years.title.head' : 'output.years.title'], { ...vars, value });
}

/** How many reports are in the sums, and of how many: a change of unit may leave some out. */
export function yearsSubtitle(rows: readonly TierYear[], unit: UnitChoice, lang: Lang): string {
  const n = rows.reduce((sum, row) => sum + row.reports, 0);
  const all = rows.reduce((sum, row) => sum + row.all, 0);
  const vars = { unit: unitOf(unit, lang), n: formatNumber(n, 0), left: formatNumber(all - n, 0) };
  const left = unit === 'per_head' && all > n ? say(lang, w['output.years.sub.left'], vars) : '';
  return say(lang, w['output.years.sub'], vars) + left;
}
