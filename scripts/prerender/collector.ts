/** What a rendering without a page is told, and what it asked for and was not told. */
import type { Given } from '../../src/db/given.ts';
import { type PackedRows, questionKey, unpackRows } from '../../src/db/given.ts';
import type { Query } from '../../src/db/types.ts';

export interface Collected {
  readonly given: Given;
  readonly missing: Map<string, Query<unknown>>;
}

/** Answers what is known, notes what is not. */
export function collector(
  known: ReadonlyMap<string, PackedRows>,
  about: Pick<Given, 'manifest' | 'datasets'>,
): Collected {
  const missing = new Map<string, Query<unknown>>();
  const given: Given = {
    ...about,
    rows<Row>(query: Query<Row>) {
      const key = questionKey(query);
      const found = known.get(key);
      if (found) return unpackRows(found) as unknown as readonly Row[];
      missing.set(key, query);
      return null;
    },
  };
  return { given, missing };
}
