/** A question of a view in React: asked when it changes, dropped when it is no longer wanted, earlier rows kept meanwhile. */
import { useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useDoor, useEngine } from './DoorProvider.tsx';
import { GivenContext } from './given.ts';
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
  const came = useContext(GivenContext);
  const key = query === null ? '' : JSON.stringify([query.sql, query.params, query.tables, query.only ?? null]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as below, `key` stands for `query`
  const given = useMemo(() => (query === null ? null : (came?.rows(query) ?? null)), [came, key]);
  const [answer, setAnswer] = useState<Answer<Row> | null>(() =>
    given === null ? null : { door, key, rows: given, message: null },
  );
  const [asked, setAsked] = useState(0);
  // A failed engine that starts anew asks the question again, and so does the reader.
  const attempt = phase === 'failed' ? 'failed' : asked;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `query`, which views build anew on each render
  useEffect(() => {
    if (query === null) return;
    if (given !== null) {
      setAnswer((before) => (before?.rows === given ? before : { door, key, rows: given, message: null }));
      return;
    }
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
  }, [door, key, attempt, given]);

  const retry = useCallback(() => {
    setAnswer((before) => (before?.message ? null : before));
    setAsked((times) => times + 1);
  }, []);

  return useMemo(() => {
    if (given !== null) return { phase: 'ready', rows: given };
    const kept = answer !== null && answer.door === door ? answer : null;
    if (kept === null || kept.key !== key) return { phase: 'loading', rows: kept?.rows ?? null };
    if (kept.message !== null) return { phase: 'error', rows: kept.rows, message: kept.message, retry };
    return { phase: 'ready', rows: kept.rows ?? [] };
  }, [answer, door, key, given, retry]);
}
