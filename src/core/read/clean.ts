/**
 * Text as printed → text as meant, with a way back. Width, spacing and converter litter are evened out;
 * `map[i]` is the place in the printed text of the i-th character here, so that every quote can be cut from the original.
 */
import { TRADITIONAL } from '../lexicon/traditional.ts';

export interface Clean {
  readonly text: string;
  /** One entry a character of `text`, and one more for its end. */
  readonly map: Int32Array;
}

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Full-width characters that stay: Chinese commas must not become separators of thousands. */
const KEPT = new Set(['，']);
const SAME: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u3000': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u000b': '\n',
  '\u000c': '\n',
  '\r': '\n',
  '\u2028': '\n',
  '﹪': '%',
  '〔': '(',
  '〕': ')',
  '﹙': '(',
  '﹚': ')',
  '∶': ':',
  '﹐': '，',
  '﹑': '、',
  〇: '〇',
  '−': '-',
  '—': '-',
  '–': '-',
  '﹣': '-',
};
const DROPPED = /[\u200b-\u200f\u2060\ufeff\u00ad]/;

export function isDigit(ch: string | undefined): boolean {
  return ch !== undefined && ch >= '0' && ch <= '9';
}

export function isHan(ch: string | undefined): boolean {
  return ch !== undefined && ch >= '\u4e00' && ch <= '\u9fff';
}

/** Evens out the printed text. Lines and tabs stay. Time is linear in the text's length. */
export function clean(printed: string): Clean {
  const first = evenCharacters(printed);
  return closeSpaces(first.text, first.map);
}

function evenCharacters(printed: string): { text: string; map: number[] } {
  const out: string[] = [];
  const map: number[] = [];
  const put = (ch: string, at: number) => {
    out.push(ch);
    map.push(at);
  };
  let i = 0;
  while (i < printed.length) {
    const skip = litterLength(printed, i);
    if (skip > 0) {
      i += skip;
      continue;
    }
    const ch = printed[i]!;
    if (ch === '\r' && printed[i + 1] === '\n') {
      i += 1;
      continue;
    }
    if (!DROPPED.test(ch) && !(QUOTES.includes(ch) && aroundSangong(printed, i))) put(evenCharacter(ch, printed, i), i);
    i += 1;
  }
  map.push(printed.length);
  return { text: out.join(''), map };
}

const QUOTES = '“”‘’"\'＂〝〞「」';

/** 三公 comes with quotes of every kind around it, or around 三公经费: they go. */
function aroundSangong(text: string, i: number): boolean {
  return (
    text.startsWith('三公', i + 1) || text.startsWith('三公', i - 2) || /三公[经經][费費]$/.test(text.slice(i - 4, i))
  );
}

function evenCharacter(ch: string, printed: string, i: number): string {
  const same = SAME[ch];
  if (same !== undefined) return ch === '〇' && !isDigit(printed[i - 1]) && !isDigit(printed[i + 1]) ? '〇' : same;
  const code = ch.charCodeAt(0);
  if (code < 0x80) return ch === ',' ? comma(printed, i) : ch;
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) {
    if (ch === '，' && isFullWidthThousands(printed, i)) return ',';
    return KEPT.has(ch) ? ch : String.fromCharCode(code - FULL_WIDTH_SHIFT);
  }
  return TRADITIONAL.get(ch) ?? ch;
}

/**
 * A half-width comma is a separator of thousands between a digit and three digits, and a Chinese comma elsewhere.
 * A line may break inside the three.
 */
function comma(printed: string, i: number): string {
  if (!isDigit(printed[i - 1])) return '，';
  let digits = 0;
  let at = i + 1;
  while (digits < 4 && at < i + 10) {
    const ch = printed[at];
    if (isDigit(ch)) digits += 1;
    else if (ch !== '\n' && ch !== '\r') break;
    at += 1;
  }
  return digits === 3 ? ',' : '，';
}

function isFullWidthThousands(printed: string, i: number): boolean {
  const wide = (ch: string | undefined) => ch !== undefined && ch >= '０' && ch <= '９';
  return (
    wide(printed[i - 1]) &&
    wide(printed[i + 1]) &&
    wide(printed[i + 2]) &&
    wide(printed[i + 3]) &&
    !wide(printed[i + 4])
  );
}

const BOOKMARK = /\[(?:bookmark|endif|if [^\]]{0,30}):?[^\]\n]{0,40}\]/y;
const PINYIN = /[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[)）]/y;
const PAGE_MARK = /[ \n\t]*[-—–]{1,2} ?\d{1,3} ?[-—–]{1,2}(?=[ \n\t])/y;

/** Length of converter litter at `i`: bookmarks, pinyin after a character, a page number between dashes. */
function litterLength(text: string, i: number): number {
  const ch = text[i];
  if (ch === '[') return matchLength(BOOKMARK, text, i);
  if ((ch === '(' || ch === '（') && isHan(text[i - 1])) return matchLength(PINYIN, text, i);
  if ((ch === ' ' || ch === '\n') && (text[i + 1] === '-' || text[i + 1] === '—' || text[i + 1] === '–')) {
    return matchLength(PAGE_MARK, text, i);
  }
  return 0;
}

function matchLength(pattern: RegExp, text: string, i: number): number {
  pattern.lastIndex = i;
  const match = pattern.exec(text);
  return match ? match[0].length : 0;
}

/**
 * Drops single spaces that only a typesetter put in: between two Chinese characters, between a Chinese character and
 * a figure, before a unit or a sign. A space between two figures stays (it may be a column), as does a wide gap.
 */
function closeSpaces(text: string, map: readonly number[]): Clean {
  const out: string[] = [];
  const places: number[] = [];
  let i = 0;
  while (i < text.length) {
    const ch = text[i]!;
    if (ch !== ' ') {
      out.push(ch);
      places.push(map[i]!);
      i += 1;
      continue;
    }
    let end = i;
    while (text[end] === ' ') end += 1;
    const before = out[out.length - 1];
    const after = text[end];
    if (!isTypesetSpace(before, after, end - i, text, i, end)) {
      out.push(' ');
      places.push(map[i]!);
    }
    i = end;
  }
  places.push(map[text.length]!);
  return { text: out.join(''), map: Int32Array.from(places) };
}

const CLOSING = new Set([...'，。；;：:、)%”》】!？?,.']);
const OPENING = new Set([...'，。；;：:、(“《【']);

function isTypesetSpace(
  before: string | undefined,
  after: string | undefined,
  width: number,
  text: string,
  from: number,
  to: number,
): boolean {
  if (before === undefined || after === undefined || before === '\n' || after === '\n') return true;
  if (before === '\t' || after === '\t') return true;
  if (CLOSING.has(after) || OPENING.has(before)) return true;
  if (before === '.' && isDigit(after) && isDigit(text[from - 2])) return width === 1;
  if (isDigit(before) && isDigit(after)) return width === 1 && isSplitFigure(text, from, to);
  if (width > 1) return isHan(before) !== isHan(after) && (isDigit(before) || isDigit(after)) && width < 3;
  return isHan(before) || isHan(after);
}

const UNIT_AFTER = /[\d ]{0,8}(?:\.[\d ]{1,4})? ?(?:万|元|亿|人|名|篇|条|件|%|分)/y;
const YEAR_AFTER = /\d[\d ]{0,3}年/y;
/** «9 6.24万元»: one figure with a space in it, when words stand before it and a unit behind it. */
function isSplitFigure(text: string, from: number, to: number): boolean {
  let start = from - 1;
  while (start >= 0 && (isDigit(text[start]) || text[start] === '.')) start -= 1;
  while (text[start] === ' ') start -= 1;
  if (!isHan(text[start]) && !'。，;；)：:≥≤~<>('.includes(text[start] ?? ' ')) return false;
  if (text[from - 1] === '.' || text.slice(start, from).includes('.')) return false;
  if (/^(?:2 ?0|1 ?9)/.test(text.slice(start + 1, from + 2).trim())) {
    YEAR_AFTER.lastIndex = to;
    if (YEAR_AFTER.test(text)) return true;
  }
  UNIT_AFTER.lastIndex = to;
  return UNIT_AFTER.test(text);
}
