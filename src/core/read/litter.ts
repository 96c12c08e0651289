/** What converters leave in a text: bookmarks, pinyin after a character, page numbers between dashes. */
import { isHanAt } from './chars.ts';

/** The characters that litter can begin with. */
export const MAY_BE_LITTER = '[(（ \n';

const BOOKMARK = /\[(?:bookmark|endif|if [^\]]{0,30}):?[^\]\n]{0,40}\]/y;
const PINYIN = /[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[)）]/y;
/** Its number may be misread: «— l3 —». */
const PAGE_MARK = /[ \n\t]*[-—–]{1,2} ?[\dlIO]{1,3} ?[-—–]{1,2}(?=[ \n\t])/y;

/** Length of the litter that begins at `i`; 0 for none. */
export function litterLength(text: string, i: number): number {
  const ch = text[i];
  if (ch === '[') return matchLength(BOOKMARK, text, i);
  if (ch === '(' || ch === '（') return isHanAt(text, i - 1) ? matchLength(PINYIN, text, i) : 0;
  if (ch === ' ' || ch === '\n') {
    const next = text[i + 1];
    if (next === '-' || next === '—' || next === '–') return matchLength(PAGE_MARK, text, i);
  }
  return 0;
}

function matchLength(pattern: RegExp, text: string, i: number): number {
  pattern.lastIndex = i;
  const match = pattern.exec(text);
  return match ? match[0].length : 0;
}
