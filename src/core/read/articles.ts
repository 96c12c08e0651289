/**
 * Article counts: tier totals («省级主流媒体发稿204篇»), outlets («湖南日报上稿11篇») and other counted output.
 * A figure is a tier total only when its clause names one tier, a placing, and nothing else.
 */
import {
  ARTICLE_WORDS,
  NAME_LEAD,
  NOT_ARTICLES,
  OUTLET_SHAPE,
  PLACED,
  SEVERAL,
  TIER_PATTERN,
  tierOf,
  VERB_TAIL,
} from '../lexicon/articleWords.ts';
import type { Bound, Tier } from '../model.ts';
import type { Prose } from './blocks.ts';
import { type Candidate, placesOf } from './candidate.ts';
import { isDigit } from './chars.ts';
import type { Figure } from './numbers.ts';
import { coversYear, isWholeYear, type Period, periodOf } from './period.ts';
import type { Context } from './phrase.ts';

export interface OutletReading {
  readonly tier: Tier;
  readonly tierReported: Tier;
  readonly outlet: string;
  readonly count: number;
  readonly bound: Bound;
  readonly kind: 'article' | 'video';
  readonly start: number;
  readonly end: number;
}
export interface OutputReading {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly bound: Bound;
  readonly start: number;
  readonly end: number;
}
export interface ArticleReadings {
  readonly facts: Candidate[];
  readonly outlets: OutletReading[];
  readonly outputs: OutputReading[];
  readonly period: Period | null;
}

export type TierLookup = (name: string) => Tier | null;

/** How far from an outlet's count its tier's list may stand. */
const LIST_REACH = 1500;
const LONGEST_SENTENCE = 600;
const LEAD_REACH = 200;
const CALENDAR: ReadonlySet<string> = new Set(['年', '月', '日', '号']);
const SENTENCE = /[。！？!?]/;
const TARGET = /目标|任务[数为]|计划|力争|确保|指标值|要求|不得少于|预期|拟|预计/;
const NEXT_YEAR = /打算|计划|下一步|思路/;
const CHANGE = /(?:增加|增长|上升|减少|下降|同比|多|净增)[^，。；]{0,4}$/;
const OTHER_YEAR = /去年|上年|上一年|往年|历年|建台以来|成立以来|五年来|三年来|近年来/;

export function readArticles(
  block: Prose,
  figures: readonly Figure[],
  context: Context,
  lookup: TierLookup,
  before: Period | null,
): ArticleReadings {
  return new ArticleReader(block, context, lookup, before).read(figures);
}

interface Clause {
  readonly text: string;
  readonly from: number;
  /** All of the gap before the clause, back to the figure before. */
  readonly gap: string;
}

class ArticleReader {
  private readonly facts: Candidate[] = [];
  private readonly outlets: OutletReading[] = [];
  private readonly outputs: OutputReading[] = [];
  private period: Period | null = null;
  /** The tier that a list under way is counted in: «省级204篇(其中湖南日报20篇…». */
  private listTier: Tier | null = null;
  private inList = false;
  private sentence = '';
  private sentenceFrom = 0;
  private placed = false;

  constructor(
    private readonly block: Prose,
    private readonly context: Context,
    private readonly lookup: TierLookup,
    private before: Period | null,
  ) {}

  read(figures: readonly Figure[]): ArticleReadings {
    const { text } = this.block;
    let previousEnd = 0;
    let from = 0;
    let to = -1;
    for (const figure of figures) {
      if (CALENDAR.has(figure.unit) || figure.unitClass === 'none') continue;
      if (figure.start >= to) {
        [from, to] = this.sentenceAround(figure, Math.max(0, to));
        this.sentence = text.slice(from, to);
        this.sentenceFrom = from;
        this.placed = PLACED.test(this.sentence);
        this.before = this.period ?? this.before;
        this.period = null;
        this.listTier = null;
        this.inList = false;
      }
      const gapFrom = Math.max(previousEnd, from);
      // What is said behind a count (a prize of the first quarter) is not its period.
      this.period = periodOf(text.slice(gapFrom, figure.start), this.context.year, this.before) ?? this.period;
      this.take(figure, clauseOf(text, gapFrom, figure.start));
      previousEnd = figure.end;
    }
    return { facts: this.facts, outlets: this.outlets, outputs: this.outputs, period: this.period ?? this.before };
  }

  /** A text without stops is cut, so that it is not read again for each of its figures. */
  private sentenceAround(figure: Figure, after: number): [from: number, to: number] {
    const { text } = this.block;
    let from = figure.start;
    while (from > after && figure.start - from < LONGEST_SENTENCE && !SENTENCE.test(text[from - 1]!)) from -= 1;
    let to = figure.end;
    while (to < text.length && to - from < LONGEST_SENTENCE && !SENTENCE.test(text[to]!)) to += 1;
    return [from, to];
  }

  private take(figure: Figure, clause: Clause): void {
    const articles = figure.unitClass === 'articles';
    const video = figure.unit === '个' && /视频|抖音|快手/.test(clause.text);
    if (!articles && !video) {
      this.takeOutput(figure, clause);
      return;
    }
    const following = this.block.text.slice(figure.end, figure.end + 8);
    if (/^[\d万+]/.test(following)) return;
    const aimed = NEXT_YEAR.test(this.block.section.split(' › ').pop() ?? '') || isAim(this.lead(clause) + clause.text);
    const old = OTHER_YEAR.test(clause.gap) || this.otherYear(clause.gap) || CHANGE.test(clause.text);
    if (aimed || old) return;
    const tier = articles ? this.tierTotal(figure, clause) : null;
    if (tier !== null) {
      this.addTotal(figure, clause, tier);
      return;
    }
    const filmed = video || /短视频|视频(?:作品)?$/.test(clause.text);
    if (this.takeOutlet(figure, clause, filmed ? 'video' : 'article')) return;
    this.takeOutput(figure, clause);
  }

  private otherYear(gap: string): boolean {
    const years = [...gap.matchAll(/(20\d\d)年/g)].map((m) => Number(m[1]));
    return years.length > 0 && this.context.year !== null && !years.includes(this.context.year);
  }

  /** The one tier whose total the figure is; null when it is not a tier's total. */
  private tierTotal(figure: Figure, clause: Clause): Tier | null {
    const mentions = [...clause.text.matchAll(TIER_PATTERN)];
    const last = mentions[mentions.length - 1];
    if (!last || NOT_ARTICLES.test(clause.text)) return null;
    const at = last.index;
    const before = clause.text.slice(0, at);
    const after = clause.text.slice(at + last[0].length);
    const listed = /等(?:各大|各|众多|多家)?$/.test(before.trim());
    const around = listed ? clause.text.slice(at) : clause.text;
    if (SEVERAL.test(around) || /以上/.test(after)) return null;
    if (mentions.length > 1 && !listed) return null;
    if (!isExplained(after, this.context) || !(listed || isExplained(before, this.context))) return null;
    const placed =
      PLACED.test(after) ||
      PLACED.test(before) ||
      PLACED.test(clause.gap) ||
      this.placed ||
      /^[^，。；]{0,4}(?:稿|新闻|报道)/.test(this.block.text.slice(figure.end, figure.end + 6));
    if (!placed || this.isLimited(clause)) return null;
    return tierOf(last[0]);
  }

  /** «文旅相关稿件央媒上稿50余篇»: of one subject only, no tier's total. */
  private isLimited(clause: Clause): boolean {
    return (
      /(?:相关|专题|系列|主题|有关)(?:的)?(?:稿件|报道|新闻|作品)/.test(clause.gap) ||
      /(?:相关|专题|系列|主题)(?:稿件|报道|新闻)(?:[^。；]{0,30})$/.test(this.lead(clause))
    );
  }

  /** The sentence up to the clause. */
  private lead(clause: Clause): string {
    return this.block.text.slice(Math.max(this.sentenceFrom, clause.from - LEAD_REACH), clause.from);
  }

  private addTotal(figure: Figure, clause: Clause, tier: Tier): void {
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
    this.listTier = tier;
    this.inList = false;
  }

  private takeOutlet(figure: Figure, clause: Clause, kind: 'article' | 'video'): boolean {
    const opened = /其中|[(:：]|分别|包括/.test(clause.gap + clause.text);
    if (/^含/.test(clause.text)) return false;
    let piece = clause.text;
    const comma = clause.gap.length > 0 ? '' : piece;
    const name = outletName(piece);
    piece = comma;
    if (name === '' || name.length > 22 || isNoOutlet(name) || /\d{3}|相关|专题/.test(name) || NOT_ARTICLES.test(name))
      return false;
    if (/[;；]/.test(clause.gap)) {
      this.listTier = null;
      this.inList = false;
    }
    const heading = headTier(clause.gap);
    if (heading !== null) this.listTier = heading;
    const known = this.lookup(name);
    const listed = this.listTier !== null && (opened || this.inList);
    const shaped = OUTLET_SHAPE.test(name) && (this.inList || PLACED.test(clause.text) || PLACED.test(clause.gap));
    if (known === null && !listed && !(shaped && this.inList)) return false;
    if (known === null && listed && !OUTLET_SHAPE.test(name) && !this.inList && !/其中/.test(clause.gap + clause.text))
      return false;
    if (!listed && !this.placed) return false;
    const ownAside = known === 'district' && this.listTier === 'other';
    const reported =
      listed && !ownAside ? this.listTier! : (this.reportedElsewhere(name, figure.start) ?? known ?? 'other');
    this.outlets.push({
      tier: known ?? (listed ? this.listTier! : 'other'),
      tierReported: reported,
      outlet: name,
      count: figure.value,
      bound: figure.bound,
      kind,
      ...placesOf(this.block, clause.from, figure.end),
    });
    this.inList = true;
    return true;
  }

  /** «在湖南日报、学习强国等省级主流媒体发稿…» counts 学习强国 as provincial. */
  private reportedElsewhere(name: string, near: number): Tier | null {
    const { text } = this.block;
    const from = Math.max(0, near - LIST_REACH);
    const found = text.slice(from, near + LIST_REACH).indexOf(`、${name}`);
    if (found < 0) return null;
    const at = from + found;
    const end = text.slice(at, at + 80);
    const match = /^[^。，；0-9]*?等([^。，；0-9]{2,4})/.exec(end);
    if (!match) return null;
    TIER_PATTERN.lastIndex = 0;
    const tier = [...match[1]!.matchAll(TIER_PATTERN)][0];
    return tier ? tierOf(tier[0]) : null;
  }

  private takeOutput(figure: Figure, clause: Clause): void {
    if (!OUTPUT_UNITS.has(figure.unit) || TARGET.test(clause.text) || !isOutputClause(clause.text)) return;
    const label = outputLabel(this.block.text, clause, figure);
    if (label === '' || /股室|科室|部室|机构|部门|编制|平台$/.test(label)) return;
    this.outputs.push({
      label,
      value: figure.value,
      unit: figure.unit,
      bound: figure.bound,
      ...placesOf(this.block, clause.from, figure.end),
    });
  }
}

/** «力争…», «任务数…» before the count; «完成目标任务的126%» speaks of results. */
function isAim(lead: string): boolean {
  const said = lead.replace(/(?:完成|超出|超额|超过|达到|实现)[^，。；;]{0,8}(?:目标|任务|计划)[^，。；;]{0,12}/g, '');
  const at = said.search(TARGET);
  return at >= 0 && !/完成|实际|实现/.test(said.slice(at));
}

const OUTPUT_UNITS = new Set([
  '期',
  '场',
  '场次',
  '个',
  '次',
  '条',
  '篇',
  '件',
  '条次',
  '篇次',
  '部',
  '集',
  '幅',
  '余场',
  '档',
  '组',
  '首',
  '张',
  '批次',
]);
const OUTPUT_VERB =
  /制作|刊发|播发|播出|开展|举办|推出|发布|采编|拍摄|创作|编发|编辑|开设|组织|策划|推送|直播|承办|完成|发稿|上稿|印发|出版|刊播|稿件|含|采写|宣传/;
const NOT_OUTPUT =
  /股室|科室|部室|获|荣获|共有|内设|下设|辖|编制|股室|科室|现有|设有|批复|粉丝|阅读|点击|关注|播放量|增加|下降|减少|分值|影响力|第/;

function isOutputClause(text: string): boolean {
  return OUTPUT_VERB.test(text) && !NOT_OUTPUT.test(text.slice(-24));
}

function outputLabel(text: string, clause: Clause, figure: Figure): string {
  const behind = /^(?:的)?([^\d，。；;、:()！？]{2,18})/.exec(text.slice(figure.end, figure.end + 20))?.[1] ?? '';
  const noun = behind.replace(/^(?:余|多)/, '');
  if (noun.length >= 2 && !/^(?:以上|左右|，)/.test(noun)) return noun.slice(0, 18);
  return clause.text
    .replace(/^[，、的在]+/, '')
    .replace(/(?:共计|累计|共|达到|达|了|已)+/g, '')
    .slice(-24);
}

/** «省媒», «省级以上主流媒体», «去年中央级媒体»: tiers, not outlets. */
function isNoOutlet(name: string): boolean {
  if (SEVERAL.test(name) || /媒体?$|以上|^(?:去年|上年)|任务|下达|目标|情况/.test(name)) return true;
  const first = [...name.matchAll(TIER_PATTERN)][0];
  return (
    first !== undefined &&
    first.index === 0 &&
    name.length <= first[0].length + 4 &&
    /^(?:主流|主要|党)?(?:媒体|媒|平台)?$/.test(name.slice(first[0].length))
  );
}

function outletName(clause: string): string {
  return clause
    .replace(/^[\s，、(]+/, '')
    .replace(VERB_TAIL, '')
    .replace(NAME_LEAD, '')
    .replace(/^.{0,40}在(?=.{2})/, '')
    .replace(/[“”"《》]/g, '')
    .replace(/(?:等)$/, '')
    .trim();
}

/** «省级媒体：湖南日报2篇»: the tier that stands as the list's head. */
function headTier(gap: string): Tier | null {
  const mentions = [...gap.matchAll(TIER_PATTERN)];
  const last = mentions[mentions.length - 1];
  if (!last || SEVERAL.test(gap)) return null;
  return /^[^，。；、0-9]{0,12}[:：(]/.test(gap.slice(last.index + last[0].length)) ? tierOf(last[0]) : null;
}

/** Every character is a word that may stand beside a count of articles, or a name of the report's own. */
function isExplained(piece: string, context: Context): boolean {
  let i = 0;
  while (i < piece.length) {
    const name = context.ownNames.find((own) => own !== '' && piece.startsWith(own, i));
    if (name) {
      i += name.length;
      continue;
    }
    const ch = piece[i]!;
    if (isDigit(ch)) {
      const date = /^\d{1,4}(?:年度?|月|日)/.exec(piece.slice(i, i + 7));
      if (!date) return false;
      i += date[0].length;
      continue;
    }
    if ('“”"()[]【】《》 ，、:'.includes(ch)) {
      i += 1;
      continue;
    }
    const word = ARTICLE_WORDS.longest(piece, i);
    if (!word) return false;
    i = word.end;
  }
  return true;
}

/** A heading that lost its line end: «三、绩效情况全年在中央级媒体…». */
const HEADED =
  /^[^，。]{0,24}?(?:情况|说明|分析|绩效|成效|成绩)(?=全年|今年|20\d\d年|本年|一年来|在(?:中央|央|国家|省|市|区|县))/;

/** The clause before a figure. Commas and stops end it; 、 does only behind a figure or a bracket. */
function clauseOf(text: string, from: number, to: number): Clause {
  let at = to;
  while (at > from && !'，。；;:：(！？!?'.includes(text[at - 1]!)) at -= 1;
  if (at === to && at > from) {
    // «省级媒体：204篇»: the words before the colon are the clause.
    let earlier = at - 1;
    while (earlier > from && !'，。；;(！？!?'.includes(text[earlier - 1]!)) earlier -= 1;
    at = earlier;
  }
  if (text[at] === '、' || text[at] === ')') at += 1;
  const numbered = /^\(?\d{1,2}(?:[、.]|\))/.exec(text.slice(at, to));
  if (numbered) at += numbered[0].length;
  const headed = HEADED.exec(text.slice(at, to));
  if (headed) at += headed[0].length;
  return {
    text: text
      .slice(at, to)
      .replace(/^[、)，]+/, '')
      .replace(/[:：]$/, ''),
    from: at,
    gap: text.slice(from, at),
  };
}
