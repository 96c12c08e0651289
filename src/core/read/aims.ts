/** Aims, which are no results: «力争发稿200篇», «任务数50篇». */
import type { Count } from './count.ts';

export const TARGET =
  /目标|任务(?:[数为]|\d{1,2}[:：]|(?=[中央省市国])|$)|(?:上稿|发稿|用稿|外宣)[^，。；;:]{0,4}任务|(?<![按照案])计划|力争|确保|指标值|(?:考核|指标|任务|上级)要求|要求(?=达|完成|不|上稿|发稿|在)|不得少于|不少于|不低于|预期|拟(?!人)|预计|争取|年初(?:确定|设定)|将于|将在/g;
const NEXT_YEAR = /打算|计划|下一步|思路/;
/** Headings of aims, and of what came of them. */
const AIMS = /目标|任务/;
const OUTCOME = /完成|实现|达成|结果|自评|分析|执行|成效|实施|落实|成绩|做法|效果|产出/;
const DONE = /实际|累计|共计|达到了|超额|已|完成了|实现了/;

const HAPPENED = /完成|实际|实现|达成/;
/** «不少于100篇»: a floor is an aim. */
const FLOOR = /^(?:不少于|不低于|至少|大于等于|≥|>=)/;

const IN_BRACKETS = /(?:任务|目标|指标)\([^()]*$/;

/** The count is an aim, by the words before or behind it or by its section. */
export function isAimed({ block, clause, lead, standing, figure }: Count): boolean {
  if (standing !== null) return standing === 'aim';
  if (FLOOR.test(block.text.slice(figure.start, figure.digits)) && !HAPPENED.test(clause.text)) return true;
  // «完成了外宣任务(中央级200条、省级800条)»: what was asked.
  if (IN_BRACKETS.test(block.text.slice(Math.max(0, figure.start - 40), figure.start))) return true;
  const behind = block.text.slice(figure.end, figure.end + 10);
  if (/^(?:的)?(?:年度|全年|年初|上稿|发稿|外宣)?(?:目标|任务|指标)(?!完成)/.test(behind)) return true;
  const said = lead + clause.text;
  return isAimSection(block.section, said) || isAim(said);
}

function isAimSection(section: string, said: string): boolean {
  const parts = section.split(' › ');
  if (parts.some((part) => NEXT_YEAR.test(part) && !OUTCOME.test(part))) return true;
  return AIMS.test(parts.at(-1) ?? '') && !OUTCOME.test(section) && !DONE.test(said);
}

/** An aim that has its own figure, and what only sounds like one: «目标值100篇», «完成目标任务的126%», «力争完成…». */
const SETTLED =
  /[比较][^，。；]{0,4}(?:目标|任务|计划|指标)[^，。；]{0,14}|(?:完成|超出|超额|超过|达到|实现)[^，。；;]{0,8}(?:目标|任务|计划)[^，。；;]{0,12}|(?:目标值?|指标值|任务数?|计划数?|预期值?)(?:为|是|[:：])?[≥≤>=<]{0,2}\d[\d,.]*[^，。；;)、]{0,6}(?=[，。；;)、])|(?<=力争|确保|计划|拟|争取|要求|总?目标[为是:：]{1,2})[^，。；;]{0,6}(?:完成|实现)/g;

/** «紧扣年度目标任务，…»: what guided the work is no aim of this count. */
const GUIDED = /(?:紧扣|紧盯|围绕|对照|根据|按照|聚焦|结合)[^，。；]{0,12}(?:目标|任务|计划|要求)[^，。；]{0,4}，/g;

/** «力争…», «任务数…» before the count, and nothing of what was done since. */
function isAim(lead: string): boolean {
  const said = lead.replace(GUIDED, '').replace(SETTLED, '');
  const last = [...said.matchAll(TARGET)].at(-1);
  return last !== undefined && !HAPPENED.test(said.slice(last.index));
}
