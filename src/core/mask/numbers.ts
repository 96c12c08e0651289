/** Telephone numbers, identity numbers, e-mail addresses; not money, dates, document numbers or index codes. */
import type { Span } from '../mask.ts';

/** Labels behind which any number of seven and more digits is somebody's. */
const LABEL = /(?:电话|电話|手机|手機|传真|傳真|号码|联系方式|聯系方式|微信号|QQ号?|qq号?)[\s:：)）号码\u3000]{0,30}/g;
const AMOUNT_AHEAD = /^[ \u3000]?(?:[.．]\d|[万亿元篇条件次%％])/;
const PROVINCE_PREFIX = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|7[1]|8[123])/;

/** Half- and full-width digits as ASCII; undefined for anything else. */
function digit(text: string, i: number): string | undefined {
  const code = text.charCodeAt(i);
  if (code >= 0x30 && code <= 0x39) return text[i];
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 0x30);
  return undefined;
}

/** The run of digits at `i`, longer ones than anybody's number cut at `limit`. */
function digits(text: string, i: number, limit = 24): string {
  let run = '';
  for (let at = i; run.length < limit; at += 1) {
    const found = digit(text, at);
    if (found === undefined) break;
    run += found;
  }
  return run;
}

export function numberSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '@' || text[i] === '＠') pushIf(spans, mailAt(text, i));
    if (digit(text, i) === undefined) continue;
    const end = i + digits(text, i, text.length).length;
    pushIf(spans, personalNumber(text, i, end));
    i = end - 1;
  }
  for (const label of text.matchAll(LABEL)) pushIf(spans, labelled(text, label.index + label[0].length));
  return spans;
}

function pushIf(spans: Span[], span: Span | null): void {
  if (span) spans.push(span);
}

function personalNumber(text: string, start: number, end: number): Span | null {
  if (!standsAlone(text, start)) return null;
  const run = digits(text, start);
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
  const withX = run.length === 17 && /^[XxＸｘ]/.test(text.slice(end, end + 1)) && digit(text, end + 1) === undefined;
  if (!whole && !withX) return false;
  const [year, month, day] = [run.slice(6, 10), run.slice(10, 12), run.slice(12, 14)].map(Number);
  const born = year! >= 1920 && year! <= 2030 && month! >= 1 && month! <= 12 && day! >= 1 && day! <= 31;
  return born && PROVINCE_PREFIX.test(run);
}

/** 0739-5321234, (0739)5321234, 186 9210 7518, +86-186…: groups with one separator between them. */
function separated(text: string, start: number, end: number, run: string): Span | null {
  const groups = [run];
  let at = end;
  while (groups.length < 4) {
    const gap = /^[ \u3000]?[-－–—)） \u3000][ \u3000]?/.exec(text.slice(at, at + 3))?.[0] ?? '';
    const next = gap === '' ? '' : digits(text, at + gap.length);
    if (next === '' || next.length > 11) break;
    groups.push(next);
    at += gap.length + next.length;
    const joined = groups.join('');
    const found = isLandline(groups) || isMobile(joined.replace(/^86(?=1)/, ''));
    if (found && closes(text, at) && digit(text, at) === undefined) return [start, at];
  }
  return null;
}

function isLandline(groups: readonly string[]): boolean {
  const [area = '', number = ''] = groups;
  return groups.length === 2 && /^(?:010|02\d|0[3-9]\d\d)$/.test(area) && /^[2-9]\d{6,7}$/.test(number);
}

/** Behind a label: any groups of digits that together make 7 to 13. */
function labelled(text: string, start: number): Span | null {
  let end = start;
  let count = 0;
  for (let i = start; i < text.length && i - start < 24; i += 1) {
    if (digit(text, i) !== undefined) {
      count += 1;
      end = i + 1;
    } else if (!/[-－–—()（） \u3000]/.test(text.charAt(i))) break;
  }
  return count >= 7 && count <= 13 && !AMOUNT_AHEAD.test(text.slice(end, end + 3)) ? [start, end] : null;
}

/** Not the tail of a code or of a decimal: no letter, digit or point right before. */
function standsAlone(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return !/(?:[A-Za-z_.．]|\d[-－/,，]|[\])}]-)$/.test(before);
}

/** Not the head of a code, an amount or a decimal. */
function closes(text: string, end: number): boolean {
  const after = text.slice(end, end + 3);
  return !/^(?:[A-Za-z_]|[-－]\/?[\dA-Za-z])/.test(after) && !AMOUNT_AHEAD.test(after);
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
