/** The score sheet written as prose: sections and indicators with their weights and scores. */
import type { MetricId } from '../catalogue/metrics.ts';
import { scoreSection } from '../lexicon/scoreWords.ts';
import type { ScoreSection } from '../model.ts';
import type { Prose } from './blocks.ts';
import { placesOf } from './candidate.ts';

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

/** Without points there is no line and no section's score. */
const POINTS = /\d分/;
const SHEET =
  /(\(|，|。|:|;|；|^|\s)(?:权重|分值|标准分|满分|总分)?(?:为|共|:)?(\d{1,3}(?:\.\d{1,2})?)分[，,、;； ]{0,2}(?:本项|实际|自评|评价|本次)?(?:得分|自评分|评分|得|自评)(?:为|:)?(\d{1,3}(?:\.\d{1,2})?)分/g;
const VALUES =
  /[，,;；](?:年度|预期)?(?:指标值|目标值)[:：]?(.{1,60}?)[，,;；](?:实际)?(?:完成值|完成情况|完成)[:：]?(.{1,60}?)[，,;；](?=分值|权重|满分)/;
/** How far before its points an indicator's name may stand. */
const LINE_REACH = 240;
const SECTION_NAME = /^(?:预算执行率?|投入|过程|产出|效益|效果|满意度|决策|管理)(?:指标|部分|类)?$/;
const NUMBER = /^(?:\((\d{1,2}|[一二三四五六七八九十])\)|(\d{1,2})[、.．]|[一二三四五六七八九十]{1,2}、)/;

/** The score sheet written as prose: one section or indicator a line. `current` is the section of the lines before. */
export function readSheetLine(block: Prose, current: ScoreSection | null): ScoreLine[] {
  const lines: ScoreLine[] = [];
  if (!POINTS.test(block.text)) return lines;
  for (const match of block.text.matchAll(SHEET)) {
    const weight = Number(match[2]);
    const score = Number(match[3]);
    const windowFrom = Math.max(0, match.index - LINE_REACH);
    const values = VALUES.exec(block.text.slice(windowFrom, match.index + match[0].length));
    const nameEnd = values ? windowFrom + values.index : match.index;
    const { name, no, from } = nameBefore(block.text, nameEnd);
    if (name === '' || score > weight * 1.5 || /总分|满分|自评得分|绩效(?:自评|评价)?$/.test(name)) continue;
    const known = scoreSection(name);
    const isSection =
      !values &&
      known !== 'other' &&
      /指标|执行率?$|投入$|过程$|产出$|效益$|效果$|满意度?$|管理$|情况$/.test(name) &&
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

export function sectionMetric(section: ScoreSection): MetricId | null {
  return section === 'other' ? null : `score.${section}`;
}
