/** The score that a centre gives itself: «自评得分98分». */
import type { Prose } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import { isSentenceEnd } from './chars.ts';
import type { Figure } from './numbers.ts';
import type { Context } from './phrase.ts';
import { scoreCandidate, scoreClauseStart } from './scoreCandidate.ts';
import { isScheme, type ScoreItems } from './scoreItems.ts';

const TOTAL =
  /(?:自评|评价|绩效|综合|总体|整体|最终|考核|考评|评估|自我|评定|合计|平均|总)[^，。；0-9分]{0,10}?(?:得分|总分|评分|分数|自评分|打分|总得分|分值|综合分|分)(?:\(分\)|情况)?(?:结果)?[^，。；0-9]{0,6}$/;
const PLAIN = /(?:^|[，。；:\s(])(?:总?得分|自评分|自评总分|自评得分|总得分|最后得分)[为是达共计:：“"]{0,3}$/;
const FULL_MARKS = /(?:满分|总分值|分值|权重|标准分|总分)[为是共计:：]{0,2}$/;
const CONCLUSION = /结论|结果|得分|评分|打分|综合评价|自评情况|评价情况/;
/** «合计得94分», «自评得95分». */
const GAINED = /(?:自评|合计|总计|共计|综合|总共|评价)得[为是]?$|(?:自评|自我评价)为$|自己打$/;
/** «自评：96分», «自评结果为96分», «评分共96分», «得分情况：96分»: what is told is a score, however it goes on to the figure. */
const ASSESSED =
  /(?:自评(?:价)?|自我评价|(?:评价|评定|考评)结[果论]|评分|得分情况|(?<=自评|评价|评定|评分)[^。；]{0,30}[，,](?:最终|综合|最后|整体)?(?:得分|总分))(?:结[果论]|总评|情况)?(?:共计|共|合计|总计|为|是|达到?|得|[:：])*$/;
/** «满分100分，得96分», «(满分100分)实得96分». */
/** «总分96.4分»: full marks are round. */
const TOTAL_ALONE = /^[^满权]*(?:总分|自评分值)(?:共|为|是|[:：])*$/;
const OF_HUNDRED =
  /(?:满分|总分|百分制)[^，。；\d]{0,4}(?:100分)?[，,)]+(?:实际|最终|本次|我?中心)?(?:实?得|得分|评)[为:：]?$/;
/** «共扣3.6分，得96.4分»: what was taken away and what is left make the hundred. */
const TAKEN = /扣[减除分]?(?:了|掉|去)?([\d.]+)分[，,](?:最终|实际|最后|综合|自评|本次)*(?:实?得|得分|为|剩)?$/;
const SUM = /(?:合计|总计|共计)(?:为|[:：])?$/;
/** Below the parts, each on its line, under a head that speaks of the score. */
const SUM_ALONE = /^(?:以上|上述|各项)?(?:合计|总计|共计)(?:为|[:：])?$/;
const MOST_SCORE = 120;
/** No centre gives itself less; what is smaller is of a part. */
const LEAST_SCORE = 40;

/** `scores` knows where points end that are a section's or an indicator's, or the sum of the sections'. */
export function readTotalScore(
  block: Prose,
  figures: readonly Figure[],
  { year, oneProject }: Context,
  scores: Pick<ScoreItems, 'ofParts' | 'sum'>,
): Candidate[] {
  const found: Candidate[] = [];
  const { text } = block;
  if (!text.includes('分')) return found;
  for (const figure of figures) {
    if (figure.unitClass !== 'points' && figure.unitClass !== 'none') continue;
    if (figure.value > MOST_SCORE || figure.value < LEAST_SCORE || scores.ofParts.has(figure.end)) continue;
    if (figure.unitClass === 'none' && !block.text.slice(Math.max(0, figure.start - 8), figure.start).includes('分'))
      continue;
    const from = scoreClauseStart(block.text, figure.start);
    const lead = block.text.slice(Math.max(from, figure.start - 40), figure.start);
    if (figure.unitClass === 'none' && !/(?:得分|总分|评分|自评分数)(?:\(分\))?[为是:：]{0,2}$/.test(lead)) continue;
    const named =
      TOTAL.test(lead) ||
      GAINED.test(lead) ||
      (SUM.test(lead) && (scores.sum === figure.value || (SUM_ALONE.test(lead) && CONCLUSION.test(block.section))));
    const sentence = block.text.slice(Math.max(0, figure.start - 50), figure.start);
    const assessed =
      /(?:(?:自评|绩效评价|综合评价|评分|考评)[^。；;]{0,30}(?:本|我)?(?:单位|部门|中心)?得分[为是]?|(?:自评价?|评价|评分|打分)[^。；;0-9]{0,12}得|自评)$/.test(
        sentence,
      ) && !/分值|权重|指标/.test(sentence.slice(-24).replace(/指标体系|评价指标/g, ''));
    const taken = TAKEN.exec(sentence)?.[1];
    const left = taken !== undefined && Math.abs(Number(taken) + figure.value - 100) < 1e-6;
    const odd = figure.value % 5 !== 0 && TOTAL_ALONE.test(lead) && /自评|评价|评分|打分/.test(sentence);
    const ofHundred = odd || ASSESSED.test(sentence) || (OF_HUNDRED.test(sentence) && figure.value !== 100);
    const plain =
      assessed ||
      left ||
      (ofHundred && figure.unitClass === 'points') ||
      (PLAIN.test(lead) && CONCLUSION.test(block.section));
    if (!named && !plain) continue;
    if (
      isOfSection(block.text, figure.start) ||
      isWeight(lead, block.text, figure) ||
      isSheetLine(block.text, from, figure)
    )
      continue;
    if (/指标|[一二三]级|产出|效益|投入|过程|满意度|预算执行/.test(lead.slice(-16).replace(/指标体系|评价指标/g, '')))
      continue;
    if (/上年|去年|平均|单项|考核得分|月|季度|排名|积分|抽查|复核/.test(lead)) continue;
    if (isOfAnItem(sentenceBefore(block.text, figure.start), oneProject)) continue;
    // «机关绩效评估中得分93.7分，排第2位»: of a contest.
    if (/^[^。；]{0,6}排(?:名|在|列|全)?[^。；]{0,8}第/.test(text.slice(figure.end, figure.end + 20))) continue;
    if (isOfOthers(sentenceBefore(block.text, figure.start), lead) || figure.bound === '>=' || figure.bound === '<=')
      continue;
    // «90分(含)以上为优», «90≤得分≤100», «得分低于90分的部门»: rules.
    if (/[≤≥<>]$|(?:低于|高于|不足|不低于|达不到)$/.test(text.slice(Math.max(0, figure.digits - 4), figure.digits)))
      continue;
    if (/^(?:\((?:含|不含)\))?(?:及|\(含\))?以[上下]/.test(text.slice(figure.end, figure.end + 8))) continue;
    const other = /(20\d\d)年(?!\d{1,2}月)/.exec(lead)?.[1];
    const candidate = scoreCandidate(
      block,
      'score.total',
      figure.value,
      null,
      block.text.slice(figure.start, figure.end),
      from,
      figure.end,
      figure.decimals,
      named ? 1 : 0,
    );
    found.push(other !== undefined && Number(other) !== year ? { ...candidate, year: Number(other) } : candidate);
  }
  return found;
}

const SECTION_HEAD =
  /(?:指标|预算执行率?|投入|过程|产出|效益|效果|满意度|决策|管理|分析|情况|[^总]分)[^\u4e00-\u9fff]{0,2}$/;
const ONE_ITEM = /(?:该|本|此)(?:项|指标)[^。；]{0,16}$|(?:率|度|性)(?:为|达到?|:)?\d{1,3}(?:\.\d{1,2})?%[，,]$/;

/** «产出指标(50分，自评得分48分)», «该项分值20分，自评得分18分»: a part of the score. */
function isOfSection(text: string, at: number): boolean {
  // «其中部门预算管理得分72分(满分80分)»: full marks of a part.
  const full = /^\d[\d.]*分\((?:满分|分值|权重|总分)(?:为)?(\d{1,3})分/.exec(text.slice(at, at + 20))?.[1];
  if (full !== undefined && full !== '100' && full !== '120') return true;
  const before = text.slice(Math.max(0, at - 60), at);
  const open = before.lastIndexOf('(');
  // «三、指标完成情况(总分100分，自评97.7分)»: of all of it.
  if (open >= 0 && /^\((?:总分|满分)?(?:为)?100分[，,]/.test(before.slice(open))) return false;
  if (open >= 0 && !before.includes(')', open) && SECTION_HEAD.test(before.slice(0, open))) return true;
  return !/%[，,]自评得分为?$/.test(before) && ONE_ITEM.test(before.replace(/(?:自评)?(?:得分|得)[为:]?$/, ''));
}

/** What others gave, or what was assessed was other than the money's use: «第三方机构…重点评价，得分88.5分». */
function isOfOthers(sentence: string, lead: string): boolean {
  if (/党建|意识形态|平安建设|文明(?:单位|创建)/.test(lead)) return true;
  return !/自评|自我评价/.test(lead) && GIVEN.test(sentence);
}

const GIVEN =
  /第三方|抽查|复核|复评|重点评价|年度考核|党建|意识形态|平安建设|机关绩效|项目支出(?:绩效)?评价|全[省市州](?:县级)?(?:融媒|媒体)[^，。；]{0,12}(?:评估|考核|测评)/;

/** What the sentence says before the figure. */
function sentenceBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < SENTENCE_REACH && !isSentenceEnd(text, from - 1)) from -= 1;
  return text.slice(from, at);
}

const SENTENCE_REACH = 160;

/** «“有线电视维护”项目…评价得分93.4分», «固定资产利用率95%，得分1.37分»: of a project or of one indicator. */
export function isOfAnItem(sentence: string, oneProject: boolean): boolean {
  if (oneProject) return false;
  if (
    /(?:[”"]|该|个|本|某|专项|类)项目(?!支出)|项目[”"](?:支出)?(?:自评|绩效)|项目评价|项目(?:支出)?(?:绩效)?自评|项目资金/.test(
      sentence,
    )
  )
    return !/整体/.test(sentence);
  // «1.运维费：预算110万元，支出106万元，自评98分»
  if (/^\d{1,2}[.、][^，。；]{2,40}[:：](?:全年|年初|年度)?(?:预算|下达)/.test(sentence)) return true;
  // «宣传经费预算180万元，执行180万元，自评98分»
  if (/预算\d[\d.,]*万?元，(?:实际)?(?:执行|支出|支付)[^，。；]{0,3}\d[\d.,]*万?元，自评$/.test(sentence)) return true;
  // «“外宣经费”全年预算80万元，执行率95.2%，自评96分»
  if (/[“"][^”"]{2,20}[”"](?:全年|年初|年度)?预算(?:数|安排)?\d[^。；]*，自评(?:得分)?$/.test(sentence)) return true;
  return /[率%][^，。；]{0,8}[，,;；](?:该项|本项)?得分?[为是]?$/.test(sentence);
}

/** «总分100分，自评得分96分»: full marks are no score. */
function isWeight(lead: string, text: string, figure: Figure): boolean {
  if (isScheme(lead, figure.value)) return true;
  if (/(?:指标体系|评分标准|评价标准|评分表|标准)[^，。；]{0,6}$/.test(lead) && figure.value === 100) return true;
  if (!FULL_MARKS.test(lead) || /自评分值[为是:：]?$/.test(lead)) return false;
  if (figure.value % 5 !== 0 && TOTAL_ALONE.test(lead)) return false;
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
