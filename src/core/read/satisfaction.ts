/** Satisfaction: what was reached and what was aimed at, in percent. */

import type { Prose } from './blocks.ts';
import { type Candidate, placesOf } from './candidate.ts';
import { isClauseEnd, isSentenceEnd } from './chars.ts';
import type { Figure } from './numbers.ts';

const MOST_GAP = 60;
const OTHER_RATE =
  /(?:执行率|完成率|到位率|控制率|合格率|覆盖率|及时率|准确率|到达率|开机率|达标率|增长|提高|提升|上升|下降|降低|占|权重|分值|知晓率|参与率|安全播出率|使用率|公开率|回收率|有效率|得分率|应答率|增幅|降幅)/;
const TARGET =
  /(?:(?:目标值?|指标值|预期|计划|力争|确保|要求)[^实]{0,14}|年初(?:确定|设定|下达)(?:的|为|值为|目标为)?)$/;
const OTHER_YEAR = /(?:去年|上年|上一年|20\d\d年)(?:度|同期)?的?$/;
/** «提高到95%» is a level, «提高5%» is none. */
const LEVEL = /(?:提高|提升|上升|增长)(?:到|至|为)/g;
/** «高于90%的年度指标值»: what stands behind the figure. */
const TARGET_BEHIND = /^的?(?:年初|年度|预期|既定|考核)*(?:目标|指标值|任务|要求)/;
/** «…回升到92%；二是将广告收入占比由24%提高到30%»: what is reached there is another matter. */
const OTHER_MATTER = /[；;]|占比|比重|[由从]\d/;
/** «90%(含)以上计10分», «80%—90%»: a rule of scoring. */
const RULE_BEHIND =
  /^(?:\(含\))?(?:及?以[上下])?(?:\(含\))?(?:的|者)?[，,]?(?:计|得|记|给)(?:满分|\d)|^(?:\(含\))?[-—~至]\d/;
/** «96.5%的受访群众表示满意». */
const SATISFIED_BEFORE = /表示[^，。；]{0,8}满意的?(?:受访者|群众|人数|用户)?(?:所?占)(?:比)?(?:为|达)?$/;
/** «绩效目标为：围绕…；满意度95%以上»: the whole sentence lists aims. */
const AIMS_LISTED = /目标(?:任务)?(?:为|是|[:：])/;
const AIMS_MET = /实际|结果|达到了|已|调查|测评|实现值|完成值/;
/** «95%以上，实际为96.8%»: a floor and what came of it. */
const RESULT_FOLLOWS = /^[，,;；]?(?:实际|调查|测评|问卷|结果)[^，。；\d]{0,10}\d/;
const SATISFIED =
  /^(?:以上)?的?(?:受访|被调查|被访|调查|服务)?(?:者|群众|对象|观众|听众|用户|受众|市民|居民|公众)(?:对[^，。；]{0,12})?(?:表示)?(?:比较|非常|基本)?满意/;
/** A paragraph or a section that is about satisfaction. */
const ABOUT = /满意[度率](?:指标|目标|情况|调查)?(?:\(\d{1,2}分[^()]{0,12}\))?$/;
/** «…95%，经抽样调查，群众满意度97.5%». */
const SURVEYED = /(?:抽样|问卷|电话|随机)?(?:调查|测评|访问)[^，。；]{0,8}，[^，。；]{0,10}$/;
const RESULT = /^[；;，,]完成[为:：]?$|(?:实际|完成值|完成情况|结果|达成|调查|测评|问卷)[^目]{0,24}$/;

export function readSatisfaction(block: Prose, figures: readonly Figure[], year: number | null): Candidate[] {
  const found: Candidate[] = [];
  if (!block.text.includes('满意') && !block.section.includes('满意')) return found;
  let previousEnd = 0;
  let before: Figure | null = null;
  let lastTaken = false;
  let overall: Candidate | null = null;
  for (const figure of figures) {
    if (figure.unitClass !== 'percent') continue;
    const beside = before;
    before = figure;
    // A figure that was left out was of something else: «较上年提高5%，达到96%».
    const taken = lastTaken;
    lastTaken = false;
    const from = Math.max(sentenceStart(block.text, figure.start), figure.start - MOST_GAP);
    const lead = block.text.slice(from, figure.start);
    const at = Math.max(lead.lastIndexOf('满意度'), lead.lastIndexOf('满意率'), lead.lastIndexOf('满意程度'));
    const previous = previousEnd;
    previousEnd = figure.end;
    const implied = at < 0;
    if (
      implied &&
      figure.value <= 100 &&
      (SATISFIED.test(block.text.slice(figure.end, figure.end + 24)) || SATISFIED_BEFORE.test(lead))
    ) {
      found.push(candidateOf(block, figure, 'satisfaction.rate', null));
      continue;
    }
    if (implied && !(isAbout(block) && /(?:目标值?|指标值|年初|实际|调查|完成值)[^，。；]{0,14}$/.test(lead))) continue;
    const gap = implied ? lead : lead.slice(at + 3);
    const head = block.text.slice(Math.max(from, Math.min(previous, from + at)), from + at);
    const afterAnother = !implied && from + at < previous;
    const between = afterAnother || (implied && previous > from) ? block.text.slice(previous, figure.start) : gap;
    const reached =
      !taken && !OTHER_MATTER.test(gap) && /^[，,]?(?:达到?了?|(?:提高|提升|上升|增长)(?:到|至)|为)$/.test(between);
    if (OTHER_RATE.test(reached ? '' : gap.replace(LEVEL, '')) || OTHER_YEAR.test(gap) || figure.value > 100) continue;
    const behind = block.text.slice(figure.end, figure.end + 12);
    const measured = RESULT.test(between) || SURVEYED.test(head);
    if (!measured && RULE_BEHIND.test(behind)) continue;
    const aimed = TARGET.test(between) || TARGET_BEHIND.test(behind);
    // «≥90%93.5%»: the aim, and beside it what came of it.
    const fused = afterAnother && beside?.sign === true && between.trim() === '' && !figure.sign;
    if (afterAnother && !fused && !reached && !measured && !aimed) continue;
    lastTaken = true;
    const target =
      aimed ||
      (!fused &&
        !measured &&
        (figure.sign ||
          isAim(block.section) ||
          /目标|力争|确保/.test(head) ||
          (figure.bound === '>=' && RESULT_FOLLOWS.test(block.text.slice(figure.end, figure.end + 20))) ||
          isListedAim(block.text, from + Math.max(at, 0))) &&
        !/实际|达成/.test(head));
    const named = /(20\d\d)年(?:度)?的?[^，。；\d]{0,8}$/.exec(head)?.[1];
    const other = named === undefined ? year : Number(named);
    if (year !== null && other !== null && other > year) continue; // what is hoped for the next
    const candidate = candidateOf(
      block,
      figure,
      target ? 'satisfaction.target' : 'satisfaction.rate',
      implied ? null : from + at,
    );
    found.push(other === year ? candidate : { ...candidate, year: other });
    if (!target && !implied && OVERALL.test(block.text.slice(Math.max(0, from + at - 4), from + at)))
      overall = found.at(-1)!;
  }
  // «干部满意度96%，村民满意度91%，综合满意度93%»: of groups, and of all of them.
  const all = overall;
  return all ? found.filter((c) => c === all || c.metric !== all.metric || c.year !== all.year) : found;
}

const OVERALL = /(?:综合|总体|平均)$/;

/** How far back a sentence of aims may begin. */
const LONGEST_AIMS = 300;

/** The sentence names its aims first, and nothing of what came of them stands between. */
function isListedAim(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < LONGEST_AIMS && !isSentenceEnd(text, from - 1)) from -= 1;
  const said = text.slice(from, at);
  const aims = AIMS_LISTED.exec(said);
  return aims !== null && !AIMS_MET.test(said.slice(aims.index));
}

/** `labelAt`: where 满意度 stands; null when it is in the clause or in the heading. */
function candidateOf(
  block: Prose,
  figure: Figure,
  metric: 'satisfaction.rate' | 'satisfaction.target',
  labelAt: number | null,
): Candidate {
  const start = clauseStartBefore(block.text, figure.start);
  const apart = labelAt !== null && labelAt < start;
  return {
    metric,
    value: figure.value,
    valueText: null,
    text: block.text.slice(figure.start, figure.end),
    bound: figure.bound,
    status: 'stated',
    decimals: figure.decimals,
    year: null,
    ...placesOf(block, start, figure.end),
    label: apart ? { text: block.text.slice(labelAt, labelAt + 3), ...placesOf(block, labelAt, labelAt + 3) } : null,
    section: block.section,
    rule: `prose.${metric}`,
    weight: 0,
    part: false,
  };
}

/** «(三)满意度指标。目标值90%以上，…»: the paragraph's head or the section's names it. */
function isAbout({ text, section }: Prose): boolean {
  return (
    ABOUT.test(section.split(' › ').pop() ?? '') || ABOUT.test(/^[^。:：，]{2,20}(?=[。:：])/.exec(text)?.[0] ?? '')
  );
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
