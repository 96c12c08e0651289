/** Names of people: behind labels of forms, in tables headed 姓名, and wherever a name found so stands again. */
import type { Span } from '../mask.ts';
import { BETWEEN, BYLINE, CERTAIN, labelsIn, NEXT_LABEL, OFFICE, POST, SIGNED } from './labels.ts';
import { COMPOUND_SURNAMES, NOT_NAMES, SURNAMES } from './nameWords.ts';
import { labelledNumber } from './numbers.ts';

const HAN = /[\u3400-\u9fff\ud800-\udfff·•]/;
const TABLE_LENGTH = 1500;
/** 20210520 behind a name is a date. */
const DATE = /^20[0-3]\d(?:0\d|1[0-2])[0-3]\d$/;

/** `text` is a view; `numbers` are those found in it: who stands before a mobile number is its owner. */
export function nameSpans(text: string, numbers: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let tableEnd = 0; // a second 姓名 inside a table's reach opens no second table: time stays linear
  for (const { word, end } of labelsIn(text)) {
    if (end >= tableEnd && (word === '姓名' || word === '评价人员')) {
      spans.push(...tableNames(text, end));
      tableEnd = end + TABLE_LENGTH;
    }
    spans.push(...namesBehind(text, end, word));
  }
  for (const byline of text.matchAll(BYLINE)) spans.push(...between(text, byline.index + byline[0].length));
  for (const signed of text.matchAll(SIGNED)) spans.push(...signatures(signed[1] ?? '', signed.index + 1, text));
  for (const [start] of numbers) spans.push(...nameBefore(text, start));
  const unique = [...new Map(spans.map((span) => [span[0], span])).values()];
  return [...unique, ...numbersBehind(text, unique), ...repeats(text, unique)];
}

/** One name, or a list of names with 、 between them. */
function namesBehind(text: string, end: number, label: string): Span[] {
  const spans: Span[] = [];
  const gap = BETWEEN.exec(text.slice(end, end + 120))?.[0] ?? '';
  const certain = CERTAIN.test(label) && gap.includes(':');
  let at = end + gap.length;
  if (gap !== '') at += OFFICE.exec(text.slice(at, at + 18))?.[0].length ?? 0;
  while (spans.length < 40) {
    const found = nameAt(text, at, certain && spans.length === 0);
    if (!found) break;
    spans.push(found);
    const separator = /^(?:[ \u3000]{0,2}\([^()\n]{1,12}\))?[ \u3000]{0,2}[、,/][\s\u3000]{0,2}/.exec(
      text.slice(found[1], found[1] + 24),
    );
    if (!separator) break;
    at = found[1] + separator[0].length;
  }
  return spans;
}

/** Names with blanks between them, until something else follows. */
function between(text: string, start: number): Span[] {
  const spans: Span[] = [];
  for (let at = start; spans.length < 8; ) {
    const found = nameAt(text, at, false);
    if (!found) break;
    spans.push(found);
    at = found[1] + (/^[ \t\u3000、]{1,4}/.exec(text.slice(found[1], found[1] + 4))?.[0].length ?? 0);
    if (at === found[1]) break;
  }
  return spans;
}

/** Nothing but names in the brackets, and not one short word alone («(高峰)»). */
function signatures(inside: string, from: number, text: string): Span[] {
  const start = text.indexOf('(', from) + 1;
  const first = start + (inside.length - inside.trimStart().length);
  const spans = between(text, first);
  const last = spans.at(-1);
  const rest = last ? text.slice(last[1], start + inside.length).trim() : 'none';
  const alone = spans.length === 1 && last !== undefined && last[1] - last[0] < 3;
  return rest === '' && !alone ? spans : [];
}

/** The name that begins at `at` and ends with its token; single characters set apart by blanks («李　磊») are one name. */
function nameAt(text: string, at: number, certain: boolean): Span | null {
  let end = at;
  while (end - at < 20 && HAN.test(text.charAt(end))) end += 1;
  if (end - at === 1) {
    const gap = /^[ \u3000]{1,4}/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
    if (gap > 0 && HAN.test(text.charAt(end + gap)) && !HAN.test(text.charAt(end + gap + 1))) end += gap + 1;
  }
  const token = text.slice(at, end);
  const cut = token.search(NEXT_LABEL);
  if (cut === 0) return null;
  const name = cut > 0 ? token.slice(0, cut) : token;
  return isName(name.replace(/[ \u3000]/g, ''), certain) ? [at, at + name.length] : null;
}

/** «办公室某某139…», «某某:0730-…»: two or three characters that can be a name, right before a telephone number. */
function nameBefore(text: string, number: number): Span[] {
  const gap = /[\s:,/(、]{0,4}$/.exec(text.slice(Math.max(0, number - 4), number))?.[0].length ?? 0;
  const end = number - gap;
  for (const length of [4, 3, 2]) {
    const name = text.slice(end - length, end);
    if (name.length === length && isName(name, false) && (length < 4 || COMPOUND_SURNAMES.has(name.slice(0, 2))))
      return [[end - length, end]];
  }
  return [];
}

/** «某某 7620000»: a local number behind its owner. */
function numbersBehind(text: string, names: readonly Span[]): Span[] {
  return names.flatMap(([, end]) => {
    const gap = /^[\s:,/(、]{1,4}/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
    const found = gap === 0 ? null : labelledNumber(text, end + gap);
    return found && !DATE.test(text.slice(...found)) ? [found] : [];
  });
}

/** Where a table of people is over: its signatures, the next chapter, or running text. */
const TABLE_END = /[。;]|意见|综述|组长|[一二三四五六七八九十]{1,2}、/;

const TABLE_HEAD =
  /(?:职[ \u3000]{0,8}[务称]|单[ \u3000]{0,8}位|签[ \u3000]{0,8}[字名章]|性[ \u3000]{0,8}别|备[ \u3000]{0,8}注)/g;
/** A run of characters, or single ones set apart («李　磊»). */
const CELL = /[^\s\u3000]{2,}|[^\s\u3000](?:[ \u3000]{1,4}[^\s\u3000](?![^\s\u3000])){1,2}/g;

/** Cells under 姓名 or 评价人员 that are names, until the table ends; where cells have no borders, what stands before a post. */
function tableNames(text: string, start: number): Span[] {
  const reach = text.slice(start, start + TABLE_LENGTH);
  const stop = reach.search(TABLE_END);
  const part = (stop < 0 ? reach : reach.slice(0, stop)).replace(TABLE_HEAD, (head) => '\t'.repeat(head.length));
  const spans: Span[] = [];
  for (const { 0: piece, index } of part.matchAll(CELL)) {
    if (isName(piece.replace(/[ \u3000]/g, ''), false)) spans.push([start + index, start + index + piece.length]);
  }
  for (const post of part.matchAll(POST)) spans.push(...nameBefore(text, start + post.index));
  return spans;
}

function isName(name: string, certain: boolean): boolean {
  if (/[·•]/.test(name)) return name.length >= 3 && name.length <= 15;
  if (name.length < 2 || name.length > 4 || !/^[\u3400-\u9fff\ud800-\udfff]+$/.test(name)) return false;
  if (NOT_NAMES.has(name) || /[部处科室局委会员办股站所厅组台队级费区县镇省]$/.test(name)) return false;
  if (COMPOUND_SURNAMES.has(name.slice(0, 2))) return name.length >= 3;
  if (certain) return true;
  return SURNAMES.has(name.charAt(0)) && name.length <= 3;
}

/** 1 for each unit that begins a name found in the text at hand; all 0 between calls. */
const BEGINS = new Uint8Array(0x10000);

/**
 * A name of three characters is the person's wherever it stands; one of two may be a word («高峰»), so it must stand
 * alone between other characters than Chinese ones.
 */
function repeats(text: string, spans: readonly Span[]): Span[] {
  const byHead = new Map<string, Set<string>>();
  for (const [start, end] of spans) {
    const name = text.slice(start, end);
    if (/[\s\u3000]/.test(name)) continue;
    const head = name.slice(0, 2);
    byHead.set(head, (byHead.get(head) ?? new Set()).add(name));
    BEGINS[name.charCodeAt(0)] = 1;
  }
  const found: Span[] = [];
  if (byHead.size === 0) return found;
  for (let i = 0; i + 1 < text.length; i += 1) {
    if (BEGINS[text.charCodeAt(i)] === 0) continue;
    for (const name of byHead.get(text.slice(i, i + 2)) ?? []) {
      if (!text.startsWith(name, i)) continue;
      const end = i + name.length;
      const apart = !HAN.test(text.charAt(i - 1)) && !HAN.test(text.charAt(end));
      if (name.length >= 3 || apart) found.push([i, end]);
    }
  }
  for (const head of byHead.keys()) BEGINS[head.charCodeAt(0)] = 0;
  return found;
}
