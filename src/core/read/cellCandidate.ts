/** A table's cell → a candidate. */
import type { MetricId } from '../catalogue/metrics.ts';
import type { TableBlock } from './blocks.ts';
import { type Candidate, cataloguePlaces, placesOf } from './candidate.ts';
import type { Figure } from './numbers.ts';
import type { Span } from './span.ts';

export interface CellStatement {
  readonly metric: MetricId;
  readonly cell: Span;
  /** In the catalogue's unit; null for a grade. */
  readonly figure: Figure | null;
  /** What says which metric it is. */
  readonly label: Span | null;
  readonly weight: number;
  /** A year before the report's own. */
  readonly year?: number;
}

export function toCandidate(
  { metric, cell, figure, label, weight, year }: CellStatement,
  table: TableBlock,
): Candidate {
  return {
    metric,
    value: figure?.value ?? null,
    valueText: figure ? null : gradeIn(cell.text),
    text: cell.text,
    bound: figure?.bound ?? '=',
    status: 'stated',
    decimals: figure ? cataloguePlaces(figure) : 0,
    year: year ?? null,
    ...placesOf(cell, 0, cell.text.length),
    label: label && label.text !== '' ? { text: label.text, ...placesOf(label, 0, label.text.length) } : null,
    section: table.section || table.caption,
    rule: `table.${metric}`,
    weight,
    part: false,
  };
}

/** «优(90分以上)»: the grade, without its bounds. */
export function gradeIn(text: string): string {
  return text.replace(/\([^()]*\d[^()]*\)$|[“”"]/g, '');
}
