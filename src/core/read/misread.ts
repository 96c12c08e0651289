/** Characters that a scanner read as others that look alike: «项日支出», «412.60万兀», «76l.12». Each is one UTF-16 unit. */
import { isDigitAt, isHanAt } from './chars.ts';

type Neighbours = (text: string, i: number) => boolean;

const before =
  (chars: string): Neighbours =>
  (text, i) =>
    i > 0 && chars.includes(text[i - 1]!);

function isLetterAt(text: string, i: number): boolean {
  return /[A-Za-z]/.test(text[i] ?? '');
}

/** A letter that stands for a digit: inside a figure, or at its head before the point. */
function isInFigure(text: string, i: number): boolean {
  if (isLetterAt(text, i - 1) || isLetterAt(text, i + 1)) return false;
  const next = text[i + 1] ?? '';
  if (isDigitAt(text, i - 1)) return isDigitAt(text, i + 1) || '.,，%％万元分人篇条年'.includes(next);
  // «占82. O2%»
  if (text[i - 1] === ' ' && text[i - 2] === '.' && isDigitAt(text, i - 3)) return isDigitAt(text, i + 1);
  if ('.,'.includes(text[i - 1] ?? ' ') && isDigitAt(text, i - 2))
    return isDigitAt(text, i + 1) || '%％万元分 '.includes(next);
  if (!isHanAt(text, i - 1)) return false;
  // «l，558.21万元», «经营收入O万元»
  if (next === ',' || next === '，') return /^.[\dOl]{3}[.,，万]/.test(text.slice(i + 1, i + 7));
  if ('Oo'.includes(text[i]!) && /^(?:万元|元|%)/.test(text.slice(i + 1, i + 3))) return true;
  return (
    (next === '.' && isDigitAt(text, i + 2)) ||
    (isDigitAt(text, i + 1) && '万元分人名篇条%％'.includes(text[i + 2] ?? ' '))
  );
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
