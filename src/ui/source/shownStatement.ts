/** Which statement's words an open panel shows first. Pure. */
import type { StatementRow } from './factQueries.ts';
import { isCell } from './tableCell.ts';

type Stated = Pick<
  StatementRow,
  'fact_id' | 'report_id' | 'rule' | 'value' | 'value_text' | 'bound' | 'status' | 'quote'
>;

/**
 * A sentence says by itself what a table's cell says with its row and column: where the same report states the same in a
 * sentence, that one is read first. Which statement the page uses is another matter and stays.
 */
export function shownStatement<Row extends Stated>(used: Row, rows: readonly Row[]): Row {
  if (!isCell(used)) return used;
  const sentence = rows.find(
    (row) =>
      !isCell(row) &&
      row.quote !== '' &&
      row.report_id === used.report_id &&
      row.value === used.value &&
      row.value_text === used.value_text &&
      row.bound === used.bound &&
      row.status === used.status,
  );
  return sentence ?? used;
}
