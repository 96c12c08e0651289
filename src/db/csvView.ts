/** A table held as CSV in memory: how it is written (memorySource.ts) and how SQL reads it back, column by column as published. */
import type { Column } from '../core/schema.ts';

/** What stands for NULL, unquoted; no text of ours looks like it. */
export const CSV_NULL = '\\N';
/** Between the items of a list; never part of an id. */
export const LIST_JOINT = '\u001f';

/** `SELECT …` over one registered file. `file` is our own name for it. */
export function csvSelect(columns: readonly Column[], file: string): string {
  const types = columns.map(({ name, type }) => `'${name}': '${type.endsWith('[]') ? 'VARCHAR' : type}'`).join(', ');
  const selected = columns.map(({ name, type }) =>
    type.endsWith('[]')
      ? `CASE WHEN "${name}" = '' THEN [] ELSE string_split("${name}", chr(31)) END AS "${name}"`
      : `"${name}"`,
  );
  return `SELECT ${selected.join(', ')} FROM read_csv('${file.replaceAll("'", "''")}', columns = {${types}}, header = true, delim = ',', quote = '"', escape = '"', nullstr = '${CSV_NULL}', auto_detect = false)`;
}
