/** What the charts of 发稿产出 say at their head. Pure. */
import { TIERS, type Tier } from '../../core/model.ts';
import { formatNumber, formatPercent, withUnit } from '../../i18n/format.ts';
import { OUTPUT } from '../../i18n/messages/output.ts';
import { say } from '../../i18n/say.ts';
import type { Lang, UnitChoice } from '../../state/viewState.ts';
import { extremes } from '../../ui/extremes.ts';
import { type PanelRow, panelFigure, whoAndWhen } from '../../ui/panelRow.ts';
import type { RankedRow } from '../../ui/ranking.ts';
import { tierLabel } from './option.ts';
import type { OutletRow, TierYear } from './query.ts';

const w = OUTPUT;

export function tierTitle(rows: readonly PanelRow[], unit: UnitChoice, lang: Lang): string {
  const column = unit === 'share' ? 'share_district' : unit === 'per_head' ? 'articles_per_head' : 'articles_total';
  const found = extremes(rows, (row) => panelFigure(row, column, lang).value);
  if (!found) return say(lang, w['output.title.none']);
  const low = panelFigure(found.low.row, column, lang, unit === 'total' ? 0 : 1).text;
  const high = panelFigure(found.high.row, column, lang, unit === 'total' ? 0 : 1).text;
  const [lowWho, highWho] = [whoAndWhen(found.low.row, lang), whoAndWhen(found.high.row, lang)];
  if (found.n === 1)
    return say(lang, w['output.title.one'], {
      who: highWho,
      value: panelFigure(found.high.row, 'articles_total', lang).text,
    });
  if (unit === 'share') return say(lang, w['output.title.share'], { n: found.n, low, high });
  if (unit === 'per_head') return say(lang, w['output.title.head'], { n: found.n, low, lowWho, high, highWho });
  return say(lang, w['output.title.total'], { n: found.n, who: highWho, value: high });
}

export function outletTitle(rows: readonly OutletRow[], tier: Tier, lang: Lang): string {
  const first = rows[0];
  if (!first) return say(lang, w['output.outlets.none'], { tier: tierLabel(tier, lang) });
  return say(lang, w['output.outlets.title'], {
    tier: tierLabel(tier, lang),
    outlet: first.outlet,
    count: formatNumber(first.count, 0),
  });
}

export function costTitle(rows: readonly RankedRow[], lang: Lang): string {
  const first = rows[0];
  if (!first) return say(lang, w['output.cost.none']);
  const vars = { who: whoAndWhen(first, lang), value: panelFigure(first, 'cost_per_article', lang).text };
  if (first.peers === 1) return say(lang, w['output.cost.one'], vars);
  return say(lang, w['output.cost.title'], { ...vars, n: formatNumber(first.peers, 0) });
}

export function upwardTitle(rows: readonly RankedRow[], lang: Lang): string {
  const first = rows[0];
  if (!first) return say(lang, w['output.upward.none']);
  return say(lang, w['output.upward.title'], {
    who: whoAndWhen(first, lang),
    value: panelFigure(first, 'upward_share', lang, 1).text,
  });
}

export function yearsTitle(rows: readonly TierYear[], lang: Lang): string {
  const last = rows[rows.length - 1];
  if (!last) return say(lang, w['output.title.none']);
  const total = TIERS.reduce((sum, tier) => sum + last[tier], 0);
  return say(lang, w['output.years.title'], {
    year: last.year,
    n: formatNumber(last.reports, 0),
    value: withUnit(total, '篇', lang),
    share: formatPercent((last.district / total) * 100, 1, lang),
  });
}
