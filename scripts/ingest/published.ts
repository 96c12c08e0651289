/** What an output was made from, so that the next run rewrites only what changed. */
import type { CountedTable } from './records.ts';

export interface PublishedDocument {
  readonly reportId: string;
  /** Changes when the file, its name or its corrections do. */
  readonly key: string;
  readonly years: readonly number[];
}
export interface PublishedState {
  /** sha256 of `manifest.json`, which names every other file with its hash. */
  readonly manifestSha256: string;
  readonly partitioned: readonly CountedTable[];
  readonly synthetic: boolean;
  readonly centres: Readonly<Record<string, readonly PublishedDocument[]>>;
}
