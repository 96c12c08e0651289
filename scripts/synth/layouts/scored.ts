/** Prose with a scored list: sections with weight and score, indicators with target and result. */
import type { ScoreSection } from '../../../src/core/model.ts';
import type { Extra, Extras } from '../page.ts';
import * as budget from '../phrases/budget.ts';
import * as filler from '../phrases/filler.ts';
import { INDICATORS } from '../phrases/score.ts';
import { chapters, duties, ending, type Sheet, some, titleOf, type Written } from '../report.ts';
import type { TruthIndicator } from '../truth.ts';
import * as parts from './parts.ts';

export interface Scored {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: number;
  readonly score: number;
}

const round = (n: number): number => Number(n.toFixed(2));

/** Weights that add up to the section's, the points lost taken from some of them. */
export function indicatorsOf(sheet: Sheet, section: 'output' | 'benefit' | 'satisfaction', number: number): Scored[] {
  const { r, page } = sheet;
  const value = (id: string): number => {
    const figure = page.figures.get(id);
    return figure?.kind === 'score' ? figure.value : 0;
  };
  const rows = r.some(INDICATORS[section], number);
  const weight = value(`.weight.${section}`);
  let lost = round(weight - value(`score.${section}`));
  const unit = weight % rows.length === 0 ? weight / rows.length : Math.floor(weight / rows.length);
  return rows.map(([name, target, actual], i) => {
    const own = i === rows.length - 1 ? weight - unit * (rows.length - 1) : unit;
    const loss = i === rows.length - 1 ? lost : Math.min(lost, r.chance(0.5) ? 0 : own / 2);
    const taken = round(Math.min(loss, own));
    lost = round(lost - taken);
    return { name, target, actual, weight: own, score: round(own - taken) };
  });
}

function sectionExtras(sheet: Sheet, section: ScoreSection, name: string): Extras {
  const { page } = sheet;
  const weight = page.figures.get(`.weight.${section}`);
  const score = page.figures.get(`score.${section}`);
  if (weight?.kind !== 'score' || score?.kind !== 'score') return {};
  const item: TruthIndicator = { level: 'section', section, name, weight: weight.value, score: score.value };
  const lost = round(weight.value - score.value);
  return {
    w: { text: String(weight.value) },
    i: { text: '', states: [{ kind: 'indicator', item }] },
    lost: { text: lost > 0 ? `，扣${lost}分` : sheet.r.pick(['', '，未扣分']) },
  };
}

export function indicatorExtra(section: ScoreSection, row: Scored, no: number | null): Extra {
  const { name, weight, score } = row;
  return {
    text: String(score),
    states: [{ kind: 'indicator', item: { level: 'indicator', section, no, name, weight, score } }],
  };
}

export function scoredList(sheet: Sheet): Written {
  const { page, r } = sheet;
  const next = chapters();
  const head = titleOf(sheet, ['部门整体支出绩效自评报告']);
  page.heading(head.title);
  page.blank();
  page.para(r.pick(filler.BASIS));
  page.heading(`${next()}基本情况`);
  duties(sheet, r.int(4, 6));
  parts.staff(sheet);
  page.heading(`${next()}一般公共预算支出情况`);
  if (r.chance(0.8)) page.para(`${parts.budgetPhrase(sheet)}${page.choose(budget.BASIC_BUDGET)}`);
  page.para(parts.basicPhrase(sheet));
  page.para(page.choose(budget.PROJECT_BUDGET));
  if (r.chance(0.7)) parts.noFunds(sheet, next);
  page.heading(`${next()}部门整体支出绩效情况`);
  const told = r.pick([
    '根据部门整体支出绩效评价指标，部门整体支出绩效得分{score.total}分，具体情况如下：',
    '对照绩效评价指标体系逐项评分，自评总分{score.total}分。',
    '经自评，综合得分为{score.total}分，等级为“{score.grade}”。各项得分情况如下：',
  ]);
  page.para(`${some(sheet, filler.RESULTS, 3)}${told}`);
  const style = r.pick([
    (name: string, id: string) => `${name}（分值{w}分，得{score.${id}}分{lost}）{i}`,
    (name: string, id: string) => `${name}（{w}分，得分{score.${id}}分{lost}）{i}`,
    (name: string, id: string) => `${name}，分值{w}分，自评得分{score.${id}}分。{i}`,
  ]);
  page.para(`（一）${style('预算执行率', 'execution')}`, sectionExtras(sheet, 'execution', '预算执行率'));
  page.para(page.choose(budget.FISCAL_BUDGET));
  for (const [mark, section, name] of [
    ['（二）', 'output', '产出指标'],
    ['（三）', 'benefit', '效益指标'],
    ['（四）', 'satisfaction', '满意度指标'],
  ] as const) {
    page.para(`${mark}${style(name, section)}`, sectionExtras(sheet, section, name));
    const rows = indicatorsOf(sheet, section, section === 'output' ? 5 : section === 'benefit' ? 3 : 1);
    for (const [i, row] of rows.entries()) writeIndicator(sheet, section, row, rows.length === 1 ? null : i + 1);
  }
  ending(sheet, next);
  return { ...head, kind: 'self' };
}

function writeIndicator(
  sheet: Sheet,
  section: 'output' | 'benefit' | 'satisfaction',
  row: Scored,
  no: number | null,
): void {
  const { page, r } = sheet;
  const mark = no === null ? '' : `${no}、`;
  const scoreSlot = { s: indicatorExtra(section, row, no) };
  if (section === 'satisfaction') {
    const target = r.pick(['≥{satisfaction.target≥}']);
    page.para(
      `${mark}${row.name}，年度指标值：${target}，实际完成值：{satisfaction.rate}，分值${row.weight}分，得分{s}分。`,
      scoreSlot,
    );
    return;
  }
  page.para(
    `${mark}${row.name}，年度指标值：${row.target}，实际完成值：${row.actual}，分值${row.weight}分，得分{s}分。`,
    scoreSlot,
  );
  if (section === 'output' && no === 2) parts.articles(sheet);
  else if (r.chance(0.5)) page.para(some(sheet, filler.RESULTS, 4));
}
