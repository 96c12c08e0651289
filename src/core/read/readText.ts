/** A report's text → every candidate reading of it. The same walk serves `readReport` and `explainMetric`. */

import { PLANNED } from '../lexicon/metricOf.ts';
import { maskPersonalData } from '../mask.ts';
import type { ReportHead, ReportText, ScoreSection, Tier, Warning } from '../model.ts';
import { outletTier } from '../outletTier.ts';
import { identify } from '../who/identify.ts';
import { type Passage, readAmounts } from './amounts.ts';
import { readArticles } from './articles.ts';
import type { Prose } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import { clean } from './clean.ts';
import { readGrade } from './grades.ts';
import { layout } from './layout.ts';
import { readNothing } from './nothing.ts';
import { findFigures } from './numbers.ts';
import type { OutletReading } from './outlets.ts';
import type { OutputReading } from './outputs.ts';
import { readPeople } from './people.ts';
import type { Period } from './period.ts';
import type { Context } from './phrase.ts';
import { readSatisfaction } from './satisfaction.ts';
import { readSectionScores, readSheetLine, type ScoreLine, sectionMetric } from './scoreLines.ts';
import { readTable } from './tables.ts';
import { readTotalScore } from './totalScore.ts';

export interface Readings {
  /** Masked; all places hold here. */
  readonly text: string;
  readonly head: ReportHead;
  readonly warnings: readonly Warning[];
  readonly isReport: boolean;
  readonly candidates: readonly Candidate[];
  readonly outlets: readonly OutletReading[];
  readonly outputs: readonly OutputReading[];
  readonly sheet: readonly ScoreLine[];
  readonly periodEnd: string | null;
}

/** mask → who → layout → read each block. Throws on nothing that a text can hold. */
export function readText(input: ReportText): Readings {
  const text = maskPersonalData(input.text);
  const { head, warnings, isReport } = identify(
    input.front ? { text, file: input.file, front: input.front } : { text, file: input.file },
  );
  const context: Context = { year: head.year, ownNames: ownNames(head), anyBody: head.unit_name === null };
  const gathered = new Gatherer(context, (name) => outletTier(name, head));
  for (const block of layout(clean(text), input.tables)) {
    if (block.type === 'prose') gathered.prose(block, 0);
    else {
      const table = readTable(block, context);
      gathered.candidates.push(...table.facts);
      gathered.sheet.push(...table.sheet);
      for (const cell of table.prose) gathered.prose(cell, -0.5);
    }
  }
  const all = isOfOneProject(head, text)
    ? gathered.candidates.filter((c) => OF_ANY_REPORT.test(c.metric))
    : gathered.candidates;
  const candidates = (isPlan(head) ? all.flatMap(asPlan) : all).filter((c) => !isCarriedOver(c, all));
  const governmentWide = isGovernmentWide(text, candidates);
  return {
    text,
    head: { ...head, period_end: head.period_end ?? gathered.periodEnd() },
    warnings,
    isReport: !governmentWide && (isReport || statesEnough(candidates)),
    candidates,
    outlets: gathered.outlets,
    outputs: gathered.outputs,
    sheet: gathered.sheet,
    periodEnd: gathered.periodEnd(),
  };
}

/** A 预算公开, by its title: «预算» there and no «决算». */
function isPlan(head: ReportHead): boolean {
  return head.kind === 'budget' && /预算/.test(head.title ?? '') && !/决算|绩效/.test(head.title ?? '');
}

/** A report on one project (项目支出绩效自评): its money and scores are not the unit's. */
function isOfOneProject(head: ReportHead, text: string): boolean {
  const title = head.title ?? '';
  if (/项目/.test(title) && /绩效|自评|评价/.test(title) && !/整体|部门|决算|预算公开/.test(title)) return true;
  const printed = text.slice(0, 600);
  if (printed.includes('整体') || printed.includes('决算')) return false;
  const opening = printed.replace(/\s/g, '');
  return /项目(?:支出)?绩效(?:自评|评价)(?:表|报告)/.test(opening) && !/整体|决算/.test(opening);
}

const OF_ANY_REPORT = /^(?:staff|articles)\.|^budget\.project_/;

/** A text that is no report by its look, and yet states several figures of one: a statement of three public expenses, a form. */
function statesEnough(candidates: readonly Candidate[]): boolean {
  const metrics = new Set(
    candidates
      .filter((c) => c.implied === undefined && !/^articles|^satisfaction|^share/.test(c.metric))
      .map((c) => c.metric),
  );
  return metrics.size >= ENOUGH;
}

const ENOUGH = 3;

/** All departments of a place together, or a place's whole budget: nobody's report. */
function isGovernmentWide(text: string, candidates: readonly Candidate[]): boolean {
  const amounts = candidates.filter((c) =>
    /^(?:income|expenditure)\.total$|^budget\.(?:initial|full_year)$/.test(c.metric),
  );
  if (amounts.some((c) => (c.value ?? 0) > LARGEST_UNIT)) return true;
  return /(?:部门及(?:各?乡镇|街道)|(?:全[县区市]|[县区市]本?级)(?:各部门|行政事业单位|部门)|财政局汇总).{0,60}(?:三公|汇总|合计)/.test(
    text.slice(0, 3000),
  );
}

/** 万元. No media body spends ten milliard 元. */
const LARGEST_UNIT = 1_000_000;

function asPlan(candidate: Candidate): Candidate[] {
  const planned = PLANNED[candidate.metric];
  if (planned === null || (candidate.status === 'stated_none' && planned !== undefined)) return [];
  return [planned === undefined ? candidate : { ...candidate, metric: planned, rule: `${candidate.rule}→${planned}` }];
}

/** A 总计 is the year's total only where nothing was carried over. */
function isCarriedOver(candidate: Candidate, all: readonly Candidate[]): boolean {
  if (candidate.weight > -3 || !/^(?:income|expenditure)\.total$/.test(candidate.metric)) return false;
  return all.some((c) => (c.metric === 'income.carryover' || c.metric === 'balance.cumulative') && (c.value ?? 0) > 0);
}

/** The names that may stand beside any figure: the unit's, its district's, its city's, longest first. */
function ownNames(head: ReportHead): string[] {
  const names = [head.unit_name, head.district, head.city, head.province];
  // Where no unit's name was found, the title's first words are it: «天水市广播电视微波总站2020年度部门决算».
  const titled =
    /^[关于]{0,2}([\u4e00-\u9fff]{4,24}?)(?=20\d\d|部门|单位|整体|关于|预算|决算)/.exec(head.title ?? '')?.[1] ?? null;
  const short = (name: string | null) => (name && name.length > 2 ? name.replace(/[省市区县旗]$/, '') : null);
  return [...new Set([...names, titled, ...names.slice(1).map(short)])]
    .filter((n): n is string => n !== null && n.length >= 2)
    .sort((a, b) => b.length - a.length);
}

class Gatherer {
  readonly candidates: Candidate[] = [];
  readonly outlets: OutletReading[] = [];
  readonly outputs: OutputReading[] = [];
  readonly sheet: ScoreLine[] = [];
  private section: ScoreSection | null = null;
  private period: Period | null = null;
  private readonly passage: Passage = { section: '', hasBudget: false };

  constructor(
    private readonly context: Context,
    private readonly tierOf: (name: string) => Tier | null,
  ) {}

  prose(block: Prose, weight: number): void {
    const figures = findFigures(block.text);
    this.candidates.push(...readNothing(block, this.context), ...readGrade(block));
    if (figures.length === 0) return;
    const sheet = readSheetLine(block, this.section);
    for (const line of sheet) {
      if (line.level === 'section') {
        this.section = line.section;
        const metric = sectionMetric(line.section);
        if (metric && line.score !== null) this.candidates.push(sheetCandidate(line, metric, block, line.score));
      }
      this.sheet.push(line);
    }
    const articles = readArticles(block, figures, this.context, this.tierOf, this.period);
    this.period = articles.period;
    this.outlets.push(...articles.outlets);
    this.outputs.push(...articles.outputs);
    const found = [
      ...readAmounts(block, figures, this.context, this.passage),
      ...readPeople(block, figures, this.context),
      ...readSatisfaction(block, figures),
      ...readTotalScore(block, figures),
      ...(sheet.length === 0 ? readSectionScores(block) : []),
      ...articles.facts,
    ];
    for (const candidate of found)
      this.candidates.push(weight === 0 ? candidate : { ...candidate, weight: candidate.weight + weight });
  }

  /** The day on which this report's article counts stop, where it names one before the year's end. */
  periodEnd(): string | null {
    const ends = this.candidates
      .filter((c) => c.metric.startsWith('articles.') && c.periodEnd && c.weight > -5)
      .map((c) => c.periodEnd!);
    return ends.sort().at(-1) ?? null;
  }
}

function sheetCandidate(line: ScoreLine, metric: Candidate['metric'], block: Prose, score: number): Candidate {
  return {
    metric,
    value: score,
    valueText: null,
    text: `${score}分`,
    bound: '=',
    status: 'stated',
    decimals: 0,
    year: null,
    start: line.start,
    end: line.end,
    label: null,
    section: block.section,
    rule: 'sheet.section',
    weight: 1,
    part: false,
  };
}
