/** 部门决算公开: numbered sections, each account opened by its total and the change on last year. */
import { cents, rate } from '../figures.ts';
import * as spending from '../phrases/expenditure.ts';
import * as funds from '../phrases/funds.ts';
import * as incomes from '../phrases/income.ts';
import * as scores from '../phrases/score.ts';
import { chapters, duties, glossary, type Sheet, titleOf, type Written } from '../report.ts';
import * as parts from './parts.ts';

function money(sheet: Sheet, id: string): number {
  const figure = sheet.page.figures.get(id);
  return figure?.kind === 'money' ? figure.cents : 0;
}

/** Figures that only a final account prints: 财政拨款 alone, functions, last year's sides. None is a metric of the whole unit. */
function prepare(sheet: Sheet): void {
  const { page, r } = sheet;
  const spent = money(sheet, 'budget.fiscal_executed');
  const f = page.figures;
  const grain = money(sheet, 'expenditure.total') % 10_000 === 0 ? 10_000 : 1;
  const cut = (share: number): number => Math.round((spent * share) / grain) * grain;
  f.set('.fiscal', cents(spent));
  f.set('.fiscal.share', rate(spent, money(sheet, 'expenditure.total'), 2));
  f.set('.fiscal.initial', cents(cut(r.real(0.7, 0.98))));
  const social = cut(r.real(0.05, 0.1));
  const housing = cut(r.real(0.03, 0.06));
  f.set('.social', cents(social));
  f.set('.housing', cents(housing));
  f.set('.culture', cents(spent - social - housing));
  f.set('.culture.share', rate(spent - social - housing, Math.max(spent, 1), 2));
  const before = Math.round((money(sheet, '.both') * r.real(0.8, 1.2)) / grain) * grain;
  // Without carry-over the change of 总计 is that of the expenditure.
  const level = money(sheet, '.both') === money(sheet, 'expenditure.total');
  const change = level ? money(sheet, 'yoy.expenditure_change') : money(sheet, '.both') - before;
  f.set('.both.change', cents(change));
  f.set('.both.rate', rate(change, money(sheet, '.both') - change, 2));
  const goods = Math.round((money(sheet, 'procurement.actual') * r.real(0.2, 0.8)) / grain) * grain;
  f.set('.goods', cents(goods));
  f.set('.services', cents(money(sheet, 'procurement.actual') - goods));
}

/** The year-on-year change of 总计: tolerated as the expenditure's where the two are one. */
function changeOfBoth(sheet: Sheet): string {
  const change = money(sheet, '.both.change');
  const level = money(sheet, '.both') === money(sheet, 'expenditure.total');
  const [amount, percent] = level
    ? ['{.both.change>yoy.expenditure_change?}', '{.both.rate>yoy.expenditure_change_rate?}']
    : ['{.both.change}', '{.both.rate}'];
  const [more, grew] = change >= 0 ? ['增加', '增长'] : ['减少', '下降'];
  return `与上年相比，收、支总计各${more}${amount}，${grew}${percent}，主要原因是项目资金安排变化。`;
}

export function finalAccount(sheet: Sheet): Written {
  const { page, r, year, unit } = sheet;
  prepare(sheet);
  const head = titleOf(sheet, ['部门决算公开', '部门决算', '单位决算公开说明']);
  page.heading(head.title);
  page.blank();
  page.heading('第一部分 部门概况');
  page.heading('一、主要职能');
  duties(sheet, r.int(3, 5));
  page.heading('二、机构设置及决算单位构成');
  parts.staff(sheet);
  page.heading(`第二部分 ${year}年度部门决算表（见附件）`);
  page.heading('收入支出决算总表、收入决算表、支出决算表、财政拨款收入支出决算总表、“三公”经费支出决算表');
  page.heading(`第三部分 ${year}年度部门决算情况说明`);
  const next = chapters();
  page.heading(`${next()}收入支出决算总体情况说明`);
  page.para(`${parts.bothSides(sheet)}${changeOfBoth(sheet)}`);
  page.heading(`${next()}收入决算情况说明`);
  page.para(page.choose(incomes.INCOME));
  page.heading(`${next()}支出决算情况说明`);
  const yoy = r.chance(0.4) ? spending.CHANGE.filter((p) => p.includes('支出合计')) : [];
  page.para(
    `${page.choose(spending.TOTAL.slice(1, 3))}${page.choose(yoy.filter((p) => !p.includes('{expenditure.total}')))}`,
  );
  page.heading(`${next()}财政拨款收入支出决算总体情况说明`);
  // Where all spending is 财政拨款, its budget may pass for the unit's.
  const all = money(sheet, '.fiscal') === money(sheet, 'expenditure.total');
  page.para('{.year}年度财政拨款收、支总计{.fiscal>budget.fiscal_executed?}。');
  page.heading(`${next()}一般公共预算财政拨款支出决算情况说明`);
  page.para('{.year}年度财政拨款支出{.fiscal>budget.fiscal_executed?}，占本年支出合计的{.fiscal.share}。');
  page.para(
    '财政拨款支出主要用于以下方面：文化旅游体育与传媒支出{.culture}，占{.culture.share}；社会保障和就业支出{.social}；住房保障支出{.housing}。',
  );
  page.para(
    `{.year}年度财政拨款支出年初预算为${all ? '{.fiscal.initial>budget.initial?}' : '{.fiscal.initial}'}，支出决算为${all ? '{.fiscal>budget.fiscal_executed?+budget.executed?}' : '{.fiscal>budget.fiscal_executed?}'}，主要是年中追加了项目资金和人员调资经费。`,
  );
  page.heading(`${next()}一般公共预算财政拨款基本支出决算情况说明`);
  const capital = page.figures.has('expenditure.capital');
  page.para(
    capital
      ? page.choose(spending.BASIC_WITH_CAPITAL)
      : '{.year}年度财政拨款基本支出{expenditure.basic}，其中：人员经费{expenditure.personnel}，占基本支出的{share.personnel_of_basic}，主要包括基本工资、津贴补贴、绩效工资、住房公积金等；公用经费{expenditure.public}，占基本支出的{share.public_of_basic}，主要包括办公费、水电费、邮电费、差旅费等。',
  );
  page.heading(`${next()}“三公”经费支出决算情况说明`);
  if (r.chance(0.7)) page.para(page.choose(funds.THREE_PUBLIC_FINAL));
  for (const [i, phrase] of funds.THREE_PUBLIC_PARTS.entries()) page.para(`${i + 1}、${phrase}`);
  if (r.chance(0.7)) parts.noFunds(sheet, next);
  if (r.chance(0.6)) {
    page.heading(`${next()}机关运行经费支出说明`);
    page.para(`${unit}为事业单位，没有机关运行经费支出。`);
  }
  if (r.chance(0.5)) {
    page.heading(`${next()}一般性支出情况`);
    page.para('{.year}年本部门会议费支出<0.1-0.9>万元，用于召开通讯员会议，人数<30-90>人；培训费支出<0.2-1.9>万元。');
  }
  page.heading(`${next()}政府采购支出说明`);
  page.para(
    '{.year}年度政府采购支出总额{procurement.actual}，其中：政府采购货物支出{.goods}、政府采购服务支出{.services}。授予中小企业合同金额占政府采购支出总额的<60-100>%。',
  );
  page.heading(`${next()}国有资产占用情况说明`);
  page.para(
    '截至{.year}年12月31日，本单位共有车辆<0-3>辆，其中应急保障用车<0-1>辆；单价50万元以上通用设备<0-2>台（套），单价100万元以上专用设备0台（套）。',
  );
  if (r.chance(0.5)) {
    page.heading(`${next()}预算绩效情况说明`);
    page.para(page.choose(scores.SCORE));
  }
  glossary(sheet, r.int(4, 9));
  return { ...head, kind: 'final' };
}
