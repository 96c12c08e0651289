/** A chart's table as a sheet for the exports: the same rows, exact values, statuses in words. Pure. */
import type { ChartTable } from '../charts/types.ts';
import type { Sheet, SheetAbout, SheetColumn } from '../export/sheet.ts';

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
  return { columns, rows: table.rows.map((row) => keys.map((key) => row[key] ?? null)), about };
}
