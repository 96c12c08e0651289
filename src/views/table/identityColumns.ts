/** Who, where and when: the columns that both tables share. One row a column. */
import type { Lang } from '../../state/viewState.ts';
import type { ColumnKind, GridColumn } from '../../tables/column.ts';
import { columnWidth } from '../../tables/columnWidth.ts';
import { centreName } from '../../ui/centreName.ts';
import type { TableRow } from './query.ts';
import { inWords, SOURCE_KINDS } from './words.ts';

type Row = readonly [id: string, zh: string, en: string, kind: ColumnKind, width: number];

const ROWS: readonly Row[] = [
  ['district', '中心', 'Centre', 'text', 132],
  ['year', '年度', 'Year', 'number', 72],
  ['province', '省份', 'Province', 'code', 96],
  ['city', '市州', 'City', 'code', 96],
  ['name', '单位名称', 'Name', 'text', 180],
  ['center_id', '区划代码', 'Code', 'text', 96],
  ['report_id', '报告编号', 'Report', 'text', 128],
  ['source_kind', '数据来源', 'Source', 'code', 96],
  ['has_report', '有本年报告', 'Own report', 'flag', 104],
  ['period_end', '统计截止', 'Counted until', 'date', 112],
  ['fail_count', '不符项', 'Checks that fail', 'number', 88],
  ['warn_count', '提醒项', 'Remarks', 'number', 88],
  ['info_count', '说明项', 'Notes', 'number', 88],
  ['pass_count', '相符项', 'Checks that agree', 'number', 88],
];

/** The column of `id`; throws on an id that is not in the list: a bug. */
export function identityColumn(id: string, lang: Lang): GridColumn<TableRow> {
  const row = ROWS.find(([name]) => name === id);
  if (!row) throw new Error(`${id} is no identity column`);
  const [, zh, en, kind, width] = row;
  return {
    id,
    label: lang === 'zh' ? zh : en,
    unit: null,
    kind,
    width: lang === 'en' && id === 'district' ? 190 : columnWidth(lang === 'zh' ? zh : en, width),
    ...(id === 'district' ? { narrow: lang === 'zh' ? 92 : 124 } : {}),
    ...(id === 'year' ? { narrow: width } : {}),
    value: (record) => record[id] ?? null,
    ...(id === 'year' ? { plain: true } : {}),
    ...(kind === 'number' ? { places: 0 } : {}),
    ...(id === 'source_kind' ? { words: inWords(SOURCE_KINDS, lang) } : {}),
    ...(id === 'district' ? { shown: (record: TableRow) => nameOf(record, lang) } : {}),
    ...(id === 'district' || id === 'name' ? { latin: (record: TableRow) => textOf(record.pinyin) } : {}),
  };
}

function nameOf(record: TableRow, lang: Lang): string {
  const named = {
    center_id: textOf(record.center_id) ?? textOf(record.report_id) ?? '',
    district: textOf(record.district),
    name: textOf(record.name),
    pinyin: textOf(record.pinyin),
  };
  return centreName(named, lang);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
