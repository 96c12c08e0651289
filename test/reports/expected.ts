/** What a case's `expected.json` may say. Everything that it does not name must not be read. */
import type { Bound, FactStatus, ReportHead, ScoreSection, Tier, Verdict, WarningCode } from '../../src/core/model.ts';

export interface ExpectedFact {
  readonly metric: string;
  /** In the catalogue's unit; a grade as printed. */
  readonly value: number | string;
  /** Default `=`. */
  readonly bound?: Bound;
  /** Default `stated`. */
  readonly status?: FactStatus;
  /** Default: the report's own year. */
  readonly year?: number;
  /** Default 1; a higher one is a statement that disagrees with rank 1. */
  readonly rank?: number;
  /** Default: none, or the report's own. */
  readonly period_end?: string;
}

export interface Expected {
  /** What the case holds the reader to, in a sentence. */
  readonly why: string;
  readonly report?: Partial<ReportHead>;
  readonly facts?: readonly ExpectedFact[];
  /** Right to read, not wrong to leave; without a value, any value. */
  readonly tolerated?: readonly (Partial<ExpectedFact> & { readonly metric: string })[];
  /** No fact of these, of any year or rank; `staff.*` is all of a group. */
  readonly absent?: readonly string[];
  /** All outlets in any order; left out: none may be read. */
  readonly outlets?: readonly {
    readonly outlet: string;
    readonly count: number;
    readonly tier: Tier;
    readonly tier_reported?: Tier;
    readonly bound?: Bound;
    readonly kind?: 'article' | 'video';
  }[];
  /** All lines of the score sheet in order; left out: none may be read. */
  readonly indicators?: readonly {
    readonly level: 'section' | 'indicator';
    readonly section: ScoreSection;
    readonly name: string;
    readonly weight: number | null;
    readonly score: number | null;
    readonly target?: string;
    readonly actual?: string;
  }[];
  /** All counted outputs by value and unit; left out: not looked at. */
  readonly outputs?: readonly { readonly value: number; readonly unit: string; readonly bound?: Bound }[];
  /** These must be among the checks. Any other `fail` or `warn` is a fault. */
  readonly checks?: readonly {
    readonly rule: string;
    readonly verdict: Verdict;
    readonly lhs?: number;
    readonly rhs?: number;
  }[];
  /** All warnings; left out: none. */
  readonly warnings?: readonly WarningCode[];
  /** Words of the file that nothing read from it may repeat. */
  readonly hidden?: readonly string[];
  /** The reader fails this case, and why. The suite counts it, and goes red on the day the reader passes. */
  readonly known?: string;
}

export const KEYS: ReadonlySet<string> = new Set<keyof Expected>([
  'why',
  'report',
  'facts',
  'tolerated',
  'absent',
  'outlets',
  'indicators',
  'outputs',
  'checks',
  'warnings',
  'hidden',
  'known',
]);
