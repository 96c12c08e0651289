/** What a careful person reads in a synthetic report: the shape of an entry of the gold file, with what the writer knows besides. */
import type { MetricId } from '../../src/core/catalogue/metrics.ts';
import type { RuleId } from '../../src/core/catalogue/rules.ts';
import type { Bound, FactStatus, FrontMatter, ReportKind, ScoreSection, Tier, Verdict } from '../../src/core/model.ts';

export interface TruthFact {
  readonly metric: MetricId;
  /** In the catalogue's unit; a string for grades. */
  readonly value: number | string;
  readonly unit: string | null;
  readonly evidence: string;
  /** Only where it is not the report's own year. */
  readonly year?: number;
  readonly bound?: Bound;
  readonly approximate?: boolean;
  readonly status?: FactStatus;
  /** Right to read, not wrong to leave. */
  readonly optional?: boolean;
  /** A count of part of the year: right only when it says its period. */
  readonly part?: boolean;
}

export interface TruthOutlet {
  readonly tier: Tier;
  readonly tier_reported?: Tier;
  readonly outlet: string;
  readonly count: number;
  readonly bound?: Bound;
  readonly approximate?: boolean;
  readonly kind?: 'article' | 'video';
  readonly optional?: boolean;
}

export interface TruthIndicator {
  readonly level: 'section' | 'indicator';
  readonly section: ScoreSection;
  readonly name: string;
  readonly no?: number | null;
  readonly weight: number | null;
  readonly score: number | null;
  readonly optional?: boolean;
}

export interface TruthOutput {
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly bound?: Bound;
  readonly approximate?: boolean;
  readonly optional?: boolean;
}

export interface TruthCheck {
  readonly rule: RuleId;
  /** Several where the rule's judgement leaves room. */
  readonly verdict: Verdict | readonly Verdict[];
  readonly optional?: boolean;
}

export interface TruthHead {
  readonly center_id: string | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly district: string | null;
  readonly unit_name: string | null;
  readonly year: number | null;
  readonly kind?: ReportKind;
  readonly title?: string | null;
  readonly period_end?: string | null;
}

export interface Truth {
  readonly report: TruthHead;
  readonly facts: readonly TruthFact[];
  readonly outlets?: readonly TruthOutlet[];
  readonly indicators?: readonly TruthIndicator[];
  readonly outputs?: readonly TruthOutput[];
  readonly checks?: readonly TruthCheck[];
}

export type LayoutId =
  | 'form'
  | 'prose-nested'
  | 'prose-shares'
  | 'prose-rates'
  | 'scored-list'
  | 'pdf-cut'
  | 'self-table'
  | 'final-account'
  | 'final-tables'
  | 'two-years'
  | 'work-summary'
  | 'furniture';

/** A line of `truth.jsonl`. */
export interface SynthTruth extends Truth {
  readonly file: string;
  readonly layout: LayoutId;
  readonly damage: readonly string[];
}

export interface SynthReport {
  /** File name without folder. */
  readonly file: string;
  readonly text: string;
  readonly front: FrontMatter;
  readonly truth: SynthTruth;
}
