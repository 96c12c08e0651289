/**
 * Figures that the end of a line or of a page cut: «27,905,⏎600.00元», «1,688.2⏎4 一、…». Those of tables are put together
 * before lines are looked at; those of prose when its lines are joined. Only where the halves are no figures by themselves.
 */
import { isDigitAt } from './chars.ts';
import { type Draft, textOf } from './draft.ts';

const LINE_END = 0x0a;
/** How much of a line is looked at. */
const REACH = 40;
/** The line's end, blank lines, a page's number. */
const BETWEEN = /[ \t]*\n(?:[ \t]*(?:第 ?\d{1,4} ?页(?: ?共 ?\d{1,4} ?页)?)?[ \t]*\n){0,4}[ \t]*(?=\d)/y;

type Halves = (left: string, right: string) => boolean;

const UNIT = '(?:万|亿|元|%|余|[篇条件人名个期场次部分])';
const COMPLETES = new RegExp(String.raw`^\d{1,2}(?:\.\d|[ \t]*(?:\n|${UNIT})|[ \t]|$)`);

const CUTS: readonly Halves[] = [
  // «27,905,|600.00»
  (left, right) => /(?:^|[^\d.])\d{1,3}(?:,\d{3})*,$/.test(left) && /^\d{3}(?![\d、])/.test(right),
  // «1,5|72.31»
  (left, right) => {
    const begun = /\d,(\d{1,2})$/.exec(left)?.[1]?.length ?? 0;
    const rest = /^\d+/.exec(right)![0].length;
    return begun > 0 && begun + rest === 3 && COMPLETES.test(right);
  },
  // «29,310,244.|86», «1,095.|76»
  (left, right) => /(?:\d|[ \t])\d\.$/.test(left) && /^\d{2}(?![\d.、])/.test(right),
];

/** Whether a figure begins at the end of `left` and ends at the head of `right`. */
export function isFigureCut(left: string, right: string): boolean {
  return isDigitAt(right, 0) && CUTS.some((halves) => halves(left.slice(-REACH), right.slice(0, REACH)));
}

/** A sum with one decimal, a lone digit in the next line: a cut only where amounts are printed with two decimals. */
const ONE_DECIMAL = /\d\.\d$/;
const LAST_DECIMAL = new RegExp(String.raw`^\d(?=[ \t]|\n|$|${UNIT})(?![ \t]*分)`);

/** Drops what stands between the halves of a figure in a table. In place; time is linear in the text's length. */
export function joinBrokenFigures(draft: Draft): Draft {
  const { units, map, length } = draft;
  let text: string | null = null;
  const cuts: { from: number; to: number }[] = [];
  const printed = units.subarray(0, length);
  for (let i = printed.indexOf(LINE_END); i >= 0; i = printed.indexOf(LINE_END, i + 1)) {
    let end = i;
    while (end > 0 && units[end - 1] === SPACE) end -= 1;
    if (!mayBeOpen(units, end)) continue;
    text ??= textOf(draft);
    BETWEEN.lastIndex = end;
    const between = BETWEEN.exec(text)?.[0].length ?? 0;
    if (between > 0 && isCut(text, end, end + between)) cuts.push({ from: end, to: end + between });
  }
  if (cuts.length === 0) return draft;
  let kept = 0;
  let cut = 0;
  for (let i = 0; i < length; i += 1) {
    if (cut < cuts.length && i === cuts[cut]!.from) {
      i = cuts[cut]!.to;
      cut += 1;
    }
    units[kept] = units[i]!;
    map[kept] = map[i]!;
    kept += 1;
  }
  map[kept] = map[length]!;
  return { units, map, length: kept };
}

const SPACE = 0x20;
const COMMA = 0x2c;
const POINT = 0x2e;

/** Behind a comma or a point, or one or two digits behind one: most figures at a line's end are none of these. */
function mayBeOpen(units: Uint16Array, end: number): boolean {
  const [third, second, last] = [units[end - 3], units[end - 2], units[end - 1]];
  if (last === COMMA || last === POINT) return true;
  return second === POINT || second === COMMA || third === COMMA;
}

function isCut(text: string, end: number, next: number): boolean {
  const left = text.slice(Math.max(0, end - LINE_REACH), end);
  const right = text.slice(next, next + LINE_REACH);
  const line = left.slice(left.lastIndexOf('\n') + 1);
  if (PROSE.test(line) || PROSE.test(right.slice(0, right.indexOf('\n') >>> 0))) return false;
  if (isFigureCut(left, right)) return true;
  if (!ONE_DECIMAL.test(left) || !LAST_DECIMAL.test(right)) return false;
  // Alone on its line it is a value of a column.
  return /[^\d.,\s]|\d[ \t]+\d/.test(line) && hasTwoDecimals(text, end, next);
}

/** Every other amount around has two decimals. */
function hasTwoDecimals(text: string, end: number, next: number): boolean {
  const around = `${text.slice(Math.max(0, end - AROUND), end).replace(/[\d,.]+$/, '')}\n${text.slice(next + 1, next + AROUND)}`;
  let two = 0;
  for (const { 0: figure, index } of around.matchAll(/\d\.(\d+)/g)) {
    const after = around[index + figure.length] ?? '\n';
    if (after === '%' || after === '分') continue;
    if (figure.length - 2 === 2) two += 1;
    else if (after !== '\n' && !isDigitAt(around, index + figure.length + 1)) return false;
  }
  return two >= FEWEST_AMOUNTS;
}

const LINE_REACH = 120;
/** «一、» is a row's number. */
const PROSE = /[，。；：]|(?<![一二三四五六七八九十])(?<=[\u4e00-\u9fff])、(?=[\u4e00-\u9fff])/;
const AROUND = 240;
const FEWEST_AMOUNTS = 3;
