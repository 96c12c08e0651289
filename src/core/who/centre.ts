/** Which centre a report is of: the place written before the body's name, settled against the division table. */
import { BODY, isSecondary, LINKS, OTHER_OFFICE } from './bodies.ts';
import type { Division } from './divisions.ts';
import { placeVotes } from './evidence.ts';
import { type Mention, placesIn } from './places.ts';

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
  const { units, masked, bare } = unitsIn(text, titleEnd, mentions);
  const best = [...units.values()].sort((a, b) => b.score - a.score)[0];
  if (masked >= (best?.score ?? 1)) return { state: 'unknown', reason: 'masked' };
  if (best) return settle(best.mention, best.body, text, mentions);
  const place = bare === null ? null : placeOfBareBody(text, titleEnd, mentions, bare.level);
  if (place && bare) return settle(place, bare.body, text, mentions);
  return { state: 'unknown', reason: 'unnamed' };
}

interface Units {
  readonly units: ReadonlyMap<string, Unit>;
  /** Weight of bodies whose place is blanked out («X区融媒体中心»). */
  readonly masked: number;
  /** A body without a place («区融媒体中心»), with the 区, 县 or 市 before it. */
  readonly bare: { readonly body: string; readonly level: string } | null;
}

function unitsIn(text: string, titleEnd: number, mentions: readonly Mention[]): Units {
  const byEnd = new Map(mentions.map((mention) => [mention.end, mention]));
  const units = new Map<string, Unit>();
  const bodyScore = new Map<string, number>();
  let masked = 0;
  let bare: Units['bare'] = null;
  for (const { 0: body, index } of text.matchAll(BODY)) {
    const inTitle = index < titleEnd;
    const mention = mentionBefore(text, index, byEnd);
    const weight = inTitle ? TITLE_WEIGHT : index < titleEnd + HEAD ? HEAD_WEIGHT : BODY_WEIGHT;
    if (!mention) {
      if (isMasked(text, index)) masked += weight;
      else if (!isSecondary(body)) bare ??= { body, level: /[区县市]$/.exec(text.slice(index - 1, index))?.[0] ?? '' };
      continue;
    }
    if (mention.divisions.every(({ level }) => level === 'province')) continue;
    if (!inTitle && (isSecondary(body) || (mention.how === 'stem' && !/融媒|全媒体/.test(body)))) continue;
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
  return { units, masked, bare };
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
  const [first, second] = [...scores.values()].sort((a, b) => b.score - a.score);
  return first && first.score >= ENOUGH && first.score >= 2 * (second?.score ?? 0) ? first.mention : null;
}

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
  const district = mention.how === 'full' ? mention.name : (options[0]?.name ?? mention.name);
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
