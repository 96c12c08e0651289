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
import { runFrom, tiersNamed } from './tierLists.ts';
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
const CHANGE = /(?:增加|增长|上升|减少|下降|同比|多|净增)(?![^，。；]{0,3}[到至])[^，。；]{0,4}$/;
const OTHER_YEAR = /去年|上年|上一年|往年|历年|建台以来|成立以来|五年来|三年来|近年来/;
const THIS_YEAR = /今年|本年|全年/;
/** «较去年有大幅提升»: the count behind it is still this year's. */
const COMPARED = /[比较与同](?:去年|上年|上一年|20\d\d年)(?:度|同期)?/g;
/** «从去年的40条增加到62条»: the words directly before the figure. */
const FROM_OTHER_YEAR = /(?:去年|上年|上一年)(?:同期|度|全年)?的?$/;
/** What an aim, or last year's count, says beside its tier. */
const ASIDE =
  /(?:年初|年度|全年|原)?(?:计划|目标|任务|指标|预期|力争|确保)(?:值|数|量)?(?:为|是)?|[从由]?(?:去年|上年|上一年|20\d\d年)(?:同期|度|全年)?的?/g;
/** «实际完成118篇», «增加到62条», «2022年发稿55篇»: the same thing as the aim, or as last year's count, before it. */
const SAME_THING =
  /^(?:(?:20\d\d年|今年|本年|全年|年末|实际|现|已|最终|共|累计|截至目前)*(?:完成|实际|达到|达|上稿|发稿|用稿|采用|刊发|刊播|播发|播出|开展|举办|推送|发布|制作|出版|为)*(?:任务|稿件)?(?:数|量)?(?:为|达到?|共)?|(?:增加|增长|上升|提高|减少|下降|增|升|降)(?:到|至)(?:今年|20\d\d年|本年)?的?)$/;

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
  /** An aim or a count of another year, whose result or whose like of this year may follow. */
  private pending: { readonly tiers: readonly Tier[]; readonly count: Count } | null = null;
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
    for (const [i, figure] of figures.entries()) {
      if (CALENDAR.has(figure.unit) || figure.unitClass === 'none' || figure.start < previousEnd) continue;
      if (figure.start >= this.sentenceTo) this.enterSentence(figure);
      const gapFrom = Math.max(previousEnd, this.sentenceFrom);
      // What is said behind a count (a prize of the first quarter) is not its period.
      this.period = periodOf(text.slice(gapFrom, figure.start), this.context.year, this.before) ?? this.period;
      const run = figure.unitClass === 'articles' ? runFrom(text, figures, i) : [];
      if (run.length > 1 && this.takeRun(run, gapFrom)) {
        previousEnd = run[run.length - 1]!.end;
        continue;
      }
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
    this.pending = null;
    this.elsewhere = false;
  }

  /** «中央、省、市级媒体发稿…128篇、573篇、811篇»; false where names and figures do not go together. */
  private takeRun(run: readonly Figure[], gapFrom: number): boolean {
    const count = this.countAt(run[0]!, gapFrom);
    const same = SAME_THING.test(count.clause.text) && this.pending?.tiers.length === run.length;
    const tiers = same ? this.pending!.tiers : tiersNamed(count.clause, run.length, count.placed);
    if (tiers === null) return false;
    if (!same && (isAimed(count) || this.isOfOtherYear(count))) {
      this.pending = { tiers, count };
      return true;
    }
    for (const [i, figure] of run.entries()) this.addTotal({ ...count, figure }, tiers[i]!);
    return true;
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
      const { pending } = this;
      const same = pending !== null && SAME_THING.test(clause.text) && !this.isOfOtherYear(count);
      if (same && pending.tiers.length === 1) {
        this.addTotal(count, pending.tiers[0]!);
        this.pending = null;
        return;
      }
      if (!same && (isAimed(count) || this.isOfOtherYear(count) || this.isColumnBefore(figure))) {
        const aside = { ...clause, text: clause.text.replace(ASIDE, '') };
        const tier = articles ? tierTotal({ ...count, clause: aside }) : null;
        this.pending = { tiers: tier === null ? [] : [tier], count };
        return;
      }
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
    if (isAimed(count)) {
      this.pending = { tiers: [], count };
      return;
    }
    const { pending } = this;
    const same = pending !== null && SAME_THING.test(clause.text) && pending.count.figure.unit === figure.unit;
    const output = outputOf(count, same ? pending.count : null);
    if (output) this.outputs.push(output);
    this.pending = null;
  }

  /** «省级媒体用稿 600篇 702篇»: a row of a table run flat; the aim or last year's count stands before the result. */
  private isColumnBefore(figure: Figure): boolean {
    const behind = /^ +\d[\d.]*([篇条件]\S?)/.exec(this.block.text.slice(figure.end, figure.end + 14));
    return behind !== null && behind[1]!.startsWith(figure.unit.slice(0, 1));
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
