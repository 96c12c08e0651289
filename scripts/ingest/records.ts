/** What the ingest remembers of each file: enough to plan the tables without opening a reading again. */
import type { Warning } from '../../src/core/model.ts';
import type { SourcedReport } from '../../src/core/panel/rows.ts';
import type { TableName } from '../../src/core/schema.ts';
import type { ReadError } from '../../src/formats/decoded.ts';

/** Tables whose size decides whether they are partitioned. */
export const COUNTED = [
  'facts',
  'outlets',
  'indicators',
  'outputs',
  'checks',
  'texts',
] as const satisfies readonly TableName[];
export type CountedTable = (typeof COUNTED)[number];

/** Where a reading lies: a line of a pack file. */
export interface PackedAt {
  readonly pack: string;
  readonly at: number; // bytes
  readonly bytes: number;
}

export interface ReadRecord extends PackedAt {
  readonly file: string;
  readonly ok: true;
  /** The id that the reading alone gives; `settleIds` has the last word. */
  readonly wanted: string;
  readonly sha256: string;
  readonly textSha256: string;
  readonly centerId: string;
  readonly year: number | null;
  /** Years that its facts speak of, and its own. */
  readonly years: readonly number[];
  readonly synthetic: boolean;
  readonly counts: Readonly<Record<CountedTable, number>>;
  readonly warnings: readonly Warning[];
}
export interface ErrorRecord {
  readonly file: string;
  readonly ok: false;
  readonly error: ReadError;
}
export type DocumentRecord = ReadRecord | ErrorRecord;

export interface FileRecord {
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  readonly sha256: string;
  readonly documents: readonly DocumentRecord[];
}

/** A line of a pack. */
export type PackedReport = SourcedReport;
