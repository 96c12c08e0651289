/**
 * The document model: clean text → blocks in reading order. Broken lines are rejoined, cells become rows,
 * page furniture and contents lists are set aside, and every block knows its section.
 *
 *   lines ─► kinds (blank, cells, prose, furniture) ─► rows and paragraphs ─► blocks with sections
 */

import type { NativeTable } from '../model.ts';
import { type Clean, isDigit, isHan } from './clean.ts';
import { NativeRegions } from './nativeTables.ts';
import { headingOf, SectionTrail } from './sections.ts';

/** Text with, for each character and its end, the place in the printed text. */
export interface Span {
  readonly text: string;
  readonly at: Int32Array;
}

export interface Prose extends Span {
  readonly type: 'prose';
  readonly section: string;
  readonly heading: boolean;
}
export interface TableBlock {
  readonly type: 'table';
  readonly rows: readonly (readonly Span[])[];
  readonly section: string;
  /** The line above the table: its name and, often, its unit. */
  readonly caption: string;
}
export type Block = Prose | TableBlock;

interface Line {
  readonly text: string;
  readonly start: number; // in the clean text
  readonly kind: 'blank' | 'cells' | 'prose' | 'furniture';
}

/** Wider «rows» are no table. */
const WIDEST_ROW = 60;
const MAX_CELL_TAIL = 14; // characters of a cell's continuation on the next line
const LEADERS = /(?:\.{4,}|…{2,}|·{4,}|-{6,})\s*\d{0,4}\s*$/;
const PAGE_LINE = /^(?:第 ?\d{1,4} ?页.{0,12}|[-—] ?\d{1,4} ?[-—]|\d{1,3}\/\d{1,3})$/;

/** Splits the clean text into blocks. Linear in its length. */
export function layout(source: Clean, tables: readonly NativeTable[] = []): Block[] {
  const lines = splitLines(source.text);
  const native = new NativeRegions(source, tables);
  const doubled = isDoubleSpaced(lines);
  const width = typicalWidth(lines);
  const blocks: Block[] = [];
  const trail = new SectionTrail();
  let i = 0;
  while (i < lines.length) {
    const line = lines[i]!;
    const region = native.at(line.start);
    if (region) {
      pushRows(native.rows(region), trail, blocks);
      while (i < lines.length && lines[i]!.start < region.end) i += 1;
    } else if (line.kind === 'blank' || line.kind === 'furniture') {
      i += 1;
    } else if (line.kind === 'cells') {
      i = takeTable(lines, i, source, trail, blocks);
    } else if (startsCellStream(lines, i)) {
      i = takeStream(lines, i, source, trail, blocks);
    } else {
      i = takeParagraph(lines, i, { source, width, doubled }, trail, blocks);
    }
  }
  return blocks;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    for (const [from, to] of pieces(text, start, end)) {
      const line = text.slice(from, to);
      lines.push({ text: line, start: from, kind: kindOf(line) });
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

/** A line of many paragraphs (a page without line ends) is cut before each heading's number. */
function pieces(text: string, from: number, to: number): (readonly [from: number, to: number])[] {
  if (to - from < SOME_LINE) return [[from, to]];
  const line = text.slice(from, to);
  const cuts = [...line.matchAll(MARK_INSIDE)]
    .map((m) => from + m.index + m[0].length)
    .filter(
      (at) => !/[第十]/.test(text[at - 1] ?? '') && (to - from >= LONG_LINE || MAIN_MARK.test(text.slice(at, at + 6))),
    );
  return [from, ...cuts].map((at, i) => [at, cuts[i] ?? to] as const).filter(([a, b]) => b > a);
}

function kindOf(line: string): Line['kind'] {
  if (line.includes('\t')) return 'cells';
  const bare = withoutBars(line);
  if (bare.includes('|')) return bare.split('|').filter((cell) => cell.trim() !== '').length > 1 ? 'cells' : 'prose';
  if (bare === '') return 'blank';
  if (PAGE_LINE.test(bare) || (line.length < 120 && LEADERS.test(line))) return 'furniture';
  return 'prose';
}

/** «人员编制 |»: bars at a line's ends are what is left of a table's rules. */
function withoutBars(line: string): string {
  return line.replace(/^[\s|]{1,200}/, '').replace(/[\s|]{1,200}$/, '');
}

/** A bare number between two lines of prose is a page number; between cells it is a value. */
function markPageNumbers(lines: readonly Line[]): Line[] {
  return lines.map((line, i) => {
    if (line.kind !== 'prose' || !/^\s*\d{1,3}\s*$/.test(line.text)) return line;
    const before = neighbour(lines, i, -1);
    const after = neighbour(lines, i, 1);
    const long = (other: Line | undefined) => other === undefined || other.text.trim().length >= 15;
    const words = (other: Line | undefined) => long(other) || /[\u4e00-\u9fff]{2}/.test(other?.text ?? '');
    return long(before) && words(after) ? { ...line, kind: 'furniture' } : line;
  });
}

function neighbour(lines: readonly Line[], i: number, step: 1 | -1): Line | undefined {
  for (let j = i + step, hops = 0; j >= 0 && j < lines.length && hops < 6; j += step, hops += 1) {
    if (lines[j]!.kind !== 'blank') return lines[j];
  }
  return undefined;
}

/** The width at which the typesetter broke lines: the nine-tenths quantile of prose lines. 0 when lines are not broken. */
function typicalWidth(lines: readonly Line[]): number {
  const widths = lines.filter((l) => l.kind === 'prose' && l.text.trim().length >= 12).map((l) => l.text.trim().length);
  if (widths.length < 6) return 0;
  widths.sort((a, b) => a - b);
  const wide = widths[Math.floor(widths.length * 0.9)]!;
  return wide <= 60 ? wide : 0;
}

function isDoubleSpaced(lines: readonly Line[]): boolean {
  let prose = 0;
  let followed = 0;
  for (let i = 0; i < lines.length; i += 1) {
    if (lines[i]!.kind !== 'prose') continue;
    prose += 1;
    if (lines[i + 1]?.kind === 'blank') followed += 1;
  }
  return prose >= 6 && followed / prose > 0.6;
}

interface Typesetting {
  readonly source: Clean;
  readonly width: number;
  readonly doubled: boolean;
}

function takeParagraph(
  lines: readonly Line[],
  from: number,
  set: Typesetting,
  trail: SectionTrail,
  blocks: Block[],
): number {
  const parts: Line[] = [lines[from]!];
  let i = from + 1;
  while (i < lines.length) {
    const next = nextProse(lines, i, set, parts[parts.length - 1]!);
    if (next < 0 || !continues(parts[parts.length - 1]!, lines[next]!, set.width)) break;
    parts.push(lines[next]!);
    i = next + 1;
  }
  const span = joinLines(parts, set.source);
  if (span.text !== '') pushProse(span, trail, blocks);
  return i;
}

/** The next line of prose, over blank lines where the whole text is double-spaced or the sentence is plainly unfinished. */
function nextProse(lines: readonly Line[], from: number, { doubled, width }: Typesetting, last: Line): number {
  const ending = last.text.trim();
  const open =
    doubled ||
    /[，、的和及与0-9]$/.test(ending) ||
    (width > 0 && ending.length >= width * FULL_LINE && !ENDED.test(ending));
  for (let i = from; i < lines.length && i < from + 8; i += 1) {
    const kind = lines[i]!.kind;
    if (kind === 'prose') return i;
    if (kind === 'cells') return -1;
    if (kind === 'blank' && !open) return -1;
  }
  return -1;
}

/** Of the usual width: the typesetter broke here, not the writer. */
const FULL_LINE = 0.78;
const ENDED = /(?:[。！？；!?;]|[^中]\s*[:：])\s*[”"』)]?\s*$/;

function continues(line: Line, next: Line, width: number): boolean {
  const text = line.text.trim();
  const following = next.text.trim();
  if (ENDED.test(text) || headingOf(following) !== null) return false;
  if (/^[，、。；：,.%)元万]/.test(following)) return true;
  if (/\d$/.test(text) && /^(?:\d|[篇条件人名个分年月日次期])/.test(following) && text.length >= 12) return true;
  if (headingOf(text)?.complete) return text.length >= 0.75 * width && width > 0 && !looksLikeTitle(text);
  if (/[，、]$/.test(text)) return true;
  if (width === 0) return false;
  return text.length >= width * FULL_LINE;
}

function looksLikeTitle(text: string): boolean {
  return /(?:情况|说明|分析|建议|目标|职责|概况|措施|问题|绩效)$/.test(text);
}

/** Joins pieces of the clean text, without the white space around each. */
export function joinLines(parts: readonly { readonly text: string; readonly start: number }[], source: Clean): Span {
  const text: string[] = [];
  const at: number[] = [];
  for (const part of parts) {
    const bare = withoutBars(part.text);
    const lead = bare === '' ? 0 : part.text.indexOf(bare);
    for (let k = 0; k < bare.length; k += 1) {
      text.push(bare[k]!);
      at.push(source.map[part.start + lead + k]!);
    }
  }
  at.push(at.length > 0 ? at[at.length - 1]! + 1 : 0);
  return { text: text.join(''), at: Int32Array.from(at) };
}

function pushProse(span: Span, trail: SectionTrail, blocks: Block[]): void {
  const heading = headingOf(span.text);
  if (heading) trail.enter(heading);
  if (!heading?.complete) trail.text();
  blocks.push({ type: 'prose', ...span, section: trail.path(), heading: heading?.complete ?? false });
}

/** Cuts a piece out of a span. */
export function sliceSpan(span: Span, from: number, to: number): Span {
  return { text: span.text.slice(from, to), at: span.at.slice(from, to + 1) };
}

// ——— Cells ———

/**
 * Rows of cells. Two shapes: a row a line (`a\tb\tc`), and a cell a line led by a tab, where a blank line ends the row
 * and an untabbed short line belongs to the cell above.
 */
function takeTable(lines: readonly Line[], from: number, source: Clean, trail: SectionTrail, blocks: Block[]): number {
  const rows: Span[][] = [];
  let row: Span[] = [];
  let blankBefore = false;
  const endRow = () => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  let i = from;
  while (i < lines.length) {
    const line = lines[i]!;
    if (line.kind === 'blank' || line.kind === 'furniture') {
      blankBefore = true;
      i += 1;
    } else if (line.kind === 'cells') {
      if (blankBefore) endRow();
      blankBefore = false;
      const cells = splitCells(line, source);
      if (!line.text.startsWith('\t') || cells.length > 2) {
        endRow();
        for (let k = 0; k < cells.length; k += WIDEST_ROW) rows.push(cells.slice(k, k + WIDEST_ROW));
      } else {
        if (row.length >= WIDEST_ROW) endRow();
        row.push(...cells.slice(1));
      }
      i += 1;
    } else if (isCellTail(lines, i, row)) {
      row[row.length - 1] = appendSpan(row[row.length - 1]!, joinLines([line], source));
      blankBefore = false;
      i += 1;
    } else {
      break;
    }
  }
  endRow();
  pushRows(rows, trail, blocks);
  return i;
}

function isCellTail(lines: readonly Line[], i: number, row: readonly Span[]): boolean {
  const last = row[row.length - 1];
  if (last === undefined || last.text === '') return false;
  const text = lines[i]!.text.trim();
  if (text.length > MAX_CELL_TAIL || last.text.length > MAX_CELL_TAIL || headingOf(text)) return false;
  return neighbour(lines, i, 1)?.kind === 'cells';
}

function splitCells(line: Line, source: Clean): Span[] {
  const cells: Span[] = [];
  const separator = line.text.includes('\t') ? '\t' : '|';
  let start = 0;
  while (start <= line.text.length) {
    let end = line.text.indexOf(separator, start);
    if (end < 0) end = line.text.length;
    cells.push(joinLines([{ text: line.text.slice(start, end), start: line.start + start }], source));
    start = end + 1;
  }
  return cells;
}

function appendSpan(a: Span, b: Span): Span {
  const at = new Int32Array(a.text.length + b.text.length + 1);
  at.set(a.at.subarray(0, a.text.length));
  at.set(b.at, a.text.length);
  return { text: a.text + b.text, at };
}

/** The short lines directly above a table: its name, its unit. */
function captionAbove(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (let i = blocks.length - 1; i >= 0 && lines.length < 3; i -= 1) {
    const block = blocks[i]!;
    if (block.type !== 'prose' || block.text.length > 60) break;
    lines.unshift(block.text);
  }
  return lines.join(' ');
}

/** Single cells that read as prose or as a heading leave the table; what remains between them is tables. */
function pushRows(rows: readonly (readonly Span[])[], trail: SectionTrail, blocks: Block[]): void {
  let current: (readonly Span[])[] = [];
  let caption = captionAbove(blocks);
  const flush = () => {
    if (current.length > 0) trail.text();
    if (current.length > 0) blocks.push({ type: 'table', rows: current, section: trail.path(), caption });
    current = [];
    caption = '';
  };
  for (const row of rows) {
    const filled = row.filter((cell) => cell.text !== '');
    if (filled.length === 0) continue;
    const only = filled.length === 1 ? filled[0]! : null;
    if (only && row.length === 1 && !isDigit(only.text[0])) {
      flush();
      pushProse(only, trail, blocks);
      caption = captionAbove(blocks);
    } else {
      current.push(row);
    }
  }
  flush();
}

// ——— Cells without tabs: one a line ———

const STREAM_CELL = 24;
const VALUE_LINE = /^[-+≥≤>=<]{0,2}[\d,]+(?:\.\d+)?(?:万元|元|亿元|%|人|分|篇|条|个|名)?(?:以上)?$/;

function isStreamCell(line: Line): boolean {
  if (line.kind !== 'prose') return false;
  const text = line.text.trim();
  return text.length <= STREAM_CELL && !/[。；;]/.test(text);
}

/** At least five short lines in a row of which two are plain values. */
function startsCellStream(lines: readonly Line[], from: number): boolean {
  let cells = 0;
  let values = 0;
  for (let i = from; i < lines.length && i < from + 60; i += 1) {
    const line = lines[i]!;
    if (line.kind === 'blank') continue;
    if (!isStreamCell(line)) break;
    cells += 1;
    if (VALUE_LINE.test(line.text.trim().replaceAll(' ', ''))) values += 1;
    if (cells >= 5 && values >= 2) return true;
    if (cells >= 24 && values === 0) return false;
  }
  return false;
}

/** One cell a line and no tabs: rows are found later, by the number of values that follow a run of heads. */
function takeStream(lines: readonly Line[], from: number, source: Clean, trail: SectionTrail, blocks: Block[]): number {
  const cells: Span[] = [];
  let i = from;
  while (i < lines.length) {
    const line = lines[i]!;
    if (line.kind === 'blank') {
      i += 1;
      continue;
    }
    if (!isStreamCell(line)) break;
    const span = joinLines([line], source);
    const heading = headingOf(span.text);
    if (heading?.level !== undefined && heading.level <= 2 && !VALUE_LINE.test(span.text)) trail.enter(heading);
    cells.push(span);
    i += 1;
  }
  const caption = cells.find((cell) => /\((?:万元|元)\)|单位[:：]?(?:万元|元)/.test(cell.text))?.text ?? '';
  blocks.push({ type: 'table', rows: rowsOfStream(cells), section: trail.path(), caption });
  return i;
}

const isValue = (cell: Span) => VALUE_LINE.test(cell.text.replaceAll(' ', ''));

/**
 * n heads, a row's name, n values: a table. A name and one value: a pair. Heads of two levels have lost their columns:
 * there only what the arithmetic proves is read (`proveSpending`), so that no value stands under a head not its own.
 */
function rowsOfStream(cells: readonly Span[]): Span[][] {
  const rows: Span[][] = [];
  let heads: Span[] = [];
  let merged: Span[] = [];
  let names: Span[] = [];
  let i = 0;
  while (i < cells.length) {
    const cell = cells[i]!;
    if (!isValue(cell)) {
      if (GRADE_CELL.test(cell.text) && names.length > 0) rows.push([names[names.length - 1]!, cell]);
      names.push(cell);
      i += 1;
      continue;
    }
    const values: Span[] = [];
    while (i < cells.length && isValue(cells[i]!)) {
      values.push(cells[i]!);
      i += 1;
    }
    const name = names[names.length - 1];
    const before = names.slice(0, -1);
    const satisfaction = names.slice(-3).find((n) => /满意[度率]/.test(n.text));
    names = [];
    if (name === undefined) continue;
    if (before.length >= 2) {
      merged = before.some((n) => /^其中[:：]?$/.test(n.text)) ? before : [];
      heads =
        merged.length === 0 && values.length > 1 && before.length >= values.length ? before.slice(-values.length) : [];
      if (heads.length > 0) rows.push([EMPTY, ...heads]);
    }
    if (merged.length > 0) rows.push(...proveSpending(merged, values));
    else if (satisfaction && values.every((v) => v.text.includes('%'))) rows.push([satisfaction, ...values]);
    else if (values.length === 1 || values.length === heads.length) rows.push([name, ...values]);
    else heads = [];
  }
  return rows;
}

const GRADE_CELL = /^[“"]?(?:优秀?|良好?|中等?|差|合格|不合格)[”"]?$/;

/** 合计 comes first under merged heads; 基本, 人员, 公用, 项目 follow where their sums come out exactly. */
function proveSpending(heads: readonly Span[], values: readonly Span[]): Span[][] {
  const find = (pattern: RegExp) => heads.find((h) => pattern.test(h.text));
  const total = find(/合计$/);
  const cents = values.map((v) => Math.round(Number(v.text.replace(/[^\d.]/g, '')) * 100));
  const [first = 0, basic = -1, personnel = -1, office = -1, project = -1] = cents;
  if (!total || cents.some((v) => Number.isNaN(v) || v > first)) return [];
  const rows: Span[][] = [[total, values[0]!]];
  const parts = [find(/^基本支出/), find(/^人员/), find(/公用/), find(/^项目支出/)];
  if (parts.every((p) => p !== undefined) && basic + project === first && personnel + office === basic) {
    parts.forEach((part, k) => {
      rows.push([part!, values[k + 1]!]);
    });
  }
  return rows;
}

const EMPTY: Span = { text: '', at: new Int32Array([0]) };

export function isHanText(text: string): boolean {
  return isHan(text[0]);
}
