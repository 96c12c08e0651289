/**
 * Article counts: tier totals («省级主流媒体发稿204篇»), outlets («湖南日报上稿11篇») and other counted output.
 * A figure is a tier total only when its clause names one tier, a placing, and nothing else.
 */
import { PLACED } from '../lexicon/articleWords.ts';
import type { Tier } from '../model.ts';
import { isAimed } from './aims.ts';
import type { Prose } from './blocks.ts';
import { type Candidate, placesOf } from './candidate.ts';
import { isSentenceEnd } from './chars.ts';
import { type Count, clauseOf } from './count.ts';
import type { Figure } from './numbers.ts';
import { OutletList, type OutletReading, type TierLookup } from './outlets.ts';
import { OUTPUT_UNITS, type OutputReading, outputOf } from './outputs.ts';
import { coversYear, isWholeYear, mayNamePeriod, type Period, periodOf } from './period.ts';
import type { Context } from './phrase.ts';
import { tierTotal } from './tierTotals.ts';

export interface ArticleReadings {
  readonly facts: Candidate[];
  readonly outlets: OutletReading[];
  readonly outputs: OutputReading[];
  readonly period: Period | null;
}

const LONGEST_SENTENCE = 600;
const LEAD_REACH = 200;
const CALENDAR: ReadonlySet<string> = new Set(['年', '月', '日', '号']);
const CHANGE = /(?:增加|增长|上升|减少|下降|同比|多|净增)[^，。；]{0,4}$/;
const OTHER_YEAR = /去年|上年|上一年|往年|历年|建台以来|成立以来|五年来|三年来|近年来/;

/** `before` is the last period that the report has named. */
export function readArticles(
  block: Prose,
  figures: readonly Figure[],
  context: Context,
  lookup: TierLookup,
  before: Period | null,
): ArticleReadings {
  if (!figures.some(isCount) && !mayNamePeriod(block.text))
    return { facts: [], outlets: [], outputs: [], period: before };
  return new ArticleReader(block, context, lookup, before).read(figures);
}

/** In units in which articles or other output is counted. */
function isCount(figure: Figure): boolean {
  return figure.unitClass === 'articles' || OUTPUT_UNITS.has(figure.unit);
}

class ArticleReader {
  private readonly facts: Candidate[] = [];
  private readonly outlets: OutletReading[] = [];
  private readonly outputs: OutputReading[] = [];
  private period: Period | null = null;
  private list: OutletList;
  private sentenceFrom = 0;
  private sentenceTo = -1;
  /** The sentence speaks of publishing; null until asked for. */
  private placed: boolean | null = null;

  constructor(
    private readonly block: Prose,
    private readonly context: Context,
    private readonly lookup: TierLookup,
    private before: Period | null,
  ) {
    this.list = new OutletList(lookup);
  }

  read(figures: readonly Figure[]): ArticleReadings {
    const { text } = this.block;
    let previousEnd = 0;
    for (const figure of figures) {
      if (CALENDAR.has(figure.unit) || figure.unitClass === 'none') continue;
      if (figure.start >= this.sentenceTo) this.enterSentence(figure);
      const gapFrom = Math.max(previousEnd, this.sentenceFrom);
      // What is said behind a count (a prize of the first quarter) is not its period.
      this.period = periodOf(text.slice(gapFrom, figure.start), this.context.year, this.before) ?? this.period;
      if (isCount(figure)) this.take(this.countAt(figure, gapFrom));
      previousEnd = figure.end;
    }
    return { facts: this.facts, outlets: this.outlets, outputs: this.outputs, period: this.period ?? this.before };
  }

  /** A text without stops is cut, so that it is not read again for each of its figures. */
  private enterSentence(figure: Figure): void {
    const { text } = this.block;
    const after = Math.max(0, this.sentenceTo);
    let from = figure.start;
    while (from > after && figure.start - from < LONGEST_SENTENCE && !isSentenceEnd(text, from - 1)) from -= 1;
    let to = figure.end;
    while (to < text.length && to - from < LONGEST_SENTENCE && !isSentenceEnd(text, to)) to += 1;
    this.sentenceFrom = from;
    this.sentenceTo = to;
    this.placed = null;
    this.before = this.period ?? this.before;
    this.period = null;
    this.list = new OutletList(this.lookup);
  }

  private countAt(figure: Figure, gapFrom: number): Count {
    const { block, context } = this;
    const clause = clauseOf(block.text, gapFrom, figure.start);
    this.placed ??= PLACED.test(block.text.slice(this.sentenceFrom, this.sentenceTo));
    const lead = block.text.slice(Math.max(this.sentenceFrom, clause.from - LEAD_REACH), clause.from);
    return { block, context, figure, clause, lead, placed: this.placed };
  }

  private take(count: Count): void {
    const { figure, clause } = count;
    const articles = figure.unitClass === 'articles';
    const video = figure.unit === '个' && /视频|抖音|快手/.test(clause.text);
    if (articles || video) {
      if (/^[\d万+]/.test(this.block.text.slice(figure.end, figure.end + 1))) return;
      if (isAimed(count) || this.isOfOtherYear(count)) return;
      const tier = articles ? tierTotal(count) : null;
      if (tier !== null) {
        this.addTotal(count, tier);
        return;
      }
      const filmed = video || /短视频|视频(?:作品)?$/.test(clause.text);
      const outlet = this.list.take(count, filmed ? 'video' : 'article');
      if (outlet) {
        this.outlets.push(outlet);
        return;
      }
    }
    const output = outputOf(count);
    if (output) this.outputs.push(output);
  }

  private isOfOtherYear({ clause }: Count): boolean {
    if (OTHER_YEAR.test(clause.gap) || CHANGE.test(clause.text)) return true;
    const { year } = this.context;
    const years = clause.gap.includes('20') ? [...clause.gap.matchAll(/(20\d\d)年/g)].map((m) => Number(m[1])) : [];
    return years.length > 0 && year !== null && !years.includes(year);
  }

  private addTotal({ figure, clause }: Count, tier: Tier): void {
    const { year } = this.context;
    const partial = this.period !== null && year !== null && !isWholeYear(this.period, year) ? this.period : null;
    this.facts.push({
      metric: `articles.${tier}`,
      value: figure.value,
      valueText: null,
      text: this.block.text.slice(figure.start, figure.end),
      bound: figure.bound,
      status: 'stated',
      decimals: 0,
      year: null,
      periodStart: partial?.start ?? null,
      periodEnd: partial?.end ?? null,
      ...placesOf(this.block, clause.from, figure.end),
      label: null,
      section: this.block.section,
      rule: `prose.articles.${tier}`,
      weight: partial && year !== null && !coversYear(partial, year) ? -5 : 0,
      part: false,
    });
    this.list.open(tier);
  }
}
