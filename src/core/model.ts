/**
 * The shapes that every part of the ledger speaks: what the reader produces, what the tables hold.
 * Column names are snake_case because they are the published column names (data/README.md).
 */
import type { MetricId } from './catalogue/metrics.ts';
import type { RuleId } from './catalogue/rules.ts';

/** How a printed figure bounds the true one: 余 多 超 以上 ≥ are `>=`; 近 不足 以内 ≤ are `<=`; 约 左右 are `~`. */
export type Bound = '=' | '>=' | '<=' | '~';

export type FactStatus = 'stated' | 'stated_none' | 'derived' | 'transcribed' | 'overridden';

/** `self` 自评, `final` 决算, `budget` 预算. */
export type ReportKind = 'self' | 'final' | 'budget';

export type Tier = 'central' | 'provincial' | 'municipal' | 'district' | 'other';
export const TIERS = ['central', 'provincial', 'municipal', 'district', 'other'] as const satisfies readonly Tier[];

export type Verdict = 'pass' | 'info' | 'warn' | 'fail';

/** `original`: the report's own words. `digest`: a summary written for this project. `synthetic`: generated, marked everywhere. */
export type SourceKind = 'original' | 'digest' | 'synthetic' | 'transcribed';

/** A table as the file format itself gave it: cell texts stand in `ReportText.text`; spans are [start, end) there. */
export interface NativeCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly start: number;
  readonly end: number;
}
export interface NativeTable {
  readonly start: number;
  readonly end: number; // exclusive
  readonly cells: readonly NativeCell[];
}

/** What a file reader hands to the reader: plain text, tables where the format has them, front matter where written. */
export interface ReportText {
  /** File name without folder, shown to people; never used to decide what a report says. */
  readonly file: string;
  readonly text: string;
  /** Cell boundaries of .docx, .html, .xlsx, … In `text`, cells of a row are separated by \t and rows by \n. */
  readonly tables?: readonly NativeTable[];
  /** YAML front matter, already parsed; it is not part of `text`. */
  readonly front?: FrontMatter;
}

export interface FrontMatter {
  readonly center_id?: string;
  readonly province?: string;
  readonly city?: string;
  readonly district?: string;
  readonly unit_name?: string;
  readonly year?: number;
  readonly kind?: ReportKind;
  readonly title?: string;
  readonly source_kind?: SourceKind;
  readonly source_file?: string;
  readonly source_sha256?: string;
  readonly source_url?: string;
  readonly published_on?: string;
}

/** Who and when. Unknown is null. */
export interface ReportHead {
  readonly center_id: string | null; // 6-digit GB/T 2260
  readonly province: string | null;
  readonly city: string | null;
  readonly district: string | null;
  readonly unit_name: string | null;
  readonly year: number | null;
  readonly kind: ReportKind;
  readonly title: string | null;
  /** YYYY-MM-DD: the day the article counts stop, when that is not the year's end. */
  readonly period_end: string | null;
}

/** A place in the (masked) report text; `text.slice(start, end) === quote`. */
export interface Evidence {
  readonly quote: string;
  readonly start: number;
  readonly end: number; // exclusive
}

export interface Fact extends Evidence {
  readonly fact_id: string; // <report_id>/<metric>/<year>/<rank>
  readonly report_id: string;
  readonly metric: MetricId;
  /** The year the figure speaks of. */
  readonly year: number | null;
  /** In the catalogue's unit (万元 人 篇 % 分); null for grades. Exact decimal: the shortest double of what is printed. */
  readonly value: number | null;
  /** Grades, as printed. */
  readonly value_text: string | null;
  readonly unit: string | null;
  /** The figure as printed, with its own unit. */
  readonly text: string;
  readonly bound: Bound;
  readonly status: FactStatus;
  /** 1 is the statement that the report is held to. */
  readonly rank: number;
  /** Same value as rank 1 of its metric and year. */
  readonly agrees: boolean;
  readonly period_start: string | null;
  readonly period_end: string | null;
  /** Where the figure's label stands when it is not inside the quote (tables). */
  readonly label: string | null;
  readonly label_start: number | null;
  readonly label_end: number | null;
  readonly section: string | null;
  /** The id of the reading rule. */
  readonly rule: string;
}

export interface Outlet extends Evidence {
  readonly report_id: string;
  /** By the dictionary of outlets; 学习强国 is central. */
  readonly tier: Tier;
  /** Where the report itself counts it; sums use this one. */
  readonly tier_reported: Tier;
  readonly outlet: string;
  readonly count: number;
  readonly bound: Bound;
  readonly kind: 'article' | 'video';
}

export type ScoreSection = 'execution' | 'input' | 'process' | 'output' | 'benefit' | 'satisfaction' | 'other';

export interface Indicator extends Evidence {
  readonly report_id: string;
  readonly level: 'section' | 'indicator';
  readonly section: ScoreSection;
  readonly no: number | null;
  readonly name: string;
  readonly weight: number | null; // 分
  readonly score: number | null; // 分
  readonly target: string | null;
  readonly actual: string | null;
}

/** Any other counted output (期, 场, 个, 次…). */
export interface Output extends Evidence {
  readonly report_id: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly bound: Bound;
}

export interface Check {
  readonly report_id: string;
  readonly rule: RuleId;
  readonly lhs: number | null;
  readonly rhs: number | null;
  /** lhs − rhs, in the unit of both. */
  readonly delta: number | null;
  readonly tolerance: number | null;
  readonly verdict: Verdict;
  readonly fact_ids: readonly string[];
  /** A sentence that writes the arithmetic out, without blame. */
  readonly note_zh: string;
  readonly note_en: string;
}

export interface Warning {
  readonly code: WarningCode;
  readonly message: string; // Chinese, for people
}
export type WarningCode =
  | 'not_a_report'
  | 'centre_unknown'
  | 'centre_ambiguous'
  | 'year_unknown'
  | 'front_matter_differs'
  | 'duplicate_report'
  | 'mojibake'
  | 'unit_unknown'
  | 'text_damaged'
  | 'override_unused';

/** Everything that is read in one report. */
export interface Extraction {
  readonly report_id: string;
  readonly report: ReportHead;
  readonly facts: readonly Fact[];
  readonly outlets: readonly Outlet[];
  readonly indicators: readonly Indicator[];
  readonly outputs: readonly Output[];
  readonly checks: readonly Check[];
  readonly warnings: readonly Warning[];
  /** The text with personal data masked (one ○ for each UTF-16 unit); all offsets hold here. */
  readonly text: string;
}

export type ReadErrorCode = 'empty' | 'scan' | 'encrypted' | 'broken' | 'unsupported' | 'not_found' | 'too_large';
