/** The columns of «centre × year»: from the catalogue itself, so that a new metric is here the day it is there. */
import { CHOICES, type Choice, type ChoiceGroup, GROUP_LABELS } from '../../core/catalogue/choices.ts';
import { MEASURES } from '../../core/catalogue/measures.ts';
import { isMetricId, metric } from '../../core/catalogue/metrics.ts';
import type { Bound, FactStatus } from '../../core/model.ts';
import { unitLabel } from '../../i18n/format.ts';
import type { Lang } from '../../state/viewState.ts';
import type { CellMark, GridColumn, Scalar } from '../../tables/column.ts';
import { columnWidth } from '../../tables/columnWidth.ts';
import { cellKey } from '../../ui/source/evidenceKey.ts';
import { identityColumn } from './identityColumns.ts';
import type { TableRow } from './query.ts';

/** Always shown, at the left edge. */
export const PINNED = ['district', 'year'] as const;
const FACTS_OF_REPORT = [
  'fail_count',
  'warn_count',
  'info_count',
  'pass_count',
  'period_end',
  'source_kind',
  'has_report',
];
const PLACES = ['province', 'city', 'name', 'center_id', 'report_id'];

/** What a first visit sees: who, how many, how much, on what, for what, how well. */
export const DEFAULT_COLUMNS: readonly string[] = [
  'city', 'staff_actual', 'income_total', 'budget_initial', 'budget_full_year', 'expenditure_total', 'expenditure_basic',
  'expenditure_personnel', 'expenditure_public', 'expenditure_capital', 'expenditure_project', 'budget_execution_rate',
  'articles_central', 'articles_provincial', 'articles_municipal', 'articles_district', 'articles_total', 'cost_per_article',
  'score_total', 'score_grade', 'satisfaction_rate', 'fail_count', 'source_kind',
]; // biome-ignore format: one list

/** With rows of several provinces, where each lies as well: names of districts repeat across the country. */
export function firstColumns(rows: readonly TableRow[]): readonly string[] {
  const province = String(rows[0]?.center_id).slice(0, 2);
  const several = rows.some((row) => !String(row.center_id).startsWith(province));
  return several ? ['province', ...DEFAULT_COLUMNS] : DEFAULT_COLUMNS;
}

export interface ColumnGroup {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: string | null;
    readonly about: string;
  }[];
}

/** Every column that can be chosen, by the groups of the catalogue. */
export function columnGroups(lang: Lang): readonly ColumnGroup[] {
  const zh = lang === 'zh';
  const plain = (ids: readonly string[]) =>
    ids.map((id) => ({ id, label: identityColumn(id, lang).label, unit: null, about: '' }));
  const groups = Object.entries(GROUP_LABELS).map(([id, label]) => ({
    id,
    label: label[zh ? 0 : 1],
    columns: CHOICES.filter((choice) => choice.group === (id as ChoiceGroup)).map((choice) => ({
      id: choice.column,
      label: zh ? choice.zh : choice.en,
      unit: choice.unit === null ? null : unitLabel(choice.unit, lang),
      about: aboutOf(choice, lang),
    })),
  }));
  return [
    { id: 'place', label: zh ? '单位' : 'Centre', columns: plain(PLACES) },
    { id: 'report', label: zh ? '报告与核对' : 'Report and checks', columns: plain(FACTS_OF_REPORT) },
    ...groups,
  ];
}

/** Every id that can be chosen, in the order of the table. */
export const ALL_COLUMNS: readonly string[] = [
  ...PLACES,
  ...CHOICES.map((choice) => choice.column),
  ...FACTS_OF_REPORT,
];

/**
 * Grid columns for the chosen ids: pinned ones first, the others in the order of the table; unknown ids are left out.
 * `narrow`: a phone, where city and province stand behind the figures, or none would be in sight.
 */
export function panelColumns(chosen: readonly string[], lang: Lang, narrow = false): readonly GridColumn<TableRow>[] {
  const wanted = new Set(chosen);
  const order = narrow ? [...ALL_COLUMNS.slice(PLACES.length), ...PLACES] : ALL_COLUMNS;
  const ids = [...PINNED, ...order.filter((id) => wanted.has(id))];
  return ids.map((id) => {
    const choice = CHOICES.find((row) => row.column === id);
    return choice ? choiceColumn(choice, lang) : identityColumn(id, lang);
  });
}

/** Decimals on screen, by unit: money two, rates two, counts as they are. */
const PLACES_OF: Readonly<Record<string, number>> = { 万元: 2, '%': 2, '万元/人': 2, '元/篇': 2, '篇/人': 1 };

function choiceColumn(choice: Choice, lang: Lang): GridColumn<TableRow> {
  const { column, unit } = choice;
  const grade = unit === null;
  return {
    id: column,
    label: lang === 'zh' ? choice.zh : choice.en,
    unit: unit === null ? null : unitLabel(unit, lang),
    about: aboutOf(choice, lang),
    kind: grade ? 'code' : 'number',
    width: columnWidth(lang === 'zh' ? choice.zh : choice.en, 104),
    places: unit === null ? null : (PLACES_OF[unit] ?? null),
    value: (row) => row[column] ?? null,
    source: (row) => sourceOf(row, choice),
    mark: (row: TableRow) => markOf(row, choice),
    ...(grade ? { markIds: { status: `${column}_status`, bound: null } } : {}),
  };
}

function markOf(row: TableRow, { column, kind }: Choice): CellMark {
  const computed = row[column] === null || row[column] === undefined ? 'not_computed' : 'computed';
  return {
    status: kind === 'measure' ? computed : ((row[`${column}_status`] ?? null) as FactStatus | null),
    bound: (row[`${column}_bound`] ?? null) as Bound | null,
  };
}

/** A measure opens even when it could not be computed: the panel says which input is missing. */
function sourceOf(row: TableRow, choice: Choice): string | null {
  const value: Scalar = row[choice.column] ?? null;
  if (choice.kind === 'metric' && value === null) return null;
  return cellKey(String(row.center_id), choice.column, Number(row.year));
}

function aboutOf(choice: Choice, lang: Lang): string {
  if (isMetricId(choice.id)) {
    const found = metric(choice.id);
    return lang === 'zh' ? found.defZh : found.defEn;
  }
  return MEASURES.find((measure) => measure.id === choice.id)?.formula ?? '';
}
