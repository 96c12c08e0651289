/** Sections that several layouts share: each writes what the books have, in one of many wordings. */

import type { Extras } from '../page.ts';
import * as plans from '../phrases/budget.ts';
import * as spending from '../phrases/expenditure.ts';
import * as filler from '../phrases/filler.ts';
import * as funds from '../phrases/funds.ts';
import * as incomes from '../phrases/income.ts';
import * as output from '../phrases/output.ts';
import * as people from '../phrases/staff.ts';
import { type Sheet, some } from '../report.ts';
import { outletList } from './outlets.ts';

export function staff(sheet: Sheet): void {
  const { page, r } = sheet;
  const organisation = r.chance(0.6) ? page.choose(people.ORGANISATION) : '';
  page.para(`${organisation}${page.choose(people.STAFF)}`);
}

const zero = (sheet: Sheet, id: string): boolean => {
  const figure = sheet.page.figures.get(id);
  return figure?.kind === 'money' && figure.cents === 0;
};

const same = (sheet: Sheet, a: string, b: string): boolean => {
  const [x, y] = [sheet.page.figures.get(a), sheet.page.figures.get(b)];
  return x?.kind === 'money' && y?.kind === 'money' && x.cents === y.cents;
};

export function incomePhrase(sheet: Sheet): string {
  const only = same(sheet, 'income.total', 'income.fiscal_appropriation');
  const phrase = sheet.page.choose(only && sheet.r.chance(0.4) ? incomes.INCOME_FISCAL_ONLY : incomes.INCOME);
  const carried = zero(sheet, 'income.carryover') ? '' : sheet.page.choose(incomes.CARRIED_OVER);
  return `${phrase}${carried}`;
}

export function bothSides(sheet: Sheet): string {
  return sheet.page.choose(zero(sheet, 'income.carryover') ? incomes.BOTH_SIDES_LEVEL : incomes.BOTH_SIDES);
}

export const totalPhrase = (sheet: Sheet): string => sheet.page.choose(spending.TOTAL);

export function basicPhrase(sheet: Sheet): string {
  const capital = sheet.page.figures.has('expenditure.capital');
  return sheet.page.choose(capital ? spending.BASIC_WITH_CAPITAL : spending.BASIC);
}

export const projectPhrase = (sheet: Sheet): string => sheet.page.choose(spending.PROJECT);
export const changePhrase = (sheet: Sheet): string => sheet.page.choose(spending.CHANGE);
export const budgetPhrase = (sheet: Sheet): string => sheet.page.choose(plans.BUDGET);

export function noise(sheet: Sheet, phrases: readonly string[], probability: number): string {
  return sheet.r.chance(probability) ? sheet.page.choose(phrases) : '';
}

/** Section after section: no government funds, no state capital, … */
export function noFunds(sheet: Sheet, next: () => string): void {
  const titles = ['政府性基金预算支出情况', '国有资本经营预算支出情况', '社会保险基金预算支出情况'];
  const upTo = sheet.r.int(1, 3);
  spending.NO_FUNDS.slice(0, upTo).forEach((phrases, i) => {
    const metric = ['government_fund', 'state_capital', 'social_insurance'][i];
    sheet.page.heading(`${next()}${titles[i]}`);
    const phrase = sheet.r.pick(phrases);
    sheet.page.para(`${phrase}{none}`, {
      none: {
        text: '',
        states: [
          {
            kind: 'fact',
            item: {
              metric: `expenditure.${metric}` as never,
              value: 0,
              unit: '万元',
              evidence: '',
              status: 'stated_none',
            },
          },
          ...(i === 0
            ? [
                {
                  kind: 'fact' as const,
                  item: {
                    metric: 'income.government_fund' as const,
                    value: 0,
                    unit: '万元',
                    evidence: '',
                    status: 'stated_none' as const,
                    optional: true,
                  },
                },
              ]
            : []),
        ],
      },
    });
  });
}

export function threePublic(sheet: Sheet): string {
  return sheet.page.choose(funds.THREE_PUBLIC);
}

export const procurement = (sheet: Sheet): string => sheet.page.choose(funds.PROCUREMENT);
export const assets = (sheet: Sheet): string => sheet.page.choose(funds.ASSETS);
export const publicControl = (sheet: Sheet): string => sheet.page.choose(plans.PUBLIC_BUDGET);

/** Articles in prose: tiers, or tiers with their outlets, or outlets alone; look-alikes between. */
export function articles(sheet: Sheet): void {
  const { page, r } = sheet;
  const way = r.next();
  if (way < 0.4)
    page.para(
      `${some(sheet, filler.RESULTS, 4)}${page.choose(output.TIERS_ALL)}${noise(sheet, output.ARTICLE_NOISE, 0.7)}`,
    );
  else if (way < 0.65)
    page.para(
      `${some(sheet, filler.RESULTS, 3)}${page.choose(output.TIERS_UPWARD)}${noise(sheet, output.ARTICLE_NOISE, 0.7)}`,
    );
  else outletList(sheet);
  if (r.chance(0.6)) outputs(sheet);
  if (r.chance(0.6)) page.para(`${some(sheet, filler.RESULTS, 4)}${noise(sheet, output.ARTICLE_NOISE, 0.8)}`);
}

/** Programmes, live streams, trainings: counted, no metric. */
export function outputs(sheet: Sheet): void {
  const { page, r } = sheet;
  const extras: Record<string, Extras[string]> = {};
  const parts = r.some(output.OUTPUTS, r.int(1, 4)).map(([phrase, label, unit, low, high, bound], i) => {
    const exact = r.int(low, high);
    const value = bound ? Math.max(10, Math.floor(exact / 10) * 10) : exact;
    extras[`n${i}`] = {
      text: `${value}${bound}`,
      states: [{ kind: 'output', item: { metric: label, value, unit, ...(bound && { bound: '>=' }) } }],
    };
    return phrase.replace('{n}', `{n${i}}`);
  });
  page.para(`${parts.join('，')}。`, extras);
}
