/** A sheet in the asked format; Excel's writer is loaded only when someone asks for Excel. */
import { toCsv } from './csv.ts';
import type { ExportFormat } from './fileName.ts';
import { toJson } from './json.ts';
import type { Sheet } from './sheet.ts';
import type { Work } from './work.ts';

export interface WrittenFile {
  readonly content: Blob | string;
  readonly type: string;
}

export async function writeSheet(
  sheet: Sheet,
  format: Exclude<ExportFormat, 'parquet'>,
  work: Work = {},
  /** Further tables, a tab each: Excel only. */
  more: readonly Sheet[] = [],
): Promise<WrittenFile> {
  switch (format) {
    case 'csv':
      return { content: toCsv(sheet), type: 'text/csv;charset=utf-8' };
    case 'json':
      return { content: toJson(sheet), type: 'application/json' };
    case 'xlsx': {
      const { toXlsx } = await import('./xlsx.ts');
      return {
        content: await toXlsx(sheet, work, more),
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      };
    }
  }
}
