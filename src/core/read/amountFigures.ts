/** Which figures are amounts, and which of them are aims. */
import type { Topic } from '../lexicon/terms.ts';
import type { Figure } from './numbers.ts';

const AIMED = /[≤<≥>]=?$/;

export function isAmount(figure: Figure): boolean {
  return figure.unitClass === 'money' || figure.unitClass === 'percent';
}

/** «公务用车购置费为0，», without a unit: of money, where the words before it are. */
export function isBareNought({ unitClass, value, start, end }: Figure, text: string): boolean {
  return (
    unitClass === 'none' &&
    value === 0 &&
    /(?:费用?|支出|经费|收入|结余|结转|拨款)为$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^(?:[，。；;)]|$)/.test(text.slice(end, end + 1))
  );
}

/** «预算控制数≤1398万元»: what is aimed at. */
export function isAimed({ start }: Figure, text: string): boolean {
  return AIMED.test(text.slice(Math.max(0, start - 2), start + 1));
}

/** «“三公”经费控制在26万元以内»: a limit, and nothing of what was spent. */
export function isCapped({ start, bound }: Figure, text: string): boolean {
  return bound === '<=' && /控制(?:在|到|为)了?$/.test(text.slice(Math.max(0, start - 4), start));
}

/** «低于6万元的预算控制数», «控制在6万元预算以内»: what stands behind the figure says what it is. */
export function isBudgetBehind({ end }: Figure, text: string): boolean {
  const behind = text[end];
  if (behind !== '的' && behind !== '预' && behind !== '年') return false;
  return BUDGET_BEHIND.test(text.slice(end, end + 14));
}

const BUDGET_BEHIND =
  /^(?:的(?:年初|年度|全年|三公经费)?预算(?!执行|收|支)|(?:年初|年度)?预算(?:限额|控制数|指标|安排)?(?:以内|之内|范围内|内)(?=[，。；;)]|$))/;

/** «预算执行率未达100%»: what was not reached says nothing of what was. */
export function isMissed({ start }: Figure, text: string): boolean {
  return /(?:未达|未能达|没有达|不到|未满|未完成)到?$/.test(text.slice(Math.max(0, start - 5), start));
}

/** «资产总额期初数1820万元，期末数1904万元»: what there was at the year's beginning. */
export function isOpening({ start }: Figure, text: string, topic: Topic | null): boolean {
  return topic?.startsWith('assets.') === true && OPENING.test(text.slice(Math.max(0, start - 8), start));
}

/** The other end of the year, behind its beginning: of the same assets. */
export function isClosing({ start }: Figure, text: string, topic: Topic | null): boolean {
  return topic?.startsWith('assets.') === true && CLOSING.test(text.slice(Math.max(0, start - 8), start));
}

const OPENING = /(?:期初|年初)(?:数|余额|金额|账面价值)?[为是]?$/;
const CLOSING = /(?:期末|年末)(?:数|余额|金额|账面价值)?[为是]?$/;
