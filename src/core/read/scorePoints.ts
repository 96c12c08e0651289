/** Marks of points in a paragraph, «(分值10分)», «得9分», «产出48分», and which score was gained of which full marks. */

export interface PointMark {
  readonly kind: 'weight' | 'gain' | 'bare';
  readonly points: number;
  /** With the bracket and the words that belong to it: a name ends where it begins. */
  readonly from: number;
  readonly to: number; // exclusive
}

export interface PointPair {
  /** null: only what was gained is told. */
  readonly weight: PointMark | null;
  readonly gain: PointMark;
  /** Other marks stand within: «投入(10分)：目标设定5分得5分，…。得9分». */
  readonly around: boolean;
  /** It stands within such a pair. */
  readonly within: boolean;
}

const FIGURE = /(\d{1,3}(?:\.\d{1,2})?)分(?!钟|别|之|类|管|项)/g;
const WEIGHT_WORDS =
  /(?:分值|权重|满分|标准分|基准分|(?<!自评|评价|综合|绩效|最终|得)总分值?|配分)(?:为|是|共|[:：])?$/;
const GAIN_WORDS =
  /(?<![应未可不])(?:本项|该项|本次|实际|实|我[单部]?[位门]?|本?[中单部][心位门]|自评|评价|评估|最终|自我|综合|考核)*(?:得分|自评分|评分|得|打分?|自评|评)(?:为|是|共|[:：])?$/;
/** Taken away, added, given by a rule. */
const NO_SCORE = /(?:扣除?|减|加|失|少|高|低|计|记|给|差|达|每|超过?|过)了?$/;
const RULE = /每[增减低高超少差]|每.{1,8}扣|扣完为止|不得分|评分标准[:：]|得满分|酌情/;
const GAIN_FOLLOWS =
  /^[)，,、;；:：]{0,2}(?:本项|该项|本次|实际|自评|评价)*(?:得分|自评分|评分|得|自评)(?:为|是|[:：])?\d/;
/** Between full marks and the score that is theirs at once. */
const AT_ONCE = /^[)，,、;；:： ]{0,2}$/;
/** «得分» may stand between a figure and its bracket: how far words are looked for. */
const REACH = 12;
/** How far behind full marks their score may stand. */
const LONGEST_ITEM = 400;

/** All marks of points, from left to right. */
export function pointMarks(text: string): PointMark[] {
  const marks: PointMark[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const at = match.index;
    const end = at + match[0].length;
    const before = text.slice(Math.max(0, at - REACH), at);
    const points = Number(match[1]);
    const last = marks.at(-1);
    const mark = (kind: PointMark['kind'], words: number, to = end) =>
      marks.push({ kind, points, from: at - words, to });
    const closing = text[end] === ')' ? end + 1 : end;
    const full = /(?:^|[^\d./／])(\d{1,3}(?:\.\d{1,2})?)[/／]$/.exec(before)?.[1];
    if (full !== undefined && Number(full) <= points) {
      // «(48/50分)»: gained and full marks.
      const open = text[at - full.length - 2] === '(' && text[end] === ')' ? 1 : 0;
      const place = { from: at - full.length - 1 - open, to: open ? end + 1 : end };
      marks.push({ kind: 'weight', points, ...place }, { kind: 'gain', points: Number(full), ...place });
      continue;
    }
    if (/[\d./／]$/.test(before)) continue;
    const weight = WEIGHT_WORDS.exec(before);
    if (weight) {
      const bracket = before[weight.index - 1] === '(' ? 1 : 0;
      mark('weight', before.length - weight.index + bracket, bracket ? closing : end);
      continue;
    }
    if (NO_SCORE.test(before)) continue;
    const behind = text.slice(end, end + REACH);
    if (before.endsWith('(') && /^[)，,、;；]/.test(behind)) mark('weight', 1, closing);
    else if (GAIN_FOLLOWS.test(behind)) mark('weight', 0);
    else {
      const gain = GAIN_WORDS.exec(before);
      if (gain) {
        // «产出(得分48分)», «产出(自评48分，满分50分)»: the name stands before the bracket.
        const open = before[gain.index - 1] === '(' ? 1 : 0;
        mark('gain', before.length - gain.index + open, open ? closing : end);
      } else if (last?.kind === 'weight' && text[last.to - 1] === ')' && /^[:：]?$/.test(text.slice(last.to, at)))
        mark('gain', 0);
      else mark('bare', 0);
    }
  }
  return marks;
}

/** Full marks that wait for their score. */
interface Open {
  readonly weight: PointMark;
  readonly gains: PointMark[];
  around: boolean;
}

/**
 * A score belongs to the full marks before it that it fits; a score behind all those of the parts, to the whole. Where
 * several fit and none closes the item, none is told.
 */
export function pointPairs(text: string, marks: readonly PointMark[]): PointPair[] {
  const pairs: PointPair[] = [];
  const open: Open[] = [];
  const tell = (weight: PointMark | null, gain: PointMark, around = false) => {
    pairs.push({ weight, gain, around, within: open.length > 0 });
    for (let k = open.length - 1; k >= 0 && !open[k]!.around; k -= 1) open[k]!.around = true;
  };
  const close = () => {
    const item = open.pop()!;
    const told = item.gains.length === 1 ? item.gains[0] : item.gains.findLast((gain) => isClosing(text, gain));
    if (told && !isRule(text, told)) tell(item.weight, told, item.around);
  };
  for (const [i, mark] of marks.entries()) {
    const before = marks[i - 1];
    if (mark.kind === 'weight') {
      // «预算执行情况得19分(满分20分)»
      const beside = before && (before.to === mark.from || isInOneBracket(text, before, mark));
      if (before && beside && before.kind !== 'weight' && before.points <= mark.points) {
        const { gains } = open.at(-1) ?? { gains: [] };
        if (gains.at(-1) === before) gains.pop();
        else if (pairs.at(-1)?.gain === before) pairs.pop();
        if (text[mark.from] === '(' || before.to !== mark.from) {
          tell(mark, before);
          continue;
        }
      }
      while (open.length > 0 && (open.at(-1)!.gains.length > 0 || mark.from - open.at(-1)!.weight.to > LONGEST_ITEM))
        close();
      open.push({ weight: mark, gains: [], around: false });
    } else if (mark.kind === 'gain') {
      const last = open.at(-1);
      if (last && before === last.weight && mark.points <= last.weight.points && isAtOnce(text, last.weight, mark)) {
        open.pop();
        if (!isRule(text, mark)) tell(last.weight, mark);
        continue;
      }
      while (open.length > 0 && mark.points > open.at(-1)!.weight.points) close();
      if (open.length > 0) open.at(-1)!.gains.push(mark);
      else if (!isRule(text, mark)) tell(null, mark);
    }
  }
  while (open.length > 0) close();
  return pairs.sort((a, b) => (a.weight ?? a.gain).from - (b.weight ?? b.gain).from);
}

/** «(自评48分，满分50分)». */
function isInOneBracket(text: string, gain: PointMark, weight: PointMark): boolean {
  return text[gain.from] === '(' && text[weight.to] === ')' && /^[，,、/]$/.test(text.slice(gain.to, weight.from));
}

function isAtOnce(text: string, weight: PointMark, gain: PointMark): boolean {
  return AT_ONCE.test(text.slice(weight.to, gain.from));
}

/** «…。得9分», «…，合计得9分»: what an item ends in. */
function isClosing(text: string, gain: PointMark): boolean {
  return (
    /(?:[。；;)]|该项|本项|合计|小计|共)$/.test(text.slice(Math.max(0, gain.from - 3), gain.from)) ||
    /^[该本]项/.test(text.slice(gain.from, gain.from + 2))
  );
}

/** The sentence around a score tells how points are given. */
function isRule(text: string, { from, to }: PointMark): boolean {
  const before = text.slice(Math.max(0, from - 60), from);
  const behind = text.slice(to, to + 40);
  return RULE.test(before.slice(before.lastIndexOf('。') + 1) + behind.slice(0, behind.search(/[。；;]|$/)));
}
