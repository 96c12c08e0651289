/** States of the page under which every view's queries are asked: each kind of filter, alone and together. */
import { DEFAULT_STATE, type ViewState } from '../../src/state/viewState.ts';

const ROWS: readonly (readonly [name: string, patch: Partial<ViewState>])[] = [
  ['everything', {}],
  ['one year', { years: [2022, 2022] }],
  ['a year with one centre', { years: [2019, 2019] }],
  ['a year without any', { years: [2000, 2001] }],
  ['a span of years', { years: [2020, 2023] }],
  ['a province', { places: ['42'] }],
  ['two cities', { places: ['4306', '4305'] }],
  ['one centre', { centers: ['430602'] }],
  ['a centre with one report', { centers: ['110105'] }],
  ['two centres', { centers: ['430602', '430503'] }],
  ['six centres', { centers: ['430602', '430503', '430511', '430406', '430407', '420102'] }],
  ['a centre that is not there', { centers: ['999999'] }],
  ['all filters', { years: [2020, 2022], places: ['43'], centers: ['430602', '430406'] }],
  ['per head', { unit: 'per_head' }],
  ['share', { unit: 'share' }],
  ['money as the measure', { measure: 'expenditure_total' }],
  ['a derived measure, upward', { measure: 'cost_per_article', sort: 'cost_per_article' }],
  ['articles, downward', { measure: 'articles_total', sort: '-articles_total' }],
  ['one rule', { option: 'all:sum.basic' }],
  ['a score', { measure: 'score_total', years: [2021, 2024] }],
  ['a fact’s source', { fact: '430602-2020/expenditure.total/2020/1' }],
  ['a cell’s source', { fact: '430602/expenditure.total/2020' }],
  ['a measure’s source', { fact: '=cost_per_article/430602/2020' }],
  ['in English', { lang: 'en', centers: ['430602'] }],
];

export const STATES: readonly { readonly name: string; readonly state: ViewState }[] = ROWS.map(([name, patch]) => ({
  name,
  state: { ...DEFAULT_STATE, ...patch },
}));
