/** A figure of a panel row as a mark of a chart. Pure. */
import type { MarkRef } from '../charts/types.ts';
import type { Lang } from '../state/viewState.ts';
import { columnLabel, type PanelRow, panelFigure, whoAndWhen } from './panelRow.ts';

/** Says whose, when and which figure; opens its source where it has one. */
export function figureRef(row: PanelRow, column: string, lang: Lang): MarkRef {
  const figure = panelFigure(row, column, lang);
  return {
    ...(figure.evidence ? { factId: figure.evidence } : {}),
    centerId: row.center_id,
    year: row.year,
    column,
    title: `${whoAndWhen(row, lang)} · ${columnLabel(column, lang)}`,
    lines: [['', figure.text]],
  };
}
