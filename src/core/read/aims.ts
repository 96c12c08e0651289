/** Aims, which are no results: «力争发稿200篇», «任务数50篇». */
import type { Count } from './count.ts';

export const TARGET = /目标|任务[数为]|计划|力争|确保|指标值|要求|不得少于|预期|拟|预计/;
const NEXT_YEAR = /打算|计划|下一步|思路/;

/** The count is an aim, by the words before it or by its section. */
export function isAimed({ block, clause, lead }: Count): boolean {
  return NEXT_YEAR.test(block.section.split(' › ').pop() ?? '') || isAim(lead + clause.text);
}

/** «力争…», «任务数…» before the count; «完成目标任务的126%» speaks of results. */
function isAim(lead: string): boolean {
  const said = lead.replace(/(?:完成|超出|超额|超过|达到|实现)[^，。；;]{0,8}(?:目标|任务|计划)[^，。；;]{0,12}/g, '');
  const at = said.search(TARGET);
  return at >= 0 && !/完成|实际|实现/.test(said.slice(at));
}
