/** What the charts of 数据质量 say at their head, computed from the rows they draw. Pure. */
import { formatPercent } from '../../i18n/format.ts';
import { QUALITY } from '../../i18n/messages/quality.ts';
import { say } from '../../i18n/say.ts';
import type { Lang } from '../../state/viewState.ts';
import type { PanelRow } from '../../ui/panelRow.ts';
import { KEY_METRICS } from './keyMetrics.ts';
import { groupLabel, hasOf } from './option.ts';

/** The group that the reports say least of. */
export function missingTitle(rows: readonly PanelRow[], lang: Lang): string {
  const shares = KEY_METRICS.map(({ group, columns }) => {
    const has = rows.reduce((sum, row) => sum + hasOf(row, group), 0);
    return { group, share: rows.length === 0 ? 1 : has / (rows.length * columns.length) };
  });
  const least = shares.reduce((a, b) => (b.share < a.share ? b : a));
  const n = rows.length;
  if (least.share === 1) return say(lang, QUALITY['quality.missing.title.full'], { n });
  const none = shares.filter(({ share }) => share === 0).map(({ group }) => groupLabel(group, lang));
  const level = shares.filter(({ share }) => Math.abs(share - least.share) < 1e-9);
  if (none.length === 0 && level.length > 1) {
    const names = level.map(({ group }) => groupLabel(group, lang)).join(lang === 'zh' ? '、' : ', ');
    const share = formatPercent(least.share * 100, 0, lang);
    return say(lang, QUALITY['quality.missing.title.level'], { n, k: level.length, group: names, share });
  }
  const group = none.length > 0 ? none.join(lang === 'zh' ? '、' : ', ') : groupLabel(least.group, lang);
  const key = none.length > 0 ? 'quality.missing.title' : 'quality.missing.title.least';
  return say(lang, QUALITY[key], { n, group, share: formatPercent(least.share * 100, 0, lang) });
}
