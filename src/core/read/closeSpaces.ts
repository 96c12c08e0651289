/** Spaces that only a typesetter put in. */
import { isDigit, isDigitAt, isHan, isHanAt } from './chars.ts';
import { type Draft, textOf } from './draft.ts';

const SPACE = 0x20;

/**
 * Drops single spaces between two Chinese characters, between a Chinese character and a figure, before a unit or a sign.
 * A space between two figures stays (it may be a column), as does a wide gap.
 */
export function closeSpaces(draft: Draft): Draft {
  const { units, map, length } = draft;
  const first = units.subarray(0, length).indexOf(SPACE);
  if (first < 0) return draft;
  const text = textOf(draft);
  let kept = first;
  let i = first;
  while (i < length) {
    if (units[i] !== SPACE) {
      units[kept] = units[i]!;
      map[kept] = map[i]!;
      kept += 1;
      i += 1;
      continue;
    }
    let end = i;
    while (end < length && text.charCodeAt(end) === SPACE) end += 1;
    const before = kept === 0 ? undefined : String.fromCharCode(units[kept - 1]!);
    const word = kept > 0 && isWideWord(units, kept, text, end);
    if (!word && !isTypesetSpace(before, text, i, end)) {
      units[kept] = SPACE;
      map[kept] = map[i]!;
      kept += 1;
    }
    i = end;
  }
  map[kept] = map[length]!;
  return { units, map, length: kept };
}

/** «项    目», «合    计»: two lone characters that are one word of a table, however far apart. */
function isWideWord(units: Uint16Array, kept: number, text: string, to: number): boolean {
  if (!WIDE_WORDS.has(String.fromCharCode(units[kept - 1]!) + (text[to] ?? ''))) return false;
  const first = kept < 2 || units[kept - 2]! <= SPACE;
  return first && (to + 1 >= text.length || text.charCodeAt(to + 1) <= SPACE);
}

const WIDE_WORDS: ReadonlySet<string> = new Set(['项目', '合计', '总计', '小计', '收入', '支出', '科目', '栏次']);

const CLOSING = '，。；;：:、)%”》】!？?,.';
const OPENING = '，。；;：:、(“《【≥≤';

/** [from, to) of `text` are spaces, `before` is what stands before them once other spaces are closed. */
function isTypesetSpace(before: string | undefined, text: string, from: number, to: number): boolean {
  const after = text[to];
  const width = to - from;
  if (before === undefined || after === undefined || before === '\n' || after === '\n') return true;
  if (before === '\t' || after === '\t') return true;
  if (CLOSING.includes(after) || OPENING.includes(before)) return true;
  if (before === '.' && isDigit(after) && isDigitAt(text, from - 2)) return width === 1;
  if (isDigit(before) && isDigit(after)) return width === 1 && isSplitFigure(text, from, to);
  if (width > 1) return isHan(before) !== isHan(after) && (isDigit(before) || isDigit(after)) && width < 3;
  return isHan(before) || isHan(after);
}

const UNIT_AFTER = /[\d ]{0,8}(?:\.[\d \n]{1,4})? ?(?:万|元|亿|人|名|篇|条|件|%|分)/y;
const LAST_PLACE = /^\d(?:万|元|%)/;
const YEAR_AFTER = /\d[\d ]{0,3}年/y;

/** «9 6.24万元»: one figure with a space in it, when words stand before it and a unit behind it. */
function isSplitFigure(text: string, from: number, to: number): boolean {
  let start = from - 1;
  let point = false;
  while (start >= 0 && (isDigitAt(text, start) || text[start] === '.')) {
    point ||= text[start] === '.';
    start -= 1;
  }
  const figure = start + 1;
  while (text[start] === ' ') start -= 1;
  if (!isHanAt(text, start) && !'。，;；)：:≥≤~<>('.includes(text[start] ?? ' ')) return false;
  // «768.3 1万元»: a second place behind the point, and the unit at once.
  if (point) return /^\.\d$/.test(text.slice(from - 2, from)) && LAST_PLACE.test(text.slice(to, to + 3));
  if (/^(?:2 ?0|1 ?9)/.test(text.slice(figure, from + 2))) {
    YEAR_AFTER.lastIndex = to;
    if (YEAR_AFTER.test(text)) return true;
  }
  UNIT_AFTER.lastIndex = to;
  return UNIT_AFTER.test(text);
}
