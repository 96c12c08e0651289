/**
 * Tables whose cells have run together line by line: a line of heads, then names with their values. «项目年初预算数决算数»
 * above «一、事业收入80.00102.50»; two tables beside each other have their heads twice.
 */
import type { Block } from './blocks.ts';
import { captionAbove } from './captions.ts';
import { unitsOf } from './chars.ts';
import type { Clean } from './clean.ts';
import { type ColumnKind, cutRow, type Piece, type Places } from './cutRow.ts';
import type { Line } from './lines.ts';
import type { SectionTrail } from './sections.ts';
import { bareSpan, EMPTY, joinSpans, pieceOf, type Span } from './span.ts';

const LONGEST_HEADS = 120;
const LONGEST_ROW = 160;
/** Lines without a value between two rows: a title, a name that goes on. */
const MOST_BETWEEN = 4;

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

function mayBeHeads(bare: string): boolean {
  return (
    bare.length <= LONGEST_HEADS && LAST.has(bare.charCodeAt(bare.length - 1)) && MAY_END.test(bare.slice(-LONGEST_END))
  );
}

/** What a head can end in. */
const LAST = unitsOf('数率分计出入额算行)');
const LONGEST_END = 14;

/** The number of the line behind the table that begins at line `from`, added to `blocks`; `from` where none begins there. */
export function takeFusedLines(
  lines: readonly Line[],
  from: number,
  source: Clean,
  trail: SectionTrail,
  blocks: Block[],
): number {
  const head = lines[from]!;
  if (!mayBeHeads(head.bare)) return from;
  const groups = headsIn(head.bare);
  if (!groups) return from;
  const read = rowsBelow(lines, from + 1, source, groups);
  if (read.rows.length === 0) return from;
  trail.text();
  const line = bareSpan(head, source);
  const first = groups[0]!.filter(({ kind }) => kind !== 'number').map((one) => pieceOf(line, one.from, one.to));
  const caption = `${captionAbove(blocks)} ${head.bare}`;
  blocks.push({ type: 'table', rows: [[EMPTY, ...first], ...read.rows], section: trail.path(), caption });
  return read.end;
}

interface Head extends Piece {
  readonly kind: ColumnKind;
}

/** One table, or several beside each other: the heads of each. null for a line that holds anything but heads and what leads them. */
function headsIn(line: string): readonly (readonly Head[])[] | null {
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
    const rest = line.slice(at, at + LONGEST_HEAD);
    let best: Found | null = null;
    for (const [kind, head] of KINDS) {
      const length = head.exec(rest)?.[0].length ?? 0;
      if (length > (best ? best.to - best.from : 0)) best = { kind, from: at, to: at + length };
    }
    if (!best) return null;
    found.push(best);
    at = best.to;
  }
  return found;
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

interface Told {
  readonly group: number;
  readonly name: Span;
  readonly values: Span;
}

interface ToldLine {
  readonly line: number;
  readonly pairs: readonly Told[];
}

/** The rows below the heads; `end` is the line behind the last of them. */
function rowsBelow(
  lines: readonly Line[],
  from: number,
  source: Clean,
  groups: readonly (readonly Head[])[],
): { readonly rows: Span[][]; readonly end: number } {
  const kinds = groups[0]!.map(({ kind }) => kind);
  const told = linesBelow(lines, from, source, kinds, groups.length);
  const places = placesOf(
    told.flatMap(({ pairs }) => pairs),
    kinds,
  );
  const last = groups.map(() => 0);
  const rows: Span[][] = [];
  let end = from;
  for (const { line, pairs } of told) {
    for (const { group, name, values } of pairs) {
      if (kinds[0] === 'number' && ROW_NUMBER.test(values.text) && name.text !== '栏次')
        last[group] = Number(values.text);
      const pieces = cutFor(values.text, kinds, places, last[group]!);
      if (!pieces) continue;
      kinds.forEach((kind, k) => {
        if (kind === 'number' && pieces[k]) last[group] = Number(values.text.slice(pieces[k].from, pieces[k].to));
      });
      const cells = pieces.flatMap((piece, k) =>
        kinds[k] === 'number' ? [] : [pieceOf(values, piece.from, piece.to)],
      );
      rows.push([name, ...cells]);
      end = line + 1;
    }
  }
  return { rows, end };
}

/** Lines of names and values, up to the next heads or sentence. What a line's end or a page's end cut is put together again. */
function linesBelow(
  lines: readonly Line[],
  from: number,
  source: Clean,
  kinds: readonly ColumnKind[],
  groups: number,
): ToldLine[] {
  const told: ToldLine[] = [];
  let between: Line[] = [];
  for (let i = from; i < lines.length && between.length <= MOST_BETWEEN; i += 1) {
    const line = lines[i]!;
    if (line.kind === 'blank' || line.kind === 'furniture') continue;
    if (line.bare.length > LONGEST_ROW || line.bare.includes('。') || (i > from && startsFusedLines(line))) break;
    const before = told.at(-1);
    const open = before?.pairs.at(-1);
    if (before && open && VALUES_ALONE.test(line.bare) && isShort(open.values.text, kinds)) {
      // «基本支出902.46 1,020.15⏎1,013.62 99.36%»
      const values = joinSpans(open.values, ' ', bareSpan(line, source));
      told[told.length - 1] = { line: i, pairs: [...before.pairs.slice(0, -1), { ...open, values }] };
      between = [];
      continue;
    }
    const pairs = pairsOf(bareSpan(line, source), groups);
    if (!pairs) {
      between.push(line);
      continue;
    }
    const [first, ...others] = pairs;
    const begun = nameBegun(between, first!.name.text);
    const whole = begun ? { ...first!, name: joinSpans(bareSpan(begun, source), '', first!.name) } : first!;
    told.push({ line: i, pairs: [whole, ...others] });
    between = [];
  }
  return told;
}

/** Fewer values than columns, set apart by spaces. */
function isShort(values: string, kinds: readonly ColumnKind[]): boolean {
  return values.split(/[ \t]+/).length < kinds.length && cutRow(values, kinds, 'any') === null;
}

/** «3.公务用车运行维护⏎费6.90 7.00»: the line that begins the name, even on the page before. */
function nameBegun(between: readonly Line[], name: string): Line | null {
  if (name.length > 3 || /^(?:合计|总计|小计|总分|其他)$/.test(name)) return null;
  return between.find(({ bare }) => /^(?:\d{1,2}[.、]|其中:|\(\d\))[\u4e00-\u9fff]+$/.test(bare)) ?? null;
}

/** A row that was left empty has its number alone. */
const ROW_NUMBER = /^\d{1,2}$/;

/** A source of the funds tells its money alone: «其他资金0.0017.5017.50». Without a rate many columns want two decimals throughout. */
function cutFor(text: string, kinds: readonly ColumnKind[], places: Places, last: number): readonly Piece[] | null {
  const money = kinds.filter((kind) => kind === 'money');
  const strict = places === 'two' || money.length > MOST_LOOSE ? 'two' : places;
  if (!kinds.includes('rate')) return cutRow(text, kinds, strict, last);
  if (text.includes('%')) return cutRow(text, kinds, places, last) ?? cutRow(text, kinds, 'any', last);
  return money.length > 1 ? cutRow(text, money, strict, last) : null;
}

/** Amounts of a row that may be printed with fewer places and still be told apart. */
const MOST_LOOSE = 3;

/** How the table prints amounts: two decimals throughout where every row can be cut so, and one ends in a nought. */
function placesOf(told: readonly Told[], kinds: readonly ColumnKind[]): Places {
  const runs = told.map(({ values }) => values.text);
  const decimals = runs.flatMap((run) => run.match(/\.\d+/g) ?? []);
  if (!decimals.some((run) => /^\.\d0/.test(run))) return 'any';
  const amounts = kinds.filter((kind) => kind === 'money').length;
  const two = runs.every((run) => run.includes('%') || (run.match(/\.\d{2}/g)?.length ?? 0) === amounts);
  return two ? 'two' : 'two-or-none';
}

const NAME = /^[^\d\s%]*(?:\d{1,2}[.、．])?[^\d%]*?[\u4e00-\u9fff][^\d%-]*/;
/** A value ends before words, before another value, before the next name's list number: «1,328.47 2、外交支出». */
const VALUE = String.raw`(?:-{1,4}|[\d,.]+%|[\d,.]+(?=[^\d、.,]|$)|[\d,]*\.\d+(?=\d{1,2}、)|分(?![\u4e00-\u9fff]))`;
const VALUES = new RegExp(`^[ \\t]*${VALUE}(?:[ \\t]*${VALUE})*[ \\t]*`);
const VALUES_ALONE = /^(?:[\d,.]+%?[ \t]*)+$/;
const LONGEST_NAME = 40;

/** «一、基本支出4,163.104,985.03二、项目支出…»: names, each with the run of its values; null for a line that is none. */
function pairsOf(line: Span, groups: number): Told[] | null {
  const pairs: Told[] = [];
  let at = 0;
  while (at < line.text.length) {
    const name = NAME.exec(line.text.slice(at))?.[0];
    if (!name || name.length > LONGEST_NAME || /[，。；;]/.test(name) || pairs.length === groups) return null;
    const values = VALUES.exec(line.text.slice(at + name.length))?.[0] ?? '';
    if (values === '') return pairs.length > 0 && at + name.length === line.text.length ? pairs : null;
    const end = at + name.length;
    pairs.push({
      group: pairs.length,
      name: trimmed(pieceOf(line, at, end)),
      values: trimmed(pieceOf(line, end, end + values.length)),
    });
    at = end + values.length;
  }
  return pairs.length > 0 ? pairs : null;
}

function trimmed(span: Span): Span {
  const from = span.text.length - span.text.trimStart().length;
  return pieceOf(span, from, span.text.trimEnd().length);
}
