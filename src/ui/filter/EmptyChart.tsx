/** What stands in the frame of a chart that has nothing to draw: what is missing, in how many reports, and what would bring it back. */
import type { ChartNeeds } from '../../charts/types.ts';
import type { Tier } from '../../core/model.ts';
import { useQuery } from '../../db/useQuery.ts';
import { formatNumber } from '../../i18n/format.ts';
import { OUTPUT } from '../../i18n/messages/output.ts';
import { SHELL } from '../../i18n/messages/shell.ts';
import { say } from '../../i18n/say.ts';
import { type Text, useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import type { Lang } from '../../state/viewState.ts';
import { columnLabel } from '../panelRow.ts';
import { CLEARED, type Kind, kindsIn, UndoFilter } from './Empty.tsx';
import { type MissingRow, missingQuery, reachOf } from './missingQueries.ts';

export function EmptyChart({ needs }: { readonly needs: ChartNeeds | null }) {
  const { t } = useText(SHELL);
  return (
    <div className="rl-state is-empty" role="status">
      <p className="rl-state-title">{t('chart.empty')}</p>
      {needs === null ? null : <Why needs={needs} />}
    </div>
  );
}

function Why({ needs }: { readonly needs: ChartNeeds }) {
  const { t, lang } = useText(SHELL);
  const { state } = useViewState();
  const found = useQuery(missingQuery(state, needs)).rows?.[0];
  if (!found) return null;
  // The place of one centre is its page: no filter of it can be taken away.
  const kinds = needs.among === 'centre' ? [] : kindsIn({ ...state, ...reachOf(state, needs) });
  const n = formatNumber(found.reports, 0);
  const names = needNames(needs, t, lang);
  return (
    <>
      {names.map((name, at) => (
        <p key={name}>{t('chart.empty.of', { n, name, has: formatNumber(found[`n${at}`] ?? 0, 0) })}</p>
      ))}
      {names.length > 1 ? <p>{t('chart.empty.all', { n, has: formatNumber(found.whole, 0) })}</p> : null}
      {names.length === 0 ? <p>{t('chart.empty.reports', { n })}</p> : null}
      {needs.least === undefined ? null : (
        <p>{t('chart.empty.least', { least: needs.least, most: formatNumber(found.most, 0) })}</p>
      )}
      {kinds.length > 0 ? (
        <ul>
          {kinds.map((kind) => (
            <Back key={kind} kind={kind} needs={needs} before={found} />
          ))}
        </ul>
      ) : null}
    </>
  );
}

interface BackProps {
  readonly kind: Kind;
  readonly needs: ChartNeeds;
  readonly before: MissingRow;
}

/** Offers to undo a filter without which there would be something to draw. */
function Back({ kind, needs, before }: BackProps) {
  const { state } = useViewState();
  const left = useQuery(missingQuery({ ...state, ...CLEARED[kind] }, needs)).rows?.[0];
  if (!left || left.whole <= before.whole || left.most < (needs.least ?? 1)) return null;
  return (
    <li>
      <UndoFilter kind={kind} reports={left.whole} />
    </li>
  );
}

/** In the order of the counts `n0`, `n1` … */
function needNames(needs: ChartNeeds, t: Text<keyof typeof SHELL>['t'], lang: Lang): readonly string[] {
  const columns = needs.columns.map((group) => group.map((column) => columnLabel(column, lang)).join(' / '));
  if (needs.rows === undefined) return columns;
  const tier = needs.tier === undefined ? '' : say(lang, OUTPUT[`output.tier.${needs.tier as Tier}`]);
  return [...columns, t(`chart.empty.${needs.rows}`, { tier })];
}
