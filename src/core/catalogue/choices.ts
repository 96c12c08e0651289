/** What a person can choose to look at: the panel's numeric columns with label, unit and group, stated metrics first, derived measures after. */
import { MEASURES, type MeasureId } from './measures.ts';
import { METRICS, type MetricGroup, type MetricId, panelColumn } from './metrics.ts';

export type ChoiceGroup = MetricGroup | 'derived';

export interface Choice {
  /** The panel's column. */
  readonly column: string;
  readonly zh: string;
  readonly en: string;
  /** null: text (a grade). */
  readonly unit: string | null;
  readonly group: ChoiceGroup;
  readonly kind: 'metric' | 'measure';
  /** The metric or measure behind the column. */
  readonly id: MetricId | MeasureId;
  /** May be added over centres of one year. */
  readonly additive: boolean;
  /** The column that holds this choice divided by head-count, where the panel has one. */
  readonly perHead: string | null;
  /** The column that holds this choice as a share of its whole, in %. */
  readonly share: string | null;
}

export const GROUP_LABELS: Readonly<Record<ChoiceGroup, readonly [zh: string, en: string]>> = {
  staff: ['人员', 'Staff'],
  income: ['收入', 'Income'],
  budget: ['预算', 'Budget'],
  expenditure: ['支出', 'Expenditure'],
  share: ['比重（报告写明）', 'Shares (as stated)'],
  balance: ['结余', 'Balance'],
  three_public: ['三公经费', 'Three public expenses'],
  procurement: ['政府采购', 'Procurement'],
  assets: ['资产', 'Assets'],
  rate: ['控制率与到位率', 'Control rates'],
  yoy: ['比上年', 'Against last year'],
  articles: ['发稿', 'Articles'],
  score: ['自评得分', 'Scores'],
  satisfaction: ['满意度', 'Satisfaction'],
  derived: ['计算指标', 'Derived measures'],
};

/** [column, its per-head column, its share column]. */
const VARIANTS: readonly (readonly [column: string, perHead: string | null, share: string | null])[] = [
  ['expenditure_total', 'spend_per_head', null],
  ['expenditure_project', 'project_per_head', 'project_share'],
  ['expenditure_personnel', null, 'personnel_share'],
  ['expenditure_public', null, 'public_share'],
  ['expenditure_capital', null, 'capital_share'],
  ['articles_total', 'articles_per_head', null],
  ['articles_central', null, 'share_central'],
  ['articles_provincial', null, 'share_provincial'],
  ['articles_municipal', null, 'share_municipal'],
  ['articles_district', null, 'share_district'],
  ['articles_other', null, 'share_other'],
];

function variants(column: string): Pick<Choice, 'perHead' | 'share'> {
  const row = VARIANTS.find(([name]) => name === column);
  return { perHead: row?.[1] ?? null, share: row?.[2] ?? null };
}

/** Every panel column that a view may draw, rank by, or list. */
export const CHOICES: readonly Choice[] = [
  ...METRICS.map((m): Choice => {
    const column = panelColumn(m.id);
    return {
      column,
      zh: m.zh,
      en: m.en,
      unit: m.unit,
      group: m.group,
      kind: 'metric',
      id: m.id,
      additive: m.additive,
      ...variants(column),
    };
  }),
  ...MEASURES.map(
    (m): Choice => ({
      column: m.id,
      zh: m.zh,
      en: m.en,
      unit: m.unit,
      group: 'derived',
      kind: 'measure',
      id: m.id as MeasureId,
      additive: m.id === 'articles_total',
      ...variants(m.id),
    }),
  ),
];

const BY_COLUMN = new Map<string, Choice>(CHOICES.map((choice) => [choice.column, choice]));

/** The choice of a panel column; undefined when the panel has no such measure. */
export function choiceOf(column: string): Choice | undefined {
  return BY_COLUMN.get(column);
}

/** Numeric choices only: what a ranking, an axis or a distribution can use. */
export const NUMERIC_CHOICES: readonly Choice[] = CHOICES.filter((choice) => choice.unit !== null);
