/** What the builder hands to `scripts/emit` and to the page: plain rows, one object a row, keys as in `schema.ts`. */
import type { Check, Extraction, Fact, ReportHead, SourceKind } from '../model.ts';
import type { TableName } from '../schema.ts';

/** Dates are YYYY-MM-DD; DECIMAL columns are exact doubles; lists are lists of strings. */
export type Cell = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;
export type TableRows = Readonly<Record<TableName, readonly Row[]>>;
/** The tables that grow with the reports (`metrics` does not). */
export type CentreRows = Readonly<Record<Exclude<TableName, 'metrics'>, readonly Row[]>>;

/** Where a report's text came from. */
export interface ReportSource {
  readonly source_kind: SourceKind;
  readonly source_file: string | null;
  /** sha256 of the original file; null when it was never seen. */
  readonly source_sha256: string | null;
  /** sha256 of the text that was read; null when no text was. */
  readonly text_sha256: string | null;
  readonly source_url: string | null;
  readonly published_on: string | null;
}

/**
 * `read`: placed in the panel. `duplicate`: another text holds the same id. `unplaced`: centre or year unknown.
 * `not_a_report`: a text of another kind. Only `read` and `duplicate` reach the panel.
 */
export type ReportStatus = 'read' | 'duplicate' | 'unplaced' | 'not_a_report';

export interface SourcedReport {
  readonly extraction: Extraction;
  readonly source: ReportSource;
}

/** The audit, as the builder calls it again: with last year's report, or after a correction. */
export type Auditor = (input: {
  readonly report_id: string;
  readonly head: ReportHead;
  readonly facts: readonly Fact[];
  readonly outlets: Extraction['outlets'];
  readonly indicators: Extraction['indicators'];
  readonly text: string;
  readonly previous?: readonly Fact[];
  readonly known?: readonly Check[];
}) => readonly Check[];

export interface BuildOptions {
  readonly audit?: Auditor;
  /** 岳阳楼区 → Yueyanglou Qu. The page and the emitter bring their own; '' when absent. */
  readonly pinyin?: (name: string) => string;
}
