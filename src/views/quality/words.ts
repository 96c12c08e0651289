/** Names of rules and verdicts in the page's language. Pure. */

import { AUDIT_RULES } from '../../core/catalogue/rules.ts';
import type { Verdict } from '../../core/model.ts';
import { QUALITY } from '../../i18n/messages/quality.ts';
import { SOURCE } from '../../i18n/messages/source.ts';
import { say } from '../../i18n/say.ts';
import type { Lang } from '../../state/viewState.ts';

const RULES = new Map<string, (typeof AUDIT_RULES)[number]>(AUDIT_RULES.map((rule) => [rule.id, rule]));

export function ruleText(id: string, lang: Lang): string {
  const rule = RULES.get(id);
  return rule ? (lang === 'zh' ? rule.zhText : rule.enText) : '';
}

export function verdictWord(verdict: Verdict, lang: Lang): string {
  return say(lang, SOURCE[`verdict.${verdict}`]);
}

/** What a row was read from; synthetic data says so in every row of an export. */
export function sourceWords(lang: Lang): Readonly<Record<string, string>> {
  const kinds = ['original', 'digest', 'transcribed', 'synthetic'] as const;
  return Object.fromEntries(kinds.map((kind) => [kind, say(lang, QUALITY[`quality.source.${kind}`])]));
}
