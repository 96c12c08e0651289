/**
 * Article counts: tier totals («省级主流媒体发稿204篇»), outlets («湖南日报上稿11篇») and other counted output.
 * A figure is a tier total only when its clause names one tier, a placing, and nothing else.
 */
import { isCountOfTiers, PLACED } from '../lexicon/articleWords.ts';
import { OUTPUT_UNITS } from '../lexicon/outputWords.ts';
import type { Tier } from '../model.ts';
import { isAimed } from './aims.ts';
import type { Prose } from './blocks.ts';
import { type Candidate, placesOf } from './candidate.ts';
import { isDigit, isSentenceEnd } from './chars.ts';
import { type Count, type CountClause, clauseBefore, clauseOf, type Standing, standingOf } from './count.ts';
import { listFrom, namesOf } from './lists.ts';
import type { Figure } from './numbers.ts';
import { OutletList, type OutletReading, type TierLookup } from './outlets.ts';
import { type OutputReading, outputOf } from './outputs.ts';
import { coversYear, isWholeYear, mayNamePeriod, type Period, periodOf } from './period.ts';
import type { Context } from './phrase.ts';
import { listedTiers, runLength } from './tierRuns.ts';
import { tierTotal } from './tierTotals.ts';

export interface ArticleReadings {
  readonly facts: Candidate[];
  readonly outlets: OutletReading[];
  readonly outputs: OutputReading[];
  readonly period: Period | null;
}

const LONGEST_SENTENCE = 600;
const LEAD_REACH = 200;
const LONGEST_LEAD = 60;
const CALENDAR: ReadonlySet<string> = new Set(['年', '月', '日', '号']);
const CHANGE = /(?:增加|增长|上升|减少|下降|同比|多|净增)(?![^，。；]{0,3}[到至])[^，。；]{0,4}$/;
const OTHER_YEAR = /去年|上年|上一年|往年|历年|建台以来|成立以来|五年来|三年来|近年来/;
/** What an aim or a change says beside the thing: «…上稿任务40篇，实际完成46篇». */
const COMPARISON =
  /(?:[比较](?:去年|上年|上一年|20\d\d年)(?:同期|度)?)?(?:增加|增长|减少|下降|净增|多|少)了?$|(?:年初|年度|全年|原)?(?:计划|目标|任务|指标|预期)(?:数|值|量)?(?:为|是)?$/;
/** «(目标值180条)»: the aim of the count before it, not of those behind. */
const AIM_ASIDE = /\((?:年度|年初)?(?:目标|任务|计划|指标)[^()]{0,20}\)/g;
/** «较2021年的461条». */
const OF_YEAR_BEFORE = /[比较与](去年|上年|20\d\d年)(?:同期|度|全年)?(?:的|实绩)?$/;
const THIS_YEAR = /今年|本年|全年/;
/** «较去年有大幅提升»: the count behind it is still this year's. */
const COMPARED = /[比较与同](?:去年|上年|上一年|20\d\d年)(?:度|同期)?/g;
/** «增加到62条»: of what the count before it was. */
const RISEN = /^(?:增加|增长|上升|提高|提升|减少|下降)(?:到|至|为)了?$|^[增升降]至$/;
/** «从去年的40条增加到62条»: the words directly before the figure. */
const FROM_LAST_YEAR = /[从由](?:去年|上年|上一年)(?:同期|度|全年)?的?$/;
const FROM_OTHER_YEAR = /(?:去年|上年|上一年)(?:同期|度|全年)?的?$/;

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
  /** The sentence speaks of another year. */
  private elsewhere = false;
  /** The sentence speaks of publishing; null until asked for. */
  private placed: boolean | null = null;
  /** The last clause of the sentence that named a thing: «实际完成183篇» counts it again. */
  private subject: CountClause | null = null;
  /** A list of tiers waits for a figure each: «中央、省、市级…计划…、…、…，实际…». */
  private tiers: readonly Tier[] | null = null;
  /** Of the last total of the sentence. */
  private lastTier: Tier | null = null;

  constructor(
    private readonly block: Prose,
    private readonly context: Context,
    private readonly lookup: TierLookup,
    private before: Period | null,
  ) {
    this.list = new OutletList(lookup, context);
  }

  read(figures: readonly Figure[]): ArticleReadings {
    const { text } = this.block;
    let previousEnd = 0;
    let afterAim = false;
    for (let i = 0; i < figures.length; i += 1) {
      const figure = figures[i]!;
      if (CALENDAR.has(figure.unit) || isPointsAside(text, figure)) continue;
      // «发稿32、215、430篇»: only the last has the unit.
      const run = figure.unitClass === 'articles' || figure.unitClass === 'none' ? runLength(text, figures, i) : 1;
      if (figure.unitClass === 'none' && run === 1) continue;
      if (figure.start >= this.sentenceTo) this.enterSentence(figure);
      const gapFrom = Math.max(previousEnd, this.sentenceFrom);
      // What is said behind a count (a prize of the first quarter) is not its period.
      this.period = periodOf(text.slice(gapFrom, figure.start), this.context.year, this.before) ?? this.period;
      if (/[;；]/.test(text.slice(gapFrom, figure.start))) this.list.leavePlatform();
      if (isCount(figure) || run > 1) {
        const count = this.countAt(figure, gapFrom, afterAim);
        afterAim = isBesideResult(text, figure, figures[i + 1]);
        const list = !afterAim && count.clause.text.includes('分别') ? listFrom(text, figures, i) : [];
        if (list.length > 1 && this.takeList(count, list, gapFrom)) i += list.length - 1;
        else if (run > 1 && !afterAim && this.takeRun(count, figures.slice(i, i + run))) i += run - 1;
        else if (!afterAim && isCount(figure)) this.take(count);
      } else {
        afterAim = false;
        this.list.note(clauseOf(text, gapFrom, figure.start));
      }
      previousEnd = figures[i]!.end;
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
    // «…省级134条。其中湖南卫视18条»: the sentence goes on.
    this.placed = this.placed && text.startsWith('其中', from) ? true : null;
    this.subject = null;
    this.lastTier = null;
    this.tiers = null;
    this.elsewhere = false;
    this.before = this.period ?? this.before;
    this.period = null;
    this.list = new OutletList(this.lookup, this.context);
  }

  private countAt(figure: Figure, gapFrom: number, afterAim: boolean): Count {
    const { block, context } = this;
    let clause = clauseOf(block.text, gapFrom, figure.start);
    let standing: Standing = afterAim && clause.text === '' ? 'result' : standingOf(clause.text);
    const again = (clause.text === '' && clause.from === figure.start) || RISEN.test(clause.text);
    if (standing !== null || (again && this.subject !== null)) {
      const named = clauseBefore(block.text, gapFrom, clause) ?? this.subject;
      if (named === null) standing = null;
      else clause = { ...named, text: named.text.replace(COMPARISON, '').replace(FROM_LAST_YEAR, ''), gap: clause.gap };
    }
    if (clause.text !== '') this.subject = clause;
    this.placed ??= PLACED.test(block.text.slice(this.sentenceFrom, this.sentenceTo)) || this.isPlacedAround();
    const told = block.text.slice(Math.max(this.sentenceFrom, clause.from - LEAD_REACH), clause.from);
    const lead = told.replace(AIM_ASIDE, '');
    return { block, context, figure, clause, standing, lead, placed: this.placed };
  }

  /** «…发稿4312篇次。其中中央级媒体286篇次», «2.对外宣传用稿。目标值：…；实际值：中央级媒体41条». */
  private isPlacedAround(): boolean {
    const { text, section } = this.block;
    const from = this.sentenceFrom;
    if (/^(?:其中|具体是|具体为|分别是|分别为|即)/.test(text.slice(from, from + 4)))
      return PLACED.test(text.slice(Math.max(0, from - LONGEST_LEAD), from));
    if (isCountOfTiers(text.slice(from, this.sentenceTo), text.slice(0, from))) return true;
    const title = section.split(' › ').at(-1) ?? '';
    return /(?:用|发|上|供|外宣)稿/.test(title) && text.slice(0, Math.min(from, LONGEST_LEAD)).includes(title);
  }

  /** A figure for each of the tiers that the clause, or the aim before it, lists. */
  private takeRun(count: Count, run: readonly Figure[]): boolean {
    const tiers = listedTiers(count.clause.text, this.context) ?? (count.standing === 'result' ? this.tiers : null);
    if (tiers?.length !== run.length) return false;
    this.tiers = tiers;
    if (!count.placed || isAimed(count) || this.isOfOtherYear(count)) return true;
    for (const [k, figure] of run.entries()) this.addTotal({ ...count, figure }, tiers[k]!);
    return true;
  }

  /** «云岭先锋、学习强国分别采用33条和127条»: a figure for each of the names before it. */
  private takeList(count: Count, list: readonly Figure[], gapFrom: number): boolean {
    const { text } = this.block;
    const names = list.every(({ unitClass }) => unitClass === 'articles') ? namesOf(text, list, gapFrom) : null;
    if (!names || listedTiers(count.clause.text, this.context)) return false;
    for (const [k, figure] of list.entries()) {
      const { from, to } = names[k]!;
      this.take({ ...count, figure, clause: { text: text.slice(from, to), from, gap: '' } });
    }
    return true;
  }

  private take(count: Count): void {
    const { figure, clause, standing } = count;
    const articles = figure.unitClass === 'articles';
    const video = figure.unit === '个' && /视频|抖音|快手/.test(clause.text);
    const next = this.block.text[figure.end] ?? '';
    if (next === '万' || next === '+' || (articles && isDigit(next) && standing === null)) return;
    if (isAimed(count)) return;
    if (OF_YEAR_BEFORE.test(count.clause.text) || this.isOfOtherYear(count)) {
      if (articles) this.takeYearBefore(count);
      return;
    }
    if (articles || video) {
      const tier = articles ? tierTotal(count) : null;
      if (tier !== null) {
        this.addTotal(count, tier);
        this.lastTier = tier;
        this.list.open(tier);
        return;
      }
      const filmed = video || /短视频|视频(?:作品)?$/.test(clause.text);
      const outlet = this.list.take(count, filmed ? 'video' : 'article');
      if (outlet) {
        this.outlets.push(outlet);
        return;
      }
    } else this.list.note(clause);
    const output = outputOf(count);
    if (output) this.outputs.push(output);
  }

  /** «2021年中央级媒体上稿171篇»; «…427条，较2023年的398条增加29条» is of the tier before it. */
  private takeYearBefore(count: Count): void {
    const { year } = this.context;
    if (year === null) return;
    const { clause } = count;
    const against = OF_YEAR_BEFORE.exec(clause.gap.slice(-12) + clause.text)?.[1];
    const named = against ?? /^(?:.{0,12}[，。；;:])?(20\d\d年)/.exec(clause.text)?.[1];
    if (named !== undefined && /^20/.test(named) && Number.parseInt(named, 10) !== year - 1) return;
    const tier = against !== undefined ? this.lastTier : named !== undefined ? tierTotal(count) : null;
    if (tier !== null && this.period === null) this.addTotal(count, tier, year - 1);
  }

  private isOfOtherYear({ clause }: Count): boolean {
    if (CHANGE.test(clause.text) || FROM_OTHER_YEAR.test(clause.text)) return true;
    const { year } = this.context;
    const said = (clause.gap + clause.text).replace(COMPARED, '');
    const years = said.includes('20') ? [...said.matchAll(/(20\d\d)年/g)].map((m) => Number(m[1])) : [];
    if (years.length > 0 && year !== null) this.elsewhere = !years.includes(year);
    else if (OTHER_YEAR.test(said)) this.elsewhere = !THIS_YEAR.test(said);
    else if (THIS_YEAR.test(said)) this.elsewhere = false;
    return this.elsewhere;
  }

  private addTotal({ figure, clause }: Count, tier: Tier, before: number | null = null): void {
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
      year: before,
      periodStart: partial?.start ?? null,
      periodEnd: partial?.end ?? null,
      ...placesOf(this.block, clause.from, figure.end),
      label: null,
      section: this.block.section,
      rule: `prose.articles.${tier}`,
      weight: partial && year !== null && !coversYear(partial, year) ? -5 : 0,
      part: false,
    });
  }
}

/** «省级媒体用稿(8分)：…»: what it counts for, not how much there is. */
function isPointsAside(text: string, { unitClass, start, end }: Figure): boolean {
  return unitClass === 'points' && text[start - 1] === '(' && text[end] === ')';
}

/** «≥150条198条», «600篇 702篇»: of two counts side by side the first is the aim, the second what came of it. */
function isBesideResult(text: string, figure: Figure, next: Figure | undefined): boolean {
  if (next === undefined || next.unit !== figure.unit || figure.unit === '') return false;
  const between = text.slice(figure.end, next.start);
  return between.length <= 8 && /^[\s|]*$/.test(between);
}
