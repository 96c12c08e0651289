/** Which county-level divisions have a report, against the division table. Pure. */
import type { Division } from '../../core/who/divisions.ts';
import type { CoverageRow } from './query.ts';

export interface PlaceCoverage {
  /** 2 or 4 digits: what the filter by place takes. */
  readonly code: string;
  readonly name: string;
  readonly all: number;
  readonly have: number;
  /** Divisions without a report, in the order of their codes. */
  readonly lack: readonly Pick<Division, 'code' | 'name' | 'pinyin'>[];
}

export interface Coverage {
  /** The filtered place; null: the country. */
  readonly place: string | null;
  readonly level: 'province' | 'city';
  readonly all: number;
  readonly have: number;
  /** Places where some have a report and some have none; in a filtered place also those without any. Most that lack first. */
  readonly rows: readonly PlaceCoverage[];
  /** Places where every division has one. */
  readonly full: readonly Pick<PlaceCoverage, 'code' | 'name'>[];
  /** Places without any. */
  readonly empty: readonly Pick<PlaceCoverage, 'code' | 'name'>[];
  /** Divisions that are no longer there, with a report of their time; in none of the counts. */
  readonly former: readonly Pick<Division, 'code' | 'name' | 'pinyin'>[];
  /** Centres whose code the table does not have. */
  readonly unknown: readonly string[];
}

/** `places`: the filter's prefixes. One province, or several places: by city; the country: by province. */
export function coverageOf(
  divisions: Iterable<Division>,
  reports: readonly CoverageRow[],
  places: readonly string[],
): Coverage {
  const inside = (code: string): boolean => places.length === 0 || places.some((place) => code.startsWith(place));
  const all = [...divisions].filter(({ code }) => inside(code));
  const units = all.filter((division) => isUnit(division, all));
  const have = new Set(reports.map(({ center_id }) => center_id).filter(inside));
  const level = places.length === 0 ? 'province' : 'city';
  const digits = level === 'province' ? 2 : 4;
  const groups = new Map<string, { name: string; units: Division[] }>();
  for (const unit of units) {
    const code = unit.code.slice(0, digits);
    const name = (level === 'province' ? unit.province : unit.city) ?? unit.province;
    const group = groups.get(code) ?? { name, units: [] };
    group.units.push(unit);
    groups.set(code, group);
  }
  const rows = [...groups].map(([code, { name, units: own }]): PlaceCoverage => {
    const lack = own.filter((unit) => !have.has(unit.code));
    return { code, name, all: own.length, have: own.length - lack.length, lack };
  });
  const former = all.filter((division) => division.former && have.has(division.code));
  const known = new Set([...units, ...former].map(({ code }) => code));
  return {
    place: places.length === 1 ? placeName(all, places[0] ?? '') : null,
    level,
    all: units.length,
    have: units.filter(({ code }) => have.has(code)).length,
    rows: rows
      .filter((row) => row.lack.length > 0 && (row.have > 0 || places.length > 0))
      .sort((a, b) => b.lack.length - a.lack.length || (a.code < b.code ? -1 : 1)),
    full: rows.filter((row) => row.lack.length === 0).map(({ code, name }) => ({ code, name })),
    empty: places.length > 0 ? [] : rows.filter((row) => row.have === 0).map(({ code, name }) => ({ code, name })),
    former,
    unknown: [...have].filter((code) => !known.has(code)),
  };
}

/** Counties and districts of today; a city without any (东莞) is one itself. */
function isUnit({ code, level, former }: Division, all: readonly Division[]): boolean {
  if (level === 'county') return !former;
  return level === 'city' && !all.some((other) => other.level === 'county' && other.code.startsWith(code.slice(0, 4)));
}

function placeName(all: readonly Division[], place: string): string | null {
  const code = place.padEnd(6, '0');
  return all.find((division) => division.code === code)?.name ?? null;
}
