/** A reading before it is held against the others: one metric, one value, one place, and why. */
import type { MetricId } from '../catalogue/metrics.ts';
import type { Bound, FactStatus } from '../model.ts';
import { isClauseEnd } from './chars.ts';
import type { Figure } from './numbers.ts';
import type { Span } from './span.ts';

export interface Candidate {
  readonly metric: MetricId;
  readonly value: number | null;
  readonly valueText: string | null;
  /** As printed. */
  readonly text: string;
  readonly bound: Bound;
  readonly status: FactStatus;
  readonly decimals: number;
  /** null: the report's own year. */
  readonly year: number | null;
  readonly periodStart?: string | null;
  readonly periodEnd?: string | null;
  /** Places in the printed text. */
  readonly start: number;
  readonly end: number;
  readonly label: { readonly text: string; readonly start: number; readonly end: number } | null;
  readonly section: string;
  readonly rule: string;
  /** Higher is closer to what the report is held to: whole unit, its own section, a total row. */
  readonly weight: number;
  /** «财政拨款基本支出»: true of a part of the unit's money only. */
  readonly part: boolean;
  /** Where a word that is the value stands in the printed text. */
  readonly stands?: { readonly start: number; readonly end: number };
  /** People: the word that says who is counted. */
  readonly who?: string;
  /** A budget that does not say which: the first, or the adjusted one. */
  readonly open?: true;
  /** The topic stands only in the heading, or nowhere. */
  readonly implied?: string;
}

/** Of a 总计: it gives way to every other statement of the total. */
export const GRAND_WEIGHT = -3;

/** Digits behind the point in the catalogue's unit: 元 have four more than they print. */
export function cataloguePlaces(figure: Figure): number {
  if (figure.unit === '元') return figure.decimals + 4;
  return figure.unit.startsWith('亿') ? Math.max(0, figure.decimals - 4) : figure.decimals;
}

/** [from, to) of a span → places in the printed text. */
export function placesOf(span: Span, from: number, to: number): { start: number; end: number } {
  return { start: span.at[from]!, end: span.at[to - 1]! + 1 };
}

/** A quote is a clause; a text without any stop must not make it the whole text. */
const LONGEST_CLAUSE = 120;

/** The start of the clause that holds `figure`. */
export function clauseStart(text: string, figure: Figure): number {
  let i = figure.start;
  while (i > 0 && figure.start - i < LONGEST_CLAUSE && !isClauseEnd(text, i - 1) && text[i - 1] !== '\t') i -= 1;
  return i;
}
