/** The catalogue as rows of this page, found by name, id or definition. Pure. */
import { GROUP_LABELS } from '../../core/catalogue/choices.ts';
import { MEASURES } from '../../core/catalogue/measures.ts';
import { METRICS, type MetricGroup, metric } from '../../core/catalogue/metrics.ts';
import { AUDIT_RULES } from '../../core/catalogue/rules.ts';
import { unitLabel } from '../../i18n/format.ts';
import type { Lang } from '../../state/viewState.ts';

export interface MetricRow {
  readonly id: string;
  readonly name: string;
  /** null: text (a grade). */
  readonly unit: string | null;
  readonly definition: string;
  readonly additive: boolean;
}
export interface MetricGroupRows {
  readonly group: MetricGroup;
  readonly label: string;
  readonly rows: readonly MetricRow[];
}

/** Groups in the catalogue's order; empty ones left out. `find` is matched in both languages. */
export function metricGroups(find: string, lang: Lang): readonly MetricGroupRows[] {
  const words = find.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<MetricGroup, MetricRow[]>();
  for (const { id, group, zh, en, unit, defZh, defEn, additive } of METRICS) {
    const key = `${id} ${zh} ${en} ${defZh} ${defEn}`.toLowerCase();
    if (!words.every((word) => key.includes(word))) continue;
    const row = {
      id,
      name: lang === 'zh' ? zh : en,
      unit: unit === null ? null : unitLabel(unit, lang),
      definition: lang === 'zh' ? defZh : defEn,
      additive,
    };
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return [...groups].map(([group, rows]) => ({ group, label: GROUP_LABELS[group][lang === 'zh' ? 0 : 1], rows }));
}

export interface MeasureRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** In words: `支出合计 ÷ 实有人数`. */
  readonly words: string;
  /** With ids, as published. */
  readonly formula: string;
}

export function measureRows(lang: Lang): readonly MeasureRow[] {
  return MEASURES.map(({ id, zh, en, unit, formula, inputs, optional }) => ({
    id,
    name: lang === 'zh' ? zh : en,
    unit: unitLabel(unit, lang),
    words: inWords(formula, [...inputs, ...(optional ?? [])], lang),
    formula,
  }));
}

const TIERS: Readonly<Record<string, readonly [string, string]>> = {
  central: ['中央级', 'central'],
  provincial: ['省级', 'provincial'],
  municipal: ['市级', 'municipal'],
  district: ['本级平台', 'own platforms'],
  other: ['其他', 'other'],
};

function inWords(formula: string, inputs: readonly Parameters<typeof metric>[0][], lang: Lang): string {
  const at = lang === 'zh' ? 0 : 1;
  const total = MEASURES.find(({ id }) => id === 'articles_total');
  const named = inputs.reduce<string>((text, id) => text.replaceAll(id, metric(id)[at === 0 ? 'zh' : 'en']), formula);
  return named
    .replaceAll('articles_total', total ? total[at === 0 ? 'zh' : 'en'] : 'articles_total')
    .replace(/\b(central|provincial|municipal|district|other)\b/g, (tier) => TIERS[tier]?.[at] ?? tier)
    .replaceAll(' / ', ' ÷ ');
}

export interface RuleRow {
  readonly id: string;
  readonly name: string;
  readonly compares: string;
}

/** The named rules, and how many there are on shares (one wording for all of them). */
export function ruleRows(lang: Lang): { readonly rows: readonly RuleRow[]; readonly shares: number } {
  const named = AUDIT_RULES.filter(({ id }) => !id.startsWith('share.'));
  return {
    rows: named.map(({ id, zh, en, zhText, enText }) => ({
      id,
      name: lang === 'zh' ? zh : en,
      compares: lang === 'zh' ? zhText : enText,
    })),
    shares: AUDIT_RULES.length - named.length,
  };
}
