/** The filled form: tables flattened to one cell a line, then prose that repeats them. */
import * as budget from '../phrases/budget.ts';
import * as filler from '../phrases/filler.ts';
import * as output from '../phrases/output.ts';
import { duties, numbered, type Sheet, some, titleOf, type Written } from '../report.ts';
import * as parts from './parts.ts';

/** A form's cells: stated where there is money, blank where there is none. */
function cell(sheet: Sheet, id: string): string {
  const figure = sheet.page.figures.get(id);
  return figure?.kind === 'money' && figure.cents === 0 ? '' : `{${id}#}`;
}

/** The form knows four kinds of income; the others are counted with 财政拨款 here. */
function narrowIncome(sheet: Sheet): void {
  const { figures } = sheet.page;
  const [total, other] = [figures.get('income.total'), figures.get('income.other')];
  if (total?.kind !== 'money' || other?.kind !== 'money') return;
  figures.set('income.fiscal_appropriation', { kind: 'money', cents: total.cents - other.cents });
}

function tables(sheet: Sheet): void {
  const { page, r } = sheet;
  narrowIncome(sheet);
  const self = r.pick(['局机关及二级机构汇总', '单位汇总', '合计']);
  const again = r.chance(0.6);
  page.heading('\t二、部门（单位）收支情况');
  page.table([['年度收入情况（{.money}）']], 'cells');
  const received = ['total', 'carryover', 'fiscal_appropriation', 'government_fund', 'non_tax', 'other'];
  const incomeRow = received.map((id) => cell(sheet, `income.${id}`));
  page.table(
    [
      ['机构名称', '收入合计', '其中：'],
      ['', '', '上年结转', '公共财政拨款', '政府基金拨款', '纳入专户管理的非税收入拨款', '其他收入'],
      [self, ...incomeRow],
    ],
    'cells',
  );
  const spending = [
    '{expenditure.total#}',
    '{expenditure.basic#}',
    '{expenditure.personnel#}',
    '{expenditure.public#}',
    cell(sheet, 'expenditure.project'),
    '',
    cell(sheet, 'balance.cumulative'),
  ];
  const rows = [self, ...(again ? ['1、本级'] : [])].map((name) => [name, ...spending]);
  page.table(
    [
      ['部门（单位）年度支出和结余情况（{.money}）'],
      ['机构名称', '支出合计', '其中：', '结余'],
      ['', '', '基本支出', '其中：', '项目支出', '当年结余', '累计结余'],
      ['', '', '', r.pick(['人员支出', '人员经费']), r.pick(['公用支出', '公用经费']), '', '', ''],
      ...rows,
    ],
    'cells',
  );
  const three = ['total', 'reception', 'vehicle_operation', 'vehicle_purchase', 'abroad'].map((id) =>
    cell(sheet, `three_public.${id}`),
  );
  page.table(
    [
      ['机构名称', '三公经费合计', '其中：'],
      ['', '', '公务接待费', '公务用车运维费', '公务用车购置费', '因公出国费'],
      [self, ...three],
    ],
    'cells',
  );
  page.table(
    [
      ['机构名称', '固定资产合计', '其中：', '其他'],
      ['', '', '在用固定资产', '出租固定资产', ''],
      [self, '{assets.fixed#}', '', '', ''],
    ],
    'cells',
  );
}

export function form(sheet: Sheet): Written {
  const { page, r, unit } = sheet;
  const head = titleOf(sheet, ['部门（单位）整体支出绩效自评报告', '部门整体支出绩效自评表']);
  page.heading(head.title);
  page.heading(` ${sheet.centre.district}财政局（制）`);
  page.blank();
  page.heading('\t一、部门（单位）基本概况');
  page.table(
    [
      ['联系人', '王某某'],
      ['联络电话', `138${r.int(10000000, 99999999)}`],
      ['人员编制', '{staff.establishment}人'],
      ['实有人数', '{staff.actual}人'],
    ],
    'cells',
  );
  page.table([['职能职责概述', `${unit}主要职责有：${r.some(filler.DUTIES, 7).join('；')}。`]], 'cells');
  page.table(
    [
      [
        '年度主要工作内容',
        r
          .some(filler.GOALS, 3)
          .map((g, i) => `任务${i + 1}：${g}；`)
          .join(''),
      ],
    ],
    'cells',
  );
  const tiers = page.choose(output.TIERS_ALL);
  const withArticles = r.chance(0.8);
  page.table(
    [
      [
        '年度部门（单位）总体运行情况及取得的成绩',
        `${some(sheet, filler.RESULTS, 5)}${withArticles ? tiers : ''}${parts.noise(sheet, output.ARTICLE_NOISE, 0.5)}`,
      ],
    ],
    'cells',
  );
  tables(sheet);
  page.heading('\t三、部门（单位）整体支出绩效自评情况');
  page.table(
    [
      ['评价内容', '绩效目标', '完成情况'],
      ['质量指标', r.pick(filler.GOALS), '已完成'],
      ['数量指标', withArticles ? tiers : r.pick(filler.GOALS), '已完成'],
      ['成本指标', '严格控制预算，“三公”经费支出不超标', '已完成'],
      ['社会效益', '社会反响良好', '已完成'],
      ['社会公众或服务对象满意度', r.pick(['正面宣传多平台推出', '满意']), '{satisfaction.rate}'],
    ],
    'cells',
  );
  page.table(
    [
      ['绩效自评综合得分', '{score.total}分'],
      ['评价等次', '{score.grade}'],
    ],
    'cells',
  );
  page.heading('评价组组长（签字）：                     年    月    日');
  page.heading(`填报人（签名）：王某某       联系电话：138${r.int(10000000, 99999999)}`);
  page.heading('\t五、评价报告综述（文字部分）');
  page.heading('一、部门（单位）概况');
  duties(sheet, 3);
  page.para(
    '{.unit}现有人数{staff.actual}人。其中：在职在编{staff.in_post}人，离退休{staff.retired}人，借调临聘人员{staff.contract}人。',
  );
  page.heading('二、部门（单位）整体支出管理及使用情况');
  page.para(`${parts.totalPhrase(sheet)}${parts.basicPhrase(sheet)}`);
  page.para(r.chance(0.5) ? page.choose(budget.PROJECT_BUDGET) : parts.projectPhrase(sheet));
  page.para(some(sheet, filler.MANAGEMENT, 4));
  page.heading('三、存在的主要问题');
  numbered(sheet, filler.PROBLEMS, 2);
  return { ...head, kind: 'self' };
}
