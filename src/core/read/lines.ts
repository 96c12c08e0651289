/** Clean text → lines, each of a kind. */
import { fusedCuts } from './fusedHeads.ts';
import { insideBars, type Stretch } from './span.ts';

export interface Line extends Stretch {
  /** Without the white space and the bars around it. */
  readonly bare: string;
  readonly kind: 'blank' | 'cells' | 'prose' | 'furniture';
}

export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    for (const [from, to] of pieces(text, start, end)) {
      const line = text.slice(from, to);
      const { from: first, to: last } = insideBars(line);
      lines.push({ text: line, bare: line.slice(first, last), start: from, kind: kindOf(line) });
    }
    start = end + 1;
  }
  return markPageNumbers(lines);
}

/** A page without line ends. */
const LONG_LINE = 400;
/** A paragraph that may hold several headings. */
const SOME_LINE = 80;
const MAIN_MARK = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/;
const MARK_INSIDE =
  /(?:[。；;)]|[\u4e00-\u9fff] ?)(?=(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.](?=[\u4e00-\u9fff]))[\u4e00-\u9fff“])/g;

/** Two heads of amounts, one directly behind the other. */
const MAY_HOLD_HEADS = /(?:预算|决算|执行)数(?:\([A-F]\))?(?:项目|20\d\d年|年初|全年|预算|决算|执行|分值)/;

/** A line of many paragraphs (a page without line ends) is cut before each heading's number. */
function pieces(text: string, from: number, to: number): (readonly [from: number, to: number])[] {
  if (to - from < SOME_LINE) return [[from, to]];
  const line = text.slice(from, to);
  if (line.includes('\t')) return [[from, to]];
  const fused = MAY_HOLD_HEADS.test(line) ? fusedCuts(line) : null;
  if (fused) {
    const places = [from, ...fused.map((at) => from + at), to];
    const first = pieces(text, from, places[1]!);
    const rest = places.slice(1, -1).map((at, i) => [at, places[i + 2]!] as const);
    return [...first, ...rest].filter(([a, b]) => b > a);
  }
  const cuts = [...line.matchAll(MARK_INSIDE)]
    .map((m) => from + m.index + m[0].length)
    .filter(
      (at) =>
        !/[第一二三四五六七八九十]/.test(text[at - 1] ?? '') &&
        (to - from >= LONG_LINE || MAIN_MARK.test(text.slice(at, at + 6))),
    );
  return [from, ...cuts].map((at, i) => [at, cuts[i] ?? to] as const).filter(([a, b]) => b > a);
}

const LEADERS = /(?:\.{4,}|…{2,}|·{4,}|-{6,})\s*\d{0,4}\s*$/;
/** «二、收入决算情况说明⇥14»: a line of the contents whose dots are lost. */
const LISTED =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第.部分).{2,40}(?:说明|职责|概况|设置|解释|情况|[^\d]表)\t+\d{1,3}\s*$/;
const MAY_LEAD = /[.…·-]{2}/;
const PAGE_LINE = /^(?:第 ?\d{1,4} ?页.{0,12}|[-—] ?(?:\d{1,4}|[\dlIO]{1,3}) ?[-—]|\d{1,3}\/\d{1,3})$/;

function kindOf(line: string): Line['kind'] {
  if (line.includes('\t')) return line.length < 60 && LISTED.test(line) ? 'furniture' : 'cells';
  const { from, to } = insideBars(line);
  if (from === to || isRuleLine(line)) return 'blank';
  const bare = line.slice(from, to);
  if (line.includes('|') && isBarred(line, bare)) return 'cells';
  if (bare.includes('|')) return 'prose';
  if (PAGE_LINE.test(bare) || (line.length < 120 && MAY_LEAD.test(line) && LEADERS.test(line))) return 'furniture';
  return 'prose';
}

/** Two cells between bars, or one of a row whose others were left empty: «1.出国经费 | |». */
function isBarred(line: string, bare: string): boolean {
  if (bare.split('|').filter((cell) => cell.trim() !== '').length > 1) return true;
  return line.length - line.replaceAll('|', '').length - (/^\s*\|/.test(line) ? 1 : 0) >= 2;
}

/** «├──┼──┤»: what is left of a table's rules. */
function isRuleLine(line: string): boolean {
  const first = line.trimStart().charCodeAt(0);
  return (first === PLUS || (first >= FIRST_RULE && first <= LAST_RULE)) && RULES.test(line);
}

const PLUS = '+'.charCodeAt(0);
const FIRST_RULE = 0x2500;
const LAST_RULE = 0x257f;
const RULES = /^[\s|+\-=\u2500-\u257f]+$/;

const ROW_NAME = /^[一二三四五六七八九十]{1,3}、.*(?:收入|支出|拨款|经费)$/;

/** A bare number between two lines of prose is a page number; between cells it is a value. */
function markPageNumbers(lines: readonly Line[]): Line[] {
  const pages = pageNumbers(lines);
  return lines.map((line, i) => {
    if (line.kind !== 'prose' || line.bare.length > 3 || !/^\d{1,3}$/.test(line.bare)) return line;
    const before = neighbour(lines, i, -1);
    const after = neighbour(lines, i, 1);
    const long = (other: Line | undefined) => other === undefined || other.bare.length >= 15;
    const words = (other: Line | undefined) => long(other) || /[\u4e00-\u9fff]{2}/.test(other?.text ?? '');
    // «二、政府性基金预算财政拨款收入⏎2»: a row's name and its number.
    const named = before !== undefined && before.bare.length < 25 && ROW_NAME.test(before.bare);
    const isNumber = long(before) && !named && words(after);
    return isNumber && !isOfFigure(lines, i, pages) ? { ...line, kind: 'furniture' } : line;
  });
}

/** «…资金1⏎5⏎8.20万元»: a piece of a figure, where it cannot be the page that follows the one before. */
function isOfFigure(lines: readonly Line[], i: number, { highest, lowest }: PageNumbers): boolean {
  const before = lines[i - 1];
  const after = lines[i + 1];
  if (!before || !after || before.kind !== 'prose' || after.kind !== 'prose') return false;
  if (!/^(?:\d[\d.]*)? ?(?:余|多)?(?:万元|元|%|[篇条件人名期个场次分])/.test(after.bare)) return false;
  const number = Number(lines[i]!.bare);
  return highest[i]! >= number || lowest[i]! <= number;
}

/** For each line the highest bare number before it and the lowest behind it: pages are counted upwards. */
interface PageNumbers {
  readonly highest: Float64Array;
  readonly lowest: Float64Array;
}

function pageNumbers(lines: readonly Line[]): PageNumbers {
  const highest = new Float64Array(lines.length);
  const lowest = new Float64Array(lines.length);
  const numbers = lines.map(({ bare }) => (bare.length <= 3 && BARE_NUMBER.test(bare) ? Number(bare) : null));
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < lines.length; i += 1) {
    highest[i] = most;
    most = Math.max(most, numbers[i] ?? most);
  }
  let least = Number.POSITIVE_INFINITY;
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    lowest[i] = least;
    least = Math.min(least, numbers[i] ?? least);
  }
  return { highest, lowest };
}

const BARE_NUMBER = /^\d{1,3}$/;

/** The next line that is not blank, at most six lines away. */
export function neighbour(lines: readonly Line[], i: number, step: 1 | -1): Line | undefined {
  for (let j = i + step, hops = 0; j >= 0 && j < lines.length && hops < 6; j += step, hops += 1) {
    if (lines[j]!.kind !== 'blank') return lines[j];
  }
  return undefined;
}

/** The width at which the typesetter broke lines: the nine-tenths quantile of prose lines. 0 when lines are not broken. */
export function typicalWidth(lines: readonly Line[]): number {
  const prose = lines.filter((line) => line.kind === 'prose' && line.bare.length >= 12);
  if (prose.length < 6) return 0;
  const widths = Uint32Array.from(prose, (line) => line.bare.length).sort();
  const wide = widths[Math.floor(widths.length * 0.9)]!;
  return wide <= 60 ? wide : 0;
}

export function isDoubleSpaced(lines: readonly Line[]): boolean {
  let prose = 0;
  let followed = 0;
  for (let i = 0; i < lines.length; i += 1) {
    if (lines[i]!.kind !== 'prose') continue;
    prose += 1;
    if (lines[i + 1]?.kind === 'blank') followed += 1;
  }
  return prose >= 6 && followed / prose > 0.6;
}
