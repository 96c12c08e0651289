/** Which centre a report is of: the place written before the body's name, settled against the division table. */
import { BODY, isSecondary, LINKS, OTHER_OFFICE, PUBLICITY } from './bodies.ts';
import type { Division } from './divisions.ts';
import { placeVotes } from './evidence.ts';
import { isInside, type Mention, placesIn } from './places.ts';

export type Centre =
  | { readonly state: 'known'; readonly division: Division; readonly district: string; readonly unit: string }
  /** One name, several places, nothing in the text that settles it. */
  | {
      readonly state: 'ambiguous';
      readonly options: readonly Division[];
      readonly district: string;
      readonly unit: string;
    }
  | { readonly state: 'unknown'; readonly reason: 'masked' | 'other_office' | 'unnamed' };

interface Unit {
  readonly mention: Mention;
  readonly body: string;
  score: number;
}

const TITLE_WEIGHT = 50;
const HEAD_WEIGHT = 12;
const BODY_WEIGHT = 3;
const HEAD = 500;
/** A unit named this often in the text outweighs nothing in a title. */
const MOST_FROM_BODY = 30;
const MASKED = /(?:[X×x*＊□■△]{1,6}|某{1,2}|[○●]{1,4})(?:[区县市]?)$/;

/** `title` and `plain` are folded; `plain` holds the title too where the text does. */
export function findCentre(title: string | null, plain: string): Centre {
  const text = `${title ?? ''}\n${plain}`;
  const titleEnd = title?.length ?? 0;
  const mentions = placesIn(text);
  const titleBody = title !== null && title.search(BODY) >= 0;
  if (title !== null && !titleBody && OTHER_OFFICE.test(title)) return { state: 'unknown', reason: 'other_office' };
  const named = namingPart(text, titleEnd);
  if (!titleBody && named.some(([start, end]) => text.slice(start, end).includes(PUBLICITY))) {
    const place = onlyPlace(named, mentions);
    return place ? settle(place, `委${PUBLICITY}`, text, mentions) : { state: 'unknown', reason: 'unnamed' };
  }
  const { units, masked, bare, spoken } = unitsIn(text, titleEnd, mentions);
  const best = [...units.values()].sort((a, b) => b.score - a.score)[0];
  if (masked >= (best?.score ?? 1)) return { state: 'unknown', reason: 'masked' };
  if (best) return settle(best.mention, best.body, text, mentions);
  const place = bare === null ? null : placeOfBareBody(text, titleEnd, mentions, bare.level);
  if (place && bare) return settle(place, bare.body, text, mentions);
  if (spoken) return settle(spoken.mention, spoken.body, text, mentions);
  if (named.some(([start, end]) => start > titleEnd && isOther(text.slice(start, end))))
    return { state: 'unknown', reason: 'other_office' };
  const alone = title !== null && GOVERNMENT.test(title) ? null : onlyPlace(named, mentions);
  return alone && bare === null ? settle(alone, '', text, mentions) : { state: 'unknown', reason: 'unnamed' };
}

type Stretch = readonly [start: number, end: number];

/** A form's cell 部门（单位）名称, in folded text. */
const NAME_CELL = /(?:部门|单位)(?:\((?:部门|单位)\))?名称[:|]{0,2}(?=([\u4e00-\u9fff()]{2,30}))/g;
/** A whole government's accounts, not a unit's. */
const GOVERNMENT = /汇总|政府|财政(?:收支|总?决算)|全[区县市旗]|一般公共预算收支/;

/** Where the report names its unit: the title and the cells for it. */
function namingPart(text: string, titleEnd: number): Stretch[] {
  const cells = [...text.slice(0, titleEnd + HEAD).matchAll(NAME_CELL)].map((cell): Stretch => {
    const start = cell.index + cell[0].length;
    return [start, start + (cell[1]?.length ?? 0)];
  });
  return [[0, titleEnd], ...cells];
}

/** «岳阳县开发服务中心»: a name that says more than the place. */
function isOther(cell: string): boolean {
  return cell.length >= 4 && !/[省市县区旗州]$/.test(cell);
}

/** The one county or city that these parts name in full; null for none or for several. */
function onlyPlace(parts: readonly Stretch[], mentions: readonly Mention[]): Mention | null {
  const places = mentions.filter(
    ({ start, end, how, divisions }) =>
      how === 'full' &&
      divisions.some(({ level }) => level !== 'province') &&
      parts.some((part) => start >= part[0] && end <= part[1]),
  );
  const narrow = places.filter((place) => !places.some((other) => holds(place, other)));
  return new Set(narrow.map(({ name }) => name)).size === 1 ? (narrow[0] ?? null) : null;
}

/** 岳阳市 holds 岳阳县. */
function holds(outer: Mention, inner: Mention): boolean {
  return outer.divisions.some((one) => inner.divisions.every((other) => other !== one && isInside(other, one)));
}

interface Units {
  readonly units: ReadonlyMap<string, Unit>;
  /** Weight of bodies whose place is blanked out («X区融媒体中心»). */
  readonly masked: number;
  /** A body without a place («区融媒体中心»), with the 区, 县 or 市 before it. */
  readonly bare: { readonly body: string; readonly level: string } | null;
  /** «2013年蚌埠广播电视台…»: a short name that the text speaks of, not one that took an article. */
  readonly spoken: { readonly mention: Mention; readonly body: string } | null;
}

const OUTLET_BEFORE = /[在于被从向、《]$/;
const OUTLET_AFTER = /^.{0,8}?(?:上稿|发稿|用稿|采用|录用|播[发出]|刊|》|频道|栏目|客户端|\d+[篇条])/;

function unitsIn(text: string, titleEnd: number, mentions: readonly Mention[]): Units {
  const byEnd = new Map(mentions.map((mention) => [mention.end, mention]));
  const units = new Map<string, Unit>();
  const bodyScore = new Map<string, number>();
  let masked = 0;
  let bare: Units['bare'] = null;
  let spoken: Units['spoken'] = null;
  for (const { 0: body, index } of text.matchAll(BODY)) {
    const inTitle = index < titleEnd;
    const mention = mentionBefore(text, index, byEnd);
    const weight = inTitle ? TITLE_WEIGHT : index < titleEnd + HEAD ? HEAD_WEIGHT : BODY_WEIGHT;
    if (!mention) {
      if (isMasked(text, index)) masked += weight;
      else if (!isSecondary(body))
        bare ??= { body, level: /[区县市旗]$/.exec(text.slice(index - 1, index))?.[0] ?? '' };
      continue;
    }
    if (mention.divisions.every(({ level }) => level === 'province')) continue;
    if (!inTitle && (isSecondary(body) || (mention.how === 'stem' && !/融媒|全媒体/.test(body)))) {
      const isOutlet =
        OUTLET_BEFORE.test(text.charAt(mention.start - 1)) ||
        OUTLET_AFTER.test(text.slice(index + body.length, index + body.length + 12));
      if (!isSecondary(body) && !isOutlet) spoken ??= { mention, body };
      continue;
    }
    const key = mention.name;
    const fromBody = (bodyScore.get(key) ?? 0) + (inTitle ? 0 : weight);
    bodyScore.set(key, fromBody);
    const unit = units.get(key) ?? { mention, body, score: 0 };
    if (inTitle || fromBody <= MOST_FROM_BODY) unit.score += weight;
    // The narrower reading of the same name is the better one: 长春市朝阳区 beside a plain 朝阳区.
    const narrower = mention.divisions.length < unit.mention.divisions.length ? mention : unit.mention;
    // «开江县广播电视台更名为开江县融媒体中心»: outside a title the newer name is the unit's.
    const newer = !inTitle && unit.mention.start >= titleEnd && body.includes('融媒体') ? body : unit.body;
    units.set(key, { ...unit, mention: narrower, body: newer });
  }
  return { units, masked, bare, spoken };
}

function mentionBefore(text: string, body: number, byEnd: ReadonlyMap<number, Mention>): Mention | null {
  for (const link of LINKS) {
    const end = body - link.length;
    const found = text.startsWith(link, end) ? byEnd.get(end) : undefined;
    if (found) return found;
  }
  return null;
}

function isMasked(text: string, body: number): boolean {
  return LINKS.some(
    (link) =>
      text.startsWith(link, body - link.length) &&
      MASKED.test(text.slice(Math.max(0, body - link.length - 8), body - link.length)),
  );
}

const OFFICE_AFTER = /^(?:财政局|委宣传部|委员会|委|人民政府|政府)/;
const ENOUGH = 6;
/** Its prefecture is named too, elsewhere than right before it. */
const CONFIRMED = 3;

/** «岳阳楼区2020年度…» with «区融媒体中心» in the text: the place that title, offices and text agree on. */
function placeOfBareBody(text: string, titleEnd: number, mentions: readonly Mention[], level: string): Mention | null {
  const scores = new Map<string, { mention: Mention; score: number }>();
  for (const mention of mentions) {
    const isCounty = mention.divisions.some((division) => division.level === 'county');
    if (mention.how === 'stem' || (level !== '' && !mention.name.endsWith(level)) || (!isCounty && level !== '市'))
      continue;
    const after = text.slice(mention.end, mention.end + 5);
    const weight =
      mention.start < titleEnd ? 40 : OFFICE_AFTER.test(after) ? 5 : mention.start < titleEnd + HEAD ? 3 : 1;
    const entry = scores.get(mention.name) ?? { mention, score: 0 };
    scores.set(mention.name, { mention: entry.mention, score: entry.score + weight });
  }
  for (const [name, { mention, score }] of scores) {
    const parent = mentions.some(
      (other) => other.how === 'full' && other.end !== mention.start && holds(other, mention),
    );
    if (parent) scores.set(name, { mention, score: score + CONFIRMED });
  }
  const [first, second] = [...scores.values()].sort((a, b) => b.score - a.score);
  return first && first.score >= ENOUGH && first.score >= 2 * (second?.score ?? 0) ? first.mention : null;
}

/** Whose orders the unit follows tells 朝阳市 from 朝阳县 where the text writes 朝阳 alone. */
const CITY_OFFICE = /市委|市政府/;
const COUNTY_OFFICE = /[区县旗]委|[区县旗]政府|我[区县旗]|全[区县旗]/;

/** One division left: known. Several: what else the text names decides, or it stays open. */
function settle(mention: Mention, body: string, text: string, mentions: readonly Mention[]): Centre {
  const options = preferCounties(mention);
  const known = (division: Division): Centre => {
    // A former name stays as the report prints it; a stem is written out.
    const district = mention.how === 'full' && !/自治/.test(division.name) ? mention.name : division.name;
    return { state: 'known', division, district, unit: district + body };
  };
  if (options.length === 1 && options[0]) return known(options[0]);
  const votes = placeVotes(options, text, mentions, mention);
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (first && first[1] >= 2 && first[1] > (second?.[1] ?? 0)) return known(first[0]);
  const cities = options.filter(({ level }) => level === 'city');
  if (cities.length === 1 && cities[0] && CITY_OFFICE.test(text) && !COUNTY_OFFICE.test(text)) return known(cities[0]);
  const district =
    mention.how === 'full'
      ? mention.name
      : options.every(({ name }) => name === options[0]?.name)
        ? (options[0]?.name ?? mention.name)
        : mention.name;
  return { state: 'ambiguous', options, district, unit: district + body };
}

/** A full name is one kind of place; a stem may be a city and a county (邵阳): the county is meant only if no city is. */
function preferCounties(mention: Mention): readonly Division[] {
  const options = mention.divisions.filter(({ level }) => level !== 'province');
  if (mention.how === 'full') return options;
  const counties = options.filter(({ level }) => level === 'county');
  const cities = options.filter(({ level }) => level === 'city');
  return cities.length > 0 ? options : counties;
}
