/** The kinds of spending as the views draw them, and a panel row's composition. Pure. */
import type { Colour } from '../../charts/palette.ts';
import type { MarkRef } from '../../charts/types.ts';
import { type Composition, SPENDING_KINDS, type SpendingKind, spendingComposition } from '../../core/composition.ts';
import { formatPercent, withUnit } from '../../i18n/format.ts';
import { SPENDING } from '../../i18n/messages/spending.ts';
import { say } from '../../i18n/say.ts';
import type { Lang, UnitChoice } from '../../state/viewState.ts';
import { placeTip } from '../figureRef.ts';
import { type PanelRow, whoAndWhen } from '../panelRow.ts';
import { cellKey } from '../source/evidenceKey.ts';

export const KIND_COLOURS: Readonly<Record<SpendingKind, Colour>> = {
  personnel: 'kind-personnel',
  public: 'kind-public',
  capital: 'kind-capital',
  project: 'kind-project',
  others: 'kind-others',
  basic_rest: 'kind-personnel',
  unlisted: 'kind-unlisted',
};

/** What nobody stated is hatched. */
export const HATCHED: ReadonlySet<SpendingKind> = new Set(['basic_rest', 'unlisted']);

export function kindLabel(kind: SpendingKind, lang: Lang): string {
  return say(lang, SPENDING[`spending.kind.${kind}`]);
}

function number(row: PanelRow, column: string): number | null {
  const value = row[column];
  return typeof value === 'number' ? value : null;
}

export function compositionOf(row: PanelRow): Composition {
  const figure = (name: string): number | null => number(row, `expenditure_${name}`);
  return spendingComposition({
    total: figure('total'),
    basic: figure('basic'),
    personnel: figure('personnel'),
    public: figure('public'),
    capital: figure('capital'),
    project: figure('project'),
    remit_superior: figure('remit_superior'),
    operating: figure('operating'),
    subsidy_affiliated: figure('subsidy_affiliated'),
  });
}

/** The kinds that any of the rows has, in drawing order. */
export function kindsOf(rows: readonly PanelRow[]): readonly SpendingKind[] {
  const all = rows.map(compositionOf);
  return SPENDING_KINDS.filter((kind) => all.some((parts) => (parts[kind] ?? 0) > 0));
}

/** What the source panel opens for a kind: its own statement, or the total that a remainder was taken from. */
export function kindEvidence(row: PanelRow, kind: SpendingKind): string | null {
  const column =
    kind === 'basic_rest'
      ? 'expenditure_basic'
      : kind === 'unlisted'
        ? 'expenditure_total'
        : kind === 'others'
          ? ['expenditure_remit_superior', 'expenditure_operating', 'expenditure_subsidy_affiliated'].find((c) =>
              number(row, c),
            )
          : `expenditure_${kind}`;
  return column ? cellKey(row.center_id, column, row.year) : null;
}

/** 万元 of a part in the unit that is shown; null when the row cannot give it. */
export function inUnit(row: PanelRow, value: number, unit: UnitChoice): number | null {
  const total = number(row, 'expenditure_total');
  const staff = number(row, 'staff_actual');
  if (unit === 'share') return total ? (value / total) * 100 : null;
  if (unit === 'per_head') return staff ? value / staff : null;
  return value;
}

export function unitText(value: number, unit: UnitChoice, lang: Lang): string {
  if (unit === 'share') return formatPercent(value, 1, lang);
  return withUnit(value, unit === 'per_head' ? '万元/人' : '万元', lang);
}

/** A part of a row as a mark. */
export function kindRef(row: PanelRow, kind: SpendingKind, amount: number, lang: Lang): MarkRef {
  const evidence = kindEvidence(row, kind);
  const share = inUnit(row, amount, 'share');
  return {
    ...(evidence ? { factId: evidence } : {}),
    centerId: row.center_id,
    year: row.year,
    column: kind,
    title: `${whoAndWhen(row, lang)} · ${kindLabel(kind, lang)}`,
    lines: [
      ['', withUnit(amount, '万元', lang)],
      ...(share === null ? [] : [[say(lang, SPENDING['spending.part.of']), formatPercent(share, 1, lang)] as const]),
      ...placeTip(row, lang),
    ],
  };
}
