/**
 * 财政拨款“三公”经费支出决算表: six columns of the budget, six of what was spent, under heads of three levels. Which figure is
 * which the sums prove: all = abroad + cars + reception, cars = bought + run.
 */
import type { MetricId } from '../catalogue/metrics.ts';
import type { TableBlock } from './blocks.ts';
import type { CellStatement } from './cellCandidate.ts';
import { type GridRow, isNumeric } from './grid.ts';
import { findFigures } from './numbers.ts';
import type { Span } from './span.ts';
import type { MoneyUnit } from './tableUnits.ts';

/** The places of total, abroad, cars, bought, run, reception. */
const ORDERS = [
  [0, 1, 2, 3, 4, 5],
  [0, 1, 3, 4, 5, 2],
] as const;
const SPENT: readonly MetricId[] = [
  'three_public.total',
  'three_public.abroad',
  'three_public.vehicle_purchase',
  'three_public.vehicle_operation',
  'three_public.reception',
];
const COLUMNS = 6;

/** What a row of six or twelve amounts states in a table of the three public expenses; null for any other row. */
export function threePublicRow(row: GridRow, table: TableBlock, unit: MoneyUnit | null): CellStatement[] | null {
  const cells = row.cells.filter(isNumeric);
  if (cells.length !== COLUMNS && cells.length !== 2 * COLUMNS) return null;
  if (
    !/三公/.test(`${table.caption}${table.section}`) &&
    !table.rows.some((r) => r.some((c) => /三公|因公出国/.test(c.text)))
  )
    return null;
  const cents = cells.map((cell) => Math.round(Number(cell.text.replace(/[^\d.]/g, '')) * 100));
  if (cents.some(Number.isNaN)) return null;
  const spent = cells.length - COLUMNS;
  const order = orderOf(cents.slice(spent));
  if (!order || (spent > 0 && orderOf(cents.slice(0, COLUMNS)) !== order && cents[0] !== 0)) return null;
  const state = (metric: MetricId, at: number): CellStatement => ({
    metric,
    cell: cells[at]!,
    figure: inUnit(cells[at]!, unit),
    label: null,
    weight: 1,
  });
  const budget = spent > 0 ? [state('three_public.budget', 0)] : [];
  if (spent === 0 && isPlanned(row, table)) return [state('three_public.budget', 0)];
  const [total, abroad, , bought, run, reception] = order;
  return [...budget, ...[total, abroad, bought, run, reception].map((at, i) => state(SPENT[i]!, spent + at!))];
}

function orderOf(cents: readonly number[]): readonly number[] | null {
  if (cents[0] === 0) return null;
  const fits = ORDERS.filter(([all, abroad, cars, bought, run, reception]) => {
    const of = (at: number) => cents[at]!;
    return of(all) === of(abroad) + of(cars) + of(reception) && of(cars) === of(bought) + of(run);
  });
  return fits.length === 1 ? fits[0]! : null;
}

function isPlanned(row: GridRow, table: TableBlock): boolean {
  const words = `${table.caption}${row.heads.map((head) => head.text).join('')}${row.above.map((head) => head.text).join('')}`;
  return /预算/.test(words) && !/决算|支出数|执行/.test(words);
}

function inUnit(cell: Span, unit: MoneyUnit | null): CellStatement['figure'] {
  const figure = findFigures(cell.text)[0];
  if (!figure) return null;
  const value =
    figure.unitClass === 'none' && unit === '元' ? Number((figure.value / 10_000).toFixed(6)) : figure.value;
  return { ...figure, value };
}
