/** What the points of a paragraph are of: the name before them, its list number, its aim and result. */
import type { PointPair } from './scorePoints.ts';

export interface ScoreName {
  readonly name: string;
  readonly no: number | null;
  readonly from: number;
  readonly target: string | null;
  readonly actual: string | null;
  /** It opens the paragraph. */
  readonly heads: boolean;
}

const LONGEST_NAME = 40;
const LIST_MARK = String.raw`(?:\((?<round>\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?<plain>\d{1,2})[.、．](?!\d)|[一二三四五六七八九十]{1,3}、|[①-⑳⑴-⒇]|-{1,4})`;
const MARK = new RegExp(`^${LIST_MARK}`);
const MARKS = new RegExp(LIST_MARK, 'g');
const NUMBERED = new RegExp(
  String.raw`(?:^|[。；;:：)])\s*${LIST_MARK}\s*(?<title>[^。:：，,;；()①-⑳]{2,30})(?=[。:：，,(])`,
  'g',
);
const VALUES =
  /[，,;；:：](?:年度|预期|年初)?(?:指标值|目标值|目标)[:：为]?(.{1,60}?)[，,;；](?:全年)?(?:实际)?(?:完成值|完成情况|完成|实际值)[:：为]?(.{1,60}?)[，,;；](?=分值|权重|满分|得)/;
const STOPS = '。；;，,、:：！？!?(\t';
/** A name before its aim may hold commas: «聚合资源，建设平台，年度指标值：…». */
const STOPS_OF_TOLD = '。；;:：！？!?\t';
const LEAD = /^(?:其中|分别为|分别是|具体为|和|及|以及|[一二三四五六七八]是)[:：，]?/;
/** What stands between a name and its points, and is not the name's. */
const TAIL =
  /(?:[:：，,、\s]|的?(?:自评|实际|本项|该项|方面|部分)|扣[减除分]?[\d.]+分|(?<=执行|[^认行成])[为是]|(?:为|是|达到?)?[-+≥≤><]{0,2}\d[\d.,]*%)+$/;
/** Levels above an indicator name no row of their own. */
const SECOND =
  /^(?:数量|质量|时效|成本|经济成本|经济效益|社会效益|生态效益|可持续影响|可持续发展|服务对象满意度|社会公众满意度)(?:指标)?$/;

/** How far before its points an indicator's name may stand. */
const REACH = 240;

/** The name of `pair`; null where none stands there. `after` is where the pair before it ended. */
export function scoreName(text: string, { weight, gain }: PointPair, after: number): ScoreName | null {
  const first = weight && weight.from < gain.from ? weight : gain;
  const from = Math.max(after, first.from - REACH);
  const told = valuesOf(text, from, Math.max(first.to, gain.to));
  const to = Math.min(told?.at ?? first.from, first.from);
  const named = told ? nameEndingAt(text, from, to, STOPS_OF_TOLD) : nameBefore(text, from, to);
  if (!named) return null;
  const before = text.slice(0, named.from).trim();
  return {
    ...named,
    target: told?.target ?? null,
    actual: told?.actual ?? null,
    heads: MARK.exec(before)?.[0].length === before.length || before === '',
  };
}

function valuesOf(text: string, from: number, to: number): { at: number; target: string; actual: string } | null {
  const match = VALUES.exec(text.slice(from, to));
  return match && { at: from + match.index, target: match[1]!, actual: match[2]! };
}

type Named = Pick<ScoreName, 'name' | 'no' | 'from'>;

/** Beside its points, «目标设定(5分)»; else a title with a number, «2.预算调整率。调整12%，分值4分»; else the clause before. */
function nameBefore(text: string, from: number, to: number): Named | null {
  const near = nameEndingAt(text, from, to, STOPS);
  if (/[\u4e00-\u9fff”》)%]/.test(text[to - 1] ?? '')) return near;
  const numbered = titleBefore(text, from, to);
  if (numbered && !SECOND.test(numbered.name)) return numbered;
  return near && !/\d/.test(near.name) ? near : numbered;
}

/** The words that end at `to`, back to a stop or to a list number. */
function nameEndingAt(text: string, from: number, to: number, stops: string): Named | null {
  let at = to;
  while (at > from && /[:：，,、\s]/.test(text[at - 1]!)) at -= 1;
  const end = at;
  let quoted = false;
  while (at > from && end - at <= LONGEST_NAME) {
    const ch = text[at - 1]!;
    if (ch === '》' || ch === '”') quoted = true;
    else if (ch === '《' || ch === '“') quoted = false;
    else if (ch === ')') {
      const open = text.lastIndexOf('(', at - 1);
      if (open < from || end - open > LONGEST_NAME) break;
      at = open;
      if (MARK.exec(text.slice(open, end))) break;
      continue;
    } else if (!quoted && stops.includes(ch) && !isListMark(text, from, at)) break;
    at -= 1;
  }
  const piece = text.slice(at, end);
  const mark = [...piece.matchAll(MARKS)].at(-1);
  return named(piece.slice(mark ? mark.index + mark[0].length : 0), mark?.groups, end);
}

/** «、» of «1、全区网络租赁». */
function isListMark(text: string, from: number, at: number): boolean {
  return (
    text[at - 1] === '、' &&
    /(?:^|[。；;:：，])(?:\d{1,2}|[一二三四五六七八九十]{1,3})、$/.test(text.slice(Math.max(from, at - 4), at))
  );
}

/** The last numbered title before the points. */
function titleBefore(text: string, from: number, to: number): Named | null {
  const match = [...text.slice(from, to).matchAll(NUMBERED)].at(-1);
  return match ? named(match.groups!.title!, match.groups, from + match.index + match[0].length) : null;
}

/** `words` end at `to`; without what leads to the name and what was reached: «预算完成率98%» is 预算完成率. */
function named(words: string, number: Record<string, string> | undefined, to: number): Named | null {
  const name = words.trim().replace(LEAD, '').replace(TAIL, '').trim();
  if (name.length > LONGEST_NAME || !/[\u4e00-\u9fff]{2}/.test(name)) return null;
  const no = Number(number?.round ?? number?.plain ?? Number.NaN);
  return { name, no: Number.isInteger(no) ? no : null, from: to - words.length + words.indexOf(name) };
}
