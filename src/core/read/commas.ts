/** Commas: separators of thousands or between clauses. Judged once litter, markup and look-alikes are gone. */
import { isDigitAt } from './chars.ts';
import { type Draft, textOf } from './draft.ts';

const COMMA = ','.charCodeAt(0);
const CHINESE_COMMA = '，'.charCodeAt(0);
const WIDE_ZERO = '０'.charCodeAt(0);
const WIDE_NINE = '９'.charCodeAt(0);
/** A text that writes «11，268，540.00元» or «96，000元» means thousands by its wide commas. */
const WIDE_THOUSANDS = /\d，\d{3}(?:\.\d{2}(?!\d)| ?元)/;

/** Settles the commas that stand at `places` of the draft. In place. */
export function settleCommas(draft: Draft, places: readonly number[], printed: string): void {
  if (places.length === 0) return;
  const text = textOf(draft);
  const wide = WIDE_THOUSANDS.test(text);
  for (const at of places) {
    const mayBe = draft.units[at] === COMMA || wide || isBesideWideDigit(draft, at, printed);
    draft.units[at] = mayBe && isThousands(text, at) ? COMMA : CHINESE_COMMA;
  }
}

/** «１，２０４»: where digits are wide, commas are. */
function isBesideWideDigit({ map }: Draft, at: number, printed: string): boolean {
  const code = at === 0 ? 0 : printed.charCodeAt(map[at - 1]!);
  return code >= WIDE_ZERO && code <= WIDE_NINE;
}

/** Between a digit and three digits, no more. A line or a page may end inside the three. */
function isThousands(text: string, i: number): boolean {
  if (!isDigitAt(text, i - 1)) return false;
  let digits = 0;
  let at = i + 1;
  let end = i + REACH;
  while (digits < 4 && at < end) {
    if (isDigitAt(text, at)) digits += 1;
    else if (text[at] !== '\n') break;
    else if (digits > 0) {
      const page = pageLineLength(text, at);
      at += page;
      end += page;
    }
    at += 1;
  }
  return digits === 3;
}

const REACH = 10;
const PAGE_LINE = /\s*第 ?\d{1,4} ?页(?: ?共 ?\d{1,4} ?页)?\s*(?=\n)/y;

/** «2,246,72⏎第 12 页 共 31 页⏎5.00元»: the page ends inside a figure. */
function pageLineLength(text: string, at: number): number {
  PAGE_LINE.lastIndex = at;
  return PAGE_LINE.exec(text)?.[0].length ?? 0;
}
