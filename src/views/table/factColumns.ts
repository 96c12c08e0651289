/** The columns of «single facts»: one row a statement, its words, where it stands and how it was read. */
import { METRICS } from '../../core/catalogue/metrics.ts';
import type { Bound, FactStatus } from '../../core/model.ts';
import { unitLabel } from '../../i18n/format.ts';
import type { Lang } from '../../state/viewState.ts';
import type { ColumnKind, GridColumn } from '../../tables/column.ts';
import { columnWidth } from '../../tables/columnWidth.ts';
import { identityColumn } from './identityColumns.ts';
import type { TableRow } from './query.ts';
import { BOUNDS, inWords, STATUSES } from './words.ts';

type Row = readonly [
  id: string,
  zh: string,
  en: string,
  kind: ColumnKind,
  width: number,
  aboutZh: string,
  aboutEn: string,
];

const ROWS: readonly Row[] = [
  ['metric', '指标', 'Metric', 'code', 150, '目录中的指标', 'The catalogue’s metric'],
  ['value', '数值', 'Value', 'number', 112, '以目录单位计', 'In the catalogue’s unit'],
  ['value_text', '文字值', 'Value in words', 'text', 96, '等级等文字，照录', 'Grades and the like, as printed'],
  ['unit', '单位', 'Unit', 'code', 72, '目录单位', 'The catalogue’s unit'],
  ['text', '原样', 'As printed', 'text', 120, '报告中印的数字', 'The figure as the report prints it'],
  ['status', '状态', 'Status', 'code', 96, '写明、无（写明）、推算、转录、更正', 'Stated, none, derived, transcribed, corrected'],
  ['bound', '界限', 'Bound', 'code', 72, '余、超、近、约等用语', 'More than, nearly, about and the like'],
  ['rank', '次序', 'Rank', 'number', 64, '同一报告内同一指标的先后，1 为采用', 'Order of statements in one report; 1 is the one it is held to'],
  ['agrees', '与首条一致', 'Agrees', 'flag', 96, '与次序 1 同值', 'Same value as rank 1'],
  ['used', '总表采用', 'In the panel', 'flag', 88, '中心 × 年度表中显示的就是这一条', 'This is what the panel shows'],
  ['quote', '所据文字', 'Quote', 'text', 320, '含有该数字的最短语句；来源为摘要时，是摘要中的表述', 'The smallest clause that holds the figure; in the digest’s words where the source is a digest'],
  ['label', '标签', 'Label', 'text', 120, '表格中数字的名目', 'The figure’s label in a table'],
  ['section', '章节', 'Section', 'text', 160, '所在章节', 'The section it stands in'],
  ['rule', '规则', 'Rule', 'text', 150, '读出它的规则', 'The rule that read it'],
  ['period_start', '期间起', 'From', 'date', 104, '计数的起日', 'First day of the count'],
  ['period_end', '期间止', 'To', 'date', 104, '计数的止日', 'Last day of the count'],
  ['fact_id', '事实编号', 'Fact', 'text', 260, '可引用的编号', 'The id to cite'],
]; // biome-ignore format: rows

/** What a first visit sees. */
export const DEFAULT_FACT_COLUMNS: readonly string[] = [
  'city',
  'metric',
  'value',
  'value_text',
  'unit',
  'text',
  'status',
  'rank',
  'used',
  'quote',
  'section',
  'source_kind',
];
const IDENTITY = ['province', 'city', 'name', 'center_id', 'report_id', 'source_kind'];
export const ALL_FACT_COLUMNS: readonly string[] = [
  ...IDENTITY.slice(0, 2),
  ...ROWS.map(([id]) => id),
  ...IDENTITY.slice(2),
];
export const FACT_PINNED = ['district', 'year'] as const;

/** `narrow`: a phone, where province and city stand behind the figures. */
export function factColumns(chosen: readonly string[], lang: Lang, narrow = false): readonly GridColumn<TableRow>[] {
  const wanted = new Set(chosen);
  const order = narrow ? [...ALL_FACT_COLUMNS.slice(2), ...ALL_FACT_COLUMNS.slice(0, 2)] : ALL_FACT_COLUMNS;
  const ids = [...FACT_PINNED, ...order.filter((id) => wanted.has(id))];
  return ids.map((id) => {
    const row = ROWS.find(([name]) => name === id);
    return row ? factColumn(row, lang) : identityColumn(id, lang);
  });
}

export function factColumnGroups(lang: Lang) {
  const zh = lang === 'zh';
  const own = ROWS.map(([id, zhLabel, enLabel, , , aboutZh, aboutEn]) => ({
    id,
    label: zh ? zhLabel : enLabel,
    unit: null,
    about: zh ? aboutZh : aboutEn,
  }));
  const shared = IDENTITY.map((id) => ({ id, label: identityColumn(id, lang).label, unit: null, about: '' }));
  return [
    { id: 'fact', label: zh ? '事实' : 'Fact', columns: own },
    { id: 'place', label: zh ? '单位与报告' : 'Centre and report', columns: shared },
  ];
}

function factColumn([id, zh, en, kind, width, aboutZh, aboutEn]: Row, lang: Lang): GridColumn<TableRow> {
  const words = WORDS[id]?.(lang);
  return {
    id,
    label: lang === 'zh' ? zh : en,
    unit: null,
    about: lang === 'zh' ? aboutZh : aboutEn,
    kind,
    width: columnWidth(lang === 'zh' ? zh : en, width),
    ...(id === 'metric' || id === 'value' ? { narrow: 98 } : {}),
    places: null,
    value: (row) => row[id] ?? null,
    source: (row) => (row.fact_id === null || row.fact_id === undefined ? null : String(row.fact_id)),
    ...(words ? { words } : {}),
    ...(id === 'quote' || id === 'fact_id' ? { long: true } : {}),
    ...(id === 'value'
      ? {
          mark: valueMark,
          markIds: { status: 'status', bound: 'bound' },
          placesOf: ({ unit }) => PLACES[String(unit)] ?? null,
        }
      : {}),
  };
}

/** Money and rates are written alike in every table; the exact figure is in the tooltip and in files. */
const PLACES: Readonly<Record<string, number>> = { 万元: 2, '%': 2 };

function valueMark(row: TableRow): { status: FactStatus | null; bound: Bound | null } {
  return { status: (row.status ?? null) as FactStatus | null, bound: (row.bound ?? null) as Bound | null };
}

const WORDS: Readonly<Record<string, (lang: Lang) => Readonly<Record<string, string>>>> = {
  metric: (lang) => Object.fromEntries(METRICS.map((m) => [m.id, lang === 'zh' ? m.zh : m.en])),
  status: (lang) => inWords(STATUSES, lang),
  bound: (lang) => inWords(BOUNDS, lang),
  unit: (lang) =>
    Object.fromEntries(METRICS.flatMap((m) => (m.unit === null ? [] : [[m.unit, unitLabel(m.unit, lang)]]))),
};
