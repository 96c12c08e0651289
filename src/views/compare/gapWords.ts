/** How far above or below the peers' median, in words. Pure. */
import { formatNumber } from '../../i18n/format.ts';
import type { COMPARE } from '../../i18n/messages/compare.ts';
import type { Text } from '../../i18n/useText.ts';

export function gapWords(gap: number, t: Text<keyof typeof COMPARE>['t']): string {
  const shown = formatNumber(Math.abs(gap), Math.abs(gap) < 10 ? 1 : 0);
  if (shown === '0' || shown === '0.0') return t('compare.gap.same');
  return t(gap > 0 ? 'compare.gap.above' : 'compare.gap.below', { p: shown });
}
