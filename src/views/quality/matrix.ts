/** The audit as a grid: rules down, reports across. Pure. */
import { AUDIT_RULES } from '../../core/catalogue/rules.ts';
import type { Verdict } from '../../core/model.ts';
import type { CellRow } from './query.ts';

export interface MatrixReport {
  readonly report_id: string;
  readonly center_id: string;
  readonly year: number;
  readonly district: string | null;
  readonly name: string | null;
  readonly pinyin: string | null;
}

export interface MatrixRow {
  readonly rule: string;
  /** In the order of the reports; null: the rule could not be applied. */
  readonly cells: readonly (Verdict | null)[];
  readonly fails: number;
}

export interface RuleMatrix {
  readonly reports: readonly MatrixReport[];
  readonly rows: readonly MatrixRow[];
}

const VERDICTS: readonly Verdict[] = ['fail', 'warn', 'info', 'pass'];
const ORDER = new Map<string, number>(AUDIT_RULES.map(({ id }, at) => [id, at]));

/** Rules that applied to at least one report, in the catalogue's order; the worst outcome where one looked more than once. */
export function ruleMatrix(cells: readonly CellRow[]): RuleMatrix {
  const reports = new Map<string, MatrixReport>();
  const rules = new Map<string, Map<string, number>>();
  for (const { rule, worst, checks: _, ...report } of cells) {
    if (!reports.has(report.report_id)) reports.set(report.report_id, report);
    const row = rules.get(rule) ?? new Map<string, number>();
    row.set(report.report_id, worst);
    rules.set(rule, row);
  }
  const ids = [...reports.keys()];
  return {
    reports: [...reports.values()],
    rows: [...rules]
      .sort(([a], [b]) => (ORDER.get(a) ?? ORDER.size) - (ORDER.get(b) ?? ORDER.size))
      .map(([rule, row]) => {
        const outcome = ids.map((id) => VERDICTS[row.get(id) ?? -1] ?? null);
        return { rule, cells: outcome, fails: outcome.filter((verdict) => verdict === 'fail').length };
      }),
  };
}
