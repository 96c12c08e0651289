/** Telephone numbers, identity numbers, e-mail addresses; not money, dates, document numbers or index codes. */
import type { Span } from '../mask.ts';

/** Labels behind which any number of seven and more digits is somebody's; the number may be the next cell. */
const LABEL =
  /(?:电[ \u3000]{0,4}话|手[ \u3000]{0,4}机|传[ \u3000]{0,4}真|号码|联[系络]方式|热线|微信号?|QQ号?|qq号?)(?:\([^()\d\n]{1,8}\))?[\s:)号码\u3000]{0,60}/g;
const AMOUNT_AHEAD = /^[ \u3000]?(?:\.\d|[万亿元篇条件次%])/;
const PROVINCE_PREFIX = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|7[1]|8[123])/;

const ZERO = 0x30;
const ONE = 0x31;
const EIGHT = 0x38;
const NINE = 0x39;
const AT = 0x40;

function isDigit(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return code >= ZERO && code <= NINE;
}

/** End of the run of digits at `i`. */
function runEnd(text: string, i: number): number {
  let end = i;
  while (isDigit(text, end)) end += 1;
  return end;
}

/** `text` is a view: half width, simplified. */
export function numberSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === AT) pushIf(spans, mailAt(text, i));
    if (code < ZERO || code > NINE) continue;
    const end = runEnd(text, i);
    // Mobiles begin with 1 or 86, area codes with 0; identity numbers are long.
    if (code <= ONE || code === EIGHT || end - i >= 17) pushIf(spans, personalNumber(text, i, end));
    i = end - 1;
  }
  for (const label of text.matchAll(LABEL)) pushIf(spans, labelledNumber(text, label.index + label[0].length));
  return spans;
}

function pushIf(spans: Span[], span: Span | null): void {
  if (span) spans.push(span);
}

function personalNumber(text: string, start: number, end: number): Span | null {
  if (!standsAlone(text, start)) return null;
  const run = text.slice(start, Math.min(end, start + 24));
  if (end - start === 11 && isMobile(run)) return closes(text, end) ? [start, end] : null;
  if (end - start === 13 && run.startsWith('86') && isMobile(run.slice(2)))
    return closes(text, end) ? [start, end] : null;
  if (isIdentity(text, run, end)) return [start, end - start === 17 ? end + 1 : end];
  return separated(text, start, end, run);
}

function isMobile(run: string): boolean {
  return run.length === 11 && /^1[3-9]/.test(run);
}

/** 18 digits (the last may be X) with a province's prefix and a date of birth. */
function isIdentity(text: string, run: string, end: number): boolean {
  const whole = run.length === 18 && closes(text, end);
  const withX = run.length === 17 && /^[Xx]/.test(text.charAt(end)) && !isDigit(text, end + 1);
  if (!whole && !withX) return false;
  const [year = 0, month = 0, day = 0] = [run.slice(6, 10), run.slice(10, 12), run.slice(12, 14)].map(Number);
  const born = year >= 1920 && year <= 2030 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return born && PROVINCE_PREFIX.test(run);
}

/** 0739-5321234, (0739)5321234, 186 9210 7518, +86-186…: groups with one separator between them. */
function separated(text: string, start: number, end: number, run: string): Span | null {
  const groups = [run];
  let at = end;
  while (groups.length < 4) {
    const gap = /^[ \u3000]?[-–—) \u3000][ \u3000]?/.exec(text.slice(at, at + 3))?.[0] ?? '';
    const next = gap === '' ? '' : text.slice(at + gap.length, Math.min(runEnd(text, at + gap.length), at + 24));
    if (next === '' || next.length > 11) break;
    groups.push(next);
    at += gap.length + next.length;
    const joined = groups.join('');
    const found = isLandline(groups) || isMobile(joined.replace(/^86(?=1)/, ''));
    if (found && closes(text, at) && !isDigit(text, at)) return [start, at];
  }
  return null;
}

function isLandline(groups: readonly string[]): boolean {
  const [area = '', number = ''] = groups;
  return groups.length === 2 && /^(?:010|02\d|0[3-9]\d\d)$/.test(area) && /^[2-9]\d{6,7}$/.test(number);
}

/** Behind a label or a name: any groups of digits that together make 7 to 13. */
export function labelledNumber(text: string, start: number): Span | null {
  let end = start;
  let count = 0;
  for (let i = start; i < text.length && i - start < 24; i += 1) {
    if (isDigit(text, i)) {
      count += 1;
      end = i + 1;
    } else if (!/[-–—() \u3000]/.test(text.charAt(i))) break;
  }
  if (count < 7 || count > 13 || isDigit(text, end)) return null;
  return AMOUNT_AHEAD.test(text.slice(end, end + 3)) ? null : [start, end];
}

/** Not the tail of a code or of a decimal: no letter, digit or point right before. */
function standsAlone(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return !/(?:[A-Za-z_.]|\d[-/,]|[\])}]-)$/.test(before);
}

/** Not the head of a code, an amount or a decimal. */
function closes(text: string, end: number): boolean {
  const after = text.slice(end, end + 3);
  return !/^(?:[A-Za-z_]|-\/?[\dA-Za-z])/.test(after) && !AMOUNT_AHEAD.test(after);
}

const LOCAL = /[A-Za-z0-9._%+-]/;
const DOMAIN = /[A-Za-z0-9.-]/;

function mailAt(text: string, at: number): Span | null {
  let start = at;
  while (at - start < 64 && LOCAL.test(text.charAt(start - 1))) start -= 1;
  let end = at + 1;
  while (end - at < 64 && DOMAIN.test(text.charAt(end))) end += 1;
  return start < at && text.slice(at + 1, end).includes('.') ? [start, end] : null;
}
