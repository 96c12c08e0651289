/**
 * Tables: a value's metric is told by its column's head, its row's name, or the label directly before it
 * (forms). Values under heads that do not fit their row are left unread.
 */
import { GRADES } from '../lexicon/scoreWords.ts';
import type { Prose, TableBlock } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import { type CellStatement, gradeIn, toCandidate } from './cellCandidate.ts';
import { hasClasses, isOfClass } from './classRows.ts';
import { readFundsPairs } from './fundsPairs.ts';
import { type GridRow, gridRows, isNumeric } from './grid.ts';
import { Labels } from './labels.ts';
import { natureParts } from './natureParts.ts';
import { findFigures } from './numbers.ts';
import type { Context } from './phrase.ts';
import { labelLeft } from './rowLabels.ts';
import { hasRowNumbers, withoutRowNumbers } from './rowNumbers.ts';
import type { ScoreLine } from './scoreLines.ts';
import type { ScoreSheet } from './scoreSheet.ts';
import { readSectionTable } from './sectionTable.ts';
import type { Span } from './span.ts';
import { SKIP_HEAD } from './specialCells.ts';
import { asProject, inScope, isOfProject, scopeOf } from './tableScope.ts';
import { inCatalogueUnit, type MoneyUnit, unitOf } from './tableUnits.ts';
import { threePublicRow, threePublicTable } from './threePublicRow.ts';
import { toldCells } from './toldCells.ts';
import { readCell, TOTAL_ROW, UNIT_ROW } from './valueCells.ts';

export interface TableReadings {
  readonly facts: Candidate[];
  readonly sheet: ScoreLine[];
  /** Of a sheet of one project: the unit's only where it has no sheet of its own. */
  readonly ofProject: Candidate[];
  /** Cells that hold sentences: read as prose afterwards. */
  readonly prose: Prose[];
}

const SENTENCE = /[，。；]/;
const FIGURE_IN_CELL = /\d(?:\.\d+)?(?:万元|元|篇|条|件|人|名|%|期|场|个|次)/;

/** `sheet` holds what tables before this one have told of the score sheet. */
export function readTable(printed: TableBlock, context: Context, sheet: ScoreSheet): TableReadings {
  const sections = readSectionTable(printed);
  const funds = readFundsPairs(printed, unitOf(printed));
  const table = without(printed, [sections, funds]);
  const unit = unitOf(table);
  const labels = new Labels(context, table);
  const facts: Candidate[] = [...(sections?.facts ?? []), ...(funds?.facts ?? [])];
  const prose: Prose[] = [];
  const totals = new Map<string, number>();
  const from = sheet.lines.length;
  const scope = scopeOf(table);
  const numbered = hasRowNumbers(table.rows);
  const threePublic = threePublicTable(table);
  const classed = hasClasses(table.rows);
  for (const given of gridRows(numbered ? table.rows.map(withoutRowNumbers) : table.rows)) {
    const row = sheet.fit(given);
    facts.push(...sheet.read(given, table));
    prose.push(...proseCells(row, table));
    if (sheet.misfits(row)) continue;
    for (const stated of threePublicRow(row, table, threePublic, unit) ?? readRow(row, table, unit, labels, context)) {
      if (classed && isOfClass(row.cells, row.cells.indexOf(stated.cell))) continue;
      const candidate = inScope(toCandidate(stated, table), scope);
      if (candidate && !isOfSubUnit(candidate, row, totals)) facts.push(candidate);
    }
  }
  for (const part of natureParts(table, facts, unit)) facts.push(part);
  // Where the report is that project's own, it is read as it stands.
  const ofProject = !context.oneProject && isOfProject(printed);
  return {
    facts: ofProject ? [] : facts,
    ofProject: ofProject ? facts.flatMap(asProject) : [],
    sheet: [...(sections?.lines ?? []), ...(funds?.lines ?? []), ...sheet.lines.slice(from)],
    prose,
  };
}

/** The rows that nothing has read yet. */
function without(
  table: TableBlock,
  read: readonly ({ readonly rows: ReadonlySet<readonly Span[]> } | null)[],
): TableBlock {
  if (read.every((one) => one === null)) return table;
  return { ...table, rows: table.rows.filter((row) => !read.some((one) => one?.rows.has(row))) };
}

/** After a 汇总 row, rows of sub-units repeat or split its figures: only an equal one is the unit's own again. */
function isOfSubUnit(candidate: Candidate, row: GridRow, totals: Map<string, number>): boolean {
  const name = row.cells[0]?.text ?? '';
  if (TOTAL_ROW.test(name) && candidate.value !== null) {
    totals.set(keyOf(candidate), candidate.value);
    return false;
  }
  const total = totals.get(keyOf(candidate));
  return total !== undefined && UNIT_ROW.test(name) && total !== candidate.value;
}

function keyOf({ metric, year }: Candidate): string {
  return `${metric}/${year ?? ''}`;
}

function* readRow(
  row: GridRow,
  table: TableBlock,
  unit: MoneyUnit | null,
  labels: Labels,
  context: Context,
): Generator<CellStatement> {
  const { cells, heads } = row;
  for (let c = 0; c < cells.length; c += 1) {
    const cell = cells[c]!;
    if (cell.text === '') continue;
    if (!isNumeric(cell)) {
      const label = isGradeCell(cell) ? labelLeft(cells, c) : null;
      // «等次 | 优(90分以上) | 良(80分以上)»: the scale, and nobody's grade.
      if (label && cells.filter(isGradeCell).length === 1 && /等[次级]|结论|评价结果|自评结果/.test(label.text))
        yield { metric: 'score.grade', cell, figure: null, label, weight: 0 };
      yield* toldCells(cells, c);
      continue;
    }
    const figure = findFigures(cell.text)[0];
    const head = heads[c] ?? null;
    if (!figure || (head && SKIP_HEAD.test(head.text))) continue;
    const reading = readCell(row, c, figure, labelLeft(cells, c), head, table, labels, context);
    if (!reading) continue;
    const value = inCatalogueUnit(figure, reading.metric, unit, row, head);
    if (value === null) continue;
    const stated = { ...reading, cell, figure: { ...figure, value } };
    yield stated;
    // 全年执行数 stands beside its budget: the executed budget is the unit's spending.
    if (stated.metric === 'expenditure.total' && isAgainstBudget(head?.text ?? '', row))
      yield { ...stated, metric: 'budget.executed' };
  }
}

/** «全年执行数», «实际支出数», or «决算数» beside a column of rates of execution. */
function isAgainstBudget(head: string, { heads }: GridRow): boolean {
  if (/执行|实际支出/.test(head)) return true;
  return (
    /决算数?/.test(head) &&
    heads.some(({ text }) => /^(?:预算)?执行率/.test(text)) &&
    heads.some(({ text }) => /预算/.test(text))
  );
}

function isGradeCell(cell: Span): boolean {
  return (GRADES as readonly string[]).includes(gradeIn(cell.text));
}

function proseCells(row: GridRow, table: TableBlock): Prose[] {
  return row.cells
    .filter(
      (cell) =>
        cell.text.length > 8 && !isNumeric(cell) && (SENTENCE.test(cell.text) || FIGURE_IN_CELL.test(cell.text)),
    )
    .map((cell) => ({ type: 'prose', ...cell, section: table.section, heading: false }));
}
