/**
 * «按支出性质分 … 其中:基本支出:902.18», «项目支出:296.15»: a name and its amount in one cell of the sheet that has the year's funds.
 * Of which of the funds they are parts only their sum says: the first budget, the changed one, or what was spent.
 */
import type { MetricId } from '../catalogue/metrics.ts';
import type { TableBlock } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import { toCandidate } from './cellCandidate.ts';
import { findFigures } from './numbers.ts';
import { pieceOf, type Span } from './span.ts';
import type { MoneyUnit } from './tableUnits.ts';

const PART = /^(?:其中:)?(基本支出|项目支出):?([\d,]+(?:\.\d{1,2})?)(?:万元)?$/;

/** A cell of a flow that holds a name and its amount: it is neither a name nor a value there. */
export function isNaturePart(text: string): boolean {
  return text.length <= LONGEST && text.includes('支出') && PART.test(text);
}

/** The likeliest first: where nothing was left over, what was spent. */
const WHOLES: readonly (readonly [whole: MetricId, basic: MetricId, project: MetricId])[] = [
  ['budget.executed', 'expenditure.basic', 'expenditure.project'],
  ['budget.full_year', 'budget.basic_full_year', 'budget.project_full_year'],
  ['budget.initial', 'budget.basic_initial', 'budget.project_initial'],
];

/** `facts` are those of the table's own rows. */
export function natureParts(table: TableBlock, facts: readonly Candidate[], unit: MoneyUnit | null): Candidate[] {
  const wholes = WHOLES.map((row) => ({ row, value: facts.find(({ metric }) => metric === row[0])?.value ?? null }));
  if (wholes.every(({ value }) => value === null)) return [];
  const [basic, ...otherBasic] = partsNamed(table, '基本支出');
  const [project, ...otherProject] = partsNamed(table, '项目支出');
  if (!basic || !project || otherBasic.length > 0 || otherProject.length > 0) return [];
  const values = [basic, project].map(({ amount }) => {
    const figure = findFigures(amount.text)[0];
    return figure && { ...figure, value: unit === '元' ? Number((figure.value / 10_000).toFixed(6)) : figure.value };
  });
  const [first, second] = values;
  if (!first || !second) return [];
  const sum = Number((first.value + second.value).toFixed(6));
  const proven = wholes.find(({ value }) => value === sum)?.row;
  if (!proven) return [];
  return [
    toCandidate({ metric: proven[1], cell: basic.amount, figure: first, label: basic.label, weight: 0 }, table),
    toCandidate({ metric: proven[2], cell: project.amount, figure: second, label: project.label, weight: 0 }, table),
  ];
}

function partsNamed({ rows }: TableBlock, name: string): { label: Span; amount: Span }[] {
  const found = new Set<Span>();
  return rows.flatMap((row) =>
    row.flatMap((cell) => {
      if (cell.text.length > LONGEST || !cell.text.includes(name) || found.has(cell)) return [];
      found.add(cell);
      const read = PART.exec(cell.text);
      if (read?.[1] !== name) return [];
      const at = cell.text.indexOf(read[2]!, cell.text.indexOf(name) + name.length);
      const label = cell.text.indexOf(name);
      return [{ label: pieceOf(cell, label, label + name.length), amount: pieceOf(cell, at, at + read[2]!.length) }];
    }),
  );
}

const LONGEST = 24;
