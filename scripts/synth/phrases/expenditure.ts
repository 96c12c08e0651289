/** 支出合计 and its parts, nested and with shares. Rows with 资本性 are for reports that state it. */

export const TOTAL: readonly string[] = [
  '{.year}年部门整体支出{expenditure.total}，其中：基本支出{expenditure.basic}，项目支出{expenditure.project}。',
  '{.year}年度支出合计{expenditure.total}，其中：基本支出{expenditure.basic}，占{share.basic_of_expenditure?}；项目支出{expenditure.project}，占{share.project_of_expenditure?}；上缴上级支出{expenditure.remit_superior}，占{share.remit_superior_of_expenditure?}；经营支出{expenditure.operating}，占{share.operating_of_expenditure?}；对附属单位补助支出{expenditure.subsidy_affiliated}，占{share.subsidy_affiliated_of_expenditure?}。',
  '本年支出合计{expenditure.total}，其中：基本支出{expenditure.basic}；项目支出{expenditure.project}；上缴上级支出{expenditure.remit_superior}；经营支出{expenditure.operating}；对附属单位补助支出{expenditure.subsidy_affiliated}。',
  '{.year}年我单位整体支出为{expenditure.total}。基本支出{expenditure.basic}，项目支出{expenditure.project}。',
  '{.year}年支出总额{expenditure.total}，按支出性质分：基本支出{expenditure.basic}，占总支出的{share.basic_of_expenditure}；项目支出{expenditure.project}，占总支出的{share.project_of_expenditure}。',
  '全年支出合计{expenditure.total}（基本支出{expenditure.basic}、项目支出{expenditure.project}）。',
];

export const BASIC: readonly string[] = [
  '基本支出{expenditure.basic}，其中人员经费{expenditure.personnel}，主要用于人员工资及社会保障缴费等；公用经费{expenditure.public}，主要用于日常办公开支。',
  '{.year}年度基本支出{expenditure.basic}，其中：人员经费{expenditure.personnel}，占基本支出的{share.personnel_of_basic}，主要包括基本工资、津贴补贴、奖金、绩效工资等；公用经费{expenditure.public}，占基本支出的{share.public_of_basic}，主要包括办公费、印刷费、水电费、差旅费等。',
  '基本支出共计{expenditure.basic}。人员经费支出{expenditure.personnel}，占基本支出的{share.personnel_of_basic}；日常公用经费支出{expenditure.public}，占基本支出的{share.public_of_basic}。',
  '{.year}年本单位基本支出{expenditure.basic}，其中人员经费{expenditure.personnel}，占{share.personnel_of_basic?}；公用经费{expenditure.public}，占{share.public_of_basic?}。',
  '基本支出实际使用{expenditure.basic}，主要为人员经费支出和公用经费支出，其中人员经费支出{expenditure.personnel}、公用经费支出{expenditure.public}。',
  '其中人员经费{expenditure.personnel}，占基本支出的{share.personnel_of_basic}，公用经费{expenditure.public}，占基本支出的{share.public_of_basic}，基本支出合计{expenditure.basic}。',
];

export const BASIC_WITH_CAPITAL: readonly string[] = [
  '{.year}年度基本支出{expenditure.basic}，其中：人员经费{expenditure.personnel}，占基本支出的{share.personnel_of_basic}；公用经费{expenditure.public}，占基本支出的{share.public_of_basic}；资本性支出{expenditure.capital}，占基本支出的{share.capital_of_basic}，为办公设备购置。',
  '基本支出{expenditure.basic}，其中人员经费{expenditure.personnel}，公用经费{expenditure.public}，资本性支出{expenditure.capital}。',
];

export const PROJECT: readonly string[] = [
  '{.year}年度项目支出{expenditure.project}，主要用于融媒体能力建设。',
  '项目支出{expenditure.project}，主要用于新闻稿件采集、平台运维和外宣工作。',
  '{.year}年我单位各项项目支出{expenditure.project}，涉及<2-6>个项目。',
  '项目支出{expenditure.project}，用于{.level}级应急广播、新闻演播室和客户端维护等方面。',
];

export const CHANGE: readonly string[] = [
  '与上一年度相比，支出总额{.inc}{yoy.expenditure_change}，{.rise}{yoy.expenditure_change_rate}。',
  '本年支出合计{expenditure.total}，比上年{.inc}{yoy.expenditure_change}，{.rise}{yoy.expenditure_change_rate}，主要原因是项目安排变化。',
  '{.year}年支出合计{expenditure.total}，较上年的{.last.total>expenditure.total:-1?}{.inc}{yoy.expenditure_change}，{.rise}{yoy.expenditure_change_rate}。',
  '整体支出较{.last}年{.inc}{yoy.expenditure_change}，增减幅度为{.signed}{yoy.expenditure_change_rate}。',
];

/** Stated as none. */
export const NO_FUNDS: readonly (readonly string[])[] = [
  [
    '{.year}年没有政府性基金预算支出。',
    '{.year}年度无政府性基金预算支出。',
    '本单位{.year}年度未安排政府性基金预算支出。',
  ],
  [
    '{.year}年没有国有资本经营预算支出。',
    '{.year}年度无国有资本经营预算支出。',
    '本单位{.year}年度未安排国有资本经营预算支出。',
  ],
  ['{.year}年没有社会保险基金预算支出。', '{.year}年度无社会保险基金预算支出。'],
];
