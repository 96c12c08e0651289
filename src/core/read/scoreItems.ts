/**
 * The score sheet told in sentences: sections and indicators with their points. «(二)产出指标(40分，自评38分)»,
 * «1.短视频(5分)：目标值120个，完成141个，得5分», «…自评得分93分，其中投入14分、过程23分…».
 */
import type { MetricId } from '../catalogue/metrics.ts';
import { scoreSection, sectionNamed } from '../lexicon/scoreWords.ts';
import type { ScoreSection } from '../model.ts';
import type { Prose } from './blocks.ts';
import { type Candidate, placesOf } from './candidate.ts';
import { scoreCandidate } from './scoreCandidate.ts';
import { type ScoreLine, sectionMetric } from './scoreLines.ts';
import { type ScoreName, scoreName } from './scoreNames.ts';
import { type PointMark, type PointPair, pointMarks, pointPairs } from './scorePoints.ts';

export interface ScoreItems {
  readonly facts: Candidate[];
  readonly lines: ScoreLine[];
  /** Where points end that were gained of less than a hundred: no total. */
  readonly ofParts: Set<number>;
  /** Of the sections' scores; null where fewer than two are told. */
  readonly sum: number | null;
  readonly trail: SheetTrail | null;
}

interface Item extends ScoreName {
  readonly weight: number | null;
  readonly score: number;
  readonly to: number;
  readonly level: 'section' | 'indicator';
  readonly section: ScoreSection | null;
  /** Of a section that the catalogue knows. */
  readonly metric: MetricId | null;
  /** «执行率97%，得9.7分»: a sentence, no line of the sheet. */
  readonly byRate?: boolean;
}

const MAY_TELL = /\d分/;
const FULL = 100;
/** The whole's points, a project's, another year's. */
const NO_ITEM =
  /^(?:总体|整体)$|^(?:本|我|该|县|区|市)?(?:单位|部门|中心|局|台)$|总分|满分|得分|绩效(?:自评|评价)?$|自评|合计|[该本]项|分值|权重|扣|整体支出$|^(?:最终|综合|评价)|按比例|得[a-zA-Z]?$/;
/** Of parts that their sum proves. */
const NO_PART = /^(?:本|我|该)(?:单位|部门|中心)|总分|满分|得分|^自评|合计|扣/;
const OF_OTHERS = /(?:[”"]|该|个)项目|(?:上年度?|去年|上一年度?)[^，。]{0,6}(?:自评|绩效|评价|得分)/;
/** «执行率95%，自评96分»: more than any sheet gives for the execution of the budget. */
const MOST_BY_RATE = 40;
/** No section gets more above its full marks. */
const MOST_ABOVE = 1.5;

/** Where in a sheet the paragraphs before have led: which section, and by what kind of number it was headed. */
export interface SheetTrail {
  readonly section: ScoreSection;
  readonly style: number;
  /** Full marks of the section; null where none are told. */
  readonly weight: number | null;
}

/** `trail` is where the paragraphs before have led. */
export function readScoreItems(block: Prose, trail: SheetTrail | null): ScoreItems {
  const { text } = block;
  // Another chapter is another matter.
  const above = STYLES[0]!.test(text) ? null : trail;
  const told: ScoreItems = { facts: [], lines: [], ofParts: new Set(), sum: null, trail: above };
  for (const item of itemsOfSlashes(text)) add(told, block, item, above?.section ?? null);
  if (!MAY_TELL.test(text)) return told;
  const marks = pointMarks(text);
  const pairs = pointPairs(text, marks);
  const parts = partsOfTotal(text, marks, pairs);
  const apart = pairs.filter(({ gain }) => !parts.some(({ to }) => to === gain.to));
  const items = [...itemsOf(block, apart, above), ...parts].sort((a, b) => a.from - b.from);
  const head = items.find((item) => item.level === 'section' && item.heads);
  for (const item of items) add(told, block, item, head?.section ?? above?.section ?? null);
  for (const { weight, gain } of pairs) if (weight && weight.points < FULL) told.ofParts.add(gain.to);
  for (const { to } of parts) told.ofParts.add(to);
  const sections = items.filter(({ level }) => level === 'section');
  const last = sections.at(-1);
  if (!last) return told;
  const sum = sections.length > 1 ? sumOf(sections.map(({ score }) => score)) : null;
  return { ...told, sum, trail: { section: last.section!, style: styleOf(text, last), weight: last.weight } };
}

function itemsOf(block: Prose, pairs: readonly PointPair[], above: SheetTrail | null): Item[] {
  const { text } = block;
  const weighed = pairs.filter(({ weight, within }) => weight !== null && !within);
  const whole = weighed.length > 1 && sumOf(weighed.map(({ weight }) => weight!.points)) === FULL;
  const items: Item[] = [];
  let headed = false;
  let after = 0;
  for (const pair of pairs) {
    const { weight, gain, around } = pair;
    const named = scoreName(text, pair, around ? 0 : after) ?? namedByHeading(block, pair);
    after = Math.max(after, (weight && weight.from < gain.from ? weight : gain).to, around ? 0 : gain.to);
    if (!named || NO_ITEM.test(named.name) || OF_OTHERS.test(text.slice(Math.max(0, named.from - 40), named.from)))
      continue;
    // «绩效指标完成情况(总分100分，自评97.7分)»: all of the sheet.
    if (weight?.points === FULL) continue;
    if (weight ? gain.points > weight.points * MOST_ABOVE : !isBeside(text, named, gain)) continue;
    const section = sectionNamed(named.name);
    const style = styleOf(text, named);
    const deeper = above !== null && style > above.style && !(above.style === UNNUMBERED);
    // «预算执行10分，自评9.8分» and below «管理20分，自评18分»: more than the section holds is another section.
    const beyond = weight !== null && above !== null && above.weight !== null && weight.points > above.weight;
    const isSection =
      !headed &&
      !pair.within &&
      named.target === null &&
      (whole ||
        (!deeper && (section !== null || beyond || (weight !== null && named.heads && style <= SECTION_STYLE))));
    if (weight === null && !isSection) continue;
    const byRate = weight === null && /%/.test(text.slice(named.from, gain.from));
    if (byRate && gain.points > MOST_BY_RATE) continue;
    headed ||= named.heads && weight !== null && !whole && (around || !hasSiblings(pairs, text, pair));
    items.push({
      ...named,
      no: isSection ? null : named.no,
      weight: weight?.points ?? null,
      score: gain.points,
      to: Math.max(gain.to, weight?.to ?? 0),
      level: isSection ? 'section' : 'indicator',
      section: isSection ? (section ?? (whole ? scoreSection(named.name) : 'other')) : null,
      metric: section !== null && isSection ? sectionMetric(section) : null,
      byRate,
    });
  }
  return items.some(({ metric }) => metric === 'score.output') ? items.map(asBenefit) : items;
}

/** «履职产出得24分，履职效果得14分»: beside what was done it is what came of it, and not both. */
function asBenefit(item: Item): Item {
  const benefit = item.level === 'section' && item.metric === null && /^履职效[果益](?:指标)?$/.test(item.name);
  return benefit ? { ...item, section: 'benefit', metric: sectionMetric('benefit') } : item;
}

/** «投入(20分)，得19分；产出(40分)，得38分»: the next item is a section as well. */
function hasSiblings(pairs: readonly PointPair[], text: string, first: PointPair): boolean {
  const next = pairs[pairs.indexOf(first) + 1];
  const named = next?.weight ? scoreName(text, next, first.gain.to) : null;
  return named !== null && sectionNamed(named.name) !== null;
}

/** The kind of number before a paragraph's first name: 1 一、, 2 (一), 3 1., 4 (1) ①, 5 none. */
function styleOf(text: string, { heads }: Pick<ScoreName, 'heads'>): number {
  if (!heads) return UNNUMBERED;
  const style = STYLES.findIndex((pattern) => pattern.test(text));
  return style < 0 ? UNNUMBERED : style + 1;
}

const STYLES = [
  /^[一二三四五六七八九十]{1,3}、/,
  /^\([一二三四五六七八九十]{1,3}\)/,
  /^\d{1,2}[.、．]/,
  /^\(\d{1,2}\)|^[①-⑳⑴-⒇]/,
];
/** Up to this kind a number makes a section of any name: «(三)资产与采购管理(15分，自评14.5分)». */
const SECTION_STYLE = 2;
const UNNUMBERED = 5;

/** Without full marks: «产出得47分», «执行率99.49%，得9.95分», not «产出47分» nor «四个方面，得95分». */
function isBeside(text: string, { name, from }: ScoreName, gain: PointMark): boolean {
  if (/\d/.test(text[gain.from] ?? '')) return false;
  const between = text.slice(from + name.length, gain.from);
  return (
    between === '' ||
    /^(?:自评|实际)?[，,]?扣[减除分]?[\d.]+分[，,]?$/.test(between) ||
    /^(?:自评|实际|为|达到?|[:：])*\d[\d.]*%[，,]$/.test(between) ||
    /^(?:自评|实际)$/.test(between)
  );
}

/** «全年执行率99%。(15分，自评14.5分)» under «(二)支出进度»: the heading's. */
function namedByHeading({ section }: Prose, { weight }: PointPair): ScoreName | null {
  const name = section.split(' › ').pop() ?? '';
  if (weight === null || name === '') return null;
  return { name, no: null, from: weight.from, target: null, actual: null, heads: true };
}

const TOTAL = /(?:得分|总分|评分|自评分|分数|自评得|合计得|自评|合计)(?:为|是|[:：])?$/;
/** How far from a total its parts are looked for. */
const PARTS_REACH = 240;

/** Points without full marks are scores where they make the total beside them, or all are sections and follow it. */
function partsOfTotal(text: string, marks: readonly PointMark[], pairs: readonly PointPair[]): Item[] {
  const total = marks.find((mark) => isTotal(text, mark));
  if (!total) return [];
  const paired = new Set(pairs.filter(({ weight }) => weight !== null).map(({ gain }) => gain));
  const free = marks.filter((mark) => mark.kind !== 'weight' && !paired.has(mark));
  const behind = free.filter((mark) => mark.from > total.to && mark.from < total.to + PARTS_REACH);
  const before = free.filter((mark) => mark.to <= total.from && mark.to > total.from - PARTS_REACH);
  const followed = /^[^。\d]{0,16}其中/.test(text.slice(total.to, total.to + 20));
  // «自评97分，其中产出(48分)、效益(29分)…»: full marks, unless they make what was gained.
  const bracketed =
    followed && total.points !== FULL
      ? marks.filter(({ from, to }) => from > total.to && to < total.to + PARTS_REACH)
      : [];
  const alone = bracketed.length > 0 && bracketed.every(({ kind }) => kind === 'weight');
  return (
    (alone ? itemsOfParts(text, bracketed, total, false) : null) ??
    itemsOfParts(text, behind, total, total.points !== FULL && followed) ??
    itemsOfParts(text, before, total, false) ??
    []
  );
}

/** `partly`: sections alone need not make the total. */
function itemsOfParts(text: string, parts: readonly PointMark[], total: PointMark, partly: boolean): Item[] | null {
  const items: Item[] = [];
  let sum = 0;
  let after = parts[0] && parts[0].from > total.from ? total.to : 0;
  for (const gain of parts) {
    const named = scoreName(text, { weight: null, gain, around: false, within: false }, after);
    if (!named || NO_PART.test(named.name) || text.slice(gain.to).startsWith('(满分')) break;
    const section = sectionNamed(named.name);
    items.push({
      ...named,
      no: null,
      weight: null,
      score: gain.points,
      to: gain.to,
      level: 'section',
      section: section ?? scoreSection(named.name),
      metric: section && sectionMetric(section),
    });
    after = gain.to;
    sum = sumOf([sum, gain.points]);
    if (items.length > 1 && sum === total.points) return items;
  }
  const told = partly && items.length > 1 && items.every(({ metric }) => metric !== null) && sum < total.points;
  return told ? items : null;
}

/** «自评得分93分», «合计95分». */
function isTotal(text: string, { kind, points, to }: PointMark): boolean {
  if (kind === 'weight' || points < LEAST_TOTAL) return false;
  const lead = text.slice(Math.max(0, to - 16), to).replace(/[\d.]+分$/, '');
  return TOTAL.test(lead) && !isScheme(lead, points);
}

const LEAST_TOTAL = 40;

/** «评价总分100分，其中产出50分…»: how points are given, not how many were. */
export function isScheme(lead: string, points: number): boolean {
  return points === FULL && /(?:^|[^自])(?:评价|考核|考评|指标)总分值?[为是]?$/.test(lead);
}

/** «各指标得分(分值/得分)：目标合理性5/5，目标明确性5/3»: each with its full marks before the bar. */
const SLASHES = /\((?:分值|权重|满分|标准分)[/／](?:自评|实际)?得分\)[:：]/;
const SLASHED =
  /(?<=^|[，；;、:：。])([^，；;、:：。\d]{2,30})(\d{1,3}(?:\.\d{1,2})?)[/／](\d{1,3}(?:\.\d{1,2})?)(?=[，；;、。]|$)/g;

function itemsOfSlashes(text: string): Item[] {
  const head = /[/／]/.test(text) ? SLASHES.exec(text) : null;
  if (!head) return [];
  const from = head.index + head[0].length;
  return [...text.slice(from).matchAll(SLASHED)].flatMap((match): Item[] => {
    const [weight, score] = [Number(match[2]), Number(match[3])];
    if (score > weight) return [];
    return [
      {
        name: match[1]!.trim(),
        no: null,
        from: from + match.index,
        to: from + match.index + match[0].length,
        target: null,
        actual: null,
        heads: false,
        weight,
        score,
        level: 'indicator',
        section: null,
        metric: null,
      },
    ];
  });
}

function add(told: ScoreItems, block: Prose, item: Item, current: ScoreSection | null): void {
  const { name, no, weight, score, target, actual, from, to, level, metric } = item;
  if (metric !== null)
    told.facts.push(scoreCandidate(block, metric, score, null, `${score}分`, from, to, 0, weight === null ? 0 : 1));
  if (item.byRate) return;
  told.lines.push({
    level,
    section: item.section ?? current ?? scoreSection(name),
    no,
    name,
    weight,
    score,
    target,
    actual,
    ...placesOf(block, from, to),
  });
}

function sumOf(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(4));
}
