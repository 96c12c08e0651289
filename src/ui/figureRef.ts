/** A figure of a panel row as a mark of a chart. Pure. */
import type { MarkRef } from '../charts/types.ts';
import { SHELL } from '../i18n/messages/shell.ts';
import { say } from '../i18n/say.ts';
import type { Lang } from '../state/viewState.ts';
import { columnLabel, type PanelRow, panelFigure, whoAndWhen } from './panelRow.ts';
import { placeLine } from './placeNames.ts';

/** Where the centre lies, for a tooltip: of many names the country has several, and a bar has no room for more than the name. */
export function placeTip(
  row: Pick<PanelRow, 'center_id'> & { readonly province?: string | null; readonly city?: string | null },
  lang: Lang,
): MarkRef['lines'] {
  const place = placeLine({ center_id: row.center_id, province: row.province ?? null, city: row.city ?? null }, lang);
  return place === '' ? [] : [[say(lang, SHELL['filter.place']), place]];
}

/** Says whose, when and which figure; opens its source where it has one. */
export function figureRef(row: PanelRow, column: string, lang: Lang): MarkRef {
  const figure = panelFigure(row, column, lang);
  return {
    ...(figure.evidence ? { factId: figure.evidence } : {}),
    centerId: row.center_id,
    year: row.year,
    column,
    title: `${whoAndWhen(row, lang)} · ${columnLabel(column, lang)}`,
    lines: [['', figure.text], ...placeTip(row, lang)],
  };
}
