/** The layouts by name. `pdf-cut` and `furniture` are put over one of these by the generator. */
import { finalAccount } from './layouts/finalAccount.ts';
import { finalTables, prepareFunctions, twoYears } from './layouts/finalTables.ts';
import { form } from './layouts/form.ts';
import { proseNested, proseRates, proseShares } from './layouts/prose.ts';
import { scoredList } from './layouts/scored.ts';
import { selfTable } from './layouts/selfTable.ts';
import { workSummary } from './layouts/summary.ts';
import type { Sheet, Written } from './report.ts';
import type { LayoutId } from './truth.ts';

export const LAYOUTS: Readonly<Record<Exclude<LayoutId, 'pdf-cut' | 'furniture'>, (sheet: Sheet) => Written>> = {
  form,
  'prose-nested': proseNested,
  'prose-shares': proseShares,
  'prose-rates': proseRates,
  'scored-list': scoredList,
  'self-table': selfTable,
  'final-account': finalAccount,
  'final-tables': (sheet) => {
    prepareFunctions(sheet);
    return finalTables(sheet);
  },
  'two-years': twoYears,
  'work-summary': workSummary,
};

/** How often each is met. */
export const LAYOUT_WEIGHTS: Readonly<Record<LayoutId, number>> = {
  form: 2,
  'prose-nested': 3,
  'prose-shares': 3,
  'prose-rates': 3,
  'scored-list': 3,
  'pdf-cut': 3,
  'self-table': 3,
  'final-account': 3,
  'final-tables': 2,
  'two-years': 1,
  'work-summary': 2,
  furniture: 2,
};
