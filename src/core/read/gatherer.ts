/** Blocks → every candidate in them, every outlet, output and line of the score sheet. */
import type { Tier } from '../model.ts';
import type { Passage } from './amountMetrics.ts';
import { readAmounts } from './amounts.ts';
import { readArticles } from './articles.ts';
import type { Block, Prose, TableBlock } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import { fusedHeads, fusedRows, isFused } from './fusedTable.ts';
import { readGrade } from './grades.ts';
import { readNothing } from './nothing.ts';
import { findFigures } from './numbers.ts';
import type { OutletReading } from './outlets.ts';
import type { OutputReading } from './outputs.ts';
import { readPeople } from './people.ts';
import type { Period } from './period.ts';
import type { Context } from './phrase.ts';
import { readSatisfaction } from './satisfaction.ts';
import { readScoreItems, type SheetTrail } from './scoreItems.ts';
import { mergeLines, type ScoreLine } from './scoreLines.ts';
import { ScoreSheet } from './scoreSheet.ts';
import { readSharesTogether } from './sharesTogether.ts';
import type { Span } from './span.ts';
import { readTable } from './tables.ts';
import { readTotalScore } from './totalScore.ts';
import { readZeroLists } from './zeroLists.ts';

/** A sentence in a cell gives way to the same statement outside tables. */
const CELL_WEIGHT = -0.5;

/** Paragraphs that may stand inside a score sheet: a year's aim, a page's head. */
const MOST_BETWEEN = 3;

/** From 一级指标 to 得分. */
const FUSED_HEADS = 7;

/** Links to other pages: whatever they state is another report's. */
const NAVIGATION = /^(?:上|下)一(?:篇|条|页|则)|^相关(?:链接|阅读|文章|新闻|信息)[:：]/;

/** One by one: a hostile text holds more rows than a call may have arguments. */
function append<T>(target: T[], rows: readonly T[]): void {
  for (const row of rows) target.push(row);
}

/** Reads one block after the other; what one says of section, period and budget holds for the next. */
export class Gatherer {
  readonly candidates: Candidate[] = [];
  readonly outlets: OutletReading[] = [];
  readonly outputs: OutputReading[] = [];
  private readonly ofProjects: Candidate[] = [];
  private readonly lines: ScoreLine[] = [];
  private trail: SheetTrail | null = null;
  private readonly tables = new ScoreSheet();
  /** Of a sheet whose rows have run together, a line each: «省级媒体用稿≥200条226条1010». */
  private fused: readonly Span[] | null = null;
  /** Paragraphs since the last table. */
  private since = 0;
  private period: Period | null = null;
  private readonly passage: Passage = { section: '', hasBudget: false, lastBudget: null };

  constructor(
    private readonly context: Context,
    private readonly tierOf: (name: string) => Tier | null,
  ) {}

  block(block: Block): void {
    if (block.type === 'prose') {
      this.since += 1;
      if (this.since > MOST_BETWEEN) {
        this.tables.leave();
        this.fused = null;
      }
      const heads = fusedHeads(block);
      if (heads) {
        this.fused = heads;
        this.since = 0;
      }
      const rows = this.fused === null ? [] : fusedRows(block);
      if (rows.length > 0)
        this.table({ type: 'table', rows: [this.fused!, ...rows], section: block.section, caption: '' });
      else this.prose(block, 0);
      return;
    }
    this.table(block);
  }

  private table(block: TableBlock): void {
    this.since = 0;
    const heads = block.rows[0] ?? [];
    if (heads !== this.fused && heads.length === FUSED_HEADS && isFused(heads.map((cell) => cell.text).join('')))
      this.fused = heads;
    const table = readTable(block, this.context, this.tables);
    append(this.candidates, table.facts);
    append(this.ofProjects, table.ofProject);
    append(this.lines, table.sheet);
    for (const cell of table.prose) this.prose(cell, CELL_WEIGHT);
  }

  private prose(block: Prose, weight: number): void {
    if (NAVIGATION.test(block.text)) return;
    const figures = findFigures(block.text);
    append(this.candidates, readNothing(block, this.context));
    append(this.candidates, readZeroLists(block, this.context));
    append(this.candidates, readGrade(block, this.context));
    const scores = readScoreItems(block, this.trail);
    this.trail = scores.trail;
    append(this.lines, scores.lines);
    if (figures.length === 0) return;
    // What a budget says of articles it aims at.
    const told = this.context.plan ? [] : figures;
    const articles = readArticles(block, told, this.context, this.tierOf, this.period);
    this.period = articles.period;
    append(this.outlets, articles.outlets);
    append(this.outputs, articles.outputs);
    const found = [
      ...readAmounts(block, figures, this.context, this.passage),
      ...readSharesTogether(block, figures),
      ...readPeople(block, figures, this.context),
      ...readSatisfaction(block, figures, this.context.year),
      ...readTotalScore(block, figures, this.context, scores),
      ...scores.facts,
      ...articles.facts,
    ];
    for (const candidate of found)
      this.candidates.push(weight === 0 ? candidate : { ...candidate, weight: candidate.weight + weight });
  }

  /** Everything that may be read; sheets of projects only where none tells of the unit. */
  all(): Candidate[] {
    const ofUnit = this.candidates.some(({ metric }) => /^budget\.(?:initial|full_year|project_.*)$/.test(metric));
    const projects = ofUnit ? this.ofProjects.filter(({ metric }) => !metric.startsWith('budget.')) : this.ofProjects;
    return [...this.candidates, ...projects];
  }

  /** The score sheet, whether tables or sentences told it. */
  sheet(): ScoreLine[] {
    return mergeLines(this.lines);
  }

  /** All counted outputs; one that a score sheet only repeats is told where its sentence stands. */
  allOutputs(): OutputReading[] {
    const told = new Set(this.outputs.map(({ value, unit }) => `${value}${unit}`));
    return [...this.outputs, ...this.tables.outputs.filter(({ value, unit }) => !told.has(`${value}${unit}`))];
  }

  /** The day on which this report's article counts stop, where it names one before the year's end. */
  periodEnd(): string | null {
    const ends = this.candidates
      .filter((c) => c.metric.startsWith('articles.') && c.periodEnd && c.weight > -5)
      .map((c) => c.periodEnd!);
    return ends.sort().at(-1) ?? null;
  }
}
