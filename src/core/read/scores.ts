/** The score a centre gives itself: total, grade, sections and indicators of the score sheet. */
import type { MetricId } from '../catalogue/metrics.ts';
import { GRADES, scoreSection } from '../lexicon/scoreWords.ts';
import type { ScoreSection } from '../model.ts';
import type { Prose } from './blocks.ts';
import { type Candidate, placesOf } from './candidate.ts';
import type { Figure } from './numbers.ts';

export interface ScoreLine {
  readonly level: 'section' | 'indicator';
  readonly section: ScoreSection;
  readonly no: number | null;
  readonly name: string;
  readonly weight: number | null;
  readonly score: number | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly start: number;
  readonly end: number;
}

const TOTAL =
  /(?:自评|评价|绩效|综合|总体|整体|最终|考核|考评|评估|自我|评定|合计|平均|总)[^，。；0-9分]{0,10}?(?:得分|总分|评分|分数|自评分|打分|总得分|分值|综合分|分)(?:\(分\)|情况)?(?:结果)?[^，。；0-9]{0,6}$/;
const PLAIN = /(?:^|[，。；:\s(])(?:总?得分|自评分|自评总分|自评得分|总得分|最后得分)[为是达共计:：“"]{0,3}$/;
const FULL_MARKS = /(?:满分|总分值|分值|权重|标准分|总分)[为是共计:：]{0,2}$/;
const CONCLUSION = /结论|结果|得分|评分|综合评价|自评情况|评价情况/;
const MOST_SCORE = 120;

export function readTotalScore(block: Prose, figures: readonly Figure[]): Candidate[] {
  const found: Candidate[] = [];
  for (const figure of figures) {
    if (figure.unitClass !== 'points' && figure.unitClass !== 'none') continue;
    if (figure.value > MOST_SCORE || figure.value < 0) continue;
    if (figure.unitClass === 'none' && !block.text.slice(Math.max(0, figure.start - 8), figure.start).includes('分'))
      continue;
    const from = clauseStart(block.text, figure.start);
    const lead = block.text.slice(Math.max(from, figure.start - 40), figure.start);
    if (figure.unitClass === 'none' && !/(?:得分|总分|评分)(?:\(分\))?[为是:：]{0,2}$/.test(lead)) continue;
    const named = TOTAL.test(lead);
    const sentence = block.text.slice(Math.max(0, figure.start - 50), figure.start);
    const assessed =
      /(?:自评|绩效评价|综合评价|评分|考评)[^。；;]{0,30}(?:本|我)?(?:单位|部门|中心)?得分[为是]?$/.test(sentence) &&
      !/分值|权重|指标/.test(sentence.slice(-24));
    const plain = assessed || (PLAIN.test(lead) && CONCLUSION.test(block.section));
    if (!named && !plain) continue;
    if (isWeight(lead, block.text, figure) || isSheetLine(block.text, from, figure)) continue;
    if (/指标|[一二三]级|产出|效益|投入|过程|满意度|预算执行/.test(lead.slice(-16).replace(/指标体系|评价指标/g, '')))
      continue;
    if (/上年|去年|平均|单项|考核得分|月|季度|排名|积分/.test(lead)) continue;
    found.push(
      candidate(
        block,
        'score.total',
        figure.value,
        null,
        block.text.slice(figure.start, figure.end),
        from,
        figure.end,
        figure.decimals,
        named ? 1 : 0,
      ),
    );
  }
  return found;
}

/** «总分100分，自评得分96分»: full marks are no score. */
function isWeight(lead: string, text: string, figure: Figure): boolean {
  if (!FULL_MARKS.test(lead)) return false;
  return (
    !/(?:自评|评价|综合|绩效|最终)[^，。；]{0,6}总分[为是:：]{0,2}$/.test(lead) ||
    /^[^。]{0,20}(?:得分|自评|得)\D{0,6}\d/.test(text.slice(figure.end, figure.end + 40))
  );
}

/** «分值10分，得分10分»: a line of the score sheet. */
function isSheetLine(text: string, from: number, figure: Figure): boolean {
  return (
    /(?:分值|权重)[为:：]?\d+(?:\.\d+)?分?[，,；; ]{0,2}$/.test(text.slice(Math.max(0, from - 14), from)) &&
    figure.value <= 60
  );
}

const GRADE_WORDS = GRADES.join('|');
const GRADE = new RegExp(
  `(?:(?:等级|等次|档次)|(?:等级|等次|档次|级别|结论|评价结果|评定结果|自评结果|结果|评级|评定|评价|自评|总评|绩效评价)[^，。；、0-9]{0,10}?[为是:：“"‘(]{1,3})(${GRADE_WORDS})(?=[”"’。；，,)\\s]|等[级次]|级|档|$)`,
  'g',
);
const GRADE_AFTER = new RegExp(
  `(?:为|属|属于|达到|评为|定为|系|是|获)[“"‘]?(${GRADE_WORDS})[”"’]?(?:等级|等次|档次|级|档)`,
  'g',
);
const CRITERIA = /(?:^|[^得评总])分为|分成|四个|四档|五档|标准|以上|划分/;

export function readGrade(block: Prose): Candidate[] {
  const found: Candidate[] = [];
  const seen = new Set<number>();
  for (const pattern of [GRADE, GRADE_AFTER]) {
    pattern.lastIndex = 0;
    for (const match of block.text.matchAll(pattern)) {
      const grade = match[1]!;
      const at = match.index + match[0].lastIndexOf(grade);
      const from = clauseStart(block.text, match.index);
      const around = block.text.slice(Math.max(0, match.index - 12), at + grade.length + 6);
      if (seen.has(at) || CRITERIA.test(around) || /上年|去年|指标体系/.test(around)) continue;
      if (!/绩效|自评|评价|得分|等级|等次|考评|结论/.test(block.text.slice(Math.max(0, from - 40), at) + block.section))
        continue;
      seen.add(at);
      const end = at + grade.length + (/[”"’]/.test(block.text[at + grade.length] ?? '') ? 1 : 0);
      found.push(candidate(block, 'score.grade', null, grade, grade, from, end, 0, 0));
    }
  }
  return found;
}

const SHEET =
  /(投入|过程|产出|效益|效果|满意度|执行率?|\(|，|。|:|;|；|^|\s)(?:权重|分值|标准分|满分|总分)?(?:为|共|:)?(\d{1,3}(?:\.\d{1,2})?)分[，,、;； ]{0,2}(?:本项|实际|自评|评价|本次)?(?:得分|自评分|评分|得|自评)(?:为|:)?(\d{1,3}(?:\.\d{1,2})?)分/g;
const VALUES =
  /[，,;；](?:年度|预期)?(?:指标值|目标值)[:：]?(.{1,60}?)[，,;；](?:实际)?(?:完成值|完成情况|完成)[:：]?(.{1,60}?)[，,;；](?=分值|权重|满分)/;
/** How far before its points an indicator's name may stand. */
const LINE_REACH = 240;
const SECTION_NAME = /^(?:预算执行率?|投入|过程|产出|效益|效果|满意度|决策|管理)(?:指标|部分|类)?$/;
const NUMBER = /^(?:\((\d{1,2}|[一二三四五六七八九十])\)|(\d{1,2})[、.．]|[一二三四五六七八九十]{1,2}、)/;

/** The score sheet written as prose: one section or indicator a line. `current` is the section of the lines before. */
export function readSheetLine(block: Prose, current: ScoreSection | null): ScoreLine[] {
  const lines: ScoreLine[] = [];
  for (const match of block.text.matchAll(SHEET)) {
    const lead = /^[\u4e00-\u9fff]/.test(match[1] ?? '') ? match[1]!.length : 0;
    const weight = Number(match[2]);
    const score = Number(match[3]);
    const windowFrom = Math.max(0, match.index - LINE_REACH);
    const values = VALUES.exec(block.text.slice(windowFrom, match.index + match[0].length));
    const nameEnd = values ? windowFrom + values.index : match.index + lead;
    const { name, no, from } = nameBefore(block.text, nameEnd);
    if (name === '' || score > weight * 1.5 || /总分|满分|自评得分|绩效/.test(name)) continue;
    const known = scoreSection(name);
    const isSection =
      !values &&
      known !== 'other' &&
      /指标|执行率?$|投入$|过程$|产出$|效益$|效果$|满意度$|管理$|情况$/.test(name) &&
      (match[0].startsWith('(') || SECTION_NAME.test(name) || /^\([一二三四五六]\)/.test(block.text));
    const section = isSection ? known : (current ?? known);
    lines.push({
      level: isSection ? 'section' : 'indicator',
      section,
      no: isSection ? null : no,
      name,
      weight,
      score,
      target: values?.[1] ?? null,
      actual: values?.[2] ?? null,
      ...placesOf(block, from, match.index + match[0].length),
    });
  }
  return lines;
}

function nameBefore(text: string, to: number): { name: string; no: number | null; from: number } {
  let from = to;
  while (from > 0 && to - from < 80 && !'。；;！？!?:：'.includes(text[from - 1]!)) from -= 1;
  const marks = [
    ...text.slice(from, to).matchAll(/\([一二三四五六七八九十]\)|[一二三四五六七八九十]、|\d{1,2}[、.](?!\d)/g),
  ];
  from += marks.at(-1)?.index ?? 0;
  let piece = text.slice(from, to);
  const mark = NUMBER.exec(piece);
  if (mark) {
    piece = piece.slice(mark[0].length);
    from += mark[0].length;
  }
  const no = mark && (mark[1] ?? mark[2]) ? Number(mark[1] ?? mark[2]) : null;
  const name = piece.replace(/[，,:：(\s]+$/, '').trim();
  return { name: name.length <= 40 ? name : '', no: no !== null && Number.isFinite(no) ? no : null, from };
}

const SECTION_SCORE =
  /(预算执行率?|投入|过程|产出|效益|效果|满意度)(?:类|部分)?(?:指标)?(?:情况)?[(，,:：]?(?:(?:满分|分值|权重|总分)(?:为)?\d{1,3}(?:\.\d{1,2})?分[，,]?)?(?:自评|实际|评价)?(?:得分|得|自评分)(?:为|:)?(\d{1,3}(?:\.\d{1,2})?)分/g;

/** «产出指标得分49分» outside a sheet. */
export function readSectionScores(block: Prose): Candidate[] {
  const found: Candidate[] = [];
  for (const match of block.text.matchAll(SECTION_SCORE)) {
    const metric = sectionMetric(scoreSection(match[1]!));
    if (!metric) continue;
    found.push(
      candidate(
        block,
        metric,
        Number(match[2]),
        null,
        `${match[2]}分`,
        match.index,
        match.index + match[0].length,
        0,
        0,
      ),
    );
  }
  return found;
}

export function sectionMetric(section: ScoreSection): MetricId | null {
  return section === 'other' ? null : `score.${section}`;
}

function candidate(
  block: Prose,
  metric: MetricId,
  value: number | null,
  valueText: string | null,
  text: string,
  from: number,
  to: number,
  decimals: number,
  weight: number,
): Candidate {
  return {
    metric,
    value,
    valueText,
    text,
    bound: '=',
    status: 'stated',
    decimals,
    year: null,
    ...placesOf(block, from, to),
    label: null,
    section: block.section,
    rule: `prose.${metric}`,
    weight,
    part: false,
  };
}

function clauseStart(text: string, at: number): number {
  let i = at;
  while (i > 0 && at - i < 120 && !'，。；;！？!?'.includes(text[i - 1]!)) i -= 1;
  return i;
}
