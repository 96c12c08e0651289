/** Which part of the year a sentence's counts cover. */
export interface Period {
  readonly start: string; // YYYY-MM-DD
  readonly end: string;
}

const UNTIL = /截[至止](?:到)?(?:(20\d\d)年)?(\d{1,2})月(?:(\d{1,2})[日号]|底|末|份)?/;
const MONTHS = /(?:(20\d\d)年)?(\d{1,2})月?[-—~至到](\d{1,2})月/;
const ONE_MONTH = /(?:^|[^\d月-])(\d{1,2})月份/;
const UNTIL_NOW = /截[至止](?:到)?目前/;
const HALF = /上半年/;
const QUARTERS = /(?:第?([一二三])季度|前([一二三])个?季度|前三季度)/;

/** Cheap, and true of every text that names one. */
export function mayNamePeriod(text: string): boolean {
  return text.includes('月') || text.includes('上半年') || text.includes('季度') || text.includes('目前');
}

/**
 * The period that `sentence` names; null when it names none (the whole year). `before` is the last one named:
 * «截至目前» takes it over.
 */
export function periodOf(sentence: string, year: number | null, before: Period | null): Period | null {
  if (year === null || !mayNamePeriod(sentence)) return null;
  const until = UNTIL.exec(sentence);
  if (until) return upTo(Number(until[1] ?? year), Number(until[2]), until[3] ? Number(until[3]) : null);
  const months = MONTHS.exec(sentence);
  if (months) return { start: iso(year, Number(months[2]), 1), end: lastDay(year, Number(months[3])) };
  if (HALF.test(sentence)) return { start: iso(year, 1, 1), end: lastDay(year, 6) };
  const quarter = QUARTERS.exec(sentence);
  if (quarter) {
    const first = '一二三'.indexOf(quarter[1] ?? '') + 1;
    const through = quarter[1] ? first : '一二三'.indexOf(quarter[2] ?? '三') + 1;
    return { start: iso(year, quarter[1] ? first * 3 - 2 : 1, 1), end: lastDay(year, through * 3) };
  }
  const month = ONE_MONTH.exec(sentence);
  if (month) return { start: iso(year, Number(month[1]), 1), end: lastDay(year, Number(month[1])) };
  return UNTIL_NOW.test(sentence) ? before : null;
}

function upTo(year: number, month: number, day: number | null): Period {
  return { start: iso(year, 1, 1), end: day === null ? lastDay(year, month) : iso(year, month, day) };
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(Math.min(Math.max(month, 1), 12)).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function lastDay(year: number, month: number): string {
  const safe = Math.min(Math.max(month, 1), 12);
  return iso(year, safe, new Date(Date.UTC(year, safe, 0)).getUTCDate());
}

/** From the year's start to 1 December or later: the year's own figure. */
export function coversYear(period: Period, year: number): boolean {
  return period.start === `${year}-01-01` && period.end >= `${year}-12-01`;
}

/** To the very end: nothing to say about it. */
export function isWholeYear(period: Period, year: number): boolean {
  return coversYear(period, year) && period.end >= `${year}-12-31`;
}
