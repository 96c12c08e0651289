/** Aims, which are no results: «力争发稿200篇», «任务数50篇», «目标值100篇». */
import { PLACED, TIER_PATTERN } from '../lexicon/articleWords.ts';
import type { Count } from './count.ts';

export const TARGET =
  /目标|任务[数为]|任务$|(?:上稿|发稿|用稿|外宣)[^，。；;:]{0,4}任务|计划|力争|确保|指标值|要求|不得少于|预期|拟|预计/;
/** Words that turn all of a sentence towards the future, with or without a figure of their own. */
const INTENDED = /力争|确保|预计|拟|计划|预期|不得少于/;
const AIM_SECTION = /打算|计划|下一步|思路/;
/** A section that sets aims; one of the same name inside a chapter on results tells of them. */
const AIMS_SET = /(?:绩效|年度|总体|工作|任务|支出)目标(?:任务)?(?:的?(?:设[立定]|申报|编制)(?:情况)?)?$/;
const DONE_SECTION = /完成|实现|达成|结果|成效|成绩|落实|分析|效果|评价|自评/;
const ANY_TIER = new RegExp(TIER_PATTERN.source);
const EVERY_TARGET = new RegExp(TARGET.source, 'g');
const DONE = /完成|实际|实现|达成/;
/** «不少于100篇»: a floor is an aim. */
const FLOOR = /^(?:不少于|不低于|至少|大于等于|≥|>=)/;

/** The count is an aim, by the words before it or by its section. */
export function isAimed({ block, clause, figure, lead }: Count): boolean {
  if (isAimSection(block.section)) return true;
  if (FLOOR.test(block.text.slice(figure.start, figure.digits)) && !DONE.test(clause.text)) return true;
  const own = resultsAside(clause.text);
  const at = own.search(TARGET);
  if (at >= 0) return !DONE.test(own.slice(at));
  return isLedByAim(lead) && !DONE.test(clause.text);
}

export function isAimSection(section: string): boolean {
  const last = section.split(' › ').pop() ?? '';
  return AIM_SECTION.test(last) ? !/完成|情况/.test(last) : AIMS_SET.test(last) && !DONE_SECTION.test(section);
}

/** «完成目标任务的126%» speaks of results. */
function resultsAside(words: string): string {
  return words.replace(/(?:完成|超出|超额|超过|达到|实现)[^，。；;]{0,8}(?:目标|任务|计划)[^，。；;]{0,12}/g, '');
}

/** The sentence before the clause sets aims: «目标：中央级媒体50篇，省级媒体…», not «用稿115篇，目标值100篇；…». */
function isLedByAim(lead: string): boolean {
  const said = resultsAside(lead).replace(/\d+(?:年|月|日)/g, '');
  const mentions = [...said.matchAll(EVERY_TARGET)];
  const last = mentions[mentions.length - 1];
  if (!last) return false;
  const after = said.slice(last.index + last[0].length);
  if (DONE.test(after) || /[;；]/.test(after)) return false;
  const figure = /\d/.exec(after);
  if (!figure) return INTENDED.test(last[0]) || /^[^，。；;]{0,12}[:：]/.test(after);
  const before = after.slice(0, figure.index);
  return /[:：]/.test(before) || ANY_TIER.test(before) || PLACED.test(before);
}
