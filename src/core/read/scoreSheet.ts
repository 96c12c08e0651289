/** Score sheets as tables: a weight and a score a row, under heads that say which column is which. */
import { scoreSection, sectionNamed } from '../lexicon/scoreWords.ts';
import type { ScoreSection } from '../model.ts';
import type { TableBlock } from './blocks.ts';
import { type Candidate, placesOf } from './candidate.ts';
import { type CellStatement, toCandidate } from './cellCandidate.ts';
import { type GridRow, isNumeric } from './grid.ts';
import { WHOLE_ROW } from './labels.ts';
import { findFigures } from './numbers.ts';
import { type OutputReading, sheetOutput } from './outputs.ts';
import { type ScoreLine, sectionMetric } from './scoreLines.ts';
import {
  fitRow,
  isName,
  isScored,
  pointsIn,
  type SheetHeads,
  type SheetRow,
  sheetHeads,
  sheetKind,
  TOTAL_NAME,
} from './sheetColumns.ts';
import { appendSpan, EMPTY, type Span } from './span.ts';

/** «产出指标(50分)», «产出小计»: a row of a section itself. */
const SECTION_NAME =
  /^(?:[一二三四五六]、)?(?:预算执行率?|投入(?:管理)?|过程(?:管理)?|产出|效益|效果|满意度|决策)(?:类|部分)?(?:指标)?(?:\(\d{1,3}分?\))?(?:小计)?$/;

/** «年度目标2：(40分)» in a sheet: its rows go on under the same heads. */
const FURTHER_AIM = /^年度目标\d/;

/** «产出指标 | 重点工作»: levels of the sheet that were taken for heads, since no figure stands beside them. */
function goesOn(above: readonly Span[]): boolean {
  const filled = above.filter((cell) => cell.text !== '');
  if (filled.some((cell) => FURTHER_AIM.test(cell.text))) return true;
  return filled.length <= 2 && filled.some((cell) => partOf(cell) !== null && sheetKind(cell.text) === null);
}

/** One sheet may be told in several tables: what stands above holds until its total. */
export class ScoreSheet {
  readonly lines: ScoreLine[] = [];
  readonly outputs: OutputReading[] = [];
  private heads: SheetHeads | null = null;
  private raw: readonly Span[] | null = null;
  private part: ScoreSection | null = null;
  private scored = false;

  /** A table or a paragraph further on: another sheet may begin. */
  leave(): void {
    this.heads = null;
    this.raw = null;
    this.part = null;
    this.scored = false;
  }

  /** The row with each cell under its own head, where the sheet's heads tell it; else as it came. */
  fit(printed: GridRow): GridRow {
    this.look(printed);
    if (!this.heads) return printed;
    if (withOwnUnits(printed, this.heads) === printed && this.placedRow(printed)) return printed;
    const read = this.rowOf(printed);
    if (!read) return printed;
    const { heads, columns } = this.heads;
    const headOf = (kind: string) => heads[columns.find((column) => column.kind === kind)?.head ?? -1] ?? EMPTY;
    const tail = (['target', 'actual', 'weight', 'score'] as const).filter((kind) => read[kind] !== null);
    return {
      ...printed,
      cells: [...read.before, read.name, ...tail.map((kind) => read[kind]!)],
      heads: [...read.before.map(() => EMPTY), EMPTY, ...tail.map(headOf)],
    };
  }

  /** A row below the sheet's heads that cannot be brought under them: its figures are weights, scores or aims. */
  misfits(row: GridRow): boolean {
    return (
      this.heads !== null &&
      row.cells.some(isNumeric) &&
      row.above.length > 0 &&
      row.heads.length === 0 &&
      this.rowOf(row) === null
    );
  }

  /** Keeps the row's line, if it is one, and gives the facts that the row states. */
  read(row: GridRow, table: TableBlock): Candidate[] {
    this.look(row);
    const total = this.scored ? totalOf(row, this.heads) : null;
    if (total) {
      this.leave();
      return [toCandidate(total, table)];
    }
    const funds = fundsOf(row);
    if (funds) {
      const line = lineOfFunds(row, funds);
      if (line) this.lines.push(line);
      return [toCandidate(funds, table)];
    }
    const read = this.rowOf(row);
    if (!read) return [];
    this.part = [...read.before, read.name].map(partOf).findLast((part) => part !== null) ?? this.part;
    this.weighSections(read.before);
    const line = this.lineOf(read);
    this.lines.push(line);
    const output = sheetOutput(read.name, read.actual);
    if (output) this.outputs.push(output);
    const metric = line.level === 'section' ? sectionMetric(line.section) : null;
    const figure = findFigures(read.score.text)[0];
    if (!metric || !figure) return [];
    return [toCandidate({ metric, cell: read.score, figure, label: read.name, weight: 0 }, table)];
  }

  /** «产出指标(50分)» heads its indicators: full marks, and no score of its own. */
  private weighSections(before: readonly Span[]): void {
    for (const cell of before) {
      const weight = /^[^()]{2,10}\((\d{1,3})分\)$/.exec(cell.text)?.[1];
      const section = partOf(cell);
      if (weight === undefined || section === null || !SECTION_NAME.test(cell.text)) continue;
      const name = cell.text.replace(/\(.*$/, '');
      if (this.lines.some((line) => line.level === 'section' && line.name === name)) continue;
      const place = placesOf(cell, 0, cell.text.length);
      this.lines.push({
        level: 'section',
        section,
        no: null,
        name,
        weight: Number(weight),
        score: null,
        target: null,
        actual: null,
        ...place,
      });
    }
  }

  private look(row: GridRow): void {
    if (row.above === this.raw) return;
    this.raw = row.above;
    const own = sheetHeads(row.above);
    // A table without heads of its own goes on with the sheet above it.
    if (own) this.heads = own;
    else if (row.above.length > 0 && !goesOn(row.above)) this.heads = null;
    this.scored ||= own !== null || isFundsHead(row.above);
  }

  private rowOf(printed: GridRow): SheetRow | null {
    const { heads } = this;
    if (!heads || printed.cells.every((cell) => !isNumeric(cell))) return null;
    const row = withOwnUnits(printed, heads);
    const own = this.placedRow(row);
    return (
      own ??
      fitRow(
        row.cells.filter((cell) => cell.text !== ''),
        heads,
      )
    );
  }

  private placedRow(row: GridRow): SheetRow | null {
    return this.heads && row.cells.length === this.heads.heads.length ? placed(row.cells, this.heads) : null;
  }

  private lineOf(read: SheetRow): ScoreLine {
    const bare = read.name.text.replaceAll(' ', '');
    const section = partOf(read.name) ?? sectionNamed(bare);
    const named = SECTION_NAME.test(bare) || (this.heads?.section === this.heads?.name && sectionNamed(bare) !== null);
    const isSection = named && section !== null && read.before.every((cell) => cell.text === '');
    return {
      level: isSection ? 'section' : 'indicator',
      section: (isSection ? section : this.part) ?? scoreSection(bare),
      no: null,
      name: bare.replace(/(?:小计|\(\d{1,3}分?\))$/, '').slice(0, 60),
      weight: pointsIn(read.weight) ?? weightIn(bare),
      score: pointsIn(read.score),
      target: textIn(read.target),
      actual: textIn(read.actual),
      ...placesOf(read.score, 0, read.score.text.length),
    };
  }
}

const UNIT_CELL = /^(?:[篇条期场次个起部件人集档户]|万元|元|万|%|篇次|场次|人次)$/;

/** «≥250 | 期 | 253 | 期 | 10 | 10»: units in cells that no head stands above join their values. */
function withOwnUnits(row: GridRow, { heads }: SheetHeads): GridRow {
  if (!row.cells.some((cell) => UNIT_CELL.test(cell.text)) || heads.some((head) => /单位/.test(head.text))) return row;
  const cells: Span[] = [];
  for (const cell of row.cells) {
    const last = cells.at(-1);
    if (last && UNIT_CELL.test(cell.text) && /\d$/.test(last.text)) cells[cells.length - 1] = appendSpan(last, cell);
    else cells.push(cell);
  }
  return { ...row, cells, heads: [] };
}

/** Cells that stand under their heads already. */
function placed(cells: readonly Span[], { section, name, columns }: SheetHeads): SheetRow | null {
  const cell = (kind: string) => {
    const at = columns.find((column) => column.kind === kind)?.head ?? -1;
    return at < 0 || cells[at]!.text === '' ? null : cells[at]!;
  };
  const score = cell('score');
  const weight = cell('weight');
  if (!score || !isScored(weight, score)) return null;
  if (weight === null && columns.some(({ kind }) => kind === 'weight')) return null;
  const first = section < 0 ? 0 : Math.min(section, name);
  const before = cells.slice(first, name).filter((c) => c.text !== '' && !isNumeric(c));
  const own = cells[name]!;
  const named = own.text !== '' && isName(own) ? own : before.at(-1);
  if (!named || !isName(named)) return null;
  // Merged cells repeat the section in each level.
  const levels = before.filter((c) => c !== named && c.text !== named.text);
  return { name: named, before: levels, weight, score, target: cell('target'), actual: cell('actual') };
}

function partOf(cell: Span): ScoreSection | null {
  const bare = cell.text.replaceAll(' ', '');
  if (bare === '' || bare.length > 14) return null;
  const section = scoreSection(bare);
  return section === 'other' || !/指标|^(?:投入|过程|产出|效益|效果|满意度|决策|履职)/.test(bare) ? null : section;
}

function isFundsHead(heads: readonly Span[]): boolean {
  const has = (pattern: RegExp) => heads.some((head) => pattern.test(head.text));
  return has(/得分/) && (has(/分值|权重/) || (has(/执行数/) && has(/执行率/)));
}

/** The row of the year's funds: its score is that of the budget's execution. */
function fundsOf({ cells, heads }: GridRow): CellStatement | null {
  if (!isFundsHead(heads) || !heads.some((head) => /执行率/.test(head.text))) return null;
  // «当年整体支出» may stand among the heads, and the row hold values alone.
  const labels = cells.filter((cell) => cell.text !== '' && !isNumeric(cell));
  if (!(labels.length > 0 ? labels : heads).some((cell) => WHOLE_ROW.test(cell.text))) return null;
  const weight = cells[heads.findIndex((head) => sheetKind(head.text) === 'weight')] ?? null;
  const at = heads.findIndex((head) => sheetKind(head.text) === 'score');
  const cell = cells[at];
  const metric = sectionMetric('execution');
  const figure = cell ? findFigures(cell.text)[0] : undefined;
  if (!cell || !figure || !metric || !isScored(weight, cell)) return null;
  return { metric, cell, figure, label: heads[at]!, weight: 0 };
}

/** A head that gives its full marks makes it a section of the sheet: «预算执行情况(万元)(20分)». */
function lineOfFunds({ above }: GridRow, { cell: score, figure }: CellStatement): ScoreLine | null {
  for (const { text } of above) {
    const [, name, weight] = /^(预算执行(?:情况|率)?)(?:\(万?元\))?\((\d{1,3})分\)/.exec(text) ?? [];
    if (name === undefined || !figure || figure.value > Number(weight)) continue;
    return {
      level: 'section',
      section: 'execution',
      no: null,
      name,
      weight: Number(weight),
      score: figure.value,
      target: null,
      actual: null,
      ...placesOf(score, 0, score.text.length),
    };
  }
  return null;
}

/** «总分 100 99»: full marks, then the score; the columns between are merged away. */
function totalOf(row: GridRow, heads: SheetHeads | null): CellStatement | null {
  const filled = row.cells.filter((cell) => cell.text !== '');
  const name = filled[0];
  if (!name || !TOTAL_NAME.test(name.text)) return null;
  const points: Span[] = [];
  for (const cell of filled.slice(1)) {
    if (pointsIn(cell) === null) break;
    points.push(cell);
  }
  const judged = heads?.columns.filter(({ kind }) => kind === 'judged').length ?? 0;
  if (points.length > judged + 1) points.length -= judged;
  const score = points.at(-1);
  const figure = score ? findFigures(score.text)[0] : undefined;
  if (!score || !figure || figure.value > 100) return null;
  const full = points.slice(0, -1);
  if (full.some((cell) => pointsIn(cell) !== 100)) return null;
  // Alone it is full marks, unless the sheet has no column for them.
  const weighed = heads?.columns.some(({ kind }) => kind === 'weight') ?? true;
  if (full.length === 0 && (weighed || figure.value === 100) && figure.value === 100) return null;
  return { metric: 'score.total', cell: score, figure, label: name, weight: 1 };
}

/** «直播场次(8分)». */
function weightIn(name: string): number | null {
  const weight = /\((\d{1,3})分\)$/.exec(name)?.[1];
  return weight === undefined ? null : Number(weight);
}

function textIn(cell: Span | null): string | null {
  return cell === null || cell.text === '' ? null : cell.text.slice(0, 80);
}
