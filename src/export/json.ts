/** JSON with ids as keys, codes as codes, null for what is not stated; where it comes from stands first. */
import { citation } from './citation.ts';
import { type Sheet, SYNTHETIC_NOTICE } from './sheet.ts';

/** Pretty enough to read, one row a line, so that two exports can be compared line by line. */
export function toJson(sheet: Sheet): string {
  const { about } = sheet;
  const head = {
    title: about.title,
    ...(about.synthetic ? { notice: SYNTHETIC_NOTICE } : {}),
    dataset: about.datasetLabel,
    dataset_sha256: about.datasetHash,
    synthetic: about.synthetic,
    filters: about.filters,
    exported_on: about.date,
    url: about.url,
    citation: citation(about),
    row_count: sheet.rows.length,
    columns: sheet.columns.map(({ id, label, unit, type, role }) => ({ id, label, unit, type, role: role ?? 'value' })),
  };
  const rows = Array.from(sheet.rows, (row) =>
    JSON.stringify(Object.fromEntries(sheet.columns.map((column, at) => [column.id, row[at] ?? null]))),
  );
  const open = JSON.stringify(head, null, 2).replace(/\n\}$/, '');
  const body = rows.length === 0 ? '[]' : `[\n    ${rows.join(',\n    ')}\n  ]`;
  return `${open},\n  "rows": ${body}\n}\n`;
}
