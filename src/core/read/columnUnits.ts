/**
 * Tables that give unit and sign of an aim apart: in columns of their own, «上稿数 | ≥ | 150 | 篇 | 201», or behind the name,
 * «观众满意度(%) | >=90 | 94».
 */
import { EMPTY, type Span } from './span.ts';

const UNIT_HEAD = /^(?:计量|度量|指标|数量)?单位$/;
const SIGN_HEAD = /^(?:指标)?性质$|^(?:比较|运算)?符号$|^指标方向$/;
const AIM = /(?:指标|目标|计划|预期)值$/;
const RESULT = /(?:完成|实际|实现)值$|完成情况$/;
const PLAIN = /^\d[\d,]*(?:\.\d+)?$/;
const UNIT = /^(?:[%‰]|[\u4e00-\u9fff()]{1,4})$/;
const SIGN = /^(?:[≥≤><]=?)$/;

/** The row with sign and unit beside each value that they belong to; the row itself where no column holds them. */
export function withColumnUnits(cells: readonly Span[], heads: readonly Span[]): readonly Span[] {
  if (heads.length !== cells.length) return cells;
  const unitAt = heads.findIndex((head) => UNIT_HEAD.test(head.text));
  if (unitAt < 0) return withUnitOfName(cells, heads);
  const unit = cells[unitAt]!.text;
  if (!UNIT.test(unit)) return cells;
  const signAt = heads.findIndex((head) => SIGN_HEAD.test(head.text));
  const sign = cells[signAt]?.text ?? '';
  return cells.map((cell, c) => {
    if (c === unitAt || c === signAt) return EMPTY;
    if (!PLAIN.test(cell.text)) return cell;
    if (AIM.test(heads[c]!.text)) return dressed(cell, SIGN.test(sign) ? sign : '', unit);
    return RESULT.test(heads[c]!.text) ? dressed(cell, '', unit) : cell;
  });
}

const OF_NAME = /[\u4e00-\u9fff]\((%|‰|[篇条件期部集场次个档户人家]|篇次|场次|人次)\)$/;
const SIGNED = /^[≥≤><=]{0,2}\d[\d,]*(?:\.\d+)?$/;

function withUnitOfName(cells: readonly Span[], heads: readonly Span[]): readonly Span[] {
  const actual = heads.findIndex((head) => RESULT.test(head.text));
  const aim = heads.findIndex((head) => AIM.test(head.text));
  if (aim < 1 || actual < 1) return cells;
  const name = cells.slice(0, Math.min(aim, actual)).findLast((cell) => cell.text !== '');
  const unit = name && OF_NAME.exec(name.text)?.[1];
  if (unit === undefined) return cells;
  return cells.map((cell, c) =>
    (c === aim || c === actual) && SIGNED.test(cell.text) ? dressed(cell, '', unit) : cell,
  );
}

/** Sign and unit stand elsewhere in the print: here they take the place of the value beside them. */
function dressed(cell: Span, sign: string, unit: string): Span {
  const text = sign + cell.text + unit;
  const last = sign.length + cell.text.length;
  const at = Int32Array.from({ length: text.length + 1 }, (_, i) => {
    if (i < sign.length) return cell.at[0]!;
    return i < last ? cell.at[i - sign.length]! : cell.at[cell.text.length - 1]!;
  });
  return { text, at };
}
