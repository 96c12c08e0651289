/** Answers kept by question, the least recently used go first. Bounded by values, not by answers: one table can be a million. */
import type { PlainRow } from './backend.ts';

/** Rows × columns over all kept answers; about 60 MB of plain objects at most. */
const MAX_VALUES = 1_500_000;

export interface ResultCache {
  get(key: string): readonly PlainRow[] | undefined;
  set(key: string, rows: readonly PlainRow[]): void;
  clear(): void;
}

export function createResultCache(maxValues = MAX_VALUES): ResultCache {
  const kept = new Map<string, { rows: readonly PlainRow[]; values: number }>();
  let total = 0;

  return {
    get(key) {
      const entry = kept.get(key);
      if (!entry) return undefined;
      kept.delete(key);
      kept.set(key, entry);
      return entry.rows;
    },
    set(key, rows) {
      const values = rows.length * Object.keys(rows[0] ?? {}).length + 1;
      if (values > maxValues / 2) return;
      total += values - (kept.get(key)?.values ?? 0);
      kept.delete(key);
      kept.set(key, { rows, values });
      for (const [oldest, entry] of kept) {
        if (total <= maxValues) break;
        kept.delete(oldest);
        total -= entry.values;
      }
    },
    clear() {
      kept.clear();
      total = 0;
    },
  };
}
