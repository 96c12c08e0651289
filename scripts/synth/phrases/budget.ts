/** 年初预算, 全年预算, 执行数: of the whole unit, of a part, of 财政拨款 alone. */

/** «执行数» or «实际支出» set against a budget is the executed budget and the expenditure. */
const EXECUTED = '{budget.executed+expenditure.total}';
const SPENT = '{expenditure.total+budget.executed?}';

export const BUDGET: readonly string[] = [
  `{.year}年年初预算批复{budget.initial}，调整预算数{budget.full_year}，全年执行数${EXECUTED}，预算执行率{budget.execution_rate}。`,
  `{.year}年度部门年初预算{budget.initial}，全年预算数{budget.full_year}，全年预算执行数${EXECUTED}，预算执行率为{budget.execution_rate}。`,
  `{.year}年本单位年初预算安排{budget.initial}，本年实际支出${SPENT}。`,
  `本年度整体支出全年预算数为{budget.full_year}，其中：基本支出{budget.basic_full_year}，项目支出{budget.project_full_year}。本年实际支出数为${EXECUTED}，其中：基本支出{expenditure.basic}，项目支出{expenditure.project}。`,
  `年初部门预算{budget.initial}，其中基本支出预算{budget.basic_initial}，项目支出预算{budget.project_initial}；年中追加项目经费{budget.project_supplement?}后，全年预算为{budget.full_year}。全年实际支出${EXECUTED}，预算执行率{budget.execution_rate}。`,
  `{.year}年，{.unit}年初预算数{budget.initial}，调整后预算数{budget.full_year}，决算数{expenditure.total+budget.executed?}，预算完成率{budget.execution_rate}。`,
  `经{.level}人大批准，{.year}年我单位年初预算为{budget.initial}。预算调整后全年预算数{budget.full_year}，截至年末执行${EXECUTED}，执行率达{budget.execution_rate}。`,
  `全年预算数{budget.full_year}，执行数${EXECUTED}，预算执行率{budget.execution_rate}，当年预算节约{budget.saving}。`,
];

export const BASIC_BUDGET: readonly string[] = [
  '基本支出年初预算{budget.basic_initial}，全年预算数{budget.basic_full_year}，实际支出{expenditure.basic}，基本支出预算执行率{budget.basic_execution_rate}。',
  '基本支出预算安排{budget.basic_initial}，全年预算数{budget.basic_full_year}，实际支出{expenditure.basic}，完成预算的{budget.basic_execution_rate?}。',
  '{.year}年度基本支出年初预算{budget.basic_initial}，本年实际支出为{expenditure.basic}。',
  '基本支出全年预算{budget.basic_full_year}，实际执行{expenditure.basic}，预算执行率为{budget.basic_execution_rate}，主要用于保障机构正常运转。',
];

export const PROJECT_BUDGET: readonly string[] = [
  '项目支出年初预算{budget.project_initial}，全年预算数{budget.project_full_year}，实际支出{expenditure.project}，项目支出预算执行率{budget.project_execution_rate}。',
  '{.year}年度项目预算安排{budget.project_initial}，全年预算数为{budget.project_full_year}，实际支出{expenditure.project}，完成预算的{budget.project_execution_rate?}。',
  '项目支出年初预算安排{budget.project_initial}，年中追加{budget.project_supplement}，全年项目支出{expenditure.project}。',
  '{.year}年项目支出年初预算为{budget.project_initial}，本年实际支出为{expenditure.project}。',
  '项目支出全年预算{budget.project_full_year}，实际执行{expenditure.project}，主要用于融媒体平台运维、采访设备更新等。',
];

export const FISCAL_BUDGET: readonly string[] = [
  '财政拨款全年预算数{budget.fiscal_full_year}，全年执行数{budget.fiscal_executed}，预算执行率{budget.fiscal_execution_rate?}。',
  '其中财政拨款全年预算数{budget.fiscal_full_year}，财政拨款执行数{budget.fiscal_executed}，财政拨款预算执行率{budget.fiscal_execution_rate}。',
];

export const SAVING: readonly string[] = ['当年预算节约{budget.saving}。', '全年预算结余节约{budget.saving}。'];

export const PUBLIC_BUDGET: readonly string[] = [
  '公用经费预算{budget.public_initial}，实际支出{expenditure.public}，公用经费控制率为{rate.public_control}。',
  '公用经费年初预算安排{budget.public_initial}，公用经费实际支出{expenditure.public}，公用经费控制率{rate.public_control}。',
];

export const FUNDS_IN_PLACE: readonly string[] = [
  '各项资金均及时拨付，资金到位率{rate.funds_in_place}。',
  '资金到位率达到{rate.funds_in_place}。',
];

/** Amounts that look like the unit's and are a project's, a month's, another's. */
export const AMOUNT_NOISE: readonly string[] = [
  '全年共实施<3-9>个项目<80-900>万元，均按合同约定支付。',
  '应急广播系统升级改造项目合同金额<20-90>.<10-99>万元，已按进度支付<5-18>万元。',
  '与<2-3>家运维公司签订服务协议，两家各<10-45>万元，分年支付。',
  '{.year}年3月，{.level}财政局下达融媒体设备更新项目资金计划，单个项目不超过<20-60>万元。',
  '云平台租赁费标准为每年<3-15>.<1-9>万元，网络专线费每月<0.2-0.9>万元。',
  '帮扶村产业发展资金由{.level}财政另行安排，不列入本单位预算，涉及<2-6>个村，每村<5-15>万元。',
  '全{.level}一般公共预算收入突破<10-60>亿元，中心对此开设专版进行宣传。',
  '{.last}年中心曾投入<20-90>万元改造演播室，本年度不再重复安排。',
];
