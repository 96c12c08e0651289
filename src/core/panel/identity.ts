/** Report ids: who keeps the plain one when several files claim the same centre and year. */
import type { Extraction } from '../model.ts';
import type { SourcedReport } from './rows.ts';

/** `430602-2020`, `430602-2020-final`; `x-<first 8 of the hash>` where centre or year is unknown. */
export function reportId(report: Extraction['report'], sha256: string): string {
  if (report.center_id === null || report.year === null) return `x-${sha256.slice(0, 8)}`;
  const kind = report.kind === 'self' ? '' : `-${report.kind}`;
  return `${report.center_id}-${report.year}${kind}`;
}

/** The same reading under another id: facts, outlets, indicators, outputs, checks and the checks' references follow. */
export function withReportId(extraction: Extraction, id: string): Extraction {
  const old = extraction.report_id;
  if (old === id) return extraction;
  const factId = (factId: string): string =>
    factId.startsWith(`${old}/`) ? `${id}${factId.slice(old.length)}` : factId;
  const renamed = <T extends { readonly report_id: string }>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, report_id: id }));
  return {
    ...extraction,
    report_id: id,
    facts: extraction.facts.map((fact) => ({ ...fact, report_id: id, fact_id: factId(fact.fact_id) })),
    outlets: renamed(extraction.outlets),
    indicators: renamed(extraction.indicators),
    outputs: renamed(extraction.outputs),
    checks: extraction.checks.map((check) => ({ ...check, report_id: id, fact_ids: check.fact_ids.map(factId) })),
  };
}

export interface Claim {
  /** The id that the reading alone gives. */
  readonly wanted: string;
  readonly textSha256: string;
  /** Breaks ties, so that the order in which files were found does not matter. */
  readonly file: string;
}

/**
 * Final ids in the order of `claims`; null for a text that is already there under that id (same id, same hash: read
 * once). Same id, other text: `…-2`, `…-3`, in the order of file names.
 */
export function settleIds(claims: readonly Claim[]): readonly (string | null)[] {
  const order = claims
    .map((claim, index) => ({ claim, index }))
    .sort((a, b) => compareText(a.claim.file, b.claim.file) || compareText(a.claim.textSha256, b.claim.textSha256));
  const seen = new Map<string, Set<string>>();
  const ids: (string | null)[] = claims.map(() => null);
  for (const { claim, index } of order) {
    const texts = seen.get(claim.wanted) ?? new Set<string>();
    seen.set(claim.wanted, texts);
    if (texts.has(claim.textSha256)) continue;
    texts.add(claim.textSha256);
    ids[index] = texts.size === 1 ? claim.wanted : `${claim.wanted}-${texts.size}`;
  }
  return ids;
}

/** The centre that `centreRows` groups by; '' for reports that no centre could be found for. */
export function centreOf(report: SourcedReport): string {
  return report.extraction.report.center_id ?? '';
}

/** By code unit: the same on every machine, unlike a locale's order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
