/** «年初预算、全年预算、执行数分别为500万元、620万元和610万元»: as many names before as figures behind. */
import type { Place } from './clause.ts';
import type { Figure } from './numbers.ts';

const RESPECTIVELY = /分别(?:为|是|达到?|完成|采用|刊发|刊播|发稿|上稿|用稿|播出|发布|推送)?(?:人民币)?$/;
const BETWEEN = /^(?:[、，,/]|和|与|及|以及|[、，]?(?:和|及))?$/;
const NAMES_END = /[。；;：:，(！？]/;
/** A list is not longer. */
const MOST_NAMES = 6;
const LONGEST_NAMES = 120;

/** The figures of the list that begins with `figures[at]`; one or none where no list begins. */
export function listFrom(text: string, figures: readonly Figure[], at: number): readonly Figure[] {
  const first = figures[at]!;
  if (!RESPECTIVELY.test(text.slice(Math.max(0, first.start - 8), first.start))) return [];
  let last = at;
  while (
    last + 1 < figures.length &&
    last - at + 1 < MOST_NAMES &&
    BETWEEN.test(text.slice(figures[last]!.end, figures[last + 1]!.start).trim())
  )
    last += 1;
  return figures.slice(at, last + 1);
}

/** The names that stand before «分别», one a figure; null when they are not as many. */
export function namesOf(text: string, list: readonly Figure[], from: number): readonly Place[] | null {
  const { start } = list[0]!;
  const end = text.lastIndexOf('分别', start);
  let begin = end;
  while (begin > from && end - begin < LONGEST_NAMES && !NAMES_END.test(text[begin - 1]!)) begin -= 1;
  const names: Place[] = [];
  let at = begin;
  for (const separator of text.slice(begin, end).matchAll(/、|以及|[和与及]/g)) {
    names.push({ from: at, to: begin + separator.index });
    at = begin + separator.index + separator[0].length;
  }
  names.push({ from: at, to: end });
  const said = names.filter(({ from: a, to: b }) => b > a);
  return said.length === list.length && list.length > 1 ? said : null;
}

/** «分别为500、620、610万元»: the last unit is that of all. */
export function likeLast(figure: Figure, last: Figure): Figure {
  if (figure.unitClass !== 'none' || !(last.unit === '万元' || last.unit === '%')) return figure;
  return { ...figure, unit: last.unit, unitClass: last.unitClass };
}
