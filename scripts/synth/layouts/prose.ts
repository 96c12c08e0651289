/** Prose in sections: nested 其中; with shares; with rates, procurement and assets. */
import * as budget from '../phrases/budget.ts';
import * as filler from '../phrases/filler.ts';
import * as scores from '../phrases/score.ts';
import * as people from '../phrases/staff.ts';
import {
  chapters,
  counter,
  duties,
  ending,
  numbered,
  ordinal,
  type Sheet,
  some,
  titleOf,
  type Written,
} from '../report.ts';
import * as parts from './parts.ts';

const SELF = [
  '部门整体支出绩效自评报告',
  '部门整体支出绩效评价报告',
  '部门（单位）整体支出绩效自评报告',
  '整体支出绩效自评报告',
];

const brackets = (): (() => string) => counter((n) => `（${ordinal(n)}）`);

function opening(sheet: Sheet, next: () => string): { title: string; placed: boolean } {
  const { page, r } = sheet;
  const head = titleOf(sheet, SELF);
  page.heading(head.title);
  page.blank();
  if (r.chance(0.6)) page.para(r.pick(filler.BASIS));
  page.heading(`${next()}${r.pick(['部门基本情况', '基本情况', '部门概况', '部门（单位）概况'])}`);
  const sub = brackets();
  page.heading(`${sub()}主要职责`);
  duties(sheet, r.int(4, 7));
  page.heading(`${sub()}机构设置及人员情况`);
  parts.staff(sheet);
  if (r.chance(0.6)) {
    page.heading(`${sub()}年度绩效目标`);
    numbered(sheet, filler.GOALS, r.int(3, 5));
  }
  return head;
}

function closing(sheet: Sheet, next: () => string): void {
  const { page, r } = sheet;
  if (r.chance(0.75)) page.para(page.choose(r.chance(0.15) ? scores.GRADE_ONLY : scores.SCORE));
  if (r.chance(0.5)) page.para(page.choose(scores.SATISFACTION));
  ending(sheet, next);
}

export function proseNested(sheet: Sheet): Written {
  const { page, r } = sheet;
  const next = chapters();
  const head = opening(sheet, next);
  page.heading(`${next()}一般公共预算支出情况`);
  page.para(`${parts.totalPhrase(sheet)}${r.chance(0.3) ? parts.changePhrase(sheet) : ''}`);
  const sub = counter((n) => `${n}、`);
  page.heading(`${sub()}基本支出情况`);
  page.para(parts.basicPhrase(sheet));
  page.heading(`${sub()}项目支出情况`);
  page.para(`${parts.projectPhrase(sheet)}${parts.noise(sheet, budget.AMOUNT_NOISE, 0.5)}`);
  if (r.chance(0.7)) parts.noFunds(sheet, next);
  page.heading(`${next()}部门整体支出绩效情况`);
  parts.articles(sheet);
  page.para(some(sheet, filler.MANAGEMENT, 5));
  closing(sheet, next);
  return { ...head, kind: 'self' };
}

export function proseShares(sheet: Sheet): Written {
  const { page, r } = sheet;
  const next = chapters();
  const head = opening(sheet, next);
  page.heading(`${next()}部门整体支出管理及使用情况`);
  const sub = brackets();
  page.heading(`${sub()}收入支出情况`);
  if (r.chance(0.3)) page.para(parts.bothSides(sheet));
  page.para(parts.incomePhrase(sheet));
  page.para(parts.totalPhrase(sheet));
  page.heading(`${sub()}基本支出情况`);
  page.para(`${r.chance(0.5) ? page.choose(budget.BASIC_BUDGET) : ''}${parts.basicPhrase(sheet)}`);
  page.heading(`${sub()}项目支出情况`);
  page.para(r.chance(0.6) ? page.choose(budget.PROJECT_BUDGET) : parts.projectPhrase(sheet));
  if (r.chance(0.6)) page.para(parts.noise(sheet, budget.AMOUNT_NOISE, 1));
  if (r.chance(0.5)) {
    page.heading(`${sub()}“三公”经费支出情况`);
    page.para(parts.threePublic(sheet));
  }
  page.heading(`${next()}资金管理情况`);
  page.para(some(sheet, filler.MANAGEMENT, 5));
  page.heading(`${next()}绩效实现情况`);
  parts.articles(sheet);
  closing(sheet, next);
  return { ...head, kind: 'self' };
}

export function proseRates(sheet: Sheet): Written {
  const { page, r } = sheet;
  const next = chapters();
  const head = opening(sheet, next);
  page.heading(`${next()}部门整体支出管理及使用情况`);
  page.heading('（一）预算执行情况');
  page.para(`${parts.budgetPhrase(sheet)}${r.chance(0.6) ? parts.changePhrase(sheet) : ''}`);
  if (r.chance(0.5)) page.para(page.choose(budget.FISCAL_BUDGET));
  page.para(parts.incomePhrase(sheet));
  page.heading('（二）基本支出情况');
  page.para(`${page.choose(budget.BASIC_BUDGET)}${r.chance(0.5) ? parts.basicPhrase(sheet) : ''}`);
  page.heading(r.chance(0.2) ? '（2） 项目支出情况' : '（三）项目支出情况');
  page.para(page.choose(budget.PROJECT_BUDGET));
  page.heading(`${next()}部门整体支出绩效情况`);
  page.heading('（一）主要绩效指标完成情况');
  const marks = counter(
    r.pick([(n: number) => `${n}、`, (n: number) => '⑴⑵⑶⑷⑸⑹⑺⑻'.charAt(n - 1), (n: number) => `（${n}）`]),
  );
  const rates: string[] = [];
  if (r.chance(0.6)) rates.push(parts.publicControl(sheet));
  if (r.chance(0.7)) rates.push(parts.threePublic(sheet));
  if (r.chance(0.7)) rates.push(parts.procurement(sheet));
  if (r.chance(0.5)) rates.push(page.choose(people.STAFF_CONTROL));
  if (r.chance(0.4)) rates.push(page.choose(budget.FUNDS_IN_PLACE));
  if (r.chance(0.3)) rates.push(page.choose(budget.SAVING));
  if (r.chance(0.4)) page.para(rates.map((p) => `${marks()}${p}`).join(''));
  else for (const p of rates) page.para(`${marks()}${p}`);
  if (r.chance(0.7)) page.para(`资产管理情况。${parts.assets(sheet)}`);
  page.heading('（二）履职及主要绩效情况');
  if (r.chance(0.5)) parts.articles(sheet);
  page.para(`${some(sheet, filler.RESULTS, 5)}${some(sheet, filler.MANAGEMENT, 4)}`);
  closing(sheet, next);
  return { ...head, kind: 'self' };
}
