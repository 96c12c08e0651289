/** One measure of the chosen centres as lines over the years: joined only with itself. Pure. */
import type { YearLine } from '../charts/kinds/yearChart.ts';
import type { MarkRef } from '../charts/types.ts';
import type { Lang } from '../state/viewState.ts';
import { shortName } from './centreName.ts';
import { figureRef } from './figureRef.ts';
import { type PanelRow, panelFigure } from './panelRow.ts';

export interface CentreLines {
  readonly column: string;
  /** Written beside the last point; without it the figure's own text. */
  readonly text?: (value: number) => string;
  /** What a point says and opens; without it the figure's source. */
  readonly ref?: (row: PanelRow, lang: Lang) => MarkRef;
  /** Codes of centres that stand out. */
  readonly strong?: readonly string[];
}

/** Rows without the figure leave a gap; a centre without any has no line. */
export function centreLines(
  rows: readonly PanelRow[],
  { column, text, ref = (row, inLang) => figureRef(row, column, inLang), strong = [] }: CentreLines,
  lang: Lang,
): readonly YearLine[] {
  const centers = [...new Set(rows.map((row) => row.center_id))];
  return centers.flatMap((center): YearLine[] => {
    const own = rows.filter((row) => row.center_id === center).sort((a, b) => a.year - b.year);
    const points = own.flatMap((row) => {
      const value = row[column];
      if (typeof value !== 'number') return [];
      const shown = text ? text(value) : panelFigure(row, column, lang).text;
      return [{ year: row.year, value, text: shown, ref: ref(row, lang) }];
    });
    const [first] = own;
    if (!first || points.length === 0) return [];
    return [{ key: center, label: shortName(first, lang), strong: strong.includes(center), points }];
  });
}
