/**
 * 财政拨款“三公”经费支出决算表: six columns of the budget, six of what was spent, under heads of three levels. Which figure is
 * which the sums prove: all = abroad + cars + reception, cars = bought + run. Cells left empty count as nought there and state nothing.
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
const SPENT: readonly (MetricId | null)[] = [
  'three_public.total',
  'three_public.abroad',
  null,
  'three_public.vehicle_purchase',
  'three_public.vehicle_operation',
  'three_public.reception',
];
const COLUMNS = 6;
/** Of fewer figures the sums would prove nothing. */
const FEWEST = 3;

/** What a row of figures states in a table of the three public expenses; null for any other row. */
export function threePublicRow(
  row: GridRow,
  table: TableBlock,
  kind: ThreePublicTable | null,
  unit: MoneyUnit | null,
): CellStatement[] | null {
  if (!kind) return null;
  const given = row.cells.filter(isNumeric);
  if (given.length < FEWEST || given.length > 2 * COLUMNS || row.cells.some(isWord)) return null;
  const { halved } = kind;
  if (!halved && given.length !== COLUMNS && given.length !== 2 * COLUMNS) return null;
  // Empty cells that the print has kept.
  const whole = row.cells.length === COLUMNS || row.cells.length === 2 * COLUMNS ? row.cells : given;
  const halves =
    halved || whole.length === 2 * COLUMNS ? (splitHalves(whole) ?? splitCoarse(whole, table)) : splitWhole(whole);
  // «预算数» and «决算数» above two like halves: no head tells which half a column is in.
  if (!halves) return halved ? [] : null;
  const state = (metric: MetricId, cell: Span): CellStatement => ({
    metric,
    cell,
    figure: inUnit(cell, unit),
    label: null,
    weight: 1,
  });
  const [budget, spent] = halves;
  const planned = budget[0] ? [state('three_public.budget', budget[0])] : [];
  if (!spent) return isPlanned(row, table) ? planned : told(budget, state);
  return [...planned, ...told(spent, state)];
}

/** A half's cells in the order of `SPENT`; null for one that is empty or not proven. */
type Half = readonly (Span | null)[];

function told(half: Half, state: (metric: MetricId, cell: Span) => CellStatement): CellStatement[] {
  return half.flatMap((cell, i) => (cell && SPENT[i] ? [state(SPENT[i], cell)] : []));
}

function isWord(cell: Span): boolean {
  return cell.text !== '' && !isNumeric(cell);
}

/** A table that tells of the three public expenses. */
export interface ThreePublicTable {
  /** Two halves, planned and spent. */
  readonly halved: boolean;
}

/** What is asked once a table; null for a table of anything else. */
export function threePublicTable(table: TableBlock): ThreePublicTable | null {
  const told =
    table.caption.includes('三公') ||
    table.section.includes('三公') ||
    table.rows.some((r) => r.some(({ text }) => text.includes('三公') || text.includes('因公出国')));
  return told ? { halved: isHalved(table) } : null;
}

/** «预算数» and «决算数» above the same heads twice. */
function isHalved({ rows }: TableBlock): boolean {
  if (!rows.some((r) => r.filter(({ text }) => text.includes('公务接待')).length === 2)) return false;
  const above = rows.find((r) => r.some((cell) => /预算数?$/.test(cell.text)));
  return above?.some((cell) => /(?:决算|执行|支出)数?$/.test(cell.text)) === true;
}

function splitWhole(cells: readonly Span[]): readonly [Half] | null {
  const half = solve(cells, ORDERS);
  return half && [half];
}

/** The one way of cutting the cells into a budget and what was spent. */
function splitHalves(cells: readonly Span[]): readonly [Half, Half] | null {
  const middle = cells.length === 2 * COLUMNS ? COLUMNS : null;
  const found: (readonly [Half, Half])[] = [];
  for (let at = 1; at < cells.length; at += 1) {
    if (middle !== null && at !== middle) continue;
    for (const order of ORDERS) {
      const spent = solve(cells.slice(at), [order]);
      const budget = spent && (solve(cells.slice(0, at), [order]) ?? noughts(cells.slice(0, at)));
      if (spent && budget) found.push([budget, spent]);
    }
  }
  const [first] = found;
  if (!first) return null;
  const agree = (half: 0 | 1) =>
    first[half].map((cell, i) => (found.every((one) => one[half][i] === cell) ? cell : null));
  return [agree(0), agree(1)];
}

/** Halves that tell cars in one figure: 合计, 因公出国, 公务用车, 公务接待. */
function splitCoarse(cells: readonly Span[], { rows }: TableBlock): readonly [Half, Half] | null {
  if (cells.length !== 2 * COARSE || rows.some((r) => r.some((cell) => CAR_KIND.test(cell.text)))) return null;
  const halves = [cells.slice(0, COARSE), cells.slice(COARSE)].map((half) => {
    const [all = 0, ...parts] = half.map((cell) => Math.round(Number(cell.text.replace(/[^\d.]/g, '')) * 100));
    const [total, abroad, cars, reception] = half;
    const holds = all === parts.reduce((sum, part) => sum + part, 0);
    return holds ? [total!, abroad!, cars!, null, null, reception!] : null;
  });
  const [budget, spent] = halves;
  return budget && spent ? [budget, spent] : null;
}

const COARSE = 4;
const CAR_KIND = /小计|^(?:公务用车)?(?:购置|运行(?:维护)?)费$/;

/** «0 0 0 0 0 0»: nothing was planned. */
function noughts(cells: readonly Span[]): Half | null {
  const none = cells.length === COLUMNS && cells.every((cell) => /^(?:0(?:\.0+)?)?$/.test(cell.text));
  return none ? cells.map((cell) => (cell.text === '' ? null : cell)) : null;
}

/** Which cell stands where; where several ways come out, only what they agree on. */
function solve(cells: readonly Span[], orders: readonly (readonly number[])[]): Half | null {
  if (cells.length > COLUMNS) return null;
  const cents = cells.map((cell) =>
    cell.text === '' ? 0 : Math.round(Number(cell.text.replace(/[^\d.]/g, '')) * 100),
  );
  if (cents.some(Number.isNaN)) return null;
  const found: Half[] = [];
  for (const order of orders) {
    for (const slots of choices(COLUMNS, cells.length)) {
      const at = (place: number) => slots.indexOf(order[place]!);
      const of = (place: number) => (at(place) < 0 ? 0 : cents[at(place)]!);
      if (of(0) === 0 || of(0) !== of(1) + of(2) + of(5) || of(2) !== of(3) + of(4)) continue;
      found.push(SPENT.map((_, place) => (at(place) < 0 || cells[at(place)]!.text === '' ? null : cells[at(place)]!)));
    }
  }
  const [first] = found;
  if (!first) return null;
  return first.map((cell, i) => (found.every((one) => one[i] === cell) ? cell : null));
}

/** All ways of choosing `count` of the columns, the first among them. */
function* choices(columns: number, count: number, from = 0): Generator<number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  const last = from === 0 ? 0 : columns - count;
  for (let first = from; first <= last; first += 1)
    for (const rest of choices(columns, count - 1, first + 1)) yield [first, ...rest];
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
