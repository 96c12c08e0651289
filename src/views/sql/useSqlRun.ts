/** Runs what was typed: judged, described, asked, stopped when it is no longer wanted. */
import { useCallback, useRef, useState } from 'react';
import type { PlainRow } from '../../db/backend.ts';
import { useDoor } from '../../db/DoorProvider.tsx';
import { describeQuery, MAX_ROWS, rowsQuery, type SqlError, type SqlPlace, sqlError } from './query.ts';
import { type ResultColumn, resultColumns } from './resultColumns.ts';
import { judge, type Problem, type Statement } from './statement.ts';

export interface Result {
  readonly statement: Statement;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly PlainRow[];
  /** There are more rows than these. */
  readonly cut: boolean;
  readonly ms: number;
}

export type Run =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running' }
  | { readonly phase: 'stopped' }
  | { readonly phase: 'refused'; readonly problem: Problem; readonly line: number }
  | { readonly phase: 'error'; readonly error: SqlError }
  | { readonly phase: 'done'; readonly result: Result };

/** Where the editor marks what went wrong; null: nothing did, or nobody knows. */
export function placeOf(run: Run): SqlPlace | null {
  if (run.phase === 'refused') return { line: run.line, column: null };
  return run.phase === 'error' ? run.error.place : null;
}

export interface SqlRun {
  readonly run: Run;
  readonly start: (typed: string) => void;
  readonly stop: () => void;
}

export function useSqlRun(): SqlRun {
  const door = useDoor();
  const [run, setRun] = useState<Run>({ phase: 'idle' });
  const current = useRef<AbortController | null>(null);

  const start = useCallback(
    (typed: string) => {
      current.current?.abort();
      const judged = judge(typed);
      if (!judged.ok) {
        setRun({ phase: 'refused', problem: judged.problem, line: judged.line });
        return;
      }
      const { statement } = judged;
      const stop = new AbortController();
      current.current = stop;
      setRun({ phase: 'running' });
      const begun = performance.now();
      const describe = describeQuery(statement);
      Promise.resolve(describe ? door.run(describe, stop.signal) : null)
        .then(async (described) => {
          const found = await door.run(rowsQuery(statement, described), stop.signal);
          const rows = found.slice(0, MAX_ROWS);
          const ms = Math.round(performance.now() - begun);
          const columns = resultColumns(described, rows);
          if (current.current === stop)
            setRun({ phase: 'done', result: { statement, columns, rows, cut: found.length > MAX_ROWS, ms } });
        })
        .catch((error: unknown) => {
          if (current.current !== stop) return;
          setRun(stop.signal.aborted ? { phase: 'stopped' } : { phase: 'error', error: sqlError(error, statement) });
        });
    },
    [door],
  );
  const stop = useCallback(() => current.current?.abort(), []);
  return { run, start, stop };
}
