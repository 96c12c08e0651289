/** «公用经费控制率=实际支出46万元/预算50万元×100%=92%»: the rate that an equation has named on its left. */
import type { MetricId } from '../catalogue/metrics.ts';

const NAMES: readonly (readonly [name: RegExp, metric: MetricId])[] = [
  [/公用经费控制率/g, 'rate.public_control'],
  [/(?:在职人员|财政供养人员|在编人员|编制)控制率/g, 'rate.in_post_control'],
  [/政府采购(?:预算)?执行率/g, 'procurement.rate'],
  [/(?<!项目|基本支出|采购)(?:预算|支出预算)(?:执行|完成)率/g, 'budget.execution_rate'],
];
const OTHER_RATE = /[\u4e00-\u9fff]{2}率/g;
/** Posts and people beside each other: a control rate behind them is theirs. */
const STAFF = /编制[^。；;]{0,16}\d[^。；;]*(?:在职|在编|实有)|(?:在职|在编|实有)[^。；;]{0,12}\d[^。；;]*编制/;

/** The metric of a percentage at `at` behind «=»; null where no name stands on the left. */
export function rateOfEquation(text: string, from: number, at: number): MetricId | null {
  if (text[at - 1] !== '=') return null;
  const said = text.slice(from, at);
  const last = [...said.matchAll(OTHER_RATE)].at(-1);
  if (!last) return null;
  const end = last.index + last[0].length;
  for (const [name, metric] of NAMES)
    for (const found of said.matchAll(name)) if (found.index + found[0].length === end) return metric;
  return null;
}

/** «在职43人，编制46人，控制率93%», «在职人员控制率。在职35人/编制38人，控制率92%». */
export function isStaffRate(text: string, from: number, at: number, section: string): boolean {
  const said = text.slice(from, at);
  if (/公用|三公|楼堂/.test(said)) return false;
  return /(?:在职人员|财政供养人员|编制)控制率/.test(section.split(' › ').at(-1) + said) || STAFF.test(said);
}
