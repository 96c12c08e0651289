/** The comparison as rows: own value, median, standing. Pure. */

import { MEASURES } from '../../core/catalogue/measures.ts';
import { panelColumn } from '../../core/catalogue/metrics.ts';
import { NO_CORRECTIONS } from '../../core/corrections/corrections.ts';
import type { ReportHead } from '../../core/model.ts';
import { buildDataset } from '../../core/panel/buildPanel.ts';
import type { Row } from '../../core/panel/rows.ts';
import { type Candidate, choosePeers } from '../../core/peers.ts';
import type { PanelRow } from '../../ui/panelRow.ts';
import type { ReadOutcome } from './entries.ts';
import { COMPARED, type Compared, FEW, type StandingRow, type Subject } from './query.ts';

/** The panel's row of one report's own year, made by the builder of all datasets; null when centre or year is unknown. */
export function panelRowOf({ extraction, source }: ReadOutcome): Row | null {
  const { year } = extraction.report;
  return buildDataset([{ extraction, source }], NO_CORRECTIONS).panel.find((row) => row.year === year) ?? null;
}

/** null: the report cannot be placed among others. */
export function subjectOf(head: ReportHead, row: Row | null): Subject | null {
  if (head.center_id === null || head.year === null || row === null) return null;
  const number = (column: string): number | null => {
    const value = row[column];
    return typeof value === 'number' ? value : null;
  };
  const values = COMPARED.flatMap((column) => {
    const value = number(column);
    return value === null ? [] : [[column, value] as const];
  });
  return {
    centerId: head.center_id,
    year: head.year,
    staff: number('staff_actual'),
    expenditure: number('expenditure_total'),
    budget: number('budget_full_year') ?? number('budget_initial'),
    values: Object.fromEntries(values),
  };
}

/** How many reports stand beside the one that was read. */
const NEAREST = 3;

/** The centres nearest in size and place, as 对比 chooses them; without people and money there are none. */
export function nearestOf(subject: Subject, candidates: readonly Candidate[]): readonly Candidate[] {
  const { centerId, year, staff, expenditure, budget } = subject;
  return choosePeers({ center_id: centerId, year, staff, expenditure, budget }, candidates, NEAREST).flatMap(
    (peer) => candidates.find((one) => one.center_id === peer.center_id) ?? [],
  );
}

/** What a computed measure lacks in this report; empty for a metric that is read as it stands. */
export function lacking(measure: Compared, row: Row | null): readonly string[] {
  const found = MEASURES.find(({ id }) => id === measure);
  return (found?.inputs ?? []).map(panelColumn).filter((column) => (row?.[column] ?? null) === null);
}

/** Always the plain count; its share beside it from five peers on. */
export interface Standing {
  readonly below: number;
  readonly n: number;
  /** %; null: too few peers. */
  readonly share: number | null;
}

export interface CompareRow {
  readonly measure: Compared;
  readonly own: number | null;
  readonly n: number;
  /** null: fewer than three reports, whose middle is none. */
  readonly median: number | null;
  /** null: this report, or every other one, leaves the measure out. */
  readonly standing: Standing | null;
}

/** Measures that neither this report nor any peer states are left out. */
export function compareRows(
  subject: Subject,
  standing: readonly StandingRow[],
  peers: readonly PanelRow[],
): readonly CompareRow[] {
  return standing.flatMap((row): CompareRow[] => {
    const { measure, n, median, below } = row;
    const own = subject.values[measure] ?? null;
    if (own === null && !peers.some((peer) => peer[measure] !== null)) return [];
    // The rate that the report writes stands a row above; that it cannot be computed anew says nothing against it.
    if (own === null && measure === 'execution_rate_calc' && subject.values.budget_execution_rate !== undefined)
      return [];
    const standing = own === null || n === 0 ? null : { below, n, share: n >= FEW ? (below / n) * 100 : null };
    return [{ measure, own, n, median: n < LEAST_FOR_MEDIAN ? null : median, standing }];
  });
}

/** The median of two is no report's figure, that of one says nothing of the others. */
const LEAST_FOR_MEDIAN = 3;
