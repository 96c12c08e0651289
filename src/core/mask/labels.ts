/** Words behind which people are named. All patterns are for a view: simplified, half width, tabs for cell borders. */

/** Behind these a name stands with or without a colon, also in the next cell of a form. Forms set labels wide («联 系 人»). */
const PERSON =
  /[联对填制编经承审复录报起撰签申收责负][ \u3000]{0,8}[系络接报表制办手核入告草稿发集任责][ \u3000]{0,8}人$/;
const OTHERS = /评价人员|分管领导|主管领导|法定代表人|法人代表|组长|签[名字章]|姓[ \u3000]{0,8}名/g;
/** These are ordinary words too: a name follows only behind a colon. */
const BEFORE_COLON =
  /(?:制表|审核|复核|经办|填报|校对|责编|编辑|作者|记者|通讯员|会计|出纳|[成组]员|主任|[台局]长|主编|法人|领导|编审|监制|撰稿|摄影|人)[\s\u3000]{0,4}$/;

export interface Label {
  /** Without blanks. */
  readonly word: string;
  readonly end: number; // exclusive
}

/**
 * In the order of the text. One pattern of all labels would be tried at every character; instead the characters are
 * sought that end a label, and what stands before them is looked at.
 */
export function labelsIn(text: string): Label[] {
  const byEnd = new Map<number, Label>();
  const add = (end: number, reach: number, pattern: RegExp): void => {
    if (byEnd.has(end)) return;
    const found = pattern.exec(text.slice(Math.max(0, end - reach), end))?.[0];
    if (found !== undefined) byEnd.set(end, { word: found.replace(/[\s\u3000]/g, ''), end });
  };
  for (let at = text.indexOf('人'); at >= 0; at = text.indexOf('人', at + 1)) add(at + 1, 20, PERSON);
  for (const { 0: word, index } of text.matchAll(OTHERS))
    byEnd.set(index + word.length, { word: word.replace(/[ \u3000]/g, ''), end: index + word.length });
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) add(at, 10, BEFORE_COLON);
  return [...byEnd.values()].sort((a, b) => a.end - b.end);
}

/** News: «(记者 某某 通讯员 某某)», names between blanks. */
export const BYLINE = /(?:记者|通讯员|作者|实习生|摄影|撰文|图文)[ \t\u3000]{1,4}(?=[^\s\d:])/g;
/** At the end of a news item, behind the full stop: «。(某某 某某)». */
export const SIGNED = /[。!?”"]\s{0,2}\(([^()\n\d]{2,30})\)(?=\s|$)/g;
/** What may stand between label and name: the rest of the label, brackets, colon, blanks and cell borders. */
export const BETWEEN =
  /^(?:[ \u3000]{0,4}\([^()\n]{1,10}\)|姓名|签[名字章]|盖章|[及和](?:联系|联络)?(?:电话|方式)){0,2}([\s\u3000:_]|[由为是](?=[^\s]{2,3}(?:同志|担任|任|[,。;、\s]))){0,80}/;
/** An office before the name: «对接人:办公室工作人员某某». */
export const OFFICE =
  /^[\u4e00-\u9fff]{0,8}(?:工作人员|办公室|[部处科室股])(?=[\u4e00-\u9fff]{2,3}(?![\u4e00-\u9fff]))/;
/** A token ends where the next label begins («某某某联系电话»). */
export const NEXT_LABEL =
  /联系|联络|电话|手机|职务|职称|日期|时间|单位|部门|填报|填表|审核|负责人|制表|签[名字章]|盖章|同志|担任|任组长|记者|通讯员|摄影|编辑/;
/** Labels that never stand before an ordinary word when a colon follows: rare surnames count too. */
export const CERTAIN = /^(?:联系人|联络人|对接人|填报人|填表人|制表人|经办人|审核人|复核人)/;
/** Posts: in a table of people without borders the name stands right before one («某某主任某某副主任»). */
export const POST =
  /(?:党[组委总支]{1,2}|支部)?书记|办公室主任|副?总编辑?|副?[主台局部科股站]任|副?[台局部科股站所处]长|总监|会计师?|出纳|记者|编辑|科员|职员|干事|专干|办事员|工作人员|[一二三四]级|工程师|总经理/g;
