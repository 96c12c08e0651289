/** The list's own choice in the address: `v=fail`, `v=fail:sum.expenditure`, `v=all`. Pure. */
import { AUDIT_RULES } from '../../core/catalogue/rules.ts';
import type { Verdict } from '../../core/model.ts';

export const LISTS = ['fail', 'warn', 'info', 'all'] as const;
export type ListId = (typeof LISTS)[number];

export interface Listing {
  readonly list: ListId;
  readonly verdicts: readonly Verdict[];
  readonly rule: string | null;
}

const VERDICTS: Readonly<Record<ListId, readonly Verdict[]>> = {
  fail: ['fail'],
  warn: ['warn'],
  info: ['info'],
  all: ['fail', 'warn', 'info', 'pass'],
};

/** What is not understood falls back to the list of what does not add up. */
export function parseListing(option: string | null): Listing {
  const [first = '', ...rest] = (option ?? '').split(':');
  const list = LISTS.find((id) => id === first) ?? 'fail';
  const id = rest.join(':');
  const rule = AUDIT_RULES.some((row) => row.id === id) ? id : null;
  return { list, verdicts: VERDICTS[list], rule };
}

/** Whether every part of the option is understood. */
export function isListing(option: string | null): boolean {
  const { list, rule } = parseListing(option);
  return option === null || option === (rule === null ? list : `${list}:${rule}`);
}

/** null: the default, left out of the address. */
export function writeListing(list: ListId, rule: string | null): string | null {
  if (rule !== null) return `${list}:${rule}`;
  return list === 'fail' ? null : list;
}
