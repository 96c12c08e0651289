/** What is filtered, each with the way to undo it, and what is left. */
import { SHELL } from '../../i18n/messages/shell.ts';
import { say } from '../../i18n/say.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import type { Lang, ViewState } from '../../state/viewState.ts';
import { centreName } from '../centreName.ts';
import type { CentreRow } from './filterQueries.ts';
import { placeName, placesOf } from './PlaceSelect.tsx';
import { useScope } from './useScope.ts';

export interface ActiveFilter {
  readonly id: string;
  readonly name: string;
  /** The state's patch that takes this filter away. */
  readonly without: Partial<ViewState>;
}

/** One row a filter that is set. Pure. */
export function activeFilters(state: ViewState, centres: readonly CentreRow[]): readonly ActiveFilter[] {
  const places = placesOf(centres, state.lang);
  const years: ActiveFilter[] =
    state.years === null
      ? []
      : [{ id: 'years', name: yearsText(state.years[0], state.years[1]), without: { years: null } }];
  return [
    ...years,
    ...state.places.map((code) => ({
      id: `place ${code}`,
      name: placeName(code, places),
      without: { places: state.places.filter((other) => other !== code) },
    })),
    ...state.centers.map((code) => {
      const centre = centres.find((row) => row.center_id === code);
      return {
        id: `centre ${code}`,
        name: centre ? centreName(centre, state.lang) : unknownName(code, centres.length > 0, state.lang),
        without: { centers: state.centers.filter((other) => other !== code) },
      };
    }),
  ];
}

/** A link may name a centre that only another dataset has. Until the list is there, nobody knows. */
function unknownName(code: string, listed: boolean, lang: Lang): string {
  return listed ? say(lang, SHELL['filter.notHere'], { code }) : code;
}

export function yearsText(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

interface Props {
  readonly centres: readonly CentreRow[];
  /** Said instead of what the filters leave. */
  readonly shown?: string | undefined;
}

export function ActiveFilters({ centres, shown }: Props) {
  const { t } = useText(SHELL);
  const { state, set } = useViewState();
  const filters = activeFilters(state, centres);
  const { scope } = useScope();
  return (
    <div className="rl-active">
      {filters.map((filter) => (
        <button
          key={filter.id}
          type="button"
          className="rl-chip"
          aria-label={t('filter.remove', { name: filter.name })}
          onClick={() => set(filter.without)}
        >
          {filter.name} <span aria-hidden="true">×</span>
        </button>
      ))}
      {filters.length > 1 ? (
        <button
          type="button"
          className="rl-button is-plain"
          onClick={() => set({ years: null, places: [], centers: [] })}
        >
          {t('filter.clear')}
        </button>
      ) : null}
      {shown ? (
        <span className="rl-quiet" role="status">
          {shown}
        </span>
      ) : null}
      {shown === undefined && scope && scope.first_year !== null && scope.last_year !== null ? (
        <span className="rl-quiet" role="status">
          {t('filter.scope', {
            reports: scope.reports.toLocaleString('en-US'),
            centers: scope.centers.toLocaleString('en-US'),
            years: yearsText(scope.first_year, scope.last_year),
          })}
        </span>
      ) : null}
    </div>
  );
}
