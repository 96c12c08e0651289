/** Satisfaction: what was reached and what was aimed at, in percent. */

import type { Prose } from './blocks.ts';
import { type Candidate, placesOf } from './candidate.ts';
import { isClauseEnd, isSentenceEnd } from './chars.ts';
import type { Figure } from './numbers.ts';

const MOST_GAP = 60;
/** «90%(含)以上计10分»: how points are given. */
const CRITERION =
  /^(?:\(含\))?(?:及?以[上下])?(?:\(含\))?(?:的|者)?[，,]?(?:计|记|给)(?:满分|\d)|^(?:\(含\))?及?以[上下](?:\(含\))?(?:的|者)?[，,]?得(?:满分|\d)|^(?:\(含\))?[-—~至]\d/;
/** «96.5%的受访群众表示满意». */
const SATISFIED =
  /^(?:以上)?的?(?:受访|被调查|被访|调查|服务)?(?:者|群众|对象|观众|听众|用户|受众|市民|居民|公众)(?:对[^，。；]{0,12})?(?:表示)?(?:比较|非常|基本)?满意/;
const OTHER_RATE =
  /(?:执行率|完成率|到位率|控制率|合格率|覆盖率|及时率|准确率|到达率|开机率|达标率|增长|提高|占|权重|分值|知晓率|参与率|安全播出率|使用率|公开率)/;
const TARGET = /(?:目标值?|指标值|预期|计划|力争|确保|要求)[^实]{0,14}$/;
const RESULT = /(?:实际|完成值|完成情况|结果|达成|调查|测评|问卷)[^目]{0,24}$/;

export function readSatisfaction(block: Prose, figures: readonly Figure[]): Candidate[] {
  const found: Candidate[] = [];
  if (!block.text.includes('满意')) return found;
  let previousEnd = 0;
  for (const figure of figures) {
    if (figure.unitClass !== 'percent') continue;
    const from = Math.max(sentenceStart(block.text, figure.start), figure.start - MOST_GAP);
    const lead = block.text.slice(from, figure.start);
    const at = Math.max(lead.lastIndexOf('满意度'), lead.lastIndexOf('满意率'), lead.lastIndexOf('满意程度'));
    const previous = previousEnd;
    previousEnd = figure.end;
    if (CRITERION.test(block.text.slice(figure.end, figure.end + 16))) continue;
    if (at < 0) {
      if (SATISFIED.test(block.text.slice(figure.end, figure.end + 24)) && figure.value <= 100)
        found.push(rateOf(block, figure));
      continue;
    }
    const gap = lead.slice(at + 3);
    if (OTHER_RATE.test(gap) || figure.value > 100) continue;
    const head = block.text.slice(Math.max(from, Math.min(previous, from + at)), from + at);
    const between = from + at < previous ? block.text.slice(previous, figure.start) : gap;
    const afterAnother = from + at < previous;
    if (afterAnother && !RESULT.test(between) && !TARGET.test(between)) continue;
    const target =
      TARGET.test(between) ||
      (!RESULT.test(between) &&
        (figure.sign || isAim(block.section) || /目标|力争|确保/.test(head)) &&
        !/实际|达成/.test(head));
    const start = clauseStartBefore(block.text, figure.start);
    const labelAt = from + at;
    found.push({
      metric: target ? 'satisfaction.target' : 'satisfaction.rate',
      value: figure.value,
      valueText: null,
      text: block.text.slice(figure.start, figure.end),
      bound: figure.bound,
      status: 'stated',
      decimals: figure.decimals,
      year: null,
      ...placesOf(block, start, figure.end),
      label:
        labelAt < start
          ? { text: block.text.slice(labelAt, labelAt + 3), ...placesOf(block, labelAt, labelAt + 3) }
          : null,
      section: block.section,
      rule: target ? 'prose.satisfaction.target' : 'prose.satisfaction.rate',
      weight: 0,
      part: false,
    });
  }
  return found;
}

function rateOf(block: Prose, figure: Figure): Candidate {
  return {
    metric: 'satisfaction.rate',
    value: figure.value,
    valueText: null,
    text: block.text.slice(figure.start, figure.end),
    bound: figure.bound,
    status: 'stated',
    decimals: figure.decimals,
    year: null,
    ...placesOf(block, clauseStartBefore(block.text, figure.start), figure.end),
    label: null,
    section: block.section,
    rule: 'prose.satisfaction.rate',
    weight: 0,
    part: false,
  };
}

/** A section of aims, not of results. */
function isAim(section: string): boolean {
  const last = section.split(' › ').pop() ?? '';
  return /目标/.test(last) && !/完成|实现|达成|结果/.test(last);
}

function sentenceStart(text: string, at: number): number {
  let i = at;
  while (i > 0 && at - i < MOST_GAP && !isSentenceEnd(text, i - 1)) i -= 1;
  return i;
}

function clauseStartBefore(text: string, at: number): number {
  let i = at;
  while (i > 0 && at - i < 120 && !isClauseEnd(text, i - 1)) i -= 1;
  return i;
}
