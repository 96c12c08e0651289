/** File names that sort by day, say what they hold and mark synthetic data: `融媒账本-数据表-2026-07-01.csv`. */
import { type SheetAbout, SYNTHETIC_NOTICE } from './sheet.ts';

export type ExportFormat = 'csv' | 'xlsx' | 'json' | 'parquet';

/** Without folder; characters that Windows refuses become `-`. */
export function exportFileName(about: SheetAbout, format: ExportFormat): string {
  const parts = [about.lang === 'zh' ? '融媒账本' : 'rongmei-ledger', about.title];
  if (about.synthetic) parts.push(SYNTHETIC_NOTICE);
  parts.push(about.date);
  const name = parts.join('-').replace(/[\\/:*?"<>|\s]+/g, '-');
  return `${name}.${format}`;
}
