/** The audit's rules: ids that data, pages and other programs rely on. What each compares lives in `src/core/check/`. */
import { EXPENDITURE_PARTS, INCOME_PARTS } from './metrics.ts';

export interface AuditRule {
  readonly id: RuleId;
  readonly zh: string;
  readonly en: string;
  /** What is set against what, for the methods page. */
  readonly zhText: string;
  readonly enText: string;
}

const NAMED = [
  ['sum.expenditure', '支出合计', 'Expenditure adds up', '支出合计 = 基本支出 + 项目支出 + 其他各类支出', 'Expenditure = basic + projects + the other kinds'],
  ['sum.basic', '基本支出', 'Basic spending adds up', '基本支出 = 人员经费 + 公用经费（+ 资本性支出）', 'Basic = personnel + office costs (+ capital)'],
  ['sum.income', '收入合计', 'Income adds up', '收入合计 = 各类收入之和', 'Income = the sum of its kinds'],
  ['sum.three_public', '三公经费', 'Three public expenses add up', '三公经费 = 出国 + 车辆购置 + 车辆运维 + 接待', 'Three public = abroad + vehicles + receptions'],
  ['sum.assets', '资产总额', 'Assets add up', '资产总额 = 流动资产 + 固定资产', 'Assets = current + fixed'],
  ['sum.staff', '人数', 'Head-count adds up', '实有人数 = 在编 + 离退休 + 借调临聘', 'Head-count = in post + retired + contract'],
  ['sum.tier.central', '中央级媒体清单', 'Central outlets add up', '中央级合计 = 所列媒体之和', 'Central total = its listed outlets'],
  ['sum.tier.provincial', '省级媒体清单', 'Provincial outlets add up', '省级合计 = 所列媒体之和', 'Provincial total = its listed outlets'],
  ['sum.tier.municipal', '市级媒体清单', 'Municipal outlets add up', '市级合计 = 所列媒体之和', 'Municipal total = its listed outlets'],
  ['sum.tier.district', '本级平台清单', 'Own platforms add up', '本级平台合计 = 所列平台之和', 'Own-platform total = its listed platforms'],
  ['sum.tier.other', '其他媒体清单', 'Other outlets add up', '其他媒体合计 = 所列媒体之和', 'Other total = its listed outlets'],
  ['sum.score', '总分', 'Score adds up', '自评总分 = 各部分得分之和', 'Total score = the sum of its sections'],
  ['sum.section_score', '部分得分', 'Section score adds up', '部分得分 = 所列指标得分之和', 'Section score = the sum of its indicators'],
  ['sum.section_weight', '部分分值', 'Section weight adds up', '部分分值 = 所列指标分值之和', 'Section weight = the sum of its indicators’ weights'],
  ['sum.initial_budget', '年初预算', 'Initial budget adds up', '年初预算 = 基本支出预算 + 项目支出预算', 'Initial budget = basic + projects'],
  ['sum.full_year_budget', '全年预算', 'Full-year budget adds up', '全年预算 = 基本支出预算 + 项目支出预算', 'Full-year budget = basic + projects'],
  ['sum.shares', '比重合计', 'Shares add up to 100', '基本支出各部分比重之和 = 100%', 'The stated shares of basic spending = 100 %'],
  ['rate.execution', '预算执行率', 'Execution rate', '执行率 = 执行数 ÷ 预算数', 'Rate = executed ÷ budget'],
  ['rate.procurement', '政府采购执行率', 'Procurement rate', '执行率 = 采购金额 ÷ 采购预算', 'Rate = procured ÷ budget'],
  ['rate.public_control', '公用经费控制率', 'Office-cost control rate', '控制率 = 公用经费支出 ÷ 预算', 'Rate = office costs ÷ budget'],
  ['rate.in_post_control', '在职人员控制率', 'Head-count control rate', '控制率 = 在职人员 ÷ 编制', 'Rate = people in post ÷ posts'],
  ['rate.funds_in_place', '资金到位率', 'Funds in place', '到位率 = 到位资金 ÷ 预算', 'Rate = funds received ÷ budget'],
  ['yoy.rate', '比上年增减率', 'Change rate', '增减率 = 增减额 ÷ 上年支出', 'Rate = change ÷ last year'],
  ['yoy.last_report', '与上年报告', 'Against last year’s report', '本年推算的上年支出 = 上年报告所列', 'Last year’s implied total = last year’s own report'],
  ['saving', '预算节约', 'Saving', '节约额 = 预算 − 支出', 'Saving = budget − spending'],
  ['limit.executed', '执行与预算', 'Execution within budget', '执行数 ≤ 全年预算数', 'Executed ≤ full-year budget'],
  ['limit.establishment', '人员与编制', 'Staff within posts', '在编人数 ≤ 编制数', 'People in post ≤ approved posts'],
  ['compare.final_initial', '决算与年初预算', 'Final against initial', '支出合计与年初预算相比', 'Expenditure beside the initial budget'],
  ['compare.project_funds', '项目支出与安排', 'Projects against funds', '项目支出与年初安排加追加相比', 'Project spending beside initial plus issued funds'],
  ['grade.band', '等级与得分', 'Grade fits score', '优 ≥ 90，良 ≥ 80，中 ≥ 60，差 < 60', 'Grades: 优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差 below'],
  ['score.range', '得分范围', 'Score within range', '0 ≤ 得分 ≤ 分值', '0 ≤ score ≤ weight'],
  ['same_statement', '同一指标', 'One figure, one value', '同一口径的同一指标前后一致', 'One metric of one scope has one value'],
  ['period.covers_year', '统计期间', 'Counts cover the year', '统计期间到年末', 'Counts run to the year’s end'],
  ['unit.foreign', '他部门文字', 'Text of another department', '文字说的是本部门', 'The text speaks of this department'],
] as const;

export type RuleId = (typeof NAMED)[number][0] | `share.${'personnel' | 'public' | 'capital'}_of_basic` | `share.${(typeof INCOME_PARTS)[number]}_of_income` | `share.${(typeof EXPENDITURE_PARTS)[number]}_of_expenditure`;

const SHARES = [...['personnel', 'public', 'capital'].map((part) => `share.${part}_of_basic`), ...INCOME_PARTS.map((part) => `share.${part}_of_income`), ...EXPENDITURE_PARTS.map((part) => `share.${part}_of_expenditure`)] as RuleId[];

/** Every rule in the order in which the audit card lists them. */
export const AUDIT_RULES: readonly AuditRule[] = [
  ...NAMED.map(([id, zh, en, zhText, enText]) => ({ id, zh, en, zhText, enText })),
  ...SHARES.map((id) => ({
    id,
    zh: '所占比重',
    en: 'Stated share',
    zhText: '写明的比重 = 部分 ÷ 整体',
    enText: 'Stated share = part ÷ whole',
  })),
];
