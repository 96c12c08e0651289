/** One thing said in many ways: what a sentence states, and look-alikes that state nothing. All words and figures are invented. */

/** Of the year 2022, metric → value; what is not named must not be read. */
export type Stated = Readonly<Record<string, number | string>>;
export type Row = readonly [sentence: string, stated: Stated];

const SCORED: Stated = { 'score.total': 96.4 };
const SECTIONS: Stated = {
  'score.total': 97,
  'score.execution': 10,
  'score.output': 48,
  'score.benefit': 29,
  'score.satisfaction': 10,
};
const GRADED: Stated = { 'score.total': 91.2, 'score.grade': '优' };
const TIERS: Stated = { 'articles.central': 43, 'articles.provincial': 218 };
const CHAIN: Stated = {
  'budget.initial': 711.4,
  'budget.full_year': 802.65,
  'budget.executed': 796.3,
  'expenditure.total': 796.3,
};

/** Every `form` with X a section's name, M its full marks and S its score. */
function sections(form: string): string {
  const told = [
    ['预算执行', 10, 10],
    ['产出', 50, 48],
    ['效益', 30, 29],
    ['满意度', 10, 10],
  ] as const;
  return `自评得分97分，其中${told.map(([name, full, score]) => form.replace('X', name).replace('M', `${full}`).replace('S', `${score}`)).join('、')}。`;
}

export const PHRASINGS: readonly Row[] = [
  ...[
    '自评：96.4分',
    '自评共96.4分',
    '综合自评合计96.4分',
    '自评结果为96.4分',
    '自评结果：96.4分',
    '评分96.4分',
    '总分96.4分',
    '自评分值：96.4分',
    '得分情况：96.4分',
    '自评结论：96.4分',
    '满分100分，得96.4分',
    '共扣3.6分，得96.4分',
    '自评扣3.6分，实得96.4分',
  ].map((told): Row => [`对照评价指标体系，中心对整体支出绩效开展自评，${told}。`, SCORED]),
  ...[
    'X为S分',
    'X实得S分',
    'X(S分)',
    'X(得分S分)',
    'X(自评S分)',
    'X(S/M分)',
    'X(自评S分，满分M分)',
    'X(M分)评S分',
    'X扣1分得S分',
  ].map((form): Row => [sections(form), SECTIONS]),
  ...['属于“优”', '定为“优”', '为“优”', '列“优”等次', '“优”等次', '级次为“优”', '为优', '评价级次“优”'].map(
    (told): Row => [`自评得分91.2分，${told}。`, GRADED],
  ),
  [
    '自评总分91.2分。按一级指标看，扣分集中在产出和效益两个方面，具体原因是两档节目延后开播、客户端活跃用户下滑。据此评定为“优”等次。',
    GRADED,
  ],
  ...[
    '中央级主流媒体43条、省级主流媒体218条',
    '中央及国家级媒体43条、省级218条',
    '国家级平台共43篇，省级媒体共218篇',
    '央媒43条，省媒218条',
  ].map((told): Row => [`${told}。`, TIERS]),
  ['对外推送成效好，《县区联播》栏目采用稿件较多。全年中央级43条、省级218条。', TIERS],
  ['全年对外发稿261篇，其中省级218篇，中央级43篇。', TIERS],
  ['全年在盟市级媒体发稿96篇，县融媒平台发稿1420篇。', { 'articles.municipal': 96, 'articles.district': 1420 }],
  ...['全年可支配资金', '调整后年初预算', '全年批复预算'].map(
    (name): Row => [`年初预算711.4万元，${name}802.65万元，实际支出796.3万元。`, CHAIN],
  ),
  ...['年初部门预算收入', '年初收入预算'].map(
    (name): Row => [`${name}711.4万元，全年预算802.65万元，全年执行796.3万元。`, CHAIN],
  ),
  [
    '年初预算711.4万元，全年预算802.65万元，年终决算796.3万元，综合执行率99.21%。',
    { ...CHAIN, 'budget.execution_rate': 99.21 },
  ],
  [
    '支出合计796.3万元，其中基本类支出510.2万元（人员经费471.9万元，日常运转公用经费38.3万元），项目支出286.1万元。',
    {
      'expenditure.total': 796.3,
      'expenditure.basic': 510.2,
      'expenditure.personnel': 471.9,
      'expenditure.public': 38.3,
      'expenditure.project': 286.1,
    },
  ],
  ...['财政补助', '财政性资金', '预算内财政拨款', '财政全额拨款'].map(
    (name): Row => [
      `收入合计810.5万元，其中${name}780.5万元、其他收入30万元。`,
      { 'income.total': 810.5, 'income.fiscal_appropriation': 780.5, 'income.other': 30 },
    ],
  ),
  [
    '支出合计796.3万元，其中人员支出471.9万元、公用支出38.3万元、项目支出286.1万元，分别占支出总额的59.26%、4.81%、35.93%。',
    {
      'expenditure.total': 796.3,
      'expenditure.personnel': 471.9,
      'expenditure.public': 38.3,
      'expenditure.project': 286.1,
      'share.personnel_of_expenditure': 59.26,
      'share.public_of_expenditure': 4.81,
      'share.project_of_expenditure': 35.93,
    },
  ],
  [
    '“三公”经费总支出3.18万元，其中公务接待费0.46万元。',
    { 'three_public.total': 3.18, 'three_public.reception': 0.46 },
  ],
  ['实施政府采购52.7万元。', { 'procurement.actual': 52.7 }],
  ...['核定38名事业编制', '共有38个编制', '编制限额38人'].map(
    (told): Row => [`中心${told}，实有人数35人。`, { 'staff.establishment': 38, 'staff.actual': 35 }],
  ),
  ['——中央级主流媒体43条。其中：新华社19条、央视24条。', { 'articles.central': 43 }],
  ['2022年部门预算收入802.65万元。年初预算711.4万元。', { 'budget.initial': 711.4, 'budget.full_year': 802.65 }],
  [
    '年初预算711.4万元，执行中追加91.25万元（全部为项目经费）。',
    { 'budget.initial': 711.4, 'budget.project_supplement': 91.25 },
  ],
  ...['为', '全为', '全部用于', '仅有', '系'].map(
    (all): Row => [
      `“三公”经费3.18万元，${all}公务用车运行维护费。`,
      { 'three_public.total': 3.18, 'three_public.vehicle_operation': 3.18 },
    ],
  ),
  ['因公出国（境）费未发生。', { 'three_public.abroad': 0 }],
  [
    '未涉及国有资本经营预算决算收支，没有社会保险基金预算收支。',
    { 'expenditure.state_capital': 0, 'expenditure.social_insurance': 0 },
  ],
  [
    '政府采购预算64.5万元，实际成交52.7万元，执行率81.71%。',
    { 'procurement.budget': 64.5, 'procurement.actual': 52.7, 'procurement.rate': 81.71 },
  ],
];

export const LOOK_ALIKES: readonly Row[] = [
  ['财政局委托第三方机构开展重点评价，得分88.5分。', {}],
  ['财政部门抽查复核，评分88分。', {}],
  ['意识形态工作考核评价，得分93分。', {}],
  ['党建工作自评96分。', {}],
  ['全市融媒体中心建设评估，综合得分86分。', {}],
  ['县直机关绩效评估中得分93.7分，排公益类单位第4位。', {}],
  ['项目支出绩效评价结果：92.5分。', {}],
  ['满分100分，得60分以下为差。', {}],
  ['评价标准：得分90分以上为优。', {}],
  ['产出（50分）、效益（30分）、满意度（10分）、预算执行（10分）四项指标，自评得分97分。', { 'score.total': 97 }],
  ['自评得分97分，其中产出（50分）、效益（30分）、满意度（10分）扣分较少。', { 'score.total': 97 }],
  ['自评得分96分，中心年度考核被县委定为“优秀”。', { 'score.total': 96 }],
  ['项目自评等级：优。', {}],
  ['获奖作品：国家级媒体3件、省级12件。', {}],
  ['全年国家级3件、省级8件。', {}],
  ['省级主流媒体5家，市级媒体4家。', {}],
  ['目标：省级媒体200条，市级媒体300条。', {}],
  ['专业技术岗位聘任22名，空余9名编制。', {}],
  ['新增10名事业编制。', {}],
  ['共有编制56名，其中9名事业编制在下属发射台。', { 'staff.establishment': 56 }],
  ['年初预算收入711.4万元，全年收入802.65万元。', { 'budget.initial': 711.4, 'income.total': 802.65 }],
  ['“三公”经费总支出预算4万元。', { 'three_public.budget': 4 }],
  ['年初预算711.4万元，执行中追加91.25万元，主要为人员增资。', { 'budget.initial': 711.4 }],
  [
    '“三公”经费3.18万元，为公务用车运行维护费2.72万元、公务接待费0.46万元之和。',
    { 'three_public.total': 3.18, 'three_public.vehicle_operation': 2.72, 'three_public.reception': 0.46 },
  ],
];
