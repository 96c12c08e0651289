/** Headline figures: the usual value, how many reports have it, and how it changed for the same centres. */
import { choiceOf } from '../../core/catalogue/choices.ts';
import type { QueryState } from '../../db/types.ts';
import { formatNumber, withUnit } from '../../i18n/format.ts';
import { OVERVIEW } from '../../i18n/messages/overview.ts';
import { useText } from '../../i18n/useText.ts';
import { ViewLink } from '../../state/ViewLink.tsx';
import { Waiting } from '../../ui/states.tsx';
import { type CountRow, HEADLINES, type HeadlineRow, type MovedRow } from './query.ts';

const LABELS = {
  expenditure_total: 'overview.head.spend',
  spend_per_head: 'overview.head.head',
  articles_total: 'overview.head.articles',
  score_total: 'overview.head.score',
} as const;

interface HeadlinesProps {
  readonly found: QueryState<HeadlineRow>;
  readonly moved: readonly MovedRow[] | null;
  readonly counts: CountRow | null;
}

export function Headlines({ found, moved, counts }: HeadlinesProps) {
  const { t } = useText(OVERVIEW);
  if (found.rows === null) return <Waiting found={[found]} lines={2} />;
  const pairs = Math.max(0, ...(moved ?? []).map((row) => row.pairs));
  return (
    <section className="rl-headlines rl-hide-embedded">
      <dl>
        {HEADLINES.map((id) => {
          const row = found.rows?.find((one) => one.id === id);
          return row ? <Headline key={id} row={row} moved={moved?.find((one) => one.id === id) ?? null} /> : null;
        })}
        {counts ? (
          <div>
            <dt>{t('overview.head.fails')}</dt>
            <dd>
              <ViewLink view="quality" className="rl-headline">
                {formatNumber(counts.fails, 0)}
              </ViewLink>
              <small>{t('overview.head.fails.n', { n: formatNumber(counts.with_fails, 0) })}</small>
            </dd>
          </div>
        ) : null}
      </dl>
      {moved !== null && pairs === 0 ? <p className="rl-quiet">{t('overview.head.nochange')}</p> : null}
    </section>
  );
}

/** The digits large, the unit beside them small, or whole below: `wan yuan/person` is longer than its figure. */
function Amount({ text }: { readonly text: string }) {
  const at = text.search(/\d[^\d]*$/) + 1;
  return (
    <span className="rl-headline">
      {text.slice(0, at)} <small>{text.slice(at).trim()}</small>
    </span>
  );
}

function Headline({ row, moved }: { readonly row: HeadlineRow; readonly moved: MovedRow | null }) {
  const { t, lang } = useText(OVERVIEW);
  const choice = choiceOf(row.id);
  const label = LABELS[row.id as keyof typeof LABELS];
  const change = moved?.change ?? null;
  const sign = change !== null && change > 0 ? '+' : '';
  return (
    <div>
      <dt>{t(label)}</dt>
      <dd>
        <Amount text={withUnit(row.median, choice?.unit ?? null, lang)} />
        <small>
          {t(choice?.kind === 'measure' ? 'overview.head.computed' : 'overview.head.n', { n: formatNumber(row.n, 0) })}
        </small>
        {moved !== null && change !== null ? (
          <small>
            {t('overview.head.change', {
              change: `${sign}${withUnit(change, '%', lang, { digits: 1 })}`,
              pairs: formatNumber(moved.pairs, 0),
            })}
          </small>
        ) : null}
      </dd>
    </div>
  );
}
