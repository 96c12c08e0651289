/** Sections of a score sheet and grades. */
import type { ScoreSection } from '../model.ts';

/** Order matters: «预算执行» before «执行过程». */
const SECTIONS: readonly (readonly [section: ScoreSection, pattern: RegExp])[] = [
  ['satisfaction', /满意/],
  ['execution', /预算执行|资金执行|执行率/],
  ['benefit', /效益|效果|影响力?指标/],
  ['output', /产出|履职/],
  ['input', /投入|决策/],
  ['process', /过程|管理/],
];

export function scoreSection(name: string): ScoreSection {
  return SECTIONS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}

/** Longest first. */
export const GRADES = ['基本合格', '不合格', '优秀', '良好', '中等', '合格', '较好', '较差', '优', '良', '中', '差'] as const;
