/** The audit: every family of rules over one report. Nothing is corrected; findings stand beside the facts. */
import { AUDIT_RULES } from '../catalogue/rules.ts';
import type { Check } from '../model.ts';
import { type AuditInput, type Book, openBook } from './book.ts';
import { checkForeign } from './foreign.ts';
import { checkLimits } from './limits.ts';
import { checkPeriod } from './period.ts';
import { checkRates } from './rates.ts';
import { checkScores } from './scores.ts';
import { checkShares } from './shares.ts';
import { checkStatements } from './statements.ts';
import { checkSums } from './sums.ts';
import { checkTiers } from './tiers.ts';
import { checkYears, lastReport } from './years.ts';

export type { AuditInput } from './book.ts';

const FAMILIES: readonly ((book: Book) => Check[])[] = [
  checkSums,
  checkTiers,
  checkScores,
  checkShares,
  checkRates,
  checkYears,
  checkLimits,
  checkStatements,
  checkPeriod,
  checkForeign,
];

const ORDER = new Map(AUDIT_RULES.map(({ id }, place) => [id, place]));

/** Checks in the catalogue's order; a rule whose inputs the report does not state gives none. */
export function audit(input: AuditInput): Check[] {
  const book = openBook(input);
  const found =
    input.previous && input.known ? [...input.known, ...lastReport(book)] : FAMILIES.flatMap((family) => family(book));
  return found.sort((a, b) => (ORDER.get(a.rule) ?? 0) - (ORDER.get(b.rule) ?? 0));
}
