/** What spending is made of: a row a case. Amounts in 万元. */
import { expect, test } from 'vitest';
import { type Composition, type SpendingFigures, spendingComposition } from '../../src/core/composition.ts';

const NOTHING: SpendingFigures = {
  total: null,
  basic: null,
  personnel: null,
  public: null,
  capital: null,
  project: null,
  remit_superior: null,
  operating: null,
  subsidy_affiliated: null,
};

const CASES: readonly (readonly [name: string, figures: Partial<SpendingFigures>, parts: Composition])[] = [
  ['nothing stated', {}, {}],
  ['a total alone is not listed', { total: 174.76 }, { unlisted: 174.76 }],
  [
    'all parts add up',
    { total: 259.45, basic: 189.19, personnel: 171.5, public: 17.69, project: 70.26 },
    { personnel: 171.5, public: 17.69, project: 70.26 },
  ],
  [
    'capital inside basic',
    { total: 150.36, basic: 91.58, personnel: 37.38, public: 26.69, capital: 27.51, project: 58.78 },
    { personnel: 37.38, public: 26.69, capital: 27.51, project: 58.78 },
  ],
  [
    'capital beside basic',
    { total: 120, basic: 80, personnel: 50, public: 30, capital: 20, project: 20 },
    { personnel: 50, public: 30, capital: 20, project: 20 },
  ],
  ['basic not split', { total: 264.55, basic: 111.05, project: 153.5 }, { project: 153.5, basic_rest: 111.05 }],
  [
    'a cent of rounding is no part',
    { total: 775.18, basic: 279.12, personnel: 95.47, public: 183.64, project: 496.06 },
    { personnel: 95.47, public: 183.64, project: 496.06 },
  ],
  [
    'a kind stated as 0 stays 0',
    { total: 129.7, basic: 129.7, personnel: 65.25, public: 64.45, project: 0, operating: 0 },
    { personnel: 65.25, public: 64.45, project: 0, others: 0 },
  ],
  [
    'parts above the total are never negative',
    { total: 100, personnel: 80, project: 60 },
    { personnel: 80, project: 60 },
  ],
  ['some parts stated', { total: 100, personnel: 60 }, { personnel: 60, unlisted: 40 }],
];

test.each(CASES)('%s', (_name, figures, parts) => {
  expect(spendingComposition({ ...NOTHING, ...figures })).toEqual(parts);
});
