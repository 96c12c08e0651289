/** Page marks with the running head of a page, left inside sentences: «…任务。— 3 —某县融媒体中心2021年度自评报告全播出». */

export interface Stretch {
  readonly from: number;
  readonly to: number; // exclusive
}

const MARK = /[ \t]{0,4}[-—–] ?\d{1,3} ?[-—–][ \t]{0,4}(?=[\u4e00-\u9fff\d])/g;
const NUMBERED = /[\u4e00-\u9fff][\u4e00-\u9fff\d （）()]{7,60}? {0,40}第 ?\d{1,3} ?页(?: ?共 ?\d{1,3} ?页)?/g;
const NUMBER = / {0,40}第 ?\d{1,3} ?页(?: ?共 ?\d{1,3} ?页)?$/;
/** What is shorter is no head. */
const SHORTEST = 8;
const LONGEST = 60;
/** Each is held against all others. */
const MOST_PAGES = 200;

/** The stretches to leave out, from left to right; most texts have none. */
export function runningHeads(printed: string): readonly Stretch[] {
  return [...behindMarks(printed), ...beforeNumbers(printed)].sort((a, b) => a.from - b.from);
}

/** The same words behind two page marks or more. */
function behindMarks(printed: string): Stretch[] {
  const marks = [...printed.matchAll(MARK)].map(({ 0: mark, index }) => ({ from: index, to: index + mark.length }));
  if (marks.length < 2) return [];
  const [first, second] = marks;
  let length = 0;
  while (length < LONGEST && printed[first!.to + length] === printed[second!.to + length]) length += 1;
  const head = printed.slice(first!.to, first!.to + length);
  if (length < SHORTEST || !/融媒|中心|电视台|报告|自评|决算/.test(head)) return [];
  return marks.filter(({ to }) => printed.startsWith(head, to)).map(({ from, to }) => ({ from, to: to + length }));
}

/** The same words before two page numbers or more. */
function beforeNumbers(printed: string): Stretch[] {
  if (!printed.includes('页')) return [];
  const found = [...printed.matchAll(NUMBERED)].slice(0, MOST_PAGES).map(({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
    head: words.replace(NUMBER, ''),
  }));
  const shared = found.flatMap((one, i) => {
    const head = longestEnd(found.filter((_, k) => k !== i).map((other) => commonEnd(one.head, other.head)));
    return head.length >= SHORTEST && /融媒|中心|电视台|报告|自评|决算/.test(head.replaceAll(' ', ''))
      ? [{ from: one.from + one.head.length - head.length, to: one.to }]
      : [];
  });
  return shared;
}

function commonEnd(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return a.slice(a.length - length);
}

function longestEnd(ends: readonly string[]): string {
  return ends.reduce((best, end) => (end.length > best.length ? end : best), '');
}
