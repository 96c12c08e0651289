/** Characters that a scanner read as others that look alike: «项日支出», «412.60万兀», «76l.12». Each is one UTF-16 unit. */
import { isDigitAt } from './chars.ts';

type Neighbours = (text: string, i: number) => boolean;

const before =
  (chars: string): Neighbours =>
  (text, i) =>
    i > 0 && chars.includes(text[i - 1]!);

function isLetterAt(text: string, i: number): boolean {
  return /[A-Za-z]/.test(text[i] ?? '');
}

/**
 * A letter that stands for a digit: all of the figure around it are digits and such letters, and a unit follows, a line's
 * end between them or not. «2,4l8.57 万元», «得1O分», «占 O%», «2O2l 年»; «O2O平台», «VLOG12条», «5G» are none.
 */
function isInFigure(text: string, i: number): boolean {
  let from = i;
  while (i - from <= LONGEST_FIGURE && isFigurePart(text, from - 1)) from -= 1;
  // «占82. O2%»
  if (text[from - 1] === ' ' && text[from - 2] === '.' && isDigitAt(text, from - 3)) from -= 3;
  let to = i + 1;
  while (to - i <= LONGEST_FIGURE && isFigurePart(text, to)) to += 1;
  if (to - from > LONGEST_FIGURE || isLetterAt(text, from - 1) || isLetterAt(text, to)) return false;
  const figure = text.slice(from, to).replace(/[.,，]+$/, '');
  if (!FIGURE.test(figure.replace('. ', '.'))) return false;
  const behind = text.slice(from + figure.length, to + UNIT_REACH);
  // Letters alone are a figure only before a unit of money, a share, or with a point: «经营收入O万元», «占l3.32%».
  return /\d/.test(figure)
    ? hasForm(figure) || UNIT.test(behind)
    : MONEY_UNIT.test(behind) || /^[Ol]\.[Ol]/.test(figure);
}

function isFigurePart(text: string, i: number): boolean {
  const ch = text[i];
  if (ch === undefined) return false;
  // A Chinese comma is one of thousands only with three places behind it.
  if (ch === '，') return /^[\dOolI]{3}(?![\dOolI])/.test(text.slice(i + 1, i + 5));
  return isDigitAt(text, i) || 'OolI.,'.includes(ch);
}

const LONGEST_FIGURE = 20;
/** As figures are written: digits in threes or not, two places behind the point. */
const FIGURE = /^(?:[\dOolI]{1,9}|[\dOolI]{1,3}(?:[,，][\dOolI]{3})+)(?:\.[\dOolI]{1,6})?$/;
const UNIT_REACH = 8;
const MONEY_UNIT = /^\s{0,3}(?:万|亿|元|%|％)/;
const UNIT = /^\s{0,3}余?(?:万|亿|元|%|％|[篇条件名个期场次部辆台分年月批集户项]|[人入](?!民))/;

/** Its commas, its point or the digits at both its ends say that it is a figure. */
function hasForm(figure: string): boolean {
  return /[,，][\dOolI]{3}|\d\.[\dOolI]|\.\d[\dOolI]|^\d[\dOolI]*\d$/.test(figure);
}

/** «收人合计» is income; «接收人员», «征收人» are people. */
function isIncome(text: string, i: number): boolean {
  return (
    text[i - 1] === '收' && !'接验征回招签'.includes(text[i - 2] ?? ' ') && !'员民士才数'.includes(text[i + 1] ?? ' ')
  );
}

/** «实有25入，»: people. */
function isPeople(text: string, i: number): boolean {
  return isDigitAt(text, i - 1) && '，。；、()（）,; \n'.includes(text[i + 1] ?? '\n');
}

const ALWAYS: Neighbours = () => true;

const ROWS: readonly (readonly [read: string, meant: string, where: Neighbours])[] = [
  ['収', '收', ALWAYS],
  ['抜', '拨', ALWAYS],
  ['岀', '出', ALWAYS],
  ['屮', '中', ALWAYS],
  ['攴', '支', ALWAYS],
  ['兀', '元', before('万亿0123456789')],
  ['曰', '目', before('项栏')],
  [
    '日',
    '目',
    (text, i) =>
      text[i - 1] === '项' || (text[i + 1] === '标' && !'今当每近节假工即0123456789'.includes(text[i - 1] ?? '0')),
  ],
  ['木', '本', before('基')],
  ['赀', '费', before('经')],
  ['侍', '待', before('接')],
  ['囚', '因', before('原')],
  ['拔', '拨', (text, i) => text[i + 1] === '款' || text[i + 1] === '付'],
  ['人', '入', isIncome],
  ['入', '人', isPeople],
  ['O', '0', isInFigure],
  ['o', '0', isInFigure],
  ['l', '1', isInFigure],
  ['I', '1', isInFigure],
];

/** What a scanner may have put for others. */
export const MAY_BE_MISREAD = ROWS.map(([read]) => read).join('');

const BY_CODE = new Map(
  ROWS.map(([read, meant, where]) => [read.charCodeAt(0), { meant: meant.charCodeAt(0), where }]),
);

/** The unit that was meant at `i`; 0 where the printed one was. */
export function misreadAt(text: string, i: number): number {
  const row = BY_CODE.get(text.charCodeAt(i));
  return row?.where(text, i) ? row.meant : 0;
}
