/** The interface of the one door to DuckDB. Views describe questions as data; the door asks them. */
import type { TableName } from '../core/schema.ts';

export type Param = string | number | boolean | null;

/** A question: SQL with `?` placeholders; nothing a person typed is ever pasted into `sql` (the SQL view aside). */
export interface Query<Row> {
  /** Stable, for caches and error messages: `spending/structure`. */
  readonly name: string;
  readonly sql: string;
  readonly params: readonly Param[];
  /** Tables that must be loaded first; `panel` is there from the start, the others load when first asked for. */
  readonly tables: readonly TableName[];
  /** Of partitioned tables only these files are needed; left out: all. The SQL still says `WHERE …` itself. */
  readonly only?: Partition;
  /** Typed by a person and maybe long: runs apart from the page's own queries and can be stopped midway. */
  readonly interactive?: boolean;
  /** Carries the row type; never set. */
  readonly row?: Row;
}

/** Which partitions of a large table a query reads: those of any of the years and any of the provinces, or just these pairs of both. */
export interface Partition {
  /** The facts' year, else the report's. */
  readonly years?: readonly number[];
  /** First two digits of the centres' codes. */
  readonly provinces?: readonly string[];
  /** `2020/43`; `/43` where the year is unknown. */
  readonly pairs?: readonly string[];
}

/** What a dataset is: its folder under the page's root, and how it must be marked. */
export interface Dataset {
  readonly id: string; // '' is the default one
  readonly folder: string; // 'data/'
  readonly labelZh: string;
  readonly labelEn: string;
  readonly synthetic: boolean;
}

export type EnginePhase = 'idle' | 'loading' | 'ready' | 'failed';
export interface EngineStatus {
  readonly phase: EnginePhase;
  readonly loadedBytes: number;
  readonly totalBytes: number;
  readonly error: string | null;
}

/** Rows are plain objects with JS numbers, strings, booleans, null and (for lists) arrays: no BigInt, no Decimal, no Date. Dates are YYYY-MM-DD. */
export interface Door {
  run<Row>(query: Query<Row>, signal?: AbortSignal): Promise<readonly Row[]>;
  status(): EngineStatus;
  subscribe(listener: () => void): () => void;
  /** Try to start again after `failed`. */
  retry(): void;
  close(): Promise<void>;
}

export type QueryState<Row> =
  | { readonly phase: 'loading'; readonly rows: readonly Row[] | null }
  | { readonly phase: 'ready'; readonly rows: readonly Row[] }
  | Failed<Row>;

export interface Failed<Row = unknown> {
  readonly phase: 'error';
  readonly rows: readonly Row[] | null;
  readonly message: string;
  /** Asks once more. */
  readonly retry: () => void;
}
