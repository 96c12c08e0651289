/** Rows of cells → a grid with heads: two-level heads are folded into one label a column. */
import { unitsOf } from './chars.ts';
import { withColumnUnits } from './columnUnits.ts';
import { EMPTY, type Span } from './span.ts';

export interface GridRow {
  /** The heads above, one a column; '' where none is known. */
  readonly heads: readonly Span[];
  readonly cells: readonly Span[];
  /** The last row of heads as it stands, whether or not it fits this row's width. */
  readonly above: readonly Span[];
}

const NUMERIC =
  /^[-+≥≤>=<约近超]{0,2}[\d,]+(?:\.\d+)?(?:余|多)?(?:万元|亿元|元|万|%|‰|[人篇条件场批部期]次|篇\(条\)|条\(篇\)|[人名个分篇条件次期场部集户台套家])?(?:以上|左右|以内)?$/;

/** What a value can begin with: most cells are words and need no closer look. */
const FIRST = unitsOf('-+≥≤>=<约近超0123456789,');

export function isNumeric(cell: Span): boolean {
  return FIRST.has(cell.text.charCodeAt(0)) && NUMERIC.test(cell.text.replaceAll(' ', ''));
}

/** «——», «/»: a cell that was left empty. */
export const PLACEHOLDER = /^(?:-{1,4}|\/)$/;
const stated = (cell: Span) => (PLACEHOLDER.test(cell.text) ? EMPTY : cell);

const NO_HEADS: readonly Span[] = [];

/** Every row that holds a value, under the heads that stand above it. */
export function gridRows(rows: readonly (readonly Span[])[]): GridRow[] {
  const out: GridRow[] = [];
  let heads: (readonly Span[])[] = [];
  let fresh = true;
  let folded: readonly Span[] = [];
  for (const printed of rows) {
    const row = printed.some((cell) => PLACEHOLDER.test(cell.text)) ? printed.map(stated) : printed;
    const filled = row.filter((cell) => cell.text !== '');
    if (areColumnNumbers(filled)) continue;
    const values = filled.filter(isNumeric).length;
    const isHead =
      values === 0 && filled.length >= 1 && row.every((cell) => cell.text.length <= 30) && looksLikeHead(row, heads);
    if (isHead) {
      if (!fresh) heads = [];
      heads = [...heads.slice(-5), row];
      fresh = true;
      continue;
    }
    if (fresh || folded.length !== row.length) folded = fold(heads, row.length);
    fresh = false;
    const above = headsFor(row, folded, heads);
    out.push({ heads: above, cells: withColumnUnits(row, above), above: heads.at(-1) ?? NO_HEADS });
  }
  return out;
}

/** «栏次 1 2 3 …»: numbers of columns. */
function areColumnNumbers(filled: readonly Span[]): boolean {
  const numbers = filled.filter((cell) => cell.text !== '栏次' && cell.text !== '行次');
  const least = numbers.length < filled.length ? 1 : FEWEST_NUMBERS;
  return numbers.length >= least && numbers.every((cell, i) => cell.text === String(i + 1));
}

const FEWEST_NUMBERS = 3;

/** «刊发24期…»: words with a figure, no head. */
const COUNTED = /\d(?:万元|元|篇|条|件|人|名|期|场|次|个|家)/;
/** «综合得分95分，等级为…». */
const SENTENCE = /\d[^，]*，/;
const GRADE_CELL = /^[“"]?(?:优秀?|良好?|中等?|差|合格|不合格)[”"]?(?:\([^()]*\d[^()]*\))?$/;

/** A merged first column leaves rows shorter than their heads: then the filled heads at the right are theirs. */
function headsFor(row: readonly Span[], folded: readonly Span[], rows: readonly (readonly Span[])[]): readonly Span[] {
  // «某某情况 | 编制数 | 在职人数控制率» above values alone: two heads have run together, or the first names the table.
  if (row.length === folded.length)
    return row.length > 1 && /情况/.test(folded[0]!.text) && row.every((cell) => isNumeric(cell)) ? [] : folded;
  const bottom = rows.at(-1) ?? [];
  // «本年数 上年数» above «合计 120 110»: the names have no head.
  const [name, ...values] = row;
  if (name && values.length === bottom.length && values.length > 1 && !isNumeric(name) && name.text !== '')
    if (values.every((cell) => isNumeric(cell)) && bottom.every((cell) => cell.text !== '')) return [EMPTY, ...bottom];
  // «财政供养人员情况 | 编制数 | 在职人数 | 控制率» above «50 | 46 | 92%»: the first head names the table.
  if (bottom.length === row.length + 1 && /情况/.test(bottom[0]!.text) && row.every((cell) => isNumeric(cell)))
    return bottom.slice(1);
  let tail = 0;
  while (tail < bottom.length && bottom[bottom.length - 1 - tail]!.text !== '') tail += 1;
  const expanded = expandParts(rows);
  if (expanded?.length === row.length) return expanded;
  const funds = fundsHeads(row, bottom);
  if (funds) return funds;
  const filled = row.findIndex((cell) => cell.text !== '');
  const behind = row.length - filled - 1;
  // «科目编码 | 科目名称 | 本年支出合计 | …» above «合计 | …»: the row has one name for both.
  const named = bottom.filter((head) => !NAME_HEAD.test(head.text));
  if (filled === 0 && named.length === behind && named.length < bottom.length && !isNumeric(row[0]!))
    return [EMPTY, ...named];
  if (bottom.length <= row.length || filled < 0 || isNumeric(row[filled]!) || behind !== tail) return [];
  return [...row.slice(0, filled + 1).map(() => EMPTY), ...bottom.slice(-tail)];
}

/** Heads that stand over names, not over values. */
const NAME_HEAD = /科目|编码|名称$|^[类款项]+$|^项目$/;
const PARTS = /^其中[:：]?$/;

/**
 * Heads of several levels whose 其中 stands for the columns below it: «支出合计 | 其中: | 结余», «基本支出 | 其中: | 项目支出 | 当年结余 |
 * 累计结余», «人员支出 | 公用支出». A head over its own kinds (结余) has no column.
 */
function expandParts(rows: readonly (readonly Span[])[]): readonly Span[] | null {
  if (!rows.some((row) => row.some((cell) => PARTS.test(cell.text)))) return null;
  let below: readonly Span[] | null = null;
  for (const row of [...rows].reverse()) {
    const filled = row.filter((cell) => cell.text !== '');
    const children: readonly Span[] | null = below;
    if (children === null) {
      below = filled;
      continue;
    }
    if (filled.filter((cell) => PARTS.test(cell.text)).length !== 1) break;
    below = filled.flatMap((cell): readonly Span[] => {
      if (PARTS.test(cell.text)) return children;
      return children.some((child) => child.text !== cell.text && child.text.endsWith(cell.text)) ? [] : [cell];
    });
  }
  return below;
}

/** «其中:财政拨款 820 855 830» under 年初预算数 全年预算数 全年执行数 分值 …: of a source only the money is told. */
export function fundsHeads(row: readonly Span[], heads: readonly Span[]): readonly Span[] | null {
  const filled = row.filter((cell) => cell.text !== '');
  if (filled.length !== 4 || isNumeric(filled[0]!) || !filled.slice(1).every(isNumeric)) return null;
  // A cell between that was left empty, or a rate: other columns.
  if (row.slice(1, 4).some((cell) => cell.text === '' || cell.text.includes('%'))) return null;
  const first = heads.findIndex((head) => /年初预算/.test(head.text));
  const three = first < 0 ? [] : heads.slice(first, first + 3);
  if (!/全年预算|调整/.test(three[1]?.text ?? '') || !/执行数/.test(three[2]?.text ?? '')) return null;
  const own = [EMPTY, ...three];
  let k = 0;
  return row.map((cell) => (cell.text === '' ? EMPTY : own[k++]!));
}

/** A row of labels, not a row whose values are missing: it is longer than one cell or continues the heads above. */
function looksLikeHead(row: readonly Span[], heads: readonly (readonly Span[])[]): boolean {
  const filled = row.filter((cell) => cell.text !== '');
  if (
    row.some(
      (cell) =>
        COUNTED.test(cell.text) || SENTENCE.test(cell.text) || cell.text.includes('○') || GRADE_CELL.test(cell.text),
    )
  )
    return false;
  if (filled.length >= 2) return true;
  return heads.length > 0 && row.length > 1 && row[0]!.text === '';
}

/** Folds head rows of different widths onto `width` columns; empty when they cannot be brought onto them. */
export function fold(rows: readonly (readonly Span[])[], width: number): readonly Span[] {
  let below: (Span | null)[] | null = null;
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const row = rows[i]!;
    if (below === null) {
      if (row.length !== width) continue;
      below = row.map((cell) => (cell.text === '' ? null : cell));
      continue;
    }
    below = placeAbove(row, below);
  }
  return below ? below.map((cell) => cell ?? EMPTY) : [];
}

/** Gives the columns without a label theirs from the row above: from the left and from the right, past the merged middle. */
function placeAbove(above: readonly Span[], below: readonly (Span | null)[]): (Span | null)[] {
  const out = [...below];
  if (above.length === below.length) {
    return out.map((cell, c) => cell ?? (above[c]!.text === '' ? null : above[c]!));
  }
  const first = below.findIndex((cell) => cell !== null);
  const lead = first < 0 ? below.length : first;
  let tail = 0;
  while (tail < below.length - lead && below[below.length - 1 - tail] === null) tail += 1;
  for (let c = 0; c < lead && c < above.length; c += 1) out[c] = above[c]!.text === '' ? null : above[c]!;
  for (let k = 1; k <= tail && above.length - k >= lead; k += 1) {
    const cell = above[above.length - k]!;
    out[below.length - k] = cell.text === '' ? null : cell;
  }
  return out;
}
