/** How much of the list is shown: reports unfold some at a time, and their checks are asked for as far as they are wanted. Pure. */
import { type CheckRow, LISTED } from './query.ts';

export interface Page {
  /** Reports that are shown. */
  readonly reports: number;
  /** Checks that are asked for. */
  readonly limit: number;
}

/** Reports shown before someone asks for more, and with each asking. */
const AT_ONCE = 8;
export const MORE = 40;

export const FIRST_PAGE: Page = { reports: AT_ONCE, limit: LISTED };

/** `loaded`: whole reports that are there already. */
export function nextPage({ reports, limit }: Page, loaded: number): Page {
  const wanted = reports + MORE;
  return { reports: wanted, limit: loaded < wanted ? limit * 4 : limit };
}

/** Checks by report. Where more checks are to come (`all` of them), the last report may be cut in two and waits. */
export function wholeReports(rows: readonly CheckRow[], all: number): readonly (readonly CheckRow[])[] {
  const groups = new Map<string, CheckRow[]>();
  for (const row of rows) {
    const group = groups.get(row.report_id);
    if (group) group.push(row);
    else groups.set(row.report_id, [row]);
  }
  const reports = [...groups.values()];
  return rows.length < all && reports.length > 1 ? reports.slice(0, -1) : reports;
}
