/** Which report the page is about, and whether it is shown as the sheet to print: the view option of the URL. Pure. */
import type { ReportRow } from './query.ts';

export interface Wish {
  /** `2020` or `2020-final`: the report's id without the centre; null: the latest. */
  readonly report: string | null;
  readonly sheet: boolean;
}

/** `2020`, `2020-final.sheet`, `sheet`; anything else wishes for nothing. */
const WISH = /^(?:(\d{4}(?:[-~][\w~-]+)?))?\.?(sheet)?$/;

export function parseWish(option: string | null): Wish {
  const found = WISH.exec(option ?? '');
  return { report: found?.[1] ?? null, sheet: found?.[2] === 'sheet' };
}

export function isWish(option: string | null): boolean {
  return WISH.test(option ?? '');
}

export function writeWish({ report, sheet }: Wish): string | null {
  if (report === null) return sheet ? 'sheet' : null;
  return sheet ? `${report}.sheet` : report;
}

/** `430602-2020-final` → `2020-final`. */
export function reportKey(reportId: string): string {
  return reportId.slice(7);
}

/** The wished report, else the latest self-assessment inside the years of the filter, else the latest of all. */
export function focusOf(
  reports: readonly ReportRow[],
  wish: Wish,
  years: readonly [number, number] | null,
): ReportRow | null {
  const wished = reports.find((row) => reportKey(row.report_id) === wish.report);
  const inside = reports.filter(
    ({ year }) => years === null || (year !== null && year >= years[0] && year <= years[1]),
  );
  return wished ?? inside.find((row) => row.kind === 'self') ?? inside[0] ?? reports[0] ?? null;
}
