/**
 * The text as the search for people reads it: simplified characters, half width, cell borders as tabs, pinyin in brackets
 * taken out («聯(lián)系人 |» → «联系人 ⇥»). Places in it lead back to places in the text.
 */
import { foldUnits } from '../who/charFold.ts';

export interface View {
  readonly plain: string;
  /** Offset in the text of each unit of `plain`, one more for its end; null where both are the same. */
  readonly at: Uint32Array | null;
}

const PINYIN = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)/g;
/** Cell borders of tables in plain text. */
const BORDER = /[|│¦]/g;

export function viewOf(text: string): View {
  const plain = foldUnits(text).replace(BORDER, '\t');
  return plain.search(PINYIN) >= 0 ? withoutPinyin(plain) : { plain, at: null };
}

function withoutPinyin(plain: string): View {
  const at = new Uint32Array(plain.length + 1);
  const parts: string[] = [];
  let length = 0;
  let done = 0;
  const keep = (end: number): void => {
    for (let i = done; i < end; i += 1) {
      at[length] = i;
      length += 1;
    }
    parts.push(plain.slice(done, end));
  };
  for (const { 0: litter, index } of plain.matchAll(PINYIN)) {
    keep(index);
    done = index + litter.length;
  }
  keep(plain.length);
  at[length] = plain.length;
  return { plain: parts.join(''), at: at.subarray(0, length + 1) };
}
