/** A chart's table as a sheet for the exports: the same rows, exact values, statuses in words. Pure. */
import type { ChartTable } from '../charts/types.ts';
import { type Sheet, type SheetAbout, type SheetColumn, SYNTHETIC_NOTICE } from '../export/sheet.ts';

export function chartSheet(table: ChartTable, about: SheetAbout): Sheet {
  const keys: string[] = [];
  const columns: SheetColumn[] = [];
  for (const column of table.columns) {
    const numeric = table.rows.some((row) => typeof row[column.id] === 'number');
    keys.push(column.id);
    columns.push({ id: column.id, label: column.label, unit: column.unit ?? null, type: numeric ? 'number' : 'text' });
    if (column.statusId === undefined) continue;
    keys.push(column.statusId);
    columns.push({ id: column.statusId, label: column.label, unit: null, type: 'text', role: 'status' });
    if (column.boundId === undefined) continue;
    keys.push(column.boundId);
    columns.push({ id: column.boundId, label: column.label, unit: null, type: 'text', role: 'bound' });
  }
  // Rows travel without their file's name: each says that it is invented, as in the exports of 数据表.
  const marked = about.synthetic && !columns.some(({ id }) => id === 'source_kind');
  if (marked)
    columns.push({
      id: 'source_kind',
      label: about.lang === 'zh' ? '数据来源' : 'Source',
      unit: null,
      type: 'text',
      words: { synthetic: about.lang === 'zh' ? SYNTHETIC_NOTICE : 'synthetic data' },
    });
  const rows = table.rows.map((row) => [...keys.map((key) => row[key] ?? null), ...(marked ? ['synthetic'] : [])]);
  return { columns, rows, about };
}
