/**
 * The metric catalogue: one row a metric. A new metric is a row here, reading rules in `read/`, and a case in `test/reports`.
 * Source of the terms: 部门决算 and 绩效自评 forms of the Ministry of Finance (财政部).
 */
export type Unit = '万元' | '人' | '篇' | '%' | '分';
export type MetricGroup = 'staff' | 'income' | 'budget' | 'expenditure' | 'share' | 'balance' | 'three_public' | 'procurement' | 'assets' | 'rate' | 'yoy' | 'articles' | 'score' | 'satisfaction';

export interface Metric {
  readonly id: string;
  readonly group: MetricGroup;
  readonly zh: string;
  readonly en: string;
  /** null: text (a grade). */
  readonly unit: Unit | null;
  readonly defZh: string;
  readonly defEn: string;
  /** May be added over centres of one year. */
  readonly additive: boolean;
}

type Row = readonly [id: string, zh: string, en: string, unit: Unit | null, defZh: string, defEn: string];

const STATED = [
  ['staff.establishment', '编制数', 'Approved posts', '人', '机构编制部门核定的编制数', 'Posts approved for the centre'],
  ['staff.actual', '实有人数', 'Head-count', '人', '报告的实有或在职人数，口径（是否含离退休、临聘）以报告为准', 'People the report counts as its own; scope (retired, contract) as the report has it'],
  ['staff.in_post', '在编在岗人数', 'In established posts', '人', '占用编制的在岗人数', 'People in approved posts'],
  ['staff.retired', '离退休人数', 'Retired', '人', '由单位管理的离退休人数', 'Retired people the centre looks after'],
  ['staff.contract', '借调临聘人数', 'Seconded and contract', '人', '借调、临聘、编外人数', 'Seconded, contract and other staff outside the posts'],
  ['income.total', '收入合计', 'Income', '万元', '本年收入合计，不含上年结转', 'Income of the year, without carry-over'],
  ['income.fiscal_appropriation', '财政拨款收入', 'Fiscal appropriation', '万元', '一般公共预算财政拨款收入', 'Appropriation from the general public budget'],
  ['income.superior_subsidy', '上级补助收入', 'Subsidy from above', '万元', '上级单位补助的非财政拨款收入', 'Subsidies from the superior unit'],
  ['income.business', '事业收入', 'Service income', '万元', '专业业务活动及辅助活动收入', 'Income from professional services'],
  ['income.operating', '经营收入', 'Operating income', '万元', '非独立核算经营活动收入', 'Income from operations without separate accounts'],
  ['income.affiliated', '附属单位上缴收入', 'Paid in by affiliates', '万元', '附属独立核算单位上缴的收入', 'Income paid in by affiliated units'],
  ['income.other', '其他收入', 'Other income', '万元', '上述以外的收入', 'Income outside the other kinds'],
  ['income.carryover', '上年结转', 'Carried over', '万元', '上年结转和结余的资金', 'Funds carried over from the year before'],
  ['income.government_fund', '政府性基金拨款', 'Government-fund appropriation', '万元', '政府性基金预算财政拨款收入', 'Appropriation from government funds'],
  ['income.non_tax', '专户非税收入拨款', 'Non-tax revenue', '万元', '纳入专户管理的非税收入拨款', 'Appropriated non-tax revenue from special accounts'],
  ['budget.initial', '年初预算', 'Initial budget', '万元', '年初批复的全单位支出预算', 'Budget of the whole unit approved at the start of the year'],
  ['budget.full_year', '全年预算数', 'Full-year budget', '万元', '调整后的全单位全年预算', 'Adjusted budget of the whole unit'],
  ['budget.executed', '全年执行数', 'Executed budget', '万元', '全单位全年预算执行数', 'Executed part of the whole unit’s budget'],
  ['budget.execution_rate', '预算执行率', 'Execution rate', '%', '报告写明的预算执行率', 'Execution rate as stated'],
  ['budget.basic_initial', '基本支出年初预算', 'Initial budget, basic', '万元', '基本支出的年初预算', 'Initial budget of basic spending'],
  ['budget.basic_full_year', '基本支出全年预算', 'Full-year budget, basic', '万元', '基本支出的全年预算数', 'Full-year budget of basic spending'],
  ['budget.basic_execution_rate', '基本支出执行率', 'Execution rate, basic', '%', '基本支出的预算执行率', 'Execution rate of basic spending'],
  ['budget.project_initial', '项目支出年初预算', 'Initial budget, projects', '万元', '项目支出的年初预算', 'Initial budget of projects'],
  ['budget.project_full_year', '项目支出全年预算', 'Full-year budget, projects', '万元', '项目支出的全年预算数', 'Full-year budget of projects'],
  ['budget.project_supplement', '项目追加', 'Issued during the year', '万元', '年中追加或下达的项目（专项）经费', 'Project funds issued during the year'],
  ['budget.project_execution_rate', '项目支出执行率', 'Execution rate, projects', '%', '项目支出的预算执行率', 'Execution rate of projects'],
  ['budget.public_initial', '公用经费预算', 'Budget, office costs', '万元', '公用经费的预算', 'Budget of office costs'],
  ['budget.fiscal_full_year', '财政拨款全年预算', 'Full-year budget, fiscal', '万元', '仅财政拨款的全年预算数', 'Full-year budget of the fiscal appropriation alone'],
  ['budget.fiscal_executed', '财政拨款执行数', 'Executed, fiscal', '万元', '仅财政拨款的执行数', 'Executed part of the fiscal appropriation alone'],
  ['budget.fiscal_execution_rate', '财政拨款执行率', 'Execution rate, fiscal', '%', '仅财政拨款的执行率', 'Execution rate of the fiscal appropriation alone'],
  ['budget.saving', '预算节约', 'Saving', '万元', '报告写明的预算节约额', 'Saving against the budget as stated'],
  ['expenditure.total', '支出合计', 'Expenditure', '万元', '全单位本年支出合计（整体支出）', 'Expenditure of the whole unit in the year'],
  ['expenditure.basic', '基本支出', 'Basic', '万元', '保障机构运转的支出：人员经费与公用经费（及资本性支出）', 'Spending that keeps the unit running: personnel, office costs (and capital)'],
  ['expenditure.personnel', '人员经费', 'Personnel', '万元', '工资福利和对个人和家庭的补助', 'Wages, benefits and allowances'],
  ['expenditure.public', '公用经费', 'Office costs', '万元', '商品和服务等日常公用支出', 'Goods and services for running the unit'],
  ['expenditure.capital', '资本性支出', 'Capital', '万元', '设备购置等资本性支出', 'Equipment and other capital spending'],
  ['expenditure.project', '项目支出', 'Projects', '万元', '为特定任务发生的支出', 'Spending on specific tasks'],
  ['expenditure.remit_superior', '上缴上级支出', 'Remitted upward', '万元', '上缴上级单位的支出', 'Remitted to the superior unit'],
  ['expenditure.operating', '经营支出', 'Operating', '万元', '非独立核算经营活动支出', 'Spending on operations without separate accounts'],
  ['expenditure.subsidy_affiliated', '对附属单位补助支出', 'Subsidies to affiliates', '万元', '对附属单位的补助支出', 'Subsidies to affiliated units'],
  ['expenditure.government_fund', '政府性基金预算支出', 'Government funds', '万元', '政府性基金预算安排的支出', 'Spending from government funds'],
  ['expenditure.state_capital', '国有资本经营预算支出', 'State capital', '万元', '国有资本经营预算安排的支出', 'Spending from the state-capital budget'],
  ['expenditure.social_insurance', '社会保险基金预算支出', 'Social insurance', '万元', '社会保险基金预算安排的支出', 'Spending from the social-insurance budget'],
  ['share.personnel_of_basic', '人员经费占基本支出', 'Personnel in basic', '%', '报告写明的人员经费占基本支出比重', 'Share of personnel in basic spending as stated'],
  ['share.public_of_basic', '公用经费占基本支出', 'Office costs in basic', '%', '报告写明的公用经费占基本支出比重', 'Share of office costs in basic spending as stated'],
  ['share.capital_of_basic', '资本性支出占基本支出', 'Capital in basic', '%', '报告写明的资本性支出占基本支出比重', 'Share of capital in basic spending as stated'],
  ['balance.year', '当年结余', 'Balance of the year', '万元', '当年收支结余', 'Surplus of the year'],
  ['balance.cumulative', '累计结余', 'Cumulative balance', '万元', '年末累计结转结余', 'Cumulative balance at year’s end'],
  ['three_public.total', '三公经费', 'Three public expenses', '万元', '因公出国（境）、公务用车、公务接待的实际支出合计', 'Travel abroad, vehicles and receptions, actual'],
  ['three_public.budget', '三公经费预算', 'Three public, budget', '万元', '三公经费年初预算', 'Initial budget of the three public expenses'],
  ['three_public.reception', '公务接待费', 'Receptions', '万元', '公务接待费支出', 'Spending on receptions'],
  ['three_public.vehicle_operation', '公务用车运维费', 'Vehicles, running', '万元', '公务用车运行维护费支出', 'Running costs of official vehicles'],
  ['three_public.vehicle_purchase', '公务用车购置费', 'Vehicles, purchase', '万元', '公务用车购置费支出', 'Purchase of official vehicles'],
  ['three_public.abroad', '因公出国（境）费', 'Travel abroad', '万元', '因公出国（境）费支出', 'Official travel abroad'],
  ['procurement.budget', '政府采购预算', 'Procurement budget', '万元', '政府采购预算', 'Budget of government procurement'],
  ['procurement.actual', '政府采购金额', 'Procurement', '万元', '实际政府采购金额', 'Actual government procurement'],
  ['procurement.rate', '政府采购执行率', 'Procurement rate', '%', '报告写明的政府采购执行率', 'Procurement rate as stated'],
  ['assets.total', '资产总额', 'Assets', '万元', '年末资产总额', 'Total assets at year’s end'],
  ['assets.current', '流动资产', 'Current assets', '万元', '年末流动资产', 'Current assets at year’s end'],
  ['assets.fixed', '固定资产', 'Fixed assets', '万元', '年末固定资产，原值或净值以报告为准', 'Fixed assets, gross or net as the report has it'],
  ['rate.public_control', '公用经费控制率', 'Office-cost control rate', '%', '公用经费实际支出 ÷ 预算，按报告', 'Actual over budgeted office costs as stated'],
  ['rate.in_post_control', '在职人员控制率', 'Head-count control rate', '%', '在职人员数 ÷ 编制数，按报告', 'People in post over approved posts as stated'],
  ['rate.funds_in_place', '资金到位率', 'Funds in place', '%', '到位资金 ÷ 应到位资金，按报告', 'Funds received over funds due as stated'],
  ['yoy.expenditure_change', '支出比上年增减', 'Change in expenditure', '万元', '总支出比上年增减额，减少为负', 'Change of total expenditure against the year before, signed'],
  ['yoy.expenditure_change_rate', '支出比上年增减率', 'Change rate', '%', '总支出比上年增减百分比，下降为负', 'Change rate against the year before, signed'],
  ['articles.central', '中央级稿件', 'Central media', '篇', '报告写明的中央级媒体发稿合计', 'Tier total as stated: central media'],
  ['articles.provincial', '省级稿件', 'Provincial media', '篇', '报告写明的省级媒体发稿合计', 'Tier total as stated: provincial media'],
  ['articles.municipal', '市级稿件', 'Municipal media', '篇', '报告写明的市级媒体发稿合计', 'Tier total as stated: municipal media'],
  ['articles.district', '本级平台稿件', 'Own platforms', '篇', '报告写明的区县级平台发稿合计', 'Tier total as stated: own platforms'],
  ['articles.other', '其他媒体稿件', 'Other media', '篇', '报告写明的其他媒体发稿合计', 'Tier total as stated: other media'],
  ['score.total', '自评得分', 'Self-assessed score', '分', '绩效自评总分', 'Total self-assessed score'],
  ['score.grade', '自评等级', 'Grade', null, '绩效自评等级，照录原文', 'Grade as printed'],
  ['score.execution', '预算执行得分', 'Score: execution', '分', '预算执行率部分得分', 'Score of the execution section'],
  ['score.input', '投入得分', 'Score: input', '分', '投入部分得分', 'Score of the input section'],
  ['score.process', '过程得分', 'Score: process', '分', '过程（管理）部分得分', 'Score of the process section'],
  ['score.output', '产出得分', 'Score: output', '分', '产出指标部分得分', 'Score of the output section'],
  ['score.benefit', '效益得分', 'Score: benefit', '分', '效益指标部分得分', 'Score of the benefit section'],
  ['score.satisfaction', '满意度得分', 'Score: satisfaction', '分', '满意度指标部分得分', 'Score of the satisfaction section'],
  ['satisfaction.rate', '满意度', 'Satisfaction', '%', '报告写明的实际满意度', 'Satisfaction reached, as stated'],
  ['satisfaction.target', '满意度目标', 'Satisfaction target', '%', '报告写明的满意度目标', 'Satisfaction target as stated'],
] as const satisfies readonly Row[];

/** Parts whose share of the income or expenditure total a report may state. */
export const INCOME_PARTS = ['fiscal_appropriation', 'superior_subsidy', 'business', 'operating', 'affiliated', 'other', 'carryover', 'government_fund', 'non_tax'] as const;
export const EXPENDITURE_PARTS = ['basic', 'personnel', 'public', 'capital', 'project', 'remit_superior', 'operating', 'subsidy_affiliated'] as const;

export type MetricId = (typeof STATED)[number][0] | `share.${(typeof INCOME_PARTS)[number]}_of_income` | `share.${(typeof EXPENDITURE_PARTS)[number]}_of_expenditure`;

const UNADDABLE = new Set<MetricGroup>(['share', 'rate', 'score', 'satisfaction']);

function toMetric([id, zh, en, unit, defZh, defEn]: Row): Metric {
  const group = id.slice(0, id.indexOf('.')) as MetricGroup;
  return {
    id,
    group,
    zh,
    en,
    unit,
    defZh,
    defEn,
    additive: unit !== '%' && unit !== '分' && unit !== null && !UNADDABLE.has(group),
  };
}

function shareRows(parts: readonly string[], whole: 'income' | 'expenditure'): Row[] {
  return parts.map((part) => {
    const [, zh, en] = STATED.find(([id]) => id === `${whole}.${part}`)!;
    const [wholeZh, wholeEn] = whole === 'income' ? ['收入', 'income'] : ['支出', 'expenditure'];
    return [`share.${part}_of_${whole}`, `${zh}占${wholeZh}（写明）`, `${en} in ${wholeEn}`, '%', `报告写明的${zh}占${wholeZh}合计比重`, `Share of “${en}” in total ${wholeEn} as stated`];
  });
}

/** Every metric, in the order in which tables and pages list them. */
export const METRICS: readonly (Metric & { readonly id: MetricId })[] = ([...STATED, ...shareRows(INCOME_PARTS, 'income'), ...shareRows(EXPENDITURE_PARTS, 'expenditure')] as Row[]).map((row) => toMetric(row) as Metric & { id: MetricId });

const BY_ID = new Map<string, Metric & { readonly id: MetricId }>(METRICS.map((m) => [m.id, m]));

/** The catalogue's row of a metric. Throws on an id that is not in the catalogue: that is a bug. */
export function metric(id: MetricId): Metric & { readonly id: MetricId } {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`metric ${id} is not in the catalogue`);
  return found;
}

export function isMetricId(id: string): id is MetricId {
  return BY_ID.has(id);
}

/** The metric's column in `panel`: `expenditure.total` → `expenditure_total`. */
export function panelColumn(id: MetricId): string {
  return id.replace('.', '_');
}
