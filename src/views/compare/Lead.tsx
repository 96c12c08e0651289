/** What the data say at first sight: spending per head against the others, and how far the comparison carries. */
import { formatNumber } from '../../i18n/format.ts';
import { COMPARE } from '../../i18n/messages/compare.ts';
import { useText } from '../../i18n/useText.ts';
import { shortName } from '../../ui/centreName.ts';
import { Figure } from '../../ui/Figure.tsx';
import { cellKey } from '../../ui/source/evidenceKey.ts';
import { gapWords } from './gapWords.ts';
import type { PeerSet } from './set.ts';
import { aboveMedian, type MeasureRow, rankOf } from './standing.ts';

interface Props {
  readonly set: PeerSet;
  /** Spending per head. */
  readonly row: MeasureRow;
}

export function Lead({ set, row }: Props) {
  const { t, lang } = useText(COMPARE);
  const { own, members } = set;
  const who = `${shortName(own, lang)} ${own.year}`;
  const standing = row.standings.get(own.center_id);
  const rank = rankOf(row, own.center_id);
  const gap = aboveMedian(row, own.center_id);
  const mixed = members.some(({ centre }) => centre.year !== own.year);
  const [before = '', after = ''] = t('compare.lead.head', { who }).split('{value}');
  return (
    <>
      <p>
        {standing && standing.value !== null && rank ? (
          <>
            {before}
            <Figure
              value={standing.value}
              unit="万元/人"
              bound={standing.bound}
              evidence={cellKey(own.center_id, 'spend_per_head', own.year)}
            />
            {after}
            {standing.percentile === null || !row.spread
              ? ''
              : t('compare.lead.percentile', {
                  n: formatNumber(row.spread.n, 0),
                  p: formatNumber(standing.percentile, 0),
                })}
            {rank.of > 1 ? t('compare.lead.rank', { n: rank.of, rank: rank.rank }) : ''}
            {gap === null ? '' : `${t('compare.lead.gap')}${gapWords(gap, t)}`}
            {t('compare.end')}
            {set.automatic && standing.percentile !== null ? ` ${t('compare.lead.similar')}` : ''}
          </>
        ) : (
          `${t('compare.lead.none', { who })}${t('compare.end')}`
        )}
        {mixed ? ` ${t('compare.lead.years')}` : ''}
      </p>
      {/* Always a line: the list of centres below must not move under the mouse that ticks the first. */}
      <p className="rl-quiet">{t(set.example ? 'compare.example' : 'compare.base', { name: shortName(own, lang) })}</p>
    </>
  );
}
