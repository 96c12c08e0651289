/** Placed pieces of text → lines, paragraphs and tables. Empty cells leave no piece behind, so columns go by position. */
import type { NativeTable } from '../core/model.ts';
import { type SourceCell, type TextBuilder, textBuilder } from './tableText.ts';

export interface PlacedText {
  readonly text: string;
  readonly x: number; // points from the left
  readonly y: number; // points from the bottom, of the baseline
  readonly width: number;
  readonly size: number; // of the letters
}

/** A run of letters without a wide gap. */
interface Segment {
  text: string;
  readonly left: number;
  right: number;
}
interface Line {
  readonly segments: readonly Segment[];
  readonly y: number;
  readonly size: number;
}

/** Wider than this many letters, a gap separates cells; narrower, words. */
const CELL_GAP = 1.2;
const WORD_GAP = 0.25;
/** Baselines closer than this part of a letter are one line. */
const LINE_TOLERANCE = 0.4;

export function layOutPages(pages: readonly (readonly PlacedText[])[]): {
  readonly text: string;
  readonly tables: readonly NativeTable[];
} {
  const builder = textBuilder();
  for (const page of pages) writePage(toLines(page), builder);
  return builder.finish();
}

export function toLines(pieces: readonly PlacedText[]): Line[] {
  const visible = pieces.filter((piece) => piece.text.trim() !== '');
  const ordered = [...visible].sort((a, b) => b.y - a.y || a.x - b.x);
  const groups: PlacedText[][] = [];
  for (const piece of ordered) {
    const group = groups.at(-1);
    const base = group?.[0];
    if (group && base && base.y - piece.y < Math.min(base.size, piece.size) * LINE_TOLERANCE) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => {
    const size = Math.max(...group.map((piece) => piece.size));
    return { segments: toSegments(group, size), y: group[0]?.y ?? 0, size };
  });
}

function toSegments(pieces: readonly PlacedText[], size: number): Segment[] {
  const segments: Segment[] = [];
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const gap = last ? piece.x - last.right : Number.POSITIVE_INFINITY;
    if (!last || gap > size * CELL_GAP) {
      segments.push({ text: piece.text.trim(), left: piece.x, right: piece.x + piece.width });
      continue;
    }
    const isWord = /[\w)]$/.test(last.text) && /^[\w(]/.test(piece.text);
    last.text += gap > size * WORD_GAP && isWord ? ` ${piece.text}` : piece.text;
    last.right = Math.max(last.right, piece.x + piece.width);
  }
  return segments;
}

/** Two lines or more with several segments each, one under the other, are a table; so are one-segment lines between. */
function writePage(lines: readonly Line[], builder: TextBuilder): void {
  for (let at = 0; at < lines.length; ) {
    const end = tableEnd(lines, at);
    if (end - at >= 2) {
      builder.table(toCells(lines.slice(at, end)));
      at = end;
    } else {
      builder.paragraph((lines[at]?.segments ?? []).map((segment) => segment.text).join(' '));
      at += 1;
    }
  }
}

function tableEnd(lines: readonly Line[], from: number): number {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const count = lines[at]?.segments.length ?? 0;
    if (count >= 2) {
      end = at + 1;
      continue;
    }
    // One cell on a line of its own (a wrapped cell, a row with one filled cell): inside a table only if more rows follow.
    const next = lines[at + 1];
    const isInside = at > from && next !== undefined && next.segments.length >= 2 && isShort(lines[at], lines[at - 1]);
    if (!isInside) break;
  }
  return end;
}

/** Prose fills the line; a lone cell does not. */
function isShort(line: Line | undefined, above: Line | undefined): boolean {
  const width = (of: Line | undefined): number => (of?.segments.at(-1)?.right ?? 0) - (of?.segments[0]?.left ?? 0);
  return width(line) < width(above) * 0.6;
}

function toCells(lines: readonly Line[]): SourceCell[] {
  const columns = findColumns(lines);
  return lines.flatMap((line, row) => {
    const texts = columns.map(() => '');
    for (const segment of line.segments) {
      const column = nearestColumn(columns, segment);
      texts[column] = texts[column] === '' ? segment.text : `${texts[column]} ${segment.text}`;
    }
    return texts.map((text, column) => ({ text, row, column, rowSpan: 1, columnSpan: 1 }));
  });
}

type Span = readonly [left: number, right: number];

/** Segments of different lines that overlap sideways share a column. A heading over two columns must not join them. */
function findColumns(lines: readonly Line[]): Span[] {
  const most = Math.max(...lines.map((line) => line.segments.length));
  const guides = lines.filter((line) => line.segments.length > most / 2);
  const spans = guides.flatMap((line) => line.segments.map(({ left, right }): Span => [left, right]));
  const narrowFirst = spans.sort((a, b) => a[1] - a[0] - (b[1] - b[0]));
  const columns: Span[] = [];
  for (const span of narrowFirst) {
    const touching = columns.filter((column) => overlap(column, span) > 0);
    if (touching.length === 0) columns.push(span);
    else if (touching.length === 1 && touching[0]) columns[columns.indexOf(touching[0])] = union(touching[0], span);
  }
  return columns.sort((a, b) => a[0] - b[0]);
}

function nearestColumn(columns: readonly Span[], { left, right }: Segment): number {
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  columns.forEach((column, index) => {
    const shared = overlap(column, [left, right]);
    const score = shared > 0 ? shared : -Math.max(column[0] - right, left - column[1]) - 1;
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return best;
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

function union(a: Span, b: Span): Span {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}
