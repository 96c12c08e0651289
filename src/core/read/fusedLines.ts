/**
 * Tables whose cells have run together line by line: a line of heads, then names with their values. «项目年初预算数决算数»
 * above «一、事业收入80.00102.50»; two tables beside each other have their heads twice.
 */
import type { Block } from './blocks.ts';
import { captionAbove, lastProse, projectAbove } from './captions.ts';
import type { Clean } from './clean.ts';
import { type ColumnKind, cutRow, type Piece, type Places } from './cutRow.ts';
import { type Head, headsIn, mayBeHeads, NAME, NO_NAME, startsFusedLines, VALUES } from './fusedHeads.ts';
import type { Line } from './lines.ts';
import type { SectionTrail } from './sections.ts';
import { bareSpan, EMPTY, joinSpans, pieceOf, type Span } from './span.ts';

const LONGEST_ROW = 160;
/** Lines without a value between two rows: a title, a name that goes on. */
const MOST_BETWEEN = 4;

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
  const caption = `${captionAbove(blocks)} ${head.bare} ${projectAbove(lastProse(blocks))}`.trim();
  blocks.push({ type: 'table', rows: [[EMPTY, ...first], ...read.rows], section: trail.path(), caption });
  return read.end;
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
  if (text.includes('-')) return cutRow(text, kinds, 'two', last);
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

const VALUES_ALONE = /^(?:[\d,.]+%?[ \t]*)+$/;
const LONGEST_NAME = 40;

/** «一、基本支出4,163.104,985.03二、项目支出…»: names, each with the run of its values; null for a line that is none. */
function pairsOf(line: Span, groups: number): Told[] | null {
  const pairs: Told[] = [];
  let at = 0;
  while (at < line.text.length) {
    const name = NAME.exec(line.text.slice(at))?.[0];
    if (!name || name.length > LONGEST_NAME || NO_NAME.test(name) || pairs.length === groups) return null;
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
