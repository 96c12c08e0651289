/** The nation-wide 部门整体支出绩效自评表: funds with weight and rate, then indicators of three levels. */

import type { Extra } from '../page.ts';
import * as filler from '../phrases/filler.ts';
import { chapters, duties, ending, type Sheet, titleOf, type Written } from '../report.ts';
import * as parts from './parts.ts';
import { indicatorExtra, indicatorsOf, type Scored } from './scored.ts';

const LEVELS = {
  output: ['产出指标', ['数量指标', '质量指标', '时效指标', '成本指标']],
  benefit: ['效益指标', ['社会效益指标', '经济效益指标', '可持续影响指标']],
  satisfaction: ['满意度指标', ['服务对象满意度指标']],
} as const;

export function selfTable(sheet: Sheet): Written {
  const { page, r, year, unit } = sheet;
  const mode = r.pick(['cells', 'tabs'] as const);
  const head = titleOf(sheet, ['部门（单位）整体支出绩效自评表', '部门整体支出绩效自评表']);
  page.heading(head.title);
  page.heading(`（${year}年度）`);
  page.heading(`填报单位：${unit}`);
  page.table(
    [
      ['部门（单位）名称', unit],
      ['年度预算申请（{.money}）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ],
    mode,
  );
  const funds: string[][] = [
    [
      r.pick(['年度资金总额', '年度资金总额：']),
      '{budget.initial#}',
      '{budget.full_year#}',
      '{budget.executed+expenditure.total#}',
      '10',
      '{budget.execution_rate}',
      '{score.execution}',
    ],
  ];
  if (r.chance(0.6)) {
    funds.push([
      r.pick(['其中：财政拨款', '其中：当年财政拨款']),
      '',
      '{budget.fiscal_full_year#}',
      '{budget.fiscal_executed#}',
      '-',
      '{budget.fiscal_execution_rate?}',
      '-',
    ]);
  }
  page.table(funds, mode);
  if (r.chance(0.5)) {
    // Of the budget or of what was spent? The form does not say.
    page.table(
      [
        [
          '按支出性质分：',
          `其中：基本支出：{expenditure.basic>expenditure.basic?+budget.basic_full_year?+budget.basic_initial?}`,
          `项目支出：{expenditure.project>expenditure.project?+budget.project_full_year?+budget.project_initial?}`,
        ],
      ],
      mode,
    );
  }
  page.table(
    [
      ['年度总体目标', '预期目标', '实际完成情况'],
      [
        '',
        r
          .some(filler.GOALS, 3)
          .map((g, i) => `目标${i + 1}：${g}。`)
          .join(''),
        '已完成',
      ],
    ],
    mode,
  );
  page.table(
    [
      [
        '绩效指标',
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
    ],
    mode,
  );
  for (const section of ['output', 'benefit', 'satisfaction'] as const) rowsOf(sheet, section, mode);
  page.table([['总分', '100', '{score.total}']], mode);
  page.heading(
    `填表人：王某某    联系电话：138${r.int(10000000, 99999999)}    填报日期：${year + 1}年${r.int(2, 6)}月`,
  );
  if (r.chance(0.85)) tail(sheet);
  return { ...head, kind: 'self' };
}

function rowsOf(sheet: Sheet, section: 'output' | 'benefit' | 'satisfaction', mode: 'cells' | 'tabs'): void {
  const { page, r } = sheet;
  const [first, seconds] = LEVELS[section];
  const rows = indicatorsOf(sheet, section, section === 'output' ? 5 : section === 'benefit' ? 3 : 1);
  const tiers = section === 'output' && r.chance(0.6) ? r.some(['central', 'provincial', 'municipal'] as const, 2) : [];
  rows.forEach((row, i) => {
    const tier = tiers[i];
    const named: Scored = tier
      ? { ...row, name: `${{ central: '中央级', provincial: '省级', municipal: '市级' }[tier]}媒体发稿数` }
      : row;
    const s: Extra = indicatorExtra(section, named, null);
    const figure = tier ? page.figures.get(`articles.${tier}`) : undefined;
    const goal = figure?.kind === 'count' ? Math.max(1, Math.floor(figure.value * 0.9)) : 0;
    const [target, actual] = tier
      ? [`≥${goal}${page.style.article}`, `{articles.${tier}}${page.style.article}`]
      : section === 'satisfaction'
        ? ['≥{satisfaction.target≥}', '{satisfaction.rate}']
        : [row.target, row.actual];
    const merged = i > 0;
    const second = seconds[Math.min(i, seconds.length - 1)] ?? '';
    page.table(
      [
        [
          '',
          merged ? '' : first,
          second,
          named.name,
          target,
          actual,
          String(row.weight),
          '{s}',
          r.chance(0.1) ? '无偏差' : '',
        ],
      ],
      mode,
      { s },
    );
  });
}

/** Prose under the table, as many add it. */
function tail(sheet: Sheet): void {
  const { page, r } = sheet;
  page.blank();
  page.heading('一、部门概况');
  duties(sheet, 5);
  parts.staff(sheet);
  page.heading('二、部门整体支出情况');
  page.para(`${parts.totalPhrase(sheet)}${parts.basicPhrase(sheet)}`);
  if (r.chance(0.5)) page.para(parts.threePublic(sheet));
  page.heading('三、绩效情况');
  parts.articles(sheet);
  page.para(r.some(filler.MANAGEMENT, 6).join(''));
  const next = chapters();
  for (let done = 0; done < 3; done++) next();
  ending(sheet, next);
}
