/** What a filter leaves, from the list of all reports: the answer of `scopeQuery` without the way to the engine and back. Pure. */
import type { Filter } from '../../db/where.ts';
import type { ReachRow, ScopeRow } from './filterQueries.ts';

export function scopeOf(reach: readonly ReachRow[], { years, places, centers }: Filter): ScopeRow {
  const [from, to] = years ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const chosen = new Set(centers);
  const provinces = new Set<string>();
  let reports = 0;
  let found = 0;
  let first: number | null = null;
  let last: number | null = null;
  for (const row of reach) {
    if (chosen.size > 0 && !chosen.has(row.center_id)) continue;
    if (places.length > 0 && !places.some((place) => row.center_id.startsWith(place))) continue;
    let own = 0;
    for (const year of row.years) {
      if (year < from || year > to) continue;
      own += 1;
      if (first === null || year < first) first = year;
      if (last === null || year > last) last = year;
    }
    if (own === 0) continue;
    reports += own;
    found += 1;
    if (row.province !== null) provinces.add(row.province);
  }
  return { reports, centers: found, first_year: first, last_year: last, provinces: provinces.size };
}
