/** Excel: typed cells (numbers as numbers, text as text, never a formula) and a second sheet that says where they come from. */
import type { Cell, SheetData } from 'write-excel-file/universal';
import { citation } from './citation.ts';
import { type CellType, type PrintedColumn, printedColumns, type Sheet, SYNTHETIC_NOTICE } from './sheet.ts';

/** Excel's own limits; a sheet beyond them must be exported otherwise. */
export const XLSX_MAX_ROWS = 1_048_575; // without the header
const MAX_TEXT = 32_767; // characters in a cell

/** The file's bytes. The writer is loaded only now: most visits never need it. */
export async function toXlsx(sheet: Sheet): Promise<Blob> {
  if (sheet.rows.length > XLSX_MAX_ROWS) throw new RangeError(`${sheet.rows.length} rows do not fit in a sheet`);
  const { default: writeXlsx } = await import('write-excel-file/universal');
  const zh = sheet.about.lang === 'zh';
  const columns = printedColumns(sheet);
  const file = writeXlsx([
    {
      sheet: zh ? '数据' : 'Data',
      data: [
        columns.map((column) => headCell(column.header)),
        ...sheet.rows.map((row) => columns.map((column) => xlsxCell(column, row))),
      ],
      columns: columns.map((column) => ({ width: widthOf(column) })),
      stickyRowsCount: 1,
    },
    { sheet: zh ? '说明' : 'About', data: aboutRows(sheet), columns: [{ width: 18 }, { width: 110 }] },
  ]);
  return file.toBlob();
}

function headCell(text: string): Cell {
  return { value: text, type: String, fontWeight: 'bold' };
}

function xlsxCell(column: PrintedColumn, row: Parameters<PrintedColumn['cell']>[0]): Cell {
  const value = column.cell(row);
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  if (column.type === 'date') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value: value.slice(0, MAX_TEXT), type: String };
}

const WIDTHS: Readonly<Record<CellType, number>> = { text: 16, number: 14, boolean: 8, date: 12 };

/** In characters; 汉字 take two. */
function widthOf(column: PrintedColumn): number {
  const header = [...column.header].reduce((sum, char) => sum + (char > '\u2E80' ? 2 : 1), 0);
  return Math.min(40, Math.max(WIDTHS[column.type], header + 2));
}

function aboutRows({ about, rows }: Sheet): SheetData {
  const zh = about.lang === 'zh';
  const lines: [string, string | number | null][] = [
    [zh ? '标题' : 'Title', about.title],
    [zh ? '数据集' : 'Dataset', about.datasetLabel],
    [zh ? '数据集校验值' : 'Dataset sha256', about.datasetHash],
    [zh ? '筛选' : 'Filters', about.filters ?? (zh ? '无' : 'none')],
    [zh ? '行数' : 'Rows', rows.length],
    [zh ? '导出日期' : 'Exported on', about.date],
    [zh ? '地址' : 'Address', about.url],
    [zh ? '引用' : 'Citation', citation(about)],
    [
      zh ? '读法' : 'How to read',
      zh
        ? '空白：报告未列明；0 且状态为「无（写明）」：报告写明没有；0 且状态为「写明」：报告写明为零。'
        : 'Blank: not stated. 0 with status “none (stated)”: the report says there was none. 0 with status “stated”: the report says zero.',
    ],
  ];
  const marked = about.synthetic ? [[SYNTHETIC_NOTICE, SYNTHETIC_NOTICE] as [string, string], ...lines] : lines;
  return marked.map(([key, value]) => [
    headCell(key),
    value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String },
  ]);
}
