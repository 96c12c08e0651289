/** Tables of a final account: row numbers, two sides, the unit in the head only; two years side by side. */
import { cents } from '../figures.ts';
import * as filler from '../phrases/filler.ts';
import { glossary, type Sheet, titleOf, type Written } from '../report.ts';

function head(sheet: Sheet, name: string, no: number): void {
  const { page, unit } = sheet;
  page.heading(name);
  page.heading(`公开0${no}表`);
  page.heading(`部门：${unit}          金额单位：{.money}`);
}

/** 0.00 or blank where there is nothing: the one is stated, the other not. */
function zeroes(sheet: Sheet): (id: string) => string {
  const shown = sheet.r.chance(0.5);
  return (id) => {
    const figure = sheet.page.figures.get(id);
    return figure?.kind === 'money' && figure.cents === 0 && !shown ? '' : `{${id}#}`;
  };
}

export function finalTables(sheet: Sheet): Written {
  const { page, r } = sheet;
  const mode = r.pick(['tabs', 'tabs', 'cells'] as const);
  const cell = zeroes(sheet);
  const titled = titleOf(sheet, ['部门决算公开表', '部门决算']);
  page.heading(titled.title);
  page.blank();
  head(sheet, '收入支出决算总表', 1);
  const optional = (id: string): string => cell(id).replace('#}', '?#}');
  page.table(
    [
      ['收入', '支出'],
      ['项目', '行次', '金额', '项目', '行次', '金额'],
      ['栏次', '', '1', '栏次', '', '2'],
      ['一、一般公共预算财政拨款收入', '1', cell('income.fiscal_appropriation'), '一、一般公共服务支出', '32', ''],
      ['二、政府性基金预算财政拨款收入', '2', optional('income.government_fund'), '二、教育支出', '33', ''],
      ['三、上级补助收入', '3', cell('income.superior_subsidy'), '三、科学技术支出', '34', ''],
      ['四、事业收入', '4', cell('income.business'), '四、文化旅游体育与传媒支出', '35', '{.culture#}'],
      ['五、经营收入', '5', cell('income.operating'), '五、社会保障和就业支出', '36', '{.social#}'],
      ['六、附属单位上缴收入', '6', cell('income.affiliated'), '六、卫生健康支出', '37', ''],
      ['七、其他收入', '7', cell('income.other'), '七、住房保障支出', '38', '{.housing#}'],
      ['本年收入合计', '27', '{income.total#}', '本年支出合计', '57', '{expenditure.total#}'],
      ['使用非财政拨款结余', '28', '', '结余分配', '58', ''],
      ['年初结转和结余', '29', optional('income.carryover'), '年末结转和结余', '59', cell('balance.cumulative')],
      ['总计', '31', '{.both#}', '总计', '62', '{.both#}'],
    ],
    mode,
  );
  head(sheet, '支出决算表', 3);
  page.table(
    [
      [
        '科目编码',
        '科目名称',
        '本年支出合计',
        '基本支出',
        '项目支出',
        '上缴上级支出',
        '经营支出',
        '对附属单位补助支出',
      ],
      ['栏次', '', '1', '2', '3', '4', '5', '6'],
      [
        '',
        '合计',
        '{expenditure.total#}',
        '{expenditure.basic#}',
        '{expenditure.project#}',
        cell('expenditure.remit_superior'),
        cell('expenditure.operating'),
        cell('expenditure.subsidy_affiliated'),
      ],
      ['207', '文化旅游体育与传媒支出', '{.culture#}', '', '', '', '', ''],
      ['208', '社会保障和就业支出', '{.social#}', '{.social#}', '', '', '', ''],
    ],
    mode,
  );
  head(sheet, '一般公共预算财政拨款“三公”经费支出决算表', 7);
  page.table(
    [
      ['决算数'],
      ['合计', '因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费'],
      [
        '{three_public.total#}',
        cell('three_public.abroad'),
        cell('three_public.vehicle_purchase'),
        cell('three_public.vehicle_operation'),
        cell('three_public.reception'),
      ],
    ],
    mode,
  );
  page.para('注：本表反映部门本年度收入、支出和结转结余情况，由于四舍五入，合计可能存在尾差。');
  page.para(r.some(filler.MANAGEMENT, 7).join(''));
  for (const item of r.some(filler.DUTIES, 8)) page.para(`${item}。`);
  glossary(sheet, 9);
  return { ...titled, kind: 'final' };
}

/** The functions that the expenditure side lists; they add up to the total. */
export function prepareFunctions(sheet: Sheet): void {
  const { figures } = sheet.page;
  const total = figures.get('expenditure.total');
  if (total?.kind !== 'money') return;
  const grain = total.cents % 10_000 === 0 ? 10_000 : 1;
  const [social, housing] = [0.08, 0.05].map(
    (s) => Math.round((total.cents * s * sheet.r.real(0.7, 1.3)) / grain) * grain,
  );
  figures.set('.social', cents(social ?? 0));
  figures.set('.housing', cents(housing ?? 0));
  figures.set('.culture', cents(total.cents - (social ?? 0) - (housing ?? 0)));
}

interface Row {
  readonly label: string;
  readonly id: string;
}

const ROWS: readonly Row[] = [
  { label: '一、本年收入合计', id: 'income.total' },
  { label: '财政拨款收入', id: 'income.fiscal_appropriation' },
  { label: '事业收入', id: 'income.business' },
  { label: '其他收入', id: 'income.other' },
  { label: '二、本年支出合计', id: 'expenditure.total' },
  { label: '基本支出', id: 'expenditure.basic' },
  { label: '其中：人员经费', id: 'expenditure.personnel' },
  { label: '公用经费', id: 'expenditure.public' },
  { label: '项目支出', id: 'expenditure.project' },
];

export function twoYears(sheet: Sheet): Written {
  const { page, r, year, unit } = sheet;
  const mode = r.pick(['tabs', 'tabs', 'cells'] as const);
  const titled = titleOf(sheet, ['部门决算情况', '部门决算公开']);
  page.heading(titled.title);
  page.blank();
  page.heading('一、单位基本情况');
  for (const item of r.some(filler.DUTIES, 8)) page.para(`${item}。`);
  page.heading('二、收入支出情况表');
  page.heading(`编制单位：${unit}      单位：{.money}`);
  const lastFirst = r.chance(0.6);
  const heads = [`${year - 1}年决算数`, `${year}年决算数`];
  page.table([['项目', ...(lastFirst ? heads : [...heads].reverse()), '增减额']], mode);
  const rows = ROWS.filter(({ id }) => page.figures.has(id));
  page.table(
    rows.map(({ label, id }) => [label, ...pair(sheet, id, lastFirst), delta(sheet, id)]),
    mode,
  );
  page.heading('三、年末资产情况');
  page.heading('单位：{.money}');
  page.table(
    [
      ['项目', '年初数', '年末数'],
      ...[
        ['资产总计', 'assets.total'],
        ['流动资产', 'assets.current'],
        ['固定资产', 'assets.fixed'],
      ].map(([label = '', id = '']) => [label, ...pair(sheet, id, true)]),
    ],
    mode,
  );
  page.heading('四、人员情况表');
  page.table(
    [
      ['编制数', '年末实有人数', '其中：在职人员', '离退休人员'],
      ['{staff.establishment}', '{.staff.both>staff.actual}', '{staff.in_post}', '{staff.retired}'],
    ],
    mode,
  );
  page.heading('五、有关说明');
  page.para(r.some(filler.MANAGEMENT, 7).join(''));
  page.para(r.some(filler.RESULTS, 7).join(''));
  glossary(sheet, 9);
  return { ...titled, kind: 'final' };
}

/** Last year's figure beside this year's; last year's states last year's metric. */
function pair(sheet: Sheet, id: string, lastFirst: boolean): string[] {
  const { page, r } = sheet;
  const now = page.figures.get(id);
  const grain = now?.kind === 'money' && now.cents % 10_000 === 0 ? 10_000 : 1;
  const last = now?.kind === 'money' ? Math.round((now.cents * r.real(0.75, 1.2)) / grain) * grain : 0;
  const name = `.before.${id}`;
  page.figures.set(name, id === 'expenditure.total' ? (page.figures.get('.last.total') ?? cents(last)) : cents(last));
  const cells = [`{${name}>${id}:-1?#}`, `{${id}#}`];
  return lastFirst ? cells : cells.reverse();
}

/** 增减额: of the total it is the year-on-year change. */
function delta(sheet: Sheet, id: string): string {
  const { figures } = sheet.page;
  const [now, before] = [figures.get(id), figures.get(`.before.${id}`)];
  if (now?.kind !== 'money' || before?.kind !== 'money') return '';
  figures.set(`.delta.${id}`, cents(now.cents - before.cents));
  return id === 'expenditure.total' ? `{.delta.${id}>yoy.expenditure_change?#}` : `{.delta.${id}#}`;
}
