/** A question of a view in React: asked when it changes, dropped when it is no longer wanted, earlier rows kept meanwhile. */
import { useEffect, useMemo, useState } from 'react';
import { useDoor, useEngine } from './DoorProvider.tsx';
import type { Door, Query, QueryState } from './types.ts';

interface Answer<Row> {
  readonly door: Door;
  readonly key: string;
  readonly rows: readonly Row[] | null;
  readonly message: string | null;
}

/** `null`: nothing to ask yet. Rows of the question before stay until the new ones are there, never those of another dataset. */
export function useQuery<Row>(query: Query<Row> | null): QueryState<Row> {
  const door = useDoor();
  const { phase } = useEngine();
  const [answer, setAnswer] = useState<Answer<Row> | null>(null);
  const key = query === null ? '' : JSON.stringify([query.sql, query.params, query.tables, query.only ?? null]);
  // A failed engine that starts anew asks the question again.
  const attempt = phase === 'failed' ? 'failed' : 'asking';

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `query`, which views build anew on each render
  useEffect(() => {
    if (query === null) return;
    const stop = new AbortController();
    door.run(query, stop.signal).then(
      (rows) => {
        if (!stop.signal.aborted) setAnswer({ door, key, rows, message: null });
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        const message = error instanceof Error ? error.message : String(error);
        setAnswer((before) => ({ door, key, rows: before?.door === door ? before.rows : null, message }));
      },
    );
    return () => stop.abort();
  }, [door, key, attempt]);

  return useMemo(() => {
    const kept = answer !== null && answer.door === door ? answer : null;
    if (kept === null || kept.key !== key) return { phase: 'loading', rows: kept?.rows ?? null };
    if (kept.message !== null) return { phase: 'error', rows: kept.rows, message: kept.message };
    return { phase: 'ready', rows: kept.rows ?? [] };
  }, [answer, door, key]);
}
