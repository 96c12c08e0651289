/** Excel: typed cells (numbers as numbers, text as text, never a formula) and a second sheet that says where they come from. */
import { Zip, ZipDeflate } from 'fflate';
import { citation } from './citation.ts';
import { type CellType, type PrintedColumn, printedColumns, type Sheet, SYNTHETIC_NOTICE } from './sheet.ts';
import { inStretches, type Work } from './work.ts';
import { SharedTexts, SheetRows, sheetPath, TEXTS_PATH, workbookParts, type XlsxValue } from './workbook.ts';

/** Excel's own limit; a sheet beyond it must be exported otherwise. */
export const XLSX_MAX_ROWS = 1_048_575; // without the header

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Packed as it is written: neither the cells nor their XML ever stand in memory as a whole. */
export async function toXlsx(sheet: Sheet, work: Work = {}): Promise<Blob> {
  if (sheet.rows.length > XLSX_MAX_ROWS) throw new RangeError(`${sheet.rows.length} rows do not fit in a sheet`);
  const zh = sheet.about.lang === 'zh';
  const columns = printedColumns(sheet);
  const texts = new SharedTexts();
  const file = zipFile();
  for (const [path, xml] of workbookParts(zh ? ['数据', '说明'] : ['Data', 'About'])) file.add(path).end(xml);

  const rows = new SheetRows(
    columns.map((column) => column.type),
    texts,
  );
  const heads = columns.map((column) => column.header);
  const cells = file.add(sheetPath(0));
  cells.write(rows.open(columns.map(widthOf), true) + rows.next(heads, heads.length));
  await inStretches(sheet.rows, sheet.rows.length, work, (row) => {
    cells.write(rows.next(columns.map((column) => column.cell(row))));
  });
  cells.end(rows.close());

  const about = new SheetRows(['text', 'text'], texts);
  const lines = aboutRows(sheet).map((line) => about.next(line, 1));
  file.add(sheetPath(1)).end(about.open([18, 110], false) + lines.join('') + about.close());

  const shared = file.add(TEXTS_PATH);
  for (const part of texts.xml()) shared.write(part);
  shared.end('');
  return file.blob();
}

/** Text is packed in pieces of about this many characters: small ones cost more than they hold. */
const PIECE = 200_000;
/** The fastest level: a second for the country's cells where the usual one takes five, for a file a fifth larger. */
const LEVEL = 1;

interface ZipEntry {
  write(text: string): void;
  end(text: string): void;
}

function zipFile(): { add(path: string): ZipEntry; blob(): Blob } {
  const encoder = new TextEncoder();
  const bytes: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    bytes.push(new Uint8Array(chunk));
  });
  return {
    add(path) {
      const entry = new ZipDeflate(path, { level: LEVEL });
      zip.add(entry);
      let waiting: string[] = [];
      let size = 0;
      const flush = (text: string, last: boolean): void => {
        waiting.push(text);
        size += text.length;
        if (size < PIECE && !last) return;
        entry.push(encoder.encode(waiting.join('')), last);
        waiting = [];
        size = 0;
      };
      return { write: (text) => flush(text, false), end: (text) => flush(text, true) };
    },
    blob() {
      zip.end();
      return new Blob(bytes, { type: XLSX });
    },
  };
}

const WIDTHS: Readonly<Record<CellType, number>> = { text: 16, number: 14, boolean: 8, date: 12 };

/** In characters; 汉字 take two. */
function widthOf(column: PrintedColumn): number {
  const header = [...column.header].reduce((sum, char) => sum + (char > '\u2E80' ? 2 : 1), 0);
  return Math.min(40, Math.max(WIDTHS[column.type], header + 2));
}

function aboutRows({ about, rows }: Sheet): readonly (readonly XlsxValue[])[] {
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
  return about.synthetic ? [[SYNTHETIC_NOTICE, SYNTHETIC_NOTICE], ...lines] : lines;
}
