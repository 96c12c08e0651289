/** `data/facts.csv`, committed: one fact a line, sorted, so that a change of reading shows as a diff that people can review. */
import { rename, writeFile } from 'node:fs/promises';
import { compareText } from '../../src/core/panel/identity.ts';
import type { Cell, Row } from '../../src/core/panel/rows.ts';
import { type ColumnType, table } from '../../src/core/schema.ts';

/** UTF-8 without BOM, LF, a line break inside a cell written ⏎. */
export function factsCsv(facts: readonly Row[]): string {
  const { columns } = table('facts');
  const sorted = [...facts].sort(compareFacts);
  const lines = sorted.map((fact) => columns.map(({ name, type }) => csvCell(fact[name] ?? null, type)).join(','));
  return `${[columns.map(({ name }) => name).join(','), ...lines].join('\n')}\n`;
}

export async function writeFactsCsv(file: string, facts: readonly Row[]): Promise<void> {
  await writeFile(`${file}.next`, factsCsv(facts));
  await rename(`${file}.next`, file);
}

/** Report, metric, year, rank: a reading that changes keeps its neighbours. */
function compareFacts(a: Row, b: Row): number {
  return (
    compareText(String(a.report_id), String(b.report_id)) ||
    compareText(String(a.metric), String(b.metric)) ||
    Number(a.year ?? 0) - Number(b.year ?? 0) ||
    Number(a.rank) - Number(b.rank)
  );
}

/** The engine hands decimals over as text with six places; here they are as short as they can be. */
function csvCell(cell: Cell, type: ColumnType): string {
  if (cell === null) return '';
  if (type === 'DECIMAL(18,6)') return String(Number(cell));
  const text = String(cell).replaceAll(/\r\n|\r|\n/g, '⏎');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
