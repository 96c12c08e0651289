/** Text for recognising names and years: one width, simplified characters, no white space, no converter litter. */
import { foldTight, foldUnits } from './charFold.ts';

export interface Line {
  /** As printed, trimmed. */
  readonly printed: string;
  /** Folded, without white space. */
  readonly plain: string;
}

/** Enough for any report's beginning and body; what lies beyond adds nothing about who and when. */
const REACH = 60_000;

const LITTER = /\[(?:bookmark|if|endif)[^\]\n]{0,40}\]|\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)/g;
const BLANK = /[\s\u200b-\u200f\ufeff]+/g;

export function foldPlain(text: string): string {
  const part = text.length > REACH ? text.slice(0, REACH) : text;
  const tight = foldTight(part) ?? foldUnits(part.normalize('NFKC')).replace(BLANK, '');
  return tight.replace(LITTER, '');
}

const LINE_END = /[\n\r\u2028]/g;
/** Titles are shorter; what a longer line holds beyond is text. */
const LONGEST_LINE = 240;

/** The first `limit` lines that hold anything. */
export function foldLines(text: string, limit: number): Line[] {
  const lines: Line[] = [];
  let at = 0;
  while (at < text.length && at < REACH && lines.length < limit) {
    LINE_END.lastIndex = at;
    const end = LINE_END.exec(text)?.index ?? text.length;
    const printed = text.slice(at, Math.min(end, at + LONGEST_LINE)).trim();
    const plain = foldPlain(printed);
    if (plain !== '') lines.push({ printed, plain });
    at = end + 1;
  }
  return lines;
}

const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** 二〇二三年 → 2023年, elsewhere unchanged. */
export function foldYears(plain: string): string {
  return plain.replace(/二[〇零0○][一二三][〇零0○一二三四五六七八九](?=年)/g, (year) =>
    [...year].map((ch) => CHINESE_DIGITS[ch] ?? '0').join(''),
  );
}
