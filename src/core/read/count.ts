/** A counted thing («湖南日报上稿11篇») and the words around it. */
import type { Prose } from './blocks.ts';
import type { Figure } from './numbers.ts';
import type { Context } from './phrase.ts';

export interface CountClause {
  /** What is counted, without asides in brackets. */
  readonly text: string;
  readonly from: number;
  /** All of the gap before the clause, back to the figure before. */
  readonly gap: string;
}

/** Whether the count is an aim or what came of it, where the clause says only that: «实际完成值183篇». */
export type Standing = 'aim' | 'result' | null;

export interface Count {
  readonly block: Prose;
  readonly context: Context;
  readonly figure: Figure;
  readonly clause: CountClause;
  readonly standing: Standing;
  /** The sentence up to the clause. */
  readonly lead: string;
  /** The sentence speaks of publishing. */
  readonly placed: boolean;
}

/** A heading that lost its line end: «三、绩效情况全年在中央级媒体…». */
const HEADED =
  /^[^，。]{0,24}?(?:情况|说明|分析|绩效|成效|成绩)(?=全年|今年|20\d\d年|本年|一年来|在(?:中央|央|国家|省|市|区|县))/;

const STOPS = '，。；;:：([！？!?';
const COLONS = ':：';
/** An aside is no longer than this. */
const LONGEST_ASIDE = 60;
const ASIDES = /[([][^()[\]]{0,60}[)\]]/g;

/** The clause before a figure. Commas and stops end it; 、 does only behind a figure or a bracket. */
export function clauseOf(text: string, from: number, to: number): CountClause {
  let at = clauseFrom(text, from, to, STOPS);
  // «省级媒体：204篇»: the words before the colon are the clause.
  if (at === to && at > from && text[at - 1] !== '(' && text[at - 1] !== '[')
    at = clauseFrom(text, from, at - 1, COLONS.includes(text[at - 1]!) ? withoutColons : STOPS);
  // «发稿□□篇、省级媒体437篇»: behind a counter 、 ends a clause too.
  const counted = Math.max(...['篇、', '条、', '件、'].map((mark) => text.slice(at, to).lastIndexOf(mark)));
  if (counted >= 0) at += counted + 1;
  if (text[at] === '、' || text[at] === ')') at += 1;
  const numbered = /^(?:\(?\d{1,2}(?:[、.]|\))|[①-⑳⑴-⒇])/.exec(text.slice(at, to));
  if (numbered) at += numbered[0].length;
  const headed = HEADED.exec(text.slice(at, to));
  if (headed) at += headed[0].length;
  return {
    text: text
      .slice(at, to)
      .replace(ASIDES, '')
      .replace(/^[、)\]，\s]+/, '')
      .replace(/[:：\s]+$/, ''),
    from: at,
    gap: text.slice(from, at),
  };
}

const withoutColons = [...STOPS].filter((stop) => !COLONS.includes(stop)).join('');

/** Back from `to` to the nearest stop; an aside «(含客户端)» is stepped over, a number «(1)» is not. */
function clauseFrom(text: string, from: number, to: number, stops: string): number {
  let at = to;
  while (at > from) {
    const before = text[at - 1]!;
    if (before === ')' || before === ']') {
      const open = Math.max(text.lastIndexOf('(', at - 1), text.lastIndexOf('[', at - 1));
      const aside = open >= from && at - open <= LONGEST_ASIDE ? text.slice(open + 1, at - 1) : null;
      if (aside === null || aside.includes('。') || /^[\d一二三四五六七八九十]{1,3}$/.test(aside)) {
        if (aside !== null) break;
      } else {
        at = open;
        continue;
      }
    }
    if (stops.includes(before)) break;
    at -= 1;
  }
  return at;
}

const AIM_WORDS =
  '(?:预期指标值|年度指标值|指标值|目标值|目标任务数?|任务目标|目标|计划数?|任务数?|预期值?|预期目标|计划任务)';
const RESULT_WORDS =
  '(?:实际完成值|完成值|实际完成情况|完成情况|实际完成数?|实际值|实际数|实际(?:开展|举办|组织|制作|播出|发布|推出|拍摄|编发)?|完成数|完成|结果|达成|达到)';
const WHEN = '(?:全年|年度|年初|本年度?|当年|原|全|设定|确定|下达|的)*';
const BEING = '(?:为|是|了|共|有|约|达|[:：])*';
const AIM_ALONE = new RegExp(`^${WHEN}${AIM_WORDS}${BEING}$`);
const RESULT_ALONE = new RegExp(`^${WHEN}${RESULT_WORDS}${BEING}$`);

/** What words alone say of a figure's standing; null when they name a thing of their own. */
export function standingOf(words: string): Standing {
  if (AIM_ALONE.test(words)) return 'aim';
  return RESULT_ALONE.test(words) ? 'result' : null;
}

/** The clause before a clause that only says «目标值» or «实际完成»; null where none names a thing. */
export function clauseBefore(text: string, from: number, clause: CountClause): CountClause | null {
  const mark = text[clause.from - 1];
  if (clause.from <= from || mark === undefined || !'，:：('.includes(mark)) return null;
  const before = clauseOf(text, from, clause.from - 1);
  return before.text === '' || standingOf(before.text) !== null ? null : before;
}
