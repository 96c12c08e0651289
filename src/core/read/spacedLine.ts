/** One line of a text by its spaces: which gaps may stand between cells, and what stands between the gaps. */
import { isHan, isSpaceAt, unitsOf } from './chars.ts';

/** A stretch of spaces inside a line; `wide`: two or more. */
export interface Gap {
  readonly from: number;
  readonly wide: boolean;
}

export interface SpacedLine {
  /** All gaps but those of words set wide. */
  readonly gaps: readonly Gap[];
  /** Between the wide gaps where the line has some, else between all. */
  readonly pieces: readonly string[];
  /** Between all gaps. */
  readonly words: readonly string[];
  /** How many pieces are plain values. */
  readonly values: number;
  readonly wide: boolean;
}

const SPACE = 0x20;
const BARRED = unitsOf('\t|');
const PROSE = /[。；;！？]|，.*，/;
const VALUE = /^(?:[-—]{1,2}|[-+≥≤>=<]{0,2}[\d,]+(?:\.\d+)?(?:万元|亿元|元|万|%|‰|人|名|分|篇|条|件|个|期|次|场)?)$/;
/** Behind a figure these are its unit, set apart: «编制  15  人». */
const UNIT_ALONE =
  /^(?:(?:万元?|亿元?|元|人|名|个|篇|条|件|分|年|月|日|期|次|场|号|度|至|和)(?:[，。；;、()的]|$)|[%、，。；])/;
const LONGEST_PIECE = 30;
const LONGEST_LINE = 200;
/** From so many gaps on a line may be a whole table. */
const MANY = 8;

/** «产 出 情 况»: one character in three stands alone, and the spaces are the typesetter's. */
const LETTERED = 3;

/** What the spaces of [from, to) make of it; null where they separate nothing, `lettered` where they mean nothing. */
export function spacedLine(text: string, from: number, to: number): SpacedLine | 'blank' | 'lettered' | null {
  let start = from;
  while (start < to && isSpaceAt(text, start)) start += 1;
  let end = to;
  while (end > start && isSpaceAt(text, end - 1)) end -= 1;
  if (start === end) return 'blank';
  const gaps: Gap[] = [];
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (BARRED.has(code)) return null;
    if (code !== SPACE) continue;
    let behind = i;
    while (text.charCodeAt(behind) === SPACE) behind += 1;
    gaps.push({ from: i, wide: behind - i >= 2 });
    i = behind;
  }
  if (gaps.length === 0) return null;
  const line = text.slice(start, end);
  if (gaps.length < MANY && (line.length > LONGEST_LINE || PROSE.test(line))) return null;
  return byGaps(text, start, end, gaps);
}

/** «移动直播 ≥40 场 38 场 5 4»: an indicator's full marks and its score, whatever unit stands apart before them. */
function isScored(words: readonly string[]): boolean {
  return words.some((word, i) => i > 1 && /^\d{1,2}(?:\.\d{1,2})?$/.test(word) && /^\d{1,2}$/.test(words[i - 1]!));
}

function byGaps(text: string, from: number, to: number, all: readonly Gap[]): SpacedLine | 'lettered' | null {
  const wide = all.some((gap) => gap.wide) && all.length < MANY * 2;
  const gaps = all.filter((gap) => (gap.wide ? !isWideWord(text, gap.from) : !isLetterSpace(text, gap.from)));
  if (gaps.length === 0) return null;
  const words = between(text, from, to, gaps);
  const alone = words.filter((word) => word.length === 1 && (isHan(word) || words.length > MANY)).length;
  if (alone * LETTERED > words.length) return words.length > MANY ? 'lettered' : null;
  const pieces = wide
    ? between(
        text,
        from,
        to,
        gaps.filter((gap) => gap.wide),
      )
    : words;
  if (!isScored(words) && pieces.some((piece, i) => i > 0 && /\d$/.test(pieces[i - 1]!) && UNIT_ALONE.test(piece)))
    return null;
  if (words.length < MANY && pieces.some((piece) => piece.length > LONGEST_PIECE)) return null;
  return { gaps, pieces, words, values: pieces.filter((piece) => VALUE.test(piece)).length, wide };
}

function between(text: string, from: number, to: number, gaps: readonly Gap[]): string[] {
  const ends = [...gaps.map((gap) => gap.from), to];
  return ends.map((end, i) => text.slice(i === 0 ? from : ends[i - 1]!, end).replaceAll(' ', ''));
}

/** «项    目»: one word, however wide it is set. */
function isWideWord(text: string, at: number): boolean {
  if (!'项合总小收支科'.includes(text[at - 1] ?? ' ')) return false;
  let behind = at;
  while (text[behind] === ' ') behind += 1;
  const alone = (at < 2 || isSpaceAt(text, at - 2)) && (behind + 1 >= text.length || isSpaceAt(text, behind + 1));
  return alone && /^(?:项目|[合总小]计|收入|支出|科目)$/.test(text[at - 1]! + text[behind]!);
}

/** «合 计», «总 分»: the space between two lone characters sets a word wide. */
function isLetterSpace(text: string, at: number): boolean {
  const aloneBefore = isHan(text[at - 1]) && (at < 2 || isSpaceAt(text, at - 2));
  const aloneBehind = isHan(text[at + 1]) && (at + 2 >= text.length || isSpaceAt(text, at + 2));
  return aloneBefore && aloneBehind;
}
