/**
 * The tables of the 自评 form whose cells have run together line by line: «机构名称支出合计基本支出其中:人员支出…», and below
 * «汇总918.36703.22648.90…». Columns at the end may be empty; the total and its parts prove which values there are.
 */
import type { Block } from './blocks.ts';
import { captionAbove } from './captions.ts';
import type { Clean } from './clean.ts';
import { type ColumnKind, cutRow, type Piece } from './cutRow.ts';
import type { Line } from './lines.ts';
import type { SectionTrail } from './sections.ts';
import { bareSpan, EMPTY, pieceOf, type Span } from './span.ts';

/** The form's tables: each head, and which columns make up another: the first is the sum of the others. */
const TABLES: readonly { readonly heads: readonly RegExp[]; readonly sums: readonly (readonly number[])[] }[] = [
  {
    heads: [
      /^收入合计/,
      /^上年结[转余]/,
      /^(?:公共)?财政拨款/,
      /^政府性?基金(?:预算)?拨款/,
      /^纳入(?:预算|专户)管理的非税收入(?:拨款)?/,
      /^其他收入/,
    ],
    sums: [[0, 1, 2, 3, 4, 5]],
  },
  {
    heads: [
      /^支出合计/,
      /^基本支出/,
      /^人员(?:支出|经费)/,
      /^公用(?:支出|经费)/,
      /^项目支出/,
      /^当年结余/,
      /^累计结余/,
    ],
    sums: [
      [0, 1, 4],
      [1, 2, 3],
    ],
  },
  {
    heads: [
      /^三公经费(?:支出)?合计/,
      /^公务接待费/,
      /^公务用车(?:运维|运行维护)费/,
      /^公务用车购置费/,
      /^因公出国(?:\(境\))?费用?/,
    ],
    sums: [[0, 1, 2, 3, 4]],
  },
  { heads: [/^固定资产合计/, /^在用固定资产/, /^出租固定资产/, /^其他/], sums: [[0, 1, 2, 3]] },
];
const FIRST_HEAD = '机构名称';
const PART = '其中:';
const ROW = /^((?:\d{1,2}[、.])?[\u4e00-\u9fff()]{2,16}?)[ \t]*((?:[\d,.]+|[/-])(?:[ \t]*(?:[\d,.]+|[/-]))*)$/;
/** Half a unit of the second decimal, a few terms. */
const ROUNDING = 0.02;

/** Whether the heads of such a table make up the line. */
export function startsFusedForm({ bare }: Line): boolean {
  return bare.startsWith(FIRST_HEAD) && formOf(bare) !== null;
}

/** The number of the line behind the table that begins at line `from`; `from` where none begins there. */
export function takeFusedForm(
  lines: readonly Line[],
  from: number,
  source: Clean,
  trail: SectionTrail,
  blocks: Block[],
): number {
  if (!startsFusedForm(lines[from]!)) return from;
  const line = bareSpan(lines[from]!, source);
  const form = formOf(line.text)!;
  const heads = form.heads.map(({ from: start, to }) => pieceOf(line, start, to));
  const rows: Span[][] = [];
  let end = from + 1;
  for (let i = from + 1; i < lines.length; i += 1) {
    if (lines[i]!.kind === 'blank') continue;
    const row = bareSpan(lines[i]!, source);
    const [, name = '', values = ''] = ROW.exec(row.text) ?? [];
    if (name === '') break;
    const start = row.text.length - values.length;
    const pieces = valuesOf(values, form.sums, heads.length);
    if (pieces)
      rows.push([
        pieceOf(row, 0, name.length),
        ...heads.map((_, k) => (pieces[k] ? pieceOf(row, start + pieces[k].from, start + pieces[k].to) : EMPTY)),
      ]);
    end = i + 1;
  }
  if (rows.length === 0) return from;
  trail.text();
  const caption = `${captionAbove(blocks)} ${line.text}`.trim();
  blocks.push({
    type: 'table',
    rows: [[pieceOf(line, 0, FIRST_HEAD.length), ...heads], ...rows],
    section: trail.path(),
    caption,
  });
  return end;
}

function formOf(line: string): { heads: readonly Piece[]; sums: readonly (readonly number[])[] } | null {
  for (const { heads, sums } of TABLES) {
    let at = FIRST_HEAD.length;
    const places: Piece[] = [];
    for (const head of heads) {
      while (line[at] === ' ' || line[at] === '\t') at += 1;
      if (line.startsWith(PART, at)) at += PART.length;
      const length = head.exec(line.slice(at))?.[0].length ?? 0;
      if (length === 0) break;
      places.push({ from: at, to: at + length });
      at += length;
    }
    if (places.length === heads.length && at === line.length) return { heads: places, sums };
  }
  return null;
}

/** As many values as stand there, from the first column on; null where several ways of cutting are left, or no sum proves one. */
function valuesOf(text: string, sums: readonly (readonly number[])[], columns: number): readonly Piece[] | null {
  const apart = [...text.matchAll(/[^ \t]+/g)].map(({ 0: value, index }) => ({
    from: index,
    to: index + value.length,
  }));
  const whole = apart.length === columns && apart.every(({ from, to }) => VALUE.test(text.slice(from, to)));
  if (whole) return proves(text, apart, sums) ? apart : null;
  const found: (readonly Piece[])[] = [];
  for (let count = 2; count <= columns; count += 1) {
    const kinds = Array.from({ length: count }, (): ColumnKind => 'money');
    const pieces = cutRow(text, kinds, 'two-or-none');
    if (pieces && proves(text, pieces, sums)) found.push(pieces);
  }
  return found.length === 1 ? found[0]! : null;
}

const VALUE = /^(?:\d[\d,]*(?:\.\d{1,2})?|[/-])$/;

function proves(text: string, pieces: readonly Piece[], sums: readonly (readonly number[])[]): boolean {
  const values = pieces.map(({ from, to }) => Number(text.slice(from, to).replace(/[^\d.]/g, '')));
  return sums.every(([whole = 0, ...parts]) => {
    const sum = parts.reduce((total, part) => total + (values[part] ?? 0), 0);
    return Math.abs((values[whole] ?? 0) - sum) < ROUNDING;
  });
}
