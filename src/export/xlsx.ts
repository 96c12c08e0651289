/** Excel: typed cells (numbers as numbers, text as text, never a formula) and a last sheet that says where they come from. */
import { Zip, ZipDeflate } from 'fflate';
import { aboutLines } from './aboutLines.ts';
import { type CellType, type PrintedColumn, printedColumns, type Sheet } from './sheet.ts';
import { inStretches, type Work } from './work.ts';
import { areaOf, SharedTexts, SheetRows, sheetPath, type Tab, TEXTS_PATH, workbookParts } from './workbook.ts';

/** Excel's own limit; a sheet beyond it must be exported otherwise. */
export const XLSX_MAX_ROWS = 1_048_575; // without the header

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Packed as it is written: neither the cells nor their XML ever stand in memory as a whole. `more`: further tables of the
 * same origin, a tab each; what is said of the file is that of the first.
 */
export async function toXlsx(sheet: Sheet, work: Work = {}, more: readonly Sheet[] = []): Promise<Blob> {
  const sheets = [sheet, ...more];
  const [long] = sheets.filter(({ rows }) => rows.length > XLSX_MAX_ROWS);
  if (long) throw new RangeError(`${long.rows.length} rows do not fit in a sheet`);
  const zh = sheet.about.lang === 'zh';
  const tabs = sheets.map((each): Tab => ({ name: each.name ?? (zh ? '数据' : 'Data'), filter: filterOf(each) }));
  const texts = new SharedTexts();
  const file = zipFile();
  for (const [path, xml] of workbookParts([...tabs, { name: zh ? '说明' : 'About', filter: null }]))
    file.add(path).end(xml);

  const all = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let before = 0;
  for (const [at, each] of sheets.entries()) {
    await writeCells(file.add(sheetPath(at)), each, texts, {
      ...work,
      onProgress: (done) => work.onProgress?.(before + done, all),
    });
    before += each.rows.length;
  }

  const about = new SheetRows(['text', 'text'], texts);
  const lines = aboutLines(sheets).map((line) => about.next(line, 1));
  file.add(sheetPath(sheets.length)).end(about.open([18, 110], null) + lines.join('') + about.close());

  const shared = file.add(TEXTS_PATH);
  for (const part of texts.xml()) shared.write(part);
  shared.end('');
  return file.blob();
}

function filterOf(sheet: Sheet): string | null {
  const columns = printedColumns(sheet).length;
  return columns === 0 ? null : areaOf(columns, sheet.rows.length + 1);
}

async function writeCells(cells: ZipEntry, sheet: Sheet, texts: SharedTexts, work: Work): Promise<void> {
  const columns = printedColumns(sheet);
  const rows = new SheetRows(
    columns.map((column) => column.type),
    texts,
  );
  const heads = columns.map((column) => column.header);
  const named = columns.findIndex((column) => !column.names);
  cells.write(rows.open(columns.map(widthOf), Math.max(0, named)) + rows.next(heads, heads.length));
  await inStretches(sheet.rows, sheet.rows.length, work, (row) => {
    cells.write(rows.next(columns.map((column) => column.cell(row))));
  });
  cells.end(rows.close(filterOf(sheet)));
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
