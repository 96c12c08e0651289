/** Rates that a score sheet holds as results, and shares that a column of their own gives. */
import { isMetricId, type MetricId } from '../catalogue/metrics.ts';
import type { TableBlock } from './blocks.ts';
import { type GridRow, isNumeric } from './grid.ts';
import type { Labels } from './labels.ts';
import type { Figure } from './numbers.ts';
import { nearestLabel } from './rowLabels.ts';
import type { Span } from './span.ts';
import type { CellReading } from './specialCells.ts';

export const RATES: readonly (readonly [metric: MetricId, name: RegExp])[] = [
  ['rate.in_post_control', /^(?:财政供养人员|在职人员|在编人员)控制率$/],
  ['rate.public_control', /^公用经费控制率$/],
  ['budget.execution_rate', /^(?:部门|整体支出|部门整体|年度|部门整体支出)?预算(?:执行|完成)率$/],
  ['procurement.rate', /^政府采购执行率$/],
  ['rate.funds_in_place', /^资金到位率$/],
];
const RESULT = /完成值|完成情况|实际值|实际完成/;

/** «在职人员控制率 | ≤100% | 91.07%»: what was reached. */
export function rateCell(row: GridRow, c: number, figure: Figure, head: Span | null): CellReading | null {
  if (figure.unitClass !== 'percent' || !head || !RESULT.test(head.text)) return null;
  const label = nearestLabel(row.cells, c);
  const metric = label && RATES.find(([, name]) => name.test(label.text))?.[0];
  return metric ? { metric, label, weight: 0 } : null;
}

const SHARE_HEAD = /^(?:占比|比重|所占比重|所占比例|比例|占总?(?:收入|支出)(?:合计)?(?:的)?(?:比重|比例)?)(?:\(%\))?$/;

/** «事业收入 | 492.60 | 16.32» under 占比: of what the row 合计 calls 100. */
export function shareCell(
  row: GridRow,
  c: number,
  figure: Figure,
  head: Span | null,
  table: TableBlock,
  labels: Labels,
): CellReading | null {
  if (!head || !SHARE_HEAD.test(head.text) || figure.value > 100) return null;
  if (figure.unitClass !== 'percent' && !(figure.unitClass === 'none' && head.text.includes('%'))) return null;
  const label = nearestLabel(row.cells, c);
  const read = label ? labels.meaning(label.text) : null;
  if (!label || !read?.explained || !read.topic || read.aspect !== null) return null;
  if (!hasWhole(table, c) && !/收入|支出/.test(head.text)) return null;
  const income = read.topic.startsWith('income.');
  const id = `share.${income ? read.topic.slice('income.'.length) : read.topic}_of_${income ? 'income' : 'expenditure'}`;
  return isMetricId(id) ? { metric: id, label, weight: 0 } : null;
}

function hasWhole(table: TableBlock, c: number): boolean {
  return table.rows.some((row) => {
    const name = row.find((cell) => cell.text !== '' && !isNumeric(cell))?.text ?? '';
    return /合计$|总计$/.test(name) && /^100(?:\.0+)?%?$/.test(row[c]?.text ?? '');
  });
}
