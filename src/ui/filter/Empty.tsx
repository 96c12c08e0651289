/** Nothing is left after filtering: says which filter empties it and offers to undo exactly that one. */
import { useQuery } from '../../db/useQuery.ts';
import { formatNumber } from '../../i18n/format.ts';
import { SHELL } from '../../i18n/messages/shell.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import type { ViewState } from '../../state/viewState.ts';
import { activeFilters, yearsText } from './ActiveFilters.tsx';
import { centresQuery, scopeQuery } from './filterQueries.ts';
import { placeName, placesOf } from './PlaceSelect.tsx';

export type Kind = 'years' | 'places' | 'centers';
export const CLEARED: Readonly<Record<Kind, Partial<ViewState>>> = {
  years: { years: null },
  places: { places: [] },
  centers: { centers: [] },
};

/** The filters that are set. */
export function kindsIn(state: ViewState): readonly Kind[] {
  return (['years', 'places', 'centers'] as const).filter((kind) =>
    kind === 'years' ? state.years !== null : state[kind].length > 0,
  );
}

export function Empty() {
  const { t } = useText(SHELL);
  const { state, set } = useViewState();
  const kinds = kindsIn(state);
  return (
    <div className="rl-state is-empty" role="status">
      <p className="rl-state-title">{t('state.empty')}</p>
      {kinds.length > 0 ? <p>{t('state.empty.why')}</p> : null}
      <ul>
        {kinds.map((kind) => (
          <Undo key={kind} kind={kind} />
        ))}
      </ul>
      {kinds.length > 1 ? (
        <button
          type="button"
          className="rl-button"
          onClick={() => set({ ...CLEARED.years, ...CLEARED.places, ...CLEARED.centers })}
        >
          {t('filter.clear')}
        </button>
      ) : null}
    </div>
  );
}

function Undo({ kind }: { readonly kind: Kind }) {
  const { state } = useViewState();
  const left = useQuery(scopeQuery({ ...state, ...CLEARED[kind] })).rows?.[0];
  return left && left.reports > 0 ? (
    <li>
      <UndoFilter kind={kind} reports={left.reports} />
    </li>
  ) : null;
}

/** «Remove “2020”: 5 reports». */
export function UndoFilter({ kind, reports }: { readonly kind: Kind; readonly reports: number }) {
  const { t, lang } = useText(SHELL);
  const { state, set } = useViewState();
  const centres = useQuery(centresQuery(null)).rows ?? [];
  const name =
    kind === 'years'
      ? state.years === null
        ? ''
        : yearsText(...state.years)
      : kind === 'places'
        ? state.places.map((code) => placeName(code, placesOf(centres, lang))).join(lang === 'zh' ? '、' : ', ')
        : state.centers.length > 1
          ? t('filter.centers.some', { n: state.centers.length })
          : (activeFilters({ ...state, years: null, places: [] }, centres)[0]?.name ?? '');
  return (
    <button type="button" className="rl-button" onClick={() => set(CLEARED[kind])}>
      {t('state.empty.undo', { name, n: formatNumber(reports, 0) })}
    </button>
  );
}
