/** Score sheets as tables: a weight and a score a row, under heads that say which column is which. */
import { scoreSection } from '../lexicon/scoreWords.ts';
import type { ScoreSection } from '../model.ts';
import type { TableBlock } from './blocks.ts';
import { type Candidate, placesOf } from './candidate.ts';
import { type CellStatement, toCandidate } from './cellCandidate.ts';
import { type GridRow, isNumeric } from './grid.ts';
import { WHOLE_ROW } from './labels.ts';
import { findFigures } from './numbers.ts';
import { type ScoreLine, sectionMetric } from './scoreLines.ts';
import type { Span } from './span.ts';

/** Which column holds what; -1 for none. */
interface Columns {
  readonly section: number;
  readonly weight: number;
  readonly score: number;
  readonly name: number;
  readonly target: number;
  readonly actual: number;
  /** Heads of a sheet: 得分 beside 分值. */
  readonly scored: boolean;
}

function columnsOf(heads: readonly Span[]): Columns {
  const at = (pattern: RegExp) => heads.findIndex((head) => pattern.test(head.text));
  return {
    section: at(/一级指标/),
    weight: at(/分值|权重|标准分|满分/),
    score: heads.findIndex((head) => /得分|自评分|评分/.test(head.text) && !/标准|满分|执行率得分/.test(head.text)),
    name: at(/三级指标|指标名称|指标内容|评价内容|绩效指标/),
    target: at(/指标值|目标值/),
    actual: at(/完成值|完成情况|实际/),
    scored: at(/得分/) >= 0 && at(/分值|权重/) >= 0,
  };
}

/** The score sheet of one table; its rows are read from top to bottom. */
export class ScoreSheet {
  readonly lines: ScoreLine[] = [];
  private heads: readonly Span[] | null = null;
  private columns: Columns = columnsOf([]);
  private part: ScoreSection | null = null;
  private scored = false;

  constructor(private readonly table: TableBlock) {}

  /** Keeps the row's line, if it is one, and gives the facts that the row states. */
  read(row: GridRow): Candidate[] {
    if (row.heads !== this.heads) {
      this.heads = row.heads;
      this.columns = columnsOf(row.heads);
    }
    this.scored ||= this.columns.scored;
    this.part = sectionOfRow(row, this.columns) ?? this.part;
    const total = this.scored ? totalOf(row) : null;
    const line = lineOf(row, this.columns, this.part);
    if (line) this.lines.push(line);
    const funds = line?.level === 'section' ? fundsOf(row, this.columns) : null;
    return [total, funds].filter((stated) => stated !== null).map((stated) => toCandidate(stated, this.table));
  }
}

function sectionOfRow(row: GridRow, columns: Columns): ScoreSection | null {
  const name = row.cells[Math.max(0, columns.section)]?.text ?? '';
  if (name === '' || name.length > 14) return null;
  const section = scoreSection(name);
  return section === 'other' ? null : section;
}

function lineOf({ cells }: GridRow, columns: Columns, part: ScoreSection | null): ScoreLine | null {
  if (columns.weight < 0 || columns.score < 0 || columns.score === columns.weight) return null;
  const weight = numberIn(cells[columns.weight]);
  const score = numberIn(cells[columns.score]);
  if (weight === null || score === null || weight > 100 || score > weight * 1.2) return null;
  const before = cells.slice(0, Math.min(columns.weight, columns.score));
  const named = columns.name >= 0 && columns.name < columns.weight ? cells[columns.name] : undefined;
  const name = named ?? before.findLast((cell) => cell.text !== '' && !isNumeric(cell));
  const first = cells.find((cell) => cell.text !== '')?.text ?? '';
  if (!name || name.text === '' || /^(?:总分|合计|总计|小计)/.test(first)) return null;
  const isFunds = WHOLE_ROW.test(name.text) || WHOLE_ROW.test(first);
  const cell = cells[columns.score]!;
  return {
    level: isFunds ? 'section' : 'indicator',
    section: isFunds ? 'execution' : (part ?? scoreSection(name.text)),
    no: null,
    name: isFunds ? '预算执行' : name.text.slice(0, 60),
    weight,
    score,
    target: textIn(cells[columns.target]),
    actual: textIn(cells[columns.actual]),
    ...placesOf(cell, 0, cell.text.length),
  };
}

/** The row of the year's funds: its score is that of the budget's execution. */
function fundsOf({ cells, heads }: GridRow, columns: Columns): CellStatement | null {
  const cell = cells[columns.score]!;
  const figure = findFigures(cell.text)[0];
  const metric = sectionMetric('execution');
  return figure && metric ? { metric, cell, figure, label: heads[columns.score]!, weight: 0 } : null;
}

/** «总分 100 99»: full marks, then the score; the columns between are merged away. */
function totalOf(row: GridRow): CellStatement | null {
  const filled = row.cells.filter((cell) => cell.text !== '');
  const [name, weight, score] = filled;
  if (filled.length !== 3 || !name || !weight || !score) return null;
  if (!/^(?:总分|合计|总计|总得分)$/.test(name.text.replaceAll(' ', ''))) return null;
  const figure = findFigures(score.text)[0];
  if (numberIn(weight) !== 100 || numberIn(score) === null || !figure || figure.value > 100) return null;
  return { metric: 'score.total', cell: score, figure, label: name, weight: 1 };
}

function numberIn(cell: Span | undefined): number | null {
  if (!cell || !isNumeric(cell)) return null;
  const figure = findFigures(cell.text)[0];
  return figure && (figure.unitClass === 'none' || figure.unitClass === 'points') ? figure.value : null;
}

function textIn(cell: Span | undefined): string | null {
  return cell === undefined || cell.text === '' ? null : cell.text.slice(0, 80);
}
