/** Names of people: behind labels of forms, in tables headed 姓名, and wherever a name found so stands again. */
import type { Span } from '../mask.ts';
import { COMPOUND_SURNAMES, NOT_NAMES, SURNAMES } from './nameWords.ts';

/** Behind these a name stands with or without a colon, also in the next cell of a form. */
const FORM_LABELS =
  '联系人|聯系人|联络人|填报人|填報人|填表人|制表人|编制人|经办人|經辦人|经手人|审核人|審核人|复核人|录入人|报告人|起草人|撰稿人|签发人|申报人|评价人员|評價人員|负责人|負責人|分管领导|主管领导|法定代表人|法人代表|评价组组长|副组长|组长|签名|签字|签章|姓[ \\u3000]{0,8}名';
/** These are ordinary words too: a name follows only behind a colon. */
const COLON_LABELS =
  '制表|审核|复核|经办|填报|校对|责任编辑|责编|编辑|作者|记者|通讯员|会计|出纳|成员|组员|主任|副主任|台长|副台长|局长|总编辑|主编|法人|领导|编审|监制|撰稿';
const LABEL = new RegExp(`(?:(${FORM_LABELS})|(?:${COLON_LABELS})(?=[\\s\\u3000]{0,4}[:：]))`, 'g');
/** What may stand between label and name: the rest of the label, brackets, colon, blanks and cell borders. */
const BETWEEN =
  /^(?:[ \u3000]{0,4}[(（][^()（）\n]{1,10}[)）]|姓名|签[名字章]|盖章){0,2}([\s\u3000:：_＿]|[由为是](?=[^\s]{2,3}(?:同志|担任|任|[，,。；;、\s]))){0,60}/;
/** A token ends where the next label begins («某某某联系电话»). */
const NEXT_LABEL =
  /联系|联络|电话|手机|职务|职称|日期|时间|单位|部门|填报|填表|审核|负责人|制表|签[名字章]|盖章|同志|担任|任组长/;
const HAN = /[\u3400-\u9fff\ud800-\udfff·•]/;
/** Labels that never stand before an ordinary word when a colon follows: rare surnames count too. */
const CERTAIN = /^(?:联系人|聯系人|联络人|填报人|填報人|填表人|制表人|经办人|經辦人|审核人|審核人|复核人)/;
const TABLE_LENGTH = 1500;

export function nameSpans(text: string): Span[] {
  const spans: Span[] = [];
  let tableEnd = 0; // a second 姓名 inside a table's reach opens no second table: time stays linear
  for (const label of text.matchAll(LABEL)) {
    const end = label.index + label[0].length;
    if (end >= tableEnd && (/^姓/.test(label[0]) || label[0] === '评价人员')) {
      spans.push(...tableNames(text, end));
      tableEnd = end + TABLE_LENGTH;
    }
    spans.push(...namesBehind(text, end, label[0]));
  }
  const unique = dedupe(spans);
  return [...unique, ...repeats(text, unique)];
}

function dedupe(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [span[0], span])).values()];
}

/** One name, or a list of names with 、 between them. */
function namesBehind(text: string, end: number, label: string): Span[] {
  const spans: Span[] = [];
  const between = BETWEEN.exec(text.slice(end, end + 100))?.[0] ?? '';
  const certain = CERTAIN.test(label) && /[:：]/.test(between);
  let at = end + between.length;
  while (spans.length < 40) {
    const found = nameAt(text, at, certain && spans.length === 0);
    if (!found) break;
    spans.push(found);
    const separator = /^(?:[ \u3000]{0,2}[(（][^()（）\n]{1,12}[)）])?[ \u3000]{0,2}[、，,／/][\s\u3000]{0,2}/.exec(
      text.slice(found[1], found[1] + 24),
    );
    if (!separator) break;
    at = found[1] + separator[0].length;
  }
  return spans;
}

/** The name that begins at `at` and ends with its token; single characters set apart by blanks («李　磊») are one name. */
function nameAt(text: string, at: number, certain: boolean): Span | null {
  let end = at;
  while (end - at < 20 && HAN.test(text.charAt(end))) end += 1;
  if (end - at === 1) {
    const gap = /^[ \u3000]{1,4}/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
    if (gap > 0 && HAN.test(text.charAt(end + gap)) && !HAN.test(text.charAt(end + gap + 1))) end += gap + 1;
  }
  const token = text.slice(at, end);
  const cut = token.search(NEXT_LABEL);
  const name = cut > 0 ? token.slice(0, cut) : token;
  return isName(name.replace(/[ \u3000]/g, ''), certain) ? [at, at + name.length] : null;
}

/** Cells under 姓名 or 评价人员 that are names, until the table ends. */
function tableNames(text: string, start: number): Span[] {
  const spans: Span[] = [];
  const part = text.slice(start, start + TABLE_LENGTH);
  const CELL = /[^\n\t]{1,400}/g;
  for (const { 0: cell, index } of part.matchAll(CELL)) {
    if (/[。；]|意见|综述|组长|^\s*[一二三四五六七八九十]{1,2}、/.test(cell)) break;
    for (const piece of cell.matchAll(/[^\s\u3000](?:[^\s\u3000]|[ \u3000](?=[^\s\u3000](?:\s|$))){0,19}/g)) {
      if (!isName(piece[0].replace(/[ \u3000]/g, ''), false)) continue;
      const at = start + index + piece.index;
      spans.push([at, at + piece[0].length]);
    }
  }
  return spans;
}

function isName(name: string, certain: boolean): boolean {
  if (/[·•]/.test(name)) return name.length >= 3 && name.length <= 15;
  if (name.length < 2 || name.length > 4 || !/^[\u3400-\u9fff\ud800-\udfff]+$/.test(name)) return false;
  if (NOT_NAMES.has(name) || /[部处科室局委会员办股站所厅组台队级费]$/.test(name)) return false;
  if (COMPOUND_SURNAMES.has(name.slice(0, 2))) return name.length >= 3;
  if (certain) return true;
  return SURNAMES.has(name.charAt(0)) && name.length <= 3;
}

/**
 * A name of three characters is the person's wherever it stands; one of two may be a word («高峰»), so it must stand
 * alone between other characters than Chinese ones.
 */
function repeats(text: string, spans: readonly Span[]): Span[] {
  const byHead = new Map<string, Set<string>>();
  for (const [start, end] of spans) {
    const name = text.slice(start, end);
    if (/[\s\u3000]/.test(name)) continue;
    const head = name.slice(0, 2);
    byHead.set(head, (byHead.get(head) ?? new Set()).add(name));
  }
  const found: Span[] = [];
  if (byHead.size === 0) return found;
  for (let i = 0; i + 1 < text.length; i += 1) {
    for (const name of byHead.get(text.slice(i, i + 2)) ?? []) {
      if (!text.startsWith(name, i)) continue;
      const end = i + name.length;
      const apart = !HAN.test(text.charAt(i - 1)) && !HAN.test(text.charAt(end));
      if (name.length >= 3 || apart) found.push([i, end]);
    }
  }
  return found;
}
