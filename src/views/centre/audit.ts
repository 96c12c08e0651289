/** A report's checks in the order in which people read them, and what of them fits on one printed page. Pure. */
import { isMetricId, metric } from '../../core/catalogue/metrics.ts';
import { AUDIT_RULES } from '../../core/catalogue/rules.ts';
import type { Verdict } from '../../core/model.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { say } from '../../i18n/say.ts';
import type { Lang } from '../../state/viewState.ts';
import type { CheckRow } from './query.ts';

/** What asks for attention first. */
export const VERDICTS = ['fail', 'warn', 'info', 'pass'] as const satisfies readonly Verdict[];

const ORDER = new Map<string, number>(AUDIT_RULES.map((rule, at) => [rule.id, at]));

export function ofVerdict(checks: readonly CheckRow[], verdict: Verdict): readonly CheckRow[] {
  return checks
    .filter((check) => check.verdict === verdict)
    .sort((a, b) => (ORDER.get(a.rule) ?? ORDER.size) - (ORDER.get(b.rule) ?? ORDER.size));
}

export function countsOf(checks: readonly CheckRow[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict): number => checks.filter((check) => check.verdict === verdict).length;
  return { fail: count('fail'), warn: count('warn'), info: count('info'), pass: count('pass') };
}

/** What the rule sets against what: `支出合计 = 基本支出 + 项目支出 + …`. */
export function ruleText(id: string, lang: Lang): string {
  const rule = AUDIT_RULES.find((row) => row.id === id);
  return rule ? (lang === 'zh' ? rule.zhText : rule.enText) : '';
}

/** `430602-2020/expenditure.total/2020/1` → 支出合计; later statements say which they are. */
export function factLabel(factId: string, lang: Lang): string {
  const [, id = '', , rank = '1'] = factId.split('/');
  if (!isMetricId(id)) return factId;
  const { zh, en } = metric(id);
  const name = lang === 'zh' ? zh : en;
  if (rank === '1') return name;
  const which = say(lang, CENTRE['centre.audit.rank'], { n: rank });
  return lang === 'zh' ? `${name}（${which}）` : `${name} (${which})`;
}

export interface SheetPlan {
  /** Written out in full, numbered. */
  readonly findings: readonly CheckRow[];
  /** Notes that did not fit. */
  readonly left: number;
  /** Agreeing rules by name, how often each. */
  readonly agreed: readonly { readonly rule: string; readonly count: number }[];
}

/** As many findings as a page holds beside the room for an answer. */
export const SHEET_ROWS = 9;

/** Differences and remarks always come before notes; only notes are ever left out unless there are more than fit. */
export function sheetPlan(checks: readonly CheckRow[], most = SHEET_ROWS): SheetPlan {
  const findings = [...ofVerdict(checks, 'fail'), ...ofVerdict(checks, 'warn'), ...ofVerdict(checks, 'info')];
  const passed = ofVerdict(checks, 'pass');
  const rules = [...new Set(passed.map((check) => check.rule))];
  return {
    findings: findings.slice(0, most),
    left: Math.max(0, findings.length - most),
    agreed: rules.map((rule) => ({ rule, count: passed.filter((check) => check.rule === rule).length })),
  };
}
