/** Sections' scores told in sentences: «投入15分得14分», «…自评得分93分(其中：决策20分，过程19分…)», «1.投入(10分)：…。得9分». */
import type { MetricId } from '../catalogue/metrics.ts';
import { scoreSection, sectionNamed } from '../lexicon/scoreWords.ts';
import type { ScoreSection } from '../model.ts';
import type { Prose } from './blocks.ts';
import { type Candidate, placesOf } from './candidate.ts';
import { scoreCandidate } from './scoreCandidate.ts';
import type { ScoreLine } from './scoreLines.ts';

export interface SectionScores {
  readonly facts: Candidate[];
  readonly lines: ScoreLine[];
}

interface Part {
  readonly name: string;
  readonly weight: number | null;
  readonly score: number;
  readonly from: number;
  readonly to: number;
}

const NUMBER = '(\\d{1,3}(?:\\.\\d{1,2})?)';
/** What stands before a part's name. */
const EDGE = '(?<=^|[，、；;:：(。\\s]|其中|分别为|分别是)';
const NAME = '((?!其中)[\\u4e00-\\u9fff“”]{2,16}?)';
const FULL = '(?:满分|分值|权重|标准分|总分)?(?:为|[:：])?';
const GOT = '(?:本项|该项|实际|自评|评价)*(?:得分|自评分|评分|得)(?:为|[:：])?';

/** «产出25分得24分», «效益指标(30分，得27.5分)», «决策类满分20分，得19.6分». */
const WEIGHED = new RegExp(`${EDGE}${NAME}[(，,]?${FULL}${NUMBER}分[)，,、;:：]{0,2}${GOT}${NUMBER}分`, 'g');
/** «预算执行情况自评得分19.17分(满分20分)», «预算编制情况18分(满分20分)». */
const OF_FULL = new RegExp(`${EDGE}${NAME}(?:${GOT})?${NUMBER}分\\((?:满分|分值|权重|总分)${NUMBER}分\\)`, 'g');
/** «过程19分», «预算执行得18分»: a part only where all of them make the total before them. */
const PLAIN = new RegExp(`${EDGE}${NAME}(?:${GOT})?${NUMBER}分(?![值别为]|\\((?:满分|分值)|[，,]?(?:自评)?得)`, 'g');
/** «预算执行率得9分» alone. */
const GAINED = new RegExp(`${EDGE}${NAME}${GOT}${NUMBER}分`, 'g');
/** «预算执行率99.49%，得分9.95分». */
const BY_RATE = new RegExp(`${EDGE}${NAME}(?:为|达|[:：])?\\d{1,3}(?:\\.\\d{1,2})?%[，,]${GOT}${NUMBER}分`, 'g');
const TOTAL = new RegExp(`(?:得分|总分|评分|自评分|分数|自评得|合计得)(?:为|是|[:：])?${NUMBER}分`, 'g');
/** «1.投入(10分)：…», «(二)执行率情况。…» at a paragraph's head. */
const HEADED = new RegExp(
  `^(?:\\d{1,2}[.、]|\\([一二三四五六七八九十\\d]{1,3}\\)|[一二三四五六七八九十]{1,3}、|-{1,4})?${NAME}(?:\\(${FULL}${NUMBER}分\\))?[:：。]`,
);
const CLOSING = new RegExp(
  `(?:[。；;)]|该项|本项)(?:合计|共|小计|该项|本项)*(?:${FULL}\\d{1,3}分[，,])?${GOT}${NUMBER}分`,
  'g',
);
const ANY_GAIN = new RegExp(`得分?(?:为)?${NUMBER}分`, 'g');
/** Rules of scoring. */
const RULES = /每[增减低高超]|扣完为止|计分|不得分|评分标准/;
/** Before a part: it is a project's, or another year's. */
const OF_OTHERS = /(?:[”"]|该|个)项目|(?:上年度?|去年|上一年度?)[^，。]{0,6}(?:自评|绩效|评价|得分)/;
/** Full marks are the whole's. */
const NO_PART =
  /^(?:本|我|该)(?:单位|部门|中心|局|台)|总分|满分|得分|绩效(?:自评|评价)?$|自评|合计|[该本]项|分值|权重|扣/;
const MAY_TELL = /\d分/;
/** How far behind a total its parts are looked for. */
const REACH = 240;

export function readSectionScores(block: Prose, current: ScoreSection | null): SectionScores {
  const { text } = block;
  const told: SectionScores = { facts: [], lines: [] };
  if (!MAY_TELL.test(text) || RULES.test(text)) return told;
  const weighed = [
    ...partsOf(text, WEIGHED, (m) => [m[2]!, m[3]!]),
    ...partsOf(text, OF_FULL, (m) => [m[3]!, m[2]!]),
  ].filter(({ weight, score }) => score <= weight!);
  const whole = sumOf(weighed.map(({ weight }) => weight!)) === FULL_MARKS;
  const headed = headedPart(text);
  const taken = (part: Part) => weighed.some(({ from, to }) => part.from < to && from < part.to);
  const sharing = partsOfTotal(text).filter((part) => !taken(part));
  for (const part of weighed)
    add(told, block, part, whole && !headed, headed ? scoreSection(headed.name) : current, headed !== null);
  for (const part of sharing) add(told, block, part, true, current);
  for (const pattern of [GAINED, BY_RATE])
    for (const part of partsOf(text, pattern, (m) => [null, m[2]!]))
      if (metricOf(part.name) && !taken(part) && !sharing.some(({ from }) => from === part.from))
        add(told, block, part, pattern === GAINED, current);
  if (headed) add(told, block, headed, headed.weight !== null, current);
  return told;
}

const FULL_MARKS = 100;

function sumOf(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(4));
}

function partsOf(
  text: string,
  pattern: RegExp,
  figures: (match: RegExpExecArray) => readonly [weight: string | null, score: string],
): Part[] {
  const parts = [...text.matchAll(pattern)].map((match) => {
    const [weight, score] = figures(match);
    return {
      name: match[1]!.replace(/(?:自评|实际|本项|该项)$/, ''),
      weight: weight === null ? null : Number(weight),
      score: Number(score),
      from: match.index,
      to: match.index + match[0].length,
    };
  });
  return parts.filter(
    ({ name, from }) =>
      name.length > 1 && !NO_PART.test(name) && !OF_OTHERS.test(text.slice(Math.max(0, from - 40), from)),
  );
}

/** Parts behind a total that add up to it. */
function partsOfTotal(text: string): Part[] {
  TOTAL.lastIndex = 0;
  const total = TOTAL.exec(text);
  if (!total) return [];
  const from = total.index + total[0].length;
  const stated = Number(total[1]);
  const behind = text.slice(from, from + REACH).replace(/\(满分\d{1,3}分\)/g, (aside) => ' '.repeat(aside.length));
  const parts = partsOf(behind, PLAIN, (m) => [null, m[2]!]).map((part) => ({
    ...part,
    from: part.from + from,
    to: part.to + from,
  }));
  return parts.length > 1 && sumOf(parts.map(({ score }) => score)) === stated ? parts : [];
}

/** «2.过程(30分)：预算执行16分得14分，…。得28分», «3.产出(30分)：职责履行得29分»: what the paragraph ends in, or all it gives. */
function headedPart(text: string): Part | null {
  const head = HEADED.exec(text);
  const name = head?.[1];
  if (!head || name === undefined || metricOf(name) === null) return null;
  const weight = head[2] === undefined ? null : Number(head[2]);
  const rest = text.slice(head[0].length - 1);
  const closings = [...rest.matchAll(CLOSING)];
  const gains = [...rest.matchAll(ANY_GAIN)];
  const found = closings.at(-1) ?? (weight !== null && gains.length === 1 ? gains[0] : undefined);
  if (found === undefined) return null;
  if (weight === null && !/[该本]项/.test(found[0])) return null;
  const score = Number(found[1]);
  if (weight !== null && score > weight) return null;
  const to = head[0].length - 1 + found.index + found[0].length;
  return { name, weight, score, from: head[0].indexOf(name), to };
}

function metricOf(name: string): MetricId | null {
  const section = sectionNamed(name);
  return section === null ? null : `score.${section}`;
}

/** `inside` a headed paragraph stand indicators, whatever their names. */
function add(
  told: SectionScores,
  block: Prose,
  part: Part,
  inSheet: boolean,
  current: ScoreSection | null,
  inside = false,
): void {
  const { name, weight, score, from, to } = part;
  const metric = inside ? null : metricOf(name);
  if (metric !== null) {
    const text = `${score}分`;
    told.facts.push(scoreCandidate(block, metric, score, null, text, from, to, 0, weight === null ? 0 : 1));
  }
  if (!inSheet && weight === null) return;
  const known = scoreSection(name);
  const isSection = inSheet || metric !== null;
  told.lines.push({
    level: isSection ? 'section' : 'indicator',
    section: isSection ? known : (current ?? known),
    no: null,
    name,
    weight,
    score,
    target: null,
    actual: null,
    ...placesOf(block, from, to),
  });
}
