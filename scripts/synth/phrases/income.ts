/** 本年收入合计 and its kinds. 总计 carries the year before along and is no 合计. */

export const INCOME: readonly string[] = [
  '{.year}年度收入合计{income.total}，其中：财政拨款收入{income.fiscal_appropriation}，占{share.fiscal_appropriation_of_income?}；上级补助收入{income.superior_subsidy}，占{share.superior_subsidy_of_income?}；事业收入{income.business}，占{share.business_of_income?}；经营收入{income.operating}，占{share.operating_of_income?}；附属单位上缴收入{income.affiliated}，占{share.affiliated_of_income?}；其他收入{income.other}，占{share.other_of_income?}。',
  '{.year}年度本年收入{income.total}，其中：财政拨款收入{income.fiscal_appropriation}；上级补助收入{income.superior_subsidy}；事业收入{income.business}；经营收入{income.operating}；附属单位上缴收入{income.affiliated}；其他收入{income.other}。',
  '本年收入合计{income.total}，包括财政拨款收入{income.fiscal_appropriation}、上级补助收入{income.superior_subsidy}、事业收入{income.business}、经营收入{income.operating}、其他收入{income.other}。',
  '{.year}年收入合计{income.total}。其中财政拨款收入{income.fiscal_appropriation}，占收入合计的{share.fiscal_appropriation_of_income}；上级补助收入{income.superior_subsidy}，占收入合计的{share.superior_subsidy_of_income}；事业收入{income.business}，占收入合计的{share.business_of_income}；经营收入{income.operating}，占收入合计的{share.operating_of_income}；其他收入{income.other}，占收入合计的{share.other_of_income}。',
];

/** Where 财政拨款 is all there is. */
export const INCOME_FISCAL_ONLY: readonly string[] = [
  '{.year}年度收入合计{income.total+income.fiscal_appropriation}，全部为财政拨款收入。',
  '本年收入合计{income.total}，其中：财政拨款收入{income.fiscal_appropriation}，占{share.fiscal_appropriation_of_income?}。',
  '{.year}年总收入{income.total}，其中一般公共预算财政拨款收入{income.fiscal_appropriation}。',
];

export const CARRIED_OVER: readonly string[] = [
  '上年结转{income.carryover}，年末结转和结余{balance.cumulative}。',
  '年初结转和结余{income.carryover}；年末累计结转结余{balance.cumulative}。',
];

/** Both sides in one figure, carry-over included: neither income nor expenditure of the year. */
export const BOTH_SIDES: readonly string[] = [
  '{.year}年度收、支总计{.both}。',
  '{.year}年度收入总计、支出总计均为{.both}，含上年结转和结余。',
];

/** The same where nothing was carried over: then it is right by chance, and no statement of either. */
export const BOTH_SIDES_LEVEL: readonly string[] = [
  '{.year}年度收、支总计{.both>income.total?+expenditure.total?}。',
  '{.year}年度收入总计、支出总计均为{.both>income.total?+expenditure.total?}。',
];
