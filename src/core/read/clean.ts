/**
 * Text as printed → text as meant, with a way back. Width, spacing and converter litter are evened out;
 * `map[i]` is the place in the printed text of the i-th character here, so that every quote can be cut from the original.
 */
import { TRADITIONAL } from '../lexicon/traditional.ts';
import { joinBrokenFigures } from './brokenFigures.ts';
import { isDigitAt, isHanAt } from './chars.ts';
import { closeSpaces } from './closeSpaces.ts';
import { separateCells } from './columns.ts';
import { settleCommas } from './commas.ts';
import { type Draft, textOf } from './draft.ts';
import { litterLength, MAY_BE_LITTER } from './litter.ts';
import { MAY_BE_MARKUP, markupAt } from './markup.ts';
import { MAY_BE_MISREAD, misreadAt } from './misread.ts';
import { runningHeads } from './runningHeads.ts';

export interface Clean {
  readonly text: string;
  /** One entry a character of `text`, and one more for its end. */
  readonly map: Int32Array;
}

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

/** From → to, pairs written one after the other. */
const SAME = '\u00a0 \u3000 \u2002 \u2003 \u2009 \u000b\n\u000c\n\r\n\u2028\n﹪%〔(〕)﹙(﹚)∶:﹐，﹑、−-—-–-﹣-│|┃|';
const DROPPED = '\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad';
const QUOTES = '“”‘’"\'＂〝〞「」';

/** What becomes of each UTF-16 unit, wherever it stands. */
const EVEN = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
/** Units whose neighbours decide. */
const DEPENDS = new Uint8Array(0x10000);
const MARKED = 2;
const SIGN = 3;
const LOOK_ALIKE = 4;

for (const [from, to] of TRADITIONAL) EVEN[from.charCodeAt(0)] = to.charCodeAt(0);
for (let code = FULL_WIDTH_FIRST; code <= FULL_WIDTH_LAST; code += 1) EVEN[code] = code - FULL_WIDTH_SHIFT;
for (let i = 0; i < SAME.length; i += 2) EVEN[SAME.charCodeAt(i)] = SAME.charCodeAt(i + 1);
/** Chinese commas must not become separators of thousands. */
EVEN['，'.charCodeAt(0)] = '，'.charCodeAt(0);
for (const ch of `\r${MAY_BE_LITTER}${DROPPED}${QUOTES}`) DEPENDS[ch.charCodeAt(0)] = 1;
for (const ch of ',，.。') DEPENDS[ch.charCodeAt(0)] = SIGN;
for (const ch of MAY_BE_MISREAD) DEPENDS[ch.charCodeAt(0)] = LOOK_ALIKE;
for (const ch of MAY_BE_MARKUP) DEPENDS[ch.charCodeAt(0)] = MARKED;

/** Evens out the printed text. Lines and tabs stay. Time is linear in the text's length. */
export function clean(printed: string): Clean {
  const draft = closeSpaces(separateCells(joinBrokenFigures(evenCharacters(printed))));
  return { text: textOf(draft), map: draft.map.subarray(0, draft.length + 1) };
}

function evenCharacters(printed: string): Draft {
  const units = new Uint16Array(printed.length);
  const map = new Int32Array(printed.length + 1);
  let length = 0;
  let i = 0;
  const commas: number[] = [];
  const heads = runningHeads(printed);
  let head = 0;
  while (i < printed.length) {
    if (head < heads.length && i >= heads[head]!.from) {
      i = Math.max(i, heads[head]!.to);
      head += 1;
      continue;
    }
    const code = printed.charCodeAt(i);
    let even = EVEN[code]!;
    const markup = DEPENDS[code] === MARKED ? markupAt(printed, i) : null;
    if (markup) {
      const around = markup.unit > 0 && QUOTES.includes(String.fromCharCode(markup.unit));
      if (markup.unit > 0 && !(around && aroundSangong(printed, i, markup.length))) {
        units[length] = EVEN[markup.unit]!;
        map[length] = i;
        length += 1;
      }
      i += markup.length;
      continue;
    }
    if (DEPENDS[code] === 1) {
      const skip = litterLength(printed, i) || (isDropped(printed, i) ? 1 : 0);
      if (skip > 0) {
        i += skip;
        continue;
      }
    } else if (DEPENDS[code] === SIGN) {
      if (code === COMMA || code === CHINESE_COMMA) commas.push(length);
      else if (code === STOP) even = isPointAt(printed, i) ? POINT : even;
      else even = isCommaAt(printed, i) ? CHINESE_COMMA : even;
    } else if (DEPENDS[code] === LOOK_ALIKE) even = misreadAt(printed, i) || even;
    units[length] = even;
    map[length] = i;
    length += 1;
    i += 1;
  }
  map[length] = printed.length;
  const draft = { units, map, length };
  settleCommas(draft, commas, printed);
  return draft;
}

const COMMA = ','.charCodeAt(0);
const CHINESE_COMMA = '，'.charCodeAt(0);
const STOP = '。'.charCodeAt(0);
const POINT = '.'.charCodeAt(0);

/** «97。90%»: a point that was read as a stop. */
function isPointAt(printed: string, i: number): boolean {
  return isDigitAt(printed, i - 1) && /^。\d{1,2} ?(?:[%％分]|万元)/.test(printed.slice(i, i + 6));
}

/** «编制45名.现有43人»: behind a figure a comma that was read as a point; «大祥融媒.人民号» is a name. */
function isCommaAt(printed: string, i: number): boolean {
  return (
    isHanAt(printed, i - 1) &&
    isHanAt(printed, i + 1) &&
    /\d(?:万元|元|[人名个篇条件场次期部辆台])$/.test(printed.slice(i - 3, i))
  );
}

function isDropped(printed: string, i: number): boolean {
  const ch = printed[i]!;
  if (ch === '\r') return printed[i + 1] === '\n';
  return DROPPED.includes(ch) || (QUOTES.includes(ch) && aroundSangong(printed, i));
}

/** 三公 comes with quotes of every kind around it, or around 三公经费: they go. */
function aroundSangong(text: string, i: number, length = 1): boolean {
  return (
    text.startsWith('三公', i + length) ||
    text.startsWith('三公', i - 2) ||
    /三公[经經][费費]$/.test(text.slice(i - 4, i))
  );
}
