/** One province or city; several may come from a link and show as chips. */
import { memo } from 'react';
import { SHELL } from '../../i18n/messages/shell.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import type { Lang } from '../../state/viewState.ts';
import { cityName, provinceName } from '../placeNames.ts';
import type { CentreRow } from './filterQueries.ts';

type PlacedCentre = Pick<CentreRow, 'center_id' | 'province' | 'city'>;

export interface Place {
  /** 2 or 4 digits. */
  readonly code: string;
  readonly name: string;
  readonly centers: number;
  readonly cities: readonly Place[];
}

/** One answer of the engine, one list in each language: the bar asks for it with each rendering. */
const KNOWN = new WeakMap<readonly PlacedCentre[], Map<Lang, readonly Place[]>>();

/** Provinces with their cities, from the centres that are there. */
export function placesOf(centres: readonly PlacedCentre[], lang: Lang): readonly Place[] {
  const known = KNOWN.get(centres) ?? new Map<Lang, readonly Place[]>();
  KNOWN.set(centres, known);
  const places = known.get(lang) ?? listPlaces(centres, lang);
  known.set(lang, places);
  return places;
}

function listPlaces(centres: readonly PlacedCentre[], lang: Lang): readonly Place[] {
  const provinces = new Map<
    string,
    { name: string; centers: number; cities: Map<string, { name: string; centers: number }> }
  >();
  for (const { center_id, province, city } of centres) {
    const code = center_id.slice(0, 2);
    const entry = provinces.get(code) ?? {
      name: provinceName(code, province, lang),
      centers: 0,
      cities: new Map(),
    };
    entry.centers += 1;
    const cityCode = center_id.slice(0, 4);
    const cityEntry = entry.cities.get(cityCode) ?? {
      name: city === null ? cityCode : cityName(cityCode, city, lang),
      centers: 0,
    };
    cityEntry.centers += 1;
    entry.cities.set(cityCode, cityEntry);
    provinces.set(code, entry);
  }
  return [...provinces].map(([code, { name, centers, cities }]) => ({
    code,
    name,
    centers,
    cities: [...cities].map(([cityCode, entry]) => ({ code: cityCode, ...entry, cities: [] })),
  }));
}

/** The place's name, or its code where the dataset has no centre there. */
export function placeName(code: string, places: readonly Place[]): string {
  const found = places.flatMap((place) => [place, ...place.cities]).find((place) => place.code === code);
  return found?.name ?? code;
}

export function PlaceSelect({ centres }: { readonly centres: readonly PlacedCentre[] }) {
  const { t, lang } = useText(SHELL);
  const { state, set } = useViewState();
  const places = placesOf(centres, lang);
  const value = state.places.length === 1 ? (state.places[0] ?? '') : '';
  const known = value === '' || places.some((p) => p.code === value || p.cities.some((c) => c.code === value));
  return (
    <label className="rl-field">
      <span>{t('filter.place')}</span>
      <select
        className="rl-select is-place"
        value={value}
        onChange={(event) => set({ places: event.target.value === '' ? [] : [event.target.value] })}
      >
        <option value="">{t('filter.place.all')}</option>
        {known ? null : <option value={value}>{value}</option>}
        <Choices places={places} />
      </select>
    </label>
  );
}

/** A country's provinces and cities are four hundred lines: they stand while a filter changes. */
const Choices = memo(function Choices({ places }: { readonly places: readonly Place[] }) {
  const { t } = useText(SHELL);
  return places.map((province) => (
    <optgroup key={province.code} label={province.name}>
      <option value={province.code}>{t('filter.place.whole', { name: province.name, n: province.centers })}</option>
      {province.cities.map((city) => (
        <option key={city.code} value={city.code}>
          {t('filter.place.city', { name: city.name, n: city.centers })}
        </option>
      ))}
    </optgroup>
  ));
});
