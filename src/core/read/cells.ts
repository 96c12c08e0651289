/**
 * Rows of cells. Two shapes: a row a line (`a\tb\tc`), and a cell a line led by a tab, where a blank line ends the row
 * and an untabbed short line belongs to the cell above.
 */
import type { Block } from './blocks.ts';
import { captionAbove } from './captions.ts';
import { isDigitAt } from './chars.ts';
import type { Clean } from './clean.ts';
import { isFlat, pushFlat } from './flatTable.ts';
import { isNumeric, PLACEHOLDER } from './grid.ts';
import { type Line, neighbour } from './lines.ts';
import { pushProse } from './paragraphs.ts';
import { headingOf, type SectionTrail } from './sections.ts';
import { appendSpan, bareSpan, EMPTY, type Span, type Stretch } from './span.ts';

/** Wider «rows» are no table. */
const WIDEST_ROW = 60;
/** Cells one a line that no blank line parts. */
const LONGEST_FLOW = 2000;
/** Characters of a cell's continuation on the next line. */
const MAX_CELL_TAIL = 14;

/** Adds the tables and paragraphs of the cells that begin at line `from`; the number of the line after them. */
export function takeCells(
  lines: readonly Line[],
  from: number,
  source: Clean,
  trail: SectionTrail,
  blocks: Block[],
): number {
  const rows: Span[][] = [];
  let row: Span[] = [];
  let blankBefore = false;
  let blanks = 0;
  /** Blank lines before the row under way. */
  let gapBefore = 0;
  const outdented = namesStandOut(lines, from);
  const endRow = () => {
    if (isFlat(row)) {
      pushRows(rows.splice(0), trail, blocks);
      pushFlat(row, trail, blocks);
    } else if (outdented && row.length > 2 && headsBeforeValues(row) > 0) {
      const heads = headsBeforeValues(row);
      rows.push(row.slice(0, heads), row.slice(heads));
    } else if (row.length > 0) {
      const last = rows.at(-1);
      // A cell left empty in a row of values came as a blank line.
      if (last && gapBefore === 1 && isBroken(last, row)) rows[rows.length - 1] = [...last, EMPTY, ...row];
      else rows.push(row);
    }
    gapBefore = blanks;
    row = [];
  };
  let i = from;
  while (i < lines.length) {
    const line = lines[i]!;
    if (line.kind === 'blank' || line.kind === 'furniture') {
      blankBefore = true;
      blanks += 1;
      i += 1;
    } else if (line.kind === 'cells') {
      if (blankBefore) endRow();
      blankBefore = false;
      blanks = 0;
      const cells = splitCells(line, source);
      if (!line.text.startsWith('\t') || cells.length > 2) {
        endRow();
        if (isFlat(cells)) {
          pushRows(rows.splice(0), trail, blocks);
          pushFlat(cells, trail, blocks);
        } else for (let k = 0; k < cells.length; k += WIDEST_ROW) rows.push(cells.slice(k, k + WIDEST_ROW));
      } else {
        if (row.length >= LONGEST_FLOW) endRow();
        row.push(...cells.slice(1));
      }
      i += 1;
    } else if (outdented && isRowName(lines, i)) {
      endRow();
      row = [bareSpan(line, source)];
      blankBefore = false;
      blanks = 0;
      i += 1;
    } else if (isCellTail(lines, i, row)) {
      row[row.length - 1] = appendSpan(row[row.length - 1]!, bareSpan(line, source));
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

/** «三公经费⏎→6.83⏎→7.50⏎项目支出⏎→251.30»: values behind a tab, each row's name at the margin. */
function namesStandOut(lines: readonly Line[], from: number): boolean {
  let names = 0;
  for (let i = from + 1; i + 1 < lines.length && i < from + OUTDENT_REACH && names < FEWEST_NAMES; i += 1) {
    if (!isRowName(lines, i)) continue;
    const before = neighbour(lines, i, -1);
    if (before?.kind === 'cells' && VALUE_CELL.test(before.text)) names += 1;
  }
  return names >= FEWEST_NAMES;
}

function isRowName(lines: readonly Line[], i: number): boolean {
  const { kind, bare } = lines[i]!;
  return kind === 'prose' && bare.length <= LONGEST_NAME && !/[，。；]/.test(bare) && lines[i + 1]?.kind === 'cells';
}

const OUTDENT_REACH = 60;
const FEWEST_NAMES = 2;
const LONGEST_NAME = 30;
const VALUE_CELL = /^\t[-\d,.]+%?\s*$/;

/** «编制数 在职人数 控制率 62 58 93.55%»: how many heads stand before as many values; 0 for any other row. */
function headsBeforeValues(row: readonly Span[]): number {
  const heads = row.findIndex((cell) => isNumeric(cell) || PLACEHOLDER.test(cell.text));
  return heads > 1 && row.length === 2 * heads && row.slice(heads).every((cell) => isNumeric(cell)) ? heads : 0;
}

/** A name with values, and values alone behind it. */
function isBroken([name, ...values]: readonly Span[], rest: readonly Span[]): boolean {
  const words = name !== undefined && name.text !== '' && !isNumeric(name);
  return words && values.length > 0 && values.every(isNumeric) && rest.every(isNumeric);
}

function isCellTail(lines: readonly Line[], i: number, row: readonly Span[]): boolean {
  const last = row[row.length - 1];
  if (last === undefined || last.text === '') return false;
  const text = lines[i]!.bare;
  if (text.length > MAX_CELL_TAIL || last.text.length > MAX_CELL_TAIL || headingOf(text)) return false;
  return neighbour(lines, i, 1)?.kind === 'cells';
}

function splitCells(line: Stretch, source: Clean): Span[] {
  const cells: Span[] = [];
  const separator = line.text.includes('\t') ? '\t' : '|';
  // «| 合计 | 12 |»: outer bars are the table's rules.
  let start = separator === '|' ? OUTER_BAR.exec(line.text)![0].length : 0;
  const last = separator === '|' ? line.text.replace(CLOSING_BAR, '').length : line.text.length;
  while (start <= last) {
    let end = line.text.indexOf(separator, start);
    if (end < 0 || end > last) end = last;
    cells.push(bareSpan({ text: line.text.slice(start, end), start: line.start + start }, source));
    start = end + 1;
  }
  return cells;
}

const OUTER_BAR = /^\s*\|?/;
const CLOSING_BAR = /\|\s*$/;

/** Single cells that read as prose or as a heading leave the table; what remains between them is tables. */
export function pushRows(rows: readonly (readonly Span[])[], trail: SectionTrail, blocks: Block[]): void {
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
    if (only && row.length === 1 && !isDigitAt(only.text, 0)) {
      flush();
      pushProse(only, trail, blocks);
      caption = captionAbove(blocks);
    } else {
      current.push(row);
    }
  }
  flush();
}
