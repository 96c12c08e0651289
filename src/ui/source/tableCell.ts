/**
 * A figure from a table in its surroundings: its cell, its name, and the row and column as far as the text tells them.
 * Forms come one cell a line, so that nobody sees which number belongs to which name: here they are set side by side. Pure.
 */
import { AROUND, type ParagraphRow } from './factQueries.ts';
import { windowOf } from './quoteContext.ts';

export interface CellPiece {
  readonly text: string;
  readonly as: 'cell' | 'name' | 'value' | 'gap';
}

export interface TableCell {
  readonly row: string | null;
  readonly column: string | null;
  /** Lines of cells. */
  readonly lines: readonly (readonly CellPiece[])[];
}

interface CellFact {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly label: string | null;
  readonly label_start: number | null;
  readonly label_end: number | null;
}

interface Token {
  readonly text: string;
  /** [start, end) in the report's text. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Cell of its line, empty ones counted. */
  readonly column: number;
}

/** Statements that were read in a cell carry it in their rule's name. */
export function isCell(fact: { readonly rule: string }): boolean {
  return fact.rule.startsWith('table.');
}

/** [from, to) of the text that holds the cell, its name and what stands around them. */
export function cellReach(fact: Omit<CellFact, 'quote'>): { readonly from: number; readonly to: number } {
  const from = Math.min(fact.start, fact.label_start ?? fact.start);
  const to = Math.max(fact.end, fact.label_end ?? fact.end);
  return { from: from - AROUND, to: to + AROUND };
}

/** null: the text is not there, or the cell is not in it. */
export function tableCell(fact: CellFact, paragraphs: readonly ParagraphRow[]): TableCell | null {
  const { from, to } = cellReach(fact);
  const { text, start } = windowOf(paragraphs, from, to);
  const tokens = tokensOf(text, start, fact);
  const value = tokens.findIndex((token) => token.start <= fact.start && token.end >= fact.end);
  if (value < 0) return null;
  const { label_start, label_end } = fact;
  const name =
    label_start === null || label_end === null
      ? -1
      : tokens.findIndex((token) => token.start <= label_start && token.end >= label_end);
  const isRow = tokens.filter((token) => token.line === tokens[value]!.line).length > 1;
  return isRow ? inRow(tokens, value, name) : inForm(tokens, value, name);
}

/** Cells with words in them. A name or value that is broken over several lines is one cell. */
function tokensOf(text: string, offset: number, fact: CellFact): readonly Token[] {
  const whole = [
    { start: fact.start, end: fact.end },
    ...(fact.label_start === null || fact.label_end === null ? [] : [{ start: fact.label_start, end: fact.label_end }]),
  ];
  const tokens: Token[] = [];
  let line = 0;
  let column = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const stop = text[at];
    if (stop !== undefined && stop !== '\n' && stop !== '\t') continue;
    if (stop !== undefined && whole.some(({ start, end }) => start < offset + at && offset + at < end)) continue;
    const cell = text.slice(from, at);
    const shown = cell.replace(/[\s\u3000]+/g, ' ').trim();
    const start = offset + from;
    if (shown !== '')
      tokens.push({
        text: shown.replace(/([\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '$1'),
        start,
        end: offset + at,
        line,
        column,
      });
    column = stop === '\t' ? column + 1 : 0;
    line = stop === '\n' ? line + 1 : line;
    from = at + 1;
  }
  return tokens;
}

/** Cells of a row stand in one line, tabs between them: heads are the cells above. */
function inRow(tokens: readonly Token[], value: number, name: number): TableCell {
  const own = tokens[value]!;
  const label = tokens[name];
  const line = tokens.filter((token) => token.line === own.line);
  const first = line.find((token) => !isNumber(token.text) && token.start < own.start) ?? null;
  const above = tokens.filter((token) => token.line < own.line && token.column === own.column);
  const head = above.findLast(
    (token) => !isNumber(token.text) && tokens.filter((t) => t.line === token.line).length > 1,
  );
  const nameIsRow = label?.line === own.line;
  const column = label && !nameIsRow ? label : (head ?? null);
  const row = nameIsRow ? label : first;
  const headLine = column ? tokens.filter((token) => token.line === column.line) : [];
  const lines = [headLine, line].filter((cells) => cells.length > 0);
  return {
    row: row?.text ?? null,
    column: column?.text ?? null,
    lines: lines.map((cells) => near(cells, own.column).map((token) => piece(token, own, row ?? null, column))),
  };
}

/** One cell a line: the name may stand well before its value, behind other names. */
function inForm(tokens: readonly Token[], value: number, name: number): TableCell {
  const own = tokens[value]!;
  const label = tokens[name] ?? null;
  let before = value - 1;
  while (before >= 0 && isNumber(tokens[before]!.text)) before -= 1;
  const nearest = tokens[before] ?? null;
  // «…汇总 | 259.45 | 189.19»: the row's own name, where the figure's name stands among the heads above.
  const row =
    nearest && label && nearest !== label && label.end <= nearest.start && ROW_NAME.test(nearest.text) ? nearest : null;
  const rowName = row ?? (label === nearest ? label : null);
  const column = row ? label : null;
  const [from, to] = label && name < value ? [name, value] : [value, value];
  const at = (index: number): boolean =>
    (index >= from - 1 && index <= from + 2) ||
    (index >= Math.min(to, Math.max(before, to - 4)) && index <= to + 2) ||
    index === before;
  const pieces: CellPiece[] = [];
  let gap = false;
  tokens.forEach((token, index) => {
    if (index < from - 1 || index > to + 2) return;
    if (!at(index)) {
      gap = true;
      return;
    }
    if (gap) pieces.push({ text: '…', as: 'gap' });
    gap = false;
    pieces.push(piece(token, own, rowName ?? label, column));
  });
  return {
    row: rowName?.text ?? (column ? null : (label?.text ?? null)),
    column: column?.text ?? null,
    lines: [pieces],
  };
}

/** Names of whole units and totals, as rows carry them. */
const ROW_NAME = /汇总|合计|总计|小计|本级|机关|中心|单位|部门|台$|局$/;

function isNumber(text: string): boolean {
  return /^[-+≥≤<>]?[\d.,，％%\s]+(?:[万亿]?元|人|名|篇|条|件|个|分|%|％)?$/.test(text) || /^[-—－/／]+$/.test(text);
}

/** Of a long line the cells around the one that counts, and its first. */
function near(cells: readonly Token[], column: number): readonly Token[] {
  if (cells.length <= 8) return cells;
  return cells.filter((token, index) => index === 0 || Math.abs(token.column - column) <= 3);
}

function piece(token: Token, value: Token, row: Token | null, column: Token | null): CellPiece {
  const as = token === value ? 'value' : token === row || token === column ? 'name' : 'cell';
  return { text: token.text, as };
}
