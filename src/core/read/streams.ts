/** Cells without tabs, one a line: rows are found by the number of values that follow a run of heads. */
import type { Block } from './blocks.ts';
import type { Clean } from './clean.ts';
import type { Line } from './lines.ts';
import { headingOf, type SectionTrail } from './sections.ts';
import { bareSpan, EMPTY, type Span } from './span.ts';

const STREAM_CELL = 24;
const VALUE_LINE = /^[-+≥≤>=<]{0,2}[\d,]+(?:\.\d+)?(?:万元|元|亿元|%|人|分|篇|条|个|名)?(?:以上)?$/;

function isStreamCell(line: Line): boolean {
  if (line.kind !== 'prose') return false;
  const text = line.bare;
  return text.length <= STREAM_CELL && !/[。；;]/.test(text);
}

/** At least five short lines in a row of which two are plain values. */
export function startsStream(lines: readonly Line[], from: number): boolean {
  let cells = 0;
  let values = 0;
  for (let i = from; i < lines.length && i < from + 60; i += 1) {
    const line = lines[i]!;
    if (line.kind === 'blank') continue;
    if (!isStreamCell(line)) break;
    cells += 1;
    if (VALUE_LINE.test(line.bare.replaceAll(' ', ''))) values += 1;
    if (cells >= 5 && values >= 2) return true;
    if (cells >= 24 && values === 0) return false;
  }
  return false;
}

/** One cell a line and no tabs: rows are found later, by the number of values that follow a run of heads. */
export function takeStream(
  lines: readonly Line[],
  from: number,
  source: Clean,
  trail: SectionTrail,
  blocks: Block[],
): number {
  const cells: Span[] = [];
  let i = from;
  while (i < lines.length) {
    const line = lines[i]!;
    if (line.kind === 'blank') {
      i += 1;
      continue;
    }
    if (!isStreamCell(line)) break;
    const span = bareSpan(line, source);
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
