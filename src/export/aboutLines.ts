/** The last sheet of an Excel file: where its figures come from, how large it is, what the words beside a figure mean. Pure. */
import { citation } from './citation.ts';
import { BOUND_SIGNS, type FigureStatus, printedColumns, type Sheet, STATUS_WORDS, SYNTHETIC_NOTICE } from './sheet.ts';
import type { XlsxValue } from './workbook.ts';

type Pair = readonly [zh: string, en: string];

const MEANINGS: Readonly<Record<FigureStatus | 'missing', Pair>> = {
  stated: ['报告写出了这个数字（写 0 也算）', 'the report states this figure; a written 0 counts too'],
  stated_none: ['报告用文字写明没有，记作 0', 'the report says in words that there was none; counted as 0'],
  derived: ['报告没有直接写，由报告里的其他数字算出', 'not written as such; follows from other figures of the report'],
  transcribed: ['由人从扫描件或图片录入', 'typed by a person from a scan or a picture'],
  overridden: [
    '原读数有误，按公开的更正记录改正',
    'a misreading that was corrected; the list of corrections is published',
  ],
  computed: ['由其他列算出的指标，公式见“方法”页', 'a measure computed from other columns; its formula is in Methods'],
  not_computed: ['所需的数字报告没有列全，算不出', 'a figure that the measure needs is not stated'],
  missing: [
    '报告没有写这个数字，单元格留空，不是 0',
    'the report does not give this figure; the cell is blank, which is not 0',
  ],
};

const BOUNDS: readonly (readonly [keyof typeof BOUND_SIGNS, ...Pair])[] = [
  [
    '>=',
    '报告写的是“余”“以上”等，真实数字不小于所列',
    'the report says “over” or “at least”: the true figure is not smaller',
  ],
  [
    '<=',
    '报告写的是“近”“以内”等，真实数字不大于所列',
    'the report says “nearly” or “at most”: the true figure is not larger',
  ],
  ['~', '报告写的是“约”“左右”，数字是大概的', 'the report says “about”: the figure is approximate'],
];

export function aboutLines(sheets: readonly Sheet[]): readonly (readonly XlsxValue[])[] {
  const [first] = sheets;
  if (!first) return [];
  const { about } = first;
  const at = about.lang === 'zh' ? 0 : 1;
  const say = (zh: string, en: string): string => (at === 0 ? zh : en);
  return [
    ...(about.synthetic ? [[SYNTHETIC_NOTICE, SYNTHETIC_NOTICE]] : []),
    [say('标题', 'Title'), about.title],
    [say('数据集', 'Dataset'), about.datasetLabel],
    [say('数据集校验值', 'Dataset sha256'), about.datasetHash],
    [say('筛选', 'Filters'), about.filters ?? say('无', 'none')],
    ...(sheets.length === 1 ? sizeLines(first, '') : sheets.flatMap((sheet) => sizeLines(sheet, sheet.name ?? ''))),
    [say('导出日期', 'Exported on'), about.date],
    [say('地址', 'Address'), about.url],
    [say('引用', 'Citation'), citation(about)],
    ...(sheets.some(hasStatus) ? statusLines(at) : []),
  ];
}

function hasStatus({ columns }: Sheet): boolean {
  return columns.some(({ role }) => role === 'status');
}

/** Rows without the header; columns as they are printed, and how many of them hold a status. `tab`: which sheet, of several. */
function sizeLines(sheet: Sheet, tab: string): readonly (readonly XlsxValue[])[] {
  const zh = sheet.about.lang === 'zh';
  const columns = printedColumns(sheet).length;
  const statuses = sheet.columns.filter(({ role }) => role === 'status').length;
  const words = zh
    ? `${columns}（其中 ${statuses} 列是“·状态”，说明前一列的数字怎么来的）`
    : `${columns}, of which ${statuses} (“·status”) say how the figure before them was come by`;
  const name = (label: string): string => (tab === '' ? label : `${label} · ${tab}`);
  return [
    [name(zh ? '行数' : 'Rows'), sheet.rows.length],
    [name(zh ? '列数' : 'Columns'), statuses === 0 ? columns : words],
  ];
}

function statusLines(at: 0 | 1): readonly (readonly XlsxValue[])[] {
  const statuses = (Object.keys(MEANINGS) as (FigureStatus | 'missing')[]).map((status) => [
    STATUS_WORDS[status][at],
    MEANINGS[status][at],
  ]);
  const bounds = BOUNDS.map(([bound, ...meaning]) => [
    at === 0 ? `（${BOUND_SIGNS[bound]}）` : `(${BOUND_SIGNS[bound]})`,
    meaning[at],
  ]);
  return [[at === 0 ? '“·状态”列的词' : 'Words under “·status”', null], ...statuses, ...bounds];
}
