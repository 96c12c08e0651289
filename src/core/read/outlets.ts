/** Outlets with their counts: «湖南日报上稿11篇», alone or in a tier's list. */
import {
  NAME_LEAD,
  NOT_ARTICLES,
  OUTLET_SHAPE,
  OWN_PLATFORM,
  SEVERAL,
  TIER_PATTERN,
  tierOf,
  VERB_TAIL,
} from '../lexicon/articleWords.ts';
import type { Bound, Tier } from '../model.ts';
import { placesOf } from './candidate.ts';
import type { Count, CountClause } from './count.ts';
import type { Figure } from './numbers.ts';
import type { Context } from './phrase.ts';
import { isLimited } from './tierTotals.ts';

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

export type TierLookup = (name: string) => Tier | null;

/** How far from an outlet's count its tier's list may stand. */
const LIST_REACH = 1500;

/** The outlets of one sentence, from left to right. */
export class OutletList {
  /** The tier that the list under way is counted in: «省级204篇(其中湖南日报20篇…». */
  private tier: Tier | null = null;
  private inList = false;
  /** The centre's own platform that the sentence spoke of last, while nothing was counted on it yet. */
  private platform: string | null = null;
  /** It is a programme: «《X新闻》播出250期，播发新闻1800条» tells what was made, not who took it. */
  private programme = false;
  /** An outlet's count stands right before: what its bracket or its 其中 holds is part of it. */
  private behindOutlet = false;
  private nested: 'bracket' | 'parts' | null = null;

  constructor(
    private readonly lookup: TierLookup,
    private readonly context: Context,
  ) {}

  /** A tier's total stands: what follows may be its parts. */
  open(tier: Tier): void {
    this.tier = tier;
    this.inList = false;
    this.platform = null;
    this.behindOutlet = false;
    this.nested = null;
  }

  /** «央视28条(其中《新闻联播》4条)», «人民日报20篇，其中头版3篇». */
  private isPart({ clause: { gap, text } }: Count): boolean {
    if (this.nested === 'bracket' && gap.includes(')')) this.nested = null;
    if (this.nested === 'parts' && !/^、?$/.test(gap)) this.nested = null;
    if (this.behindOutlet && /^\((?!.*\))/.test(gap)) this.nested = 'bracket';
    else if (this.behindOutlet && /^[，,]?其中/.test(gap + text)) this.nested = 'parts';
    this.behindOutlet = false;
    return this.nested !== null;
  }

  /** Words before a figure that counts no articles: «“X”公众号推送365期，发布图文1873条» counts on X again. */
  note({ text }: CountClause): void {
    const own = [...text.matchAll(OWN_PLATFORM)].at(-1)?.[0];
    if (own === undefined) return;
    const name = own.replace(/[“”"《》]/g, '');
    this.platform = this.tierOfName(name) === 'district' ? name : null;
    this.programme = own.startsWith('《');
  }

  leavePlatform(): void {
    this.platform = null;
  }

  /** The centre's own platform that a count without a name of its own is of: «“X”APP于9月上线，推送信息400条». */
  private carrier({ text, gap }: CountClause): string {
    if (this.programme && /[新闻稿件信息]{2}/.test(text)) return '';
    if (this.platform !== null) return this.platform;
    const own = [...gap.slice(gap.search(/[^；;。]*$/)).matchAll(OWN_PLATFORM)].at(-1)?.[0] ?? '';
    const name = own.replace(/[“”]/g, '');
    return !own.startsWith('《') && this.tierOfName(name) === 'district' ? name : '';
  }

  /** The outlet that `count` counts for; null when it is none. */
  take(count: Count, kind: OutletReading['kind']): OutletReading | null {
    const { clause, figure, block } = count;
    if (this.isPart(count) || /^含/.test(clause.text) || isLimited(count) || isOfOthers(block.text, figure))
      return null;
    const bare = outletName(clause.text);
    const name = bare === '' && clause.text !== '' ? this.carrier(clause) : bare;
    this.platform = null;
    if (!mayBeOutlet(name)) return null;
    const around = clause.gap + clause.text;
    if (/[;；]/.test(clause.gap)) {
      this.tier = null;
      this.inList = false;
    }
    this.tier = headTier(clause.gap, this.context) ?? this.tier;
    const known = this.tierOfName(name) ?? (this.isNamedAccount(name, clause) ? 'district' : null);
    if (name.includes('、') && !this.isOneOwner(name)) return null;
    const listed = this.tier !== null && (this.inList || /其中|[(:：]|分别|包括/.test(around)) ? this.tier : null;
    const shaped = OUTLET_SHAPE.test(name);
    if (known === null) {
      if (listed === null && !(shaped && this.inList)) return null;
      if (listed !== null && !shaped && !this.inList && !/其中/.test(around)) return null;
    }
    if (listed === null && !count.placed) return null;
    const ownAside = known === 'district' && (this.tier === 'other' || bare === '');
    const reported =
      listed !== null && !ownAside
        ? listed
        : (reportedElsewhere(block.text, name, figure.start, this.context) ?? known ?? 'other');
    this.inList = true;
    this.behindOutlet = true;
    return {
      tier: known ?? listed ?? 'other',
      tierReported: reported,
      outlet: name,
      count: figure.value,
      bound: figure.bound,
      kind,
      ...placesOf(block, clause.from, figure.end),
    };
  }

  /** «“云上竹溪”发布稿件695条»: what has a name in quotes and publishes is an account, if its place is the centre's. */
  private isNamedAccount(name: string, clause: CountClause): boolean {
    return this.lookup(name) === 'district' && ACCOUNT_VERB.test(clause.text) && clause.text.startsWith(`“${name}”`);
  }

  /** A name of the centre's own place alone is no outlet: «“芦淞这十年”等主题». */
  private tierOfName(name: string): Tier | null {
    const tier = this.lookup(name);
    return tier === 'district' && !OUTLET_SHAPE.test(name) && !/公众号|号[^，。]{1,12}$/.test(name) ? null : tier;
  }

  /** One figure over several outlets is nobody's, unless all of them are the centre's own accounts. */
  private isOneOwner(name: string): boolean {
    return name.split('、').every((part) => {
      const tier = this.lookup(part);
      return tier === 'district' || (tier === null && !OUTLET_SHAPE.test(part));
    });
  }
}

const ACCOUNT_VERB = /”(?:全年|共|累计)?(?:发布|推送|上传|推出|发稿|推文)[^，。；、]{0,8}$/;

/** «1件作品阅读量过亿», «2件作品获奖»: what stands behind the figure is said of it. */
function isOfOthers(text: string, figure: Figure): boolean {
  return /^(?:作品|稿件|视频|短视频|报道|新闻)?[^，。；、)]{0,4}(?:阅读|播放|点击|浏览|获|入选|被|点赞|超)/.test(
    text.slice(figure.end, figure.end + 12),
  );
}

/** Words that cannot be an outlet's name. */
function mayBeOutlet(name: string): boolean {
  return (
    name !== '' &&
    name.length <= 22 &&
    !isNoOutlet(name) &&
    !/\d{3}|相关|专题|^[一二三四上下]?(?:季度|半年)|各平台$|[日月周]均|等(?:主题|系列)|^(?:策划|推出|开展|组织|围绕)|^(?:全国|地方|湖南|省级)?(?:学习)?平台$|等[^，]{0,6}平台$/.test(
      name,
    ) &&
    !NOT_ARTICLES.test(name)
  );
}

/** «在湖南日报、学习强国等省级主流媒体发稿…» counts 学习强国 as provincial. */
function reportedElsewhere(text: string, name: string, near: number, context: Context): Tier | null {
  const from = Math.max(0, near - LIST_REACH);
  const found = text.slice(from, near + LIST_REACH).indexOf(`、${name}`);
  if (found < 0) return null;
  const at = from + found;
  const end = text.slice(at, at + 80);
  const match = /^[^。，；0-9]*?等([^。，；0-9]{2,4})/.exec(end);
  if (!match) return null;
  TIER_PATTERN.lastIndex = 0;
  const tier = [...match[1]!.matchAll(TIER_PATTERN)][0];
  return tier ? tierOf(tier[0], context) : null;
}

/** «省媒», «省级以上主流媒体», «去年中央级媒体»: tiers, not outlets. */
function isNoOutlet(name: string): boolean {
  if (
    SEVERAL.test(name) ||
    (/(?<![融传])媒体?$/.test(name) && !/(?:所属|旗下|系列)媒体$/.test(name)) ||
    /以上|^(?:去年|上年)|任务|下达|目标|情况/.test(name)
  )
    return true;
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
    .replace(/(?:等|所属(?:各)?媒体|系列媒体)$/, '')
    .trim();
}

/** «省级媒体：湖南日报2篇»: the tier that stands as the list's head. */
function headTier(gap: string, context: Context): Tier | null {
  const mentions = [...gap.matchAll(TIER_PATTERN)];
  const last = mentions[mentions.length - 1];
  if (!last || SEVERAL.test(gap)) return null;
  return /^[^，。；、0-9]{0,12}[:：(]/.test(gap.slice(last.index + last[0].length)) ? tierOf(last[0], context) : null;
}
