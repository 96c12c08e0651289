/** Lines of heads that have run together, and the names and values below them: «项目年初预算数决算数», «一、事业收入80.00102.50». */
import { unitsOf } from './chars.ts';
import type { ColumnKind, Piece } from './cutRow.ts';
import type { Line } from './lines.ts';

const LONGEST_HEADS = 120;
const KINDS: readonly (readonly [kind: ColumnKind | 'name', head: RegExp])[] = [
  ['number', /^(?:行次|栏次)/],
  ['weight', /^(?:分值|权重|满分)(?:\(分\))?/],
  [
    'count',
    /^(?:核定)?(?:20\d\d年)?(?:人员)?(?:编制数|编制人数|(?:年末)?(?:实有|实际在职|在职|在编|实际)人数)(?:\(人\))?/,
  ],
  ['rate', /^(?:预算)?(?:执行率|完成率|控制率)(?:\([^()]{1,9}\))?/],
  ['score', /^(?:自评)?得分(?:\(分\))?/],
  [
    'money',
    /^(?:20\d\d年度?)?(?:(?:年初|全年|调整|本年|上年)?(?:预算|执行|决算|支出|收入)数|年初预算|全年预算|全年执行|决算|预算|金额|本年数|上年数|预算调整数|(?:本年)?(?:收入|支出)合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|合计|小计)(?:\((?:[A-F]|万元|元)\))?/,
  ],
  [
    'name',
    /^(?:项\s*目(?:名称|资金)?(?:\((?:万元|元|按功能分类)\))?|(?:支出)?(?:功能分类)?科目(?:编码|名称|代码)?|名称|机构名称|资金来源)/,
  ],
];
/** What may lead such a line: the name of the table's first column. */
const LEAD = /^[\u4e00-\u9fff“”]{2,16}(?:\([^()]{1,8}\))?:?$/;
const LONGEST_LEAD = 24;
const LONGEST_HEAD = 24;

/** Cheap question before the dear one. */
const MAY_END = /(?:数|率|率\([^()]{1,9}\)|得分|合计|支出|收入|金额|决算|预算|小计|数\((?:[A-F]|万元|元)\))$/;

/** Whether a line holds nothing but heads. */
export function startsFusedLines({ bare }: Line): boolean {
  return mayBeHeads(bare) && headsIn(bare) !== null;
}

export function mayBeHeads(bare: string): boolean {
  return (
    bare.length <= LONGEST_HEADS && LAST.has(bare.charCodeAt(bare.length - 1)) && MAY_END.test(bare.slice(-LONGEST_END))
  );
}

/** What a head can end in. */
const LAST = unitsOf('数率分计出入额算行)');
const LONGEST_END = 14;

export interface Head extends Piece {
  readonly kind: ColumnKind;
}

/** One table, or several beside each other: the heads of each. null for a line that holds anything but heads and what leads them. */
export function headsIn(line: string): readonly (readonly Head[])[] | null {
  for (let start = 0; start <= LONGEST_LEAD && start < line.length; start += 1) {
    const found = start === 0 || LEAD.test(line.slice(0, start)) ? parseHeads(line, start) : null;
    if (found) return grouped(found);
  }
  return null;
}

type Found = Piece & { readonly kind: ColumnKind | 'name' };

function parseHeads(line: string, start: number): Found[] | null {
  const found: Found[] = [];
  let at = start;
  while (at < line.length) {
    if (line[at] === ' ' || line[at] === '\t') {
      at += 1;
      continue;
    }
    const best = headAt(line, at);
    if (!best) return null;
    found.push(best);
    at = best.to;
  }
  return found;
}

/** The longest head that begins at `at`. */
function headAt(line: string, at: number): Found | null {
  const rest = line.slice(at, at + LONGEST_HEAD);
  let best: Found | null = null;
  for (const [kind, head] of KINDS) {
    const length = head.exec(rest)?.[0].length ?? 0;
    if (length > (best ? best.to - best.from : 0)) best = { kind, from: at, to: at + length };
  }
  return best;
}

function grouped(found: readonly Found[]): readonly (readonly Head[])[] | null {
  const groups: Head[][] = [];
  let named = false;
  for (const { kind, from, to } of found) {
    if (kind === 'name') {
      named = true;
      continue;
    }
    if (groups.length === 0 || named) groups.push([]);
    named = false;
    groups.at(-1)!.push({ kind, from, to });
  }
  const [first] = groups;
  if (named || !first || first.filter(({ kind }) => kind !== 'number').length < (groups.length > 1 ? 1 : 2))
    return null;
  const kinds = (group: readonly Head[]) => group.map(({ kind, from, to }) => `${kind}${to - from}`).join();
  return groups.every((group) => kinds(group) === kinds(first)) ? groups : null;
}

export const NAME = /^[^\d\s%]*(?:\d{1,2}[.、．])?[^\d%]*?[\u4e00-\u9fff][^\d%-]*/;
/** A value ends before words, before another value, before the next name's list number: «1,328.47 2、外交支出». */
const VALUE = String.raw`(?:-{1,4}|[\d,.]+%|[\d,.]+(?=[^\d、.,]|$)|[\d,]*\.\d+(?=\d{1,2}、)|分(?![\u4e00-\u9fff]))`;
export const VALUES = new RegExp(`^[ \\t]*${VALUE}(?:[ \\t]*${VALUE})*[ \\t]*`);

/** Where in a long line a run of heads begins and ends, and where each row below it ends; null where no table is in it. */
export function fusedCuts(line: string): number[] | null {
  for (const found of line.matchAll(AMOUNT_HEAD)) {
    let start = found.index;
    if (line.slice(0, start).endsWith('项目')) start -= '项目'.length;
    const heads = parseRun(line, start);
    if (heads.filter(({ kind }) => kind !== 'name').length < FEWEST_HEADS) continue;
    const end = heads.at(-1)!.to;
    // Rows with numbers stand side by side: one line cannot tell them apart.
    if (heads.some(({ kind }) => kind === 'number') || grouped(heads) === null) continue;
    const cuts = rowEnds(line, end);
    if (cuts.length >= FEWEST_HEADS) return [start, end, ...cuts];
  }
  return null;
}

const AMOUNT_HEAD = /(?:20\d\d年)?(?:年初预算|全年预算|预算|决算)数/g;
const FEWEST_HEADS = 2;

/** No table has more columns. */
const MOST_HEADS = 24;

/** As many heads as follow one another. */
function parseRun(line: string, start: number): Found[] {
  const found: Found[] = [];
  for (let at = start; found.length < MOST_HEADS; at = found.at(-1)!.to) {
    const next = headAt(line, at);
    if (!next) break;
    found.push(next);
  }
  return found;
}

/** Where the names with values that follow one another end. */
function rowEnds(line: string, from: number): number[] {
  const ends: number[] = [];
  let at = from;
  while (at < line.length) {
    const name = NAME.exec(line.slice(at, at + LONGEST_PAIR))?.[0];
    if (!name || NO_NAME.test(name)) break;
    const values = VALUES.exec(line.slice(at + name.length, at + name.length + LONGEST_PAIR))?.[0] ?? '';
    if (values === '') break;
    at += name.length + values.length;
    ends.push(at);
  }
  return ends;
}

const LONGEST_PAIR = 80;
/** A sentence, an aim. */
export const NO_NAME = /[，。；;≥≤]/;
