/** The files of this visit as data: what was dropped, how far each is, what came of it. Pure. */
import type { Outcome, Step } from './protocol.ts';

export type ReadOutcome = Extract<Outcome, { ok: true }>;

export type Entry =
  | { readonly state: 'waiting'; readonly id: string; readonly file: string; readonly bytes: number }
  | {
      readonly state: 'working';
      readonly id: string;
      readonly file: string;
      readonly bytes: number;
      readonly step: Step;
    }
  | {
      readonly state: 'done';
      readonly id: string;
      readonly file: string;
      readonly bytes: number;
      readonly outcome: Outcome;
    }
  /** The same words as another file's. */
  | {
      readonly state: 'again';
      readonly id: string;
      readonly file: string;
      readonly bytes: number;
      readonly as: string;
    };

export interface Visit {
  readonly entries: readonly Entry[];
  /** The report that is shown. */
  readonly selected: string | null;
}

export const NO_VISIT: Visit = { entries: [], selected: null };

export function addFiles(
  visit: Visit,
  files: readonly { readonly id: string; readonly file: string; readonly bytes: number }[],
): Visit {
  return { ...visit, entries: [...visit.entries, ...files.map((file): Entry => ({ state: 'waiting', ...file }))] };
}

export function withStep(visit: Visit, id: string, step: Step): Visit {
  return replace(visit, id, (entry) => [
    { state: 'working', id: entry.id, file: entry.file, bytes: entry.bytes, step },
  ]);
}

/** An archive's entry becomes one for each of its documents. The first report that was read is shown. */
export function withOutcomes(visit: Visit, id: string, outcomes: readonly Outcome[]): Visit {
  const known = new Map(
    readOutcomes(visit).map(({ id: other, outcome }) => [outcome.source.text_sha256, other] as const),
  );
  const next = replace(visit, id, () =>
    outcomes.map((outcome, at): Entry => {
      const own = outcomes.length === 1 ? id : `${id}.${at}`;
      const { file, bytes } = outcome;
      const as = outcome.ok ? known.get(outcome.source.text_sha256) : undefined;
      if (as !== undefined) return { state: 'again', id: own, file, bytes, as };
      if (outcome.ok) known.set(outcome.source.text_sha256, own);
      return { state: 'done', id: own, file, bytes, outcome };
    }),
  );
  const first = readOutcomes(next)[0];
  return { ...next, selected: visit.selected ?? first?.id ?? null };
}

export function without(visit: Visit, id: string): Visit {
  const entries = visit.entries.filter((entry) => entry.id !== id && !(entry.state === 'again' && entry.as === id));
  const rest = { entries, selected: visit.selected };
  return visit.selected === id ? { ...rest, selected: readOutcomes(rest)[0]?.id ?? null } : rest;
}

export interface ReadEntry {
  readonly id: string;
  readonly outcome: ReadOutcome;
}

/** false: a text was read, but it is no report; it belongs to no dataset. */
export function holdsReport({ extraction }: ReadOutcome): boolean {
  return !extraction.warnings.some(({ code }) => code === 'not_a_report');
}

/** The reports that were read, in the order in which they came. */
export function readOutcomes(visit: Visit): readonly ReadEntry[] {
  return visit.entries.flatMap((entry) =>
    entry.state === 'done' && entry.outcome.ok ? [{ id: entry.id, outcome: entry.outcome }] : [],
  );
}

export function isBusy(visit: Visit): boolean {
  return visit.entries.some(({ state }) => state === 'waiting' || state === 'working');
}

function replace(visit: Visit, id: string, by: (entry: Entry) => readonly Entry[]): Visit {
  return { ...visit, entries: visit.entries.flatMap((entry) => (entry.id === id ? by(entry) : [entry])) };
}
