/** Sections of a score sheet and grades. */
import type { ScoreSection } from '../model.ts';

/** Order matters: «预算执行» before «执行过程». */
const SECTIONS: readonly (readonly [section: ScoreSection, pattern: RegExp])[] = [
  ['satisfaction', /满意/],
  ['execution', /预算执行|资金执行|执行率/],
  // Both what was done and what came of it.
  ['other', /履职效[果能]|履职尽责/],
  ['benefit', /效益|效果|影响力?指标/],
  ['output', /产出|履职/],
  ['input', /投入|决策/],
  ['process', /过程|管理/],
];

export function scoreSection(name: string): ScoreSection {
  return SECTIONS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}

/** Names that are a section's and nothing less, as sentences write them. */
const NAMED: readonly (readonly [section: Exclude<ScoreSection, 'other'>, pattern: RegExp])[] = [
  ['execution', /^(?:年度)?资金总额$|^(?:部门|单位|整体|总体)?(?:预算|资金|预算资金)?执行(?:率|情况|率情况)?(?:指标)?(?:完成情况|得分)?$/],
  ['input', /^(?:投入|决策)(?:类|部分|管理)?(?:指标)?(?:完成|实现|得分|自评|评分)?(?:情况|分析)?$/],
  ['process', /^(?:管理)?过程(?:类|部分|管理)?(?:指标)?(?:完成|实现|得分|自评|评分)?(?:情况|分析)?$/],
  ['output', /^(?:履职)?产出(?:[及与和]效率)?(?:类|部分)?(?:指标)?(?:完成|实现|得分|自评|评分)?(?:情况|分析)?$/],
  ['benefit', /^(?:(?:履职)?效益|效果)(?:类|部分)?(?:指标)?(?:完成|实现|得分|自评|评分)?(?:情况|分析)?$/],
  ['satisfaction', /^(?:社会|公众|群众|服务对象|受益|群体|受众|和|或|及|与|、)*满意度?(?:类|部分)?(?:指标)?(?:完成|实现|得分|自评|评分)?(?:情况|分析)?$/],
];

export function sectionNamed(name: string): Exclude<ScoreSection, 'other'> | null {
  return NAMED.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** Longest first. */
export const GRADES = ['基本合格', '不合格', '优秀', '良好', '中等', '合格', '较好', '较差', '优', '良', '中', '差'] as const;
