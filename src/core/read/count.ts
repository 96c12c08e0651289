/** A counted thing («湖南日报上稿11篇») and the words around it. */
import type { Prose } from './blocks.ts';
import type { Figure } from './numbers.ts';
import type { Context } from './phrase.ts';

export interface CountClause {
  readonly text: string;
  readonly from: number;
  /** All of the gap before the clause, back to the figure before. */
  readonly gap: string;
}

export interface Count {
  readonly block: Prose;
  readonly context: Context;
  readonly figure: Figure;
  readonly clause: CountClause;
  /** The sentence up to the clause. */
  readonly lead: string;
  /** The sentence speaks of publishing. */
  readonly placed: boolean;
}

/** A heading that lost its line end: «三、绩效情况全年在中央级媒体…». */
const HEADED =
  /^[^，。]{0,24}?(?:情况|说明|分析|绩效|成效|成绩)(?=全年|今年|20\d\d年|本年|一年来|在(?:中央|央|国家|省|市|区|县))/;

/** One character back, or over all of a bracket: «央媒(台、报、网)178篇». */
function beforeAside(text: string, from: number, at: number): number {
  if (text[at - 1] !== ')') return at - 1;
  const open = text.lastIndexOf('(', at - 1);
  return open >= from && at - open < MOST_ASIDE ? open : at - 1;
}

const MOST_ASIDE = 40;

/** The clause before a figure. Commas and stops end it; 、 does only behind a figure or a bracket. */
export function clauseOf(text: string, from: number, to: number): CountClause {
  let at = to;
  while (at > from && !'，。；;:：(！？!?'.includes(text[at - 1]!)) at = beforeAside(text, from, at);
  if (at === to && at > from) {
    // «省级媒体：204篇»: the words before the colon are the clause.
    let earlier = at - 1;
    while (earlier > from && !'，。；;(！？!?'.includes(text[earlier - 1]!)) earlier = beforeAside(text, from, earlier);
    at = earlier;
  }
  if (text[at] === '、' || text[at] === ')') at += 1;
  const numbered = /^\(?\d{1,2}(?:[、.]|\))/.exec(text.slice(at, to));
  if (numbered) at += numbered[0].length;
  const headed = HEADED.exec(text.slice(at, to));
  if (headed) at += headed[0].length;
  return {
    text: text
      .slice(at, to)
      .replace(/\([^()]*\)/g, '')
      .replace(/^[、)，]+/, '')
      .replace(/[:：]$/, ''),
    from: at,
    gap: text.slice(from, at),
  };
}
