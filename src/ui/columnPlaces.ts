/** Centres with many years stand as columns, a panel each; else a row a centre and year. */
import { type ColumnPlace, inPanels } from '../charts/kinds/yearColumns.ts';
import type { Lang } from '../state/viewState.ts';
import { shortName } from './centreName.ts';
import type { PanelRow } from './panelRow.ts';

/** Where each row stands when they are told as columns; null: as rows. */
export function columnPlaces(rows: readonly PanelRow[], lang: Lang): readonly ColumnPlace[] | null {
  if (!inPanels(rows.map((row) => row.center_id))) return null;
  return rows.map((row) => ({ group: row.center_id, label: shortName(row, lang), year: row.year }));
}
