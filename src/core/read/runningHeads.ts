/** Page marks with the running head of a page, left inside sentences: «…任务。— 3 —某县融媒体中心2021年度自评报告全播出». */

export interface Stretch {
  readonly from: number;
  readonly to: number; // exclusive
}

const MARK = /[ \t]{0,4}[-—–] ?\d{1,3} ?[-—–][ \t]{0,4}(?=[\u4e00-\u9fff\d])/g;
const NUMBERED =
  /[\u4e00-\u9fff][\u4e00-\u9fff\d０-９ （）()]{7,60}?[ \u3000]{0,40}第 ?[\d０-９]{1,3} ?页(?: ?共 ?[\d０-９]{1,3} ?页)?/g;
const NUMBER = /[ \u3000]{0,40}第 ?[\d０-９]{1,3} ?页(?: ?共 ?[\d０-９]{1,3} ?页)?$/;
/** What is shorter is no head. */
const SHORTEST = 8;
const LONGEST = 60;
/** Each is held against all others. */
const MOST_PAGES = 200;

/** The stretches to leave out, from left to right; most texts have none. */
export function runningHeads(printed: string): readonly Stretch[] {
  return [...behindMarks(printed), ...beforeNumbers(printed), ...amidSentences(printed)].sort(
    (a, b) => a.from - b.from,
  );
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

/**
 * A title between the two halves of a sentence: «…其中人员经费⏎某县融媒体中心2022年度自评报告⏎768.04万元». The line before
 * is open, the line behind goes on with it, whatever page numbers stand between.
 */
function amidSentences(printed: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: end, index } of printed.matchAll(TITLE_END)) {
    const from = printed.lastIndexOf('\n', index) + 1;
    const to = index + end.length;
    if (from === 0 || to - from > LONGEST_TITLE || !TITLE.test(printed.slice(from, index))) continue;
    const before = OPEN_BEFORE.exec(printed.slice(Math.max(0, from - LINE_REACH), from))?.[1];
    if (before === undefined) continue;
    const behind = BEHIND.exec(printed.slice(to, to + LINE_REACH))?.[1] ?? '';
    if (goesOn(before, behind)) found.push({ from, to });
  }
  return found;
}

const TITLE_END =
  /(?:报告|自评表|决算|融媒体中心|电视台|新闻中心)(?:（[^（）\n]{2,10}）)?(?:[ \t\u3000]{0,40}第 ?[\d０-９]{1,3} ?页)?[ \t\u3000]{0,40}(?=\r?\n)/g;
const TITLE = /^[\u4e00-\u9fff\d０-９（）()“” \u3000]*$/;
const LONGEST_TITLE = 64;
const LINE_REACH = 120;
/** Page numbers and blank lines. */
const BETWEEN = String.raw`(?:[ \t\u3000]*(?:第 ?[\d０-９]{1,3} ?页(?: ?共 ?[\d０-９]{1,3} ?页)?|[-—–]{1,2} ?\d{1,3} ?[-—–]{1,2})?[ \t\u3000]*\r?\n)*`;
/** A line of some length that no stop ends. */
const OPEN_BEFORE = new RegExp(
  String.raw`(?:^|\n)((?!附[件表])[^\n]{3,}[\u4e00-\u9fff\d０-９，、.])[ \t]*\r?\n${BETWEEN}$`,
);
const BEHIND = new RegExp(String.raw`^\n${BETWEEN}([^\n]+)`);

/** A figure or the second half of one, a unit, a stop, the end of a short word: no heading and no new sentence. */
function goesOn(before: string, behind: string): boolean {
  if (/^[，。、；：）)％%]|^[万元](?![\u4e00-\u9fff])|^[\u4e00-\u9fff]{1,3}[，。；]/.test(behind)) return true;
  if (!/^[\d０-９]/.test(behind) || /^[\d０-９]{1,2}[、.．](?![\d０-９])|^(?:19|20)\d\d年/.test(behind)) return false;
  return (
    /[\d０-９]$/.test(before) || /^[\d０-９,，.．]+ ?(?:余|多)?(?:万|亿|元|[%％篇条件人名个期场次部分])/.test(behind)
  );
}

function commonEnd(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return a.slice(a.length - length);
}

function longestEnd(ends: readonly string[]): string {
  return ends.reduce((best, end) => (end.length > best.length ? end : best), '');
}
