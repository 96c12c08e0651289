/** What is listed, what is called missing, what changed. */
import { describe, expect, test } from 'vitest';
import { choiceOf } from '../../../src/core/catalogue/choices.ts';
import { changeOf, figureGroups, KEY_COLUMNS, missingGroups, USUAL } from '../../../src/views/centre/figures.ts';
import { panelRow } from '../compare/sample.ts';

test('every column that the page names is one of the panel', () => {
  for (const column of [...KEY_COLUMNS, ...Object.values(USUAL).flat()]) expect(choiceOf(column), column).toBeDefined();
});

describe('what the report does not state', () => {
  const row = panelRow('430602', 2020, {
    staff_actual: 21,
    three_public_reception: 0.99,
    three_public_total: 0,
    articles_central: 27,
  });
  const groups = new Map(missingGroups(row).map((group) => [group.group, group]));

  test('stated as none is stated', () => expect(groups.has('three_public')).toBe(false));
  test('a group with something in it is not wholly missing', () => {
    expect(groups.get('staff')).toMatchObject({ whole: false });
    expect(groups.get('staff')?.choices.map((choice) => choice.column)).toEqual(['staff_establishment']);
  });
  test('a group with nothing is', () => expect(groups.get('procurement')).toMatchObject({ whole: true }));
});

test('figures: the usual ones always, the others where any year states them', () => {
  const groups = figureGroups([panelRow('430602', 2020, {}), panelRow('430602', 2021, { balance_year: 3 })]);
  const columns = groups.flatMap((group) => group.choices.map((choice) => choice.column));
  expect(columns).toContain('expenditure_total');
  expect(columns).toContain('balance_year');
  expect(columns).not.toContain('balance_cumulative');
});

describe('change on the year before', () => {
  const rows = [
    panelRow('430602', 2020, { expenditure_total: 200, staff_actual: 0 }),
    panelRow('430602', 2021, { expenditure_total: 250, staff_actual: 4 }),
    panelRow('430602', 2023, { expenditure_total: 300 }),
  ];
  test('in percent of the earlier', () => {
    expect(changeOf(rows, 2021, 'expenditure_total')).toEqual({ year: 2020, percent: 25, difference: 50 });
  });
  test('from nothing there is no percent', () => {
    expect(changeOf(rows, 2021, 'staff_actual')).toEqual({ year: 2020, percent: null, difference: 4 });
  });
  test('a missing year is not skipped', () => expect(changeOf(rows, 2023, 'expenditure_total')).toBeNull());
});
