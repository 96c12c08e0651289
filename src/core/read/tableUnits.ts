/** The unit of a table's money, where its cells do not say it themselves. */
import type { MetricId } from '../catalogue/metrics.ts';
import { NAMED_UNIT } from '../lexicon/units.ts';
import type { TableBlock } from './blocks.ts';
import { type GridRow, isNumeric } from './grid.ts';
import { type Figure, findFigures } from './numbers.ts';
import type { Span } from './span.ts';

const UNIT = new RegExp(`(?:单位[:：]?|\\()(?:人民币)?${NAMED_UNIT}`);

export type MoneyUnit = '万元' | '元';

/** By the caption, else by the table's heads, else by its figures; null: as the catalogue has it. */
export function unitOf(table: TableBlock): MoneyUnit | null {
  return tableUnit(table) ?? guessUnit(table);
}

function tableUnit(table: TableBlock): MoneyUnit | null {
  const texts = [table.caption, ...table.rows.slice(0, 3).flatMap((row) => row.map((cell) => cell.text))];
  for (const text of texts) {
    const match = UNIT.exec(text.replaceAll(' ', ''));
    if (match) return match[1] as MoneyUnit;
  }
  return null;
}

/** Seven digits before the point are 元: no county centre spends ten milliard 元. */
function guessUnit(table: TableBlock): MoneyUnit | null {
  const large = table.rows.some((row) =>
    row.some((cell) => mayBeLarge(cell.text) && isNumeric(cell) && (findFigures(cell.text)[0]?.value ?? 0) >= 100_000),
  );
  return large ? '元' : null;
}

/** Six digits, or 万, 亿 behind fewer. */
function mayBeLarge(text: string): boolean {
  return text.length >= 6 || text.includes('万') || text.includes('亿');
}

/** Value in the catalogue's unit: the cell's own unit, else the table's; money without any unit by its size. */
export function inCatalogueUnit(
  figure: Figure,
  metric: MetricId,
  unit: MoneyUnit | null,
  row: GridRow,
  head: Span | null,
): number | null {
  const group = metric.slice(0, metric.indexOf('.'));
  const percent = /rate|^share|satisfaction/.test(metric) && group !== 'yoy';
  if (group === 'staff')
    return figure.unitClass === 'people' || figure.unitClass === 'none' || figure.unit === '个' ? figure.value : null;
  if (group === 'score') return figure.unitClass === 'points' || figure.unitClass === 'none' ? figure.value : null;
  if (group === 'articles') return figure.unitClass === 'articles' || figure.unitClass === 'none' ? figure.value : null;
  if (percent)
    return figure.unitClass === 'percent' || (figure.unitClass === 'none' && head?.text.includes('%'))
      ? figure.value
      : null;
  if (figure.unitClass === 'money') return figure.value;
  if (figure.unitClass !== 'none') return null;
  const used = headUnit(row) ?? unit;
  return used === '元' ? Number((figure.value / 10_000).toFixed(6)) : figure.value;
}

function headUnit(row: GridRow): MoneyUnit | null {
  if (row.heads.length === 0) return null;
  const text = row.heads.map((h) => h.text).join(' ');
  return /\(万元\)/.test(text) ? '万元' : /\(元\)/.test(text) ? '元' : null;
}
