/** The words between two figures → terms, years, separators and what is not understood. */
import { type PhraseField, phraseTrie } from '../lexicon/phrases.ts';
import type { Term } from '../lexicon/terms.ts';
import { isDigit } from './chars.ts';

export type Token =
  | { readonly kind: 'term'; readonly term: Term; readonly start: number; readonly end: number }
  | { readonly kind: 'year'; readonly year: number; readonly start: number; readonly end: number }
  | { readonly kind: 'break'; readonly mark: string; readonly start: number; readonly end: number }
  /** Characters that no row explains. */
  | { readonly kind: 'other'; readonly start: number; readonly end: number };

/** What stays the same for a whole report. */
export interface Context {
  readonly year: number | null;
  /** The report's own names: 北塔区, 北塔区融媒体中心… They explain themselves. */
  readonly ownNames: readonly string[];
  /** No unit was found: any body's name at the head of a clause may be the report's own. */
  readonly anyBody: boolean;
}

const YEAR = /(20\d\d|19\d\d) ?年度?/y;
const DATE = /(?:\d{1,2}月(?:份)?(?:\d{1,2}[日号])?|\d{1,2}[日号])/y;
const MARKER =
  /(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[、.．]|是(?!否))|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|第[一二三四五六七八九十]{1,2}|[①-⑳⑴-⒇]/y;
/** «8个项目», «教育(类)支出»: no words of their own. */
const ASIDE = /\d{1,3}个(?=(?:.{0,2}项目))|\((?:类|款|项|单位|部门)\)/y;
/** «=20/21×100%=». */
const FORMULA = /=\(?[\d.,]{1,12}(?:万元|人)?[/÷][\d.,]{1,12}(?:万元|人)?\)?[×*xX]?(?:100%?)?=?/y;
const PLACE_BODY = /[\u4e00-\u9fff]{2,7}?[区县市州旗](?=融媒|新闻|广播|传媒|全媒|区委|县委|市委|委|人民)/y;
const BODY =
  /[\u4e00-\u9fff]{1,14}?(?:中心|总站|总台|通讯社|电视台|广播台|报社|公司|集团|管理局|电视局|体育局|旅游局|新闻局|广电局|宣传部|联社|华社|[^原全]办公室)(?=[\u4e00-\u9fff\d“(])/y;
/** A heading that lost its line end: «…使用情况2022年本部门…». */
const HEADING_END =
  /(?:情况|说明|分析|概况|评价|绩效|内容|结论|如下)(?=20\d\d年|本[年部单中]|全年预算|年初|我[单部中局]|截[至止]|基本支出|项目支出|单位|部门|部属|.{0,6}中心)/y;
const BREAKS = '，。；;:、()！？!?○';
const SILENT = '“”"‘’\'《》<>【】[]* \t-~/·.．＿_√…';

export function tokenize(text: string, from: number, to: number, field: PhraseField, context: Context): Token[] {
  const trie = phraseTrie(field);
  const tokens: Token[] = [];
  let i = from;
  let open = -1;
  const closeOther = (at: number) => {
    if (open >= 0) tokens.push({ kind: 'other', start: open, end: at });
    open = -1;
  };
  while (i < to) {
    const year = matchAt(YEAR, text, i);
    if (year && i + year[0].length <= to) {
      closeOther(i);
      tokens.push({ kind: 'year', year: Number(year[1]), start: i, end: i + year[0].length });
      i += year[0].length;
      continue;
    }
    const ended = matchAt(HEADING_END, text, i);
    if (ended && i + ended[0].length < to) {
      closeOther(i);
      tokens.push({ kind: 'break', mark: '。', start: i, end: i + ended[0].length });
      i += ended[0].length;
      continue;
    }
    const skip = silentLength(text, i, to, context);
    if (skip > 0) {
      closeOther(i);
      i += skip;
      continue;
    }
    const found = trie.longest(text, i, to);
    const body = found && found.value.kind !== 'mark' ? 0 : bodyLength(text, i, from, to, context);
    if (body > 0) {
      closeOther(i);
      i += body;
      continue;
    }
    if (found) {
      closeOther(i);
      tokens.push({ kind: 'term', term: found.value, start: i, end: found.end });
      i = found.end;
      continue;
    }
    const ch = text[i]!;
    if (BREAKS.includes(ch)) {
      closeOther(i);
      tokens.push({ kind: 'break', mark: ch, start: i, end: i + 1 });
    } else if (!SILENT.includes(ch)) {
      if (open < 0) open = i;
    } else closeOther(i);
    i += 1;
  }
  closeOther(to);
  return tokens;
}

/** Dates, list numbers and the report's own names say nothing about the figure. */
function silentLength(text: string, i: number, to: number, context: Context): number {
  const ch = text[i]!;
  if (isDigit(ch)) {
    const date = matchAt(DATE, text, i);
    if (date) return Math.min(date[0].length, to - i);
  }
  if (ch === '=') {
    const formula = matchAt(FORMULA, text, i);
    if (formula) return Math.min(formula[0].length, to - i);
  }
  if (isDigit(ch) || ch === '(') {
    const aside = matchAt(ASIDE, text, i);
    if (aside) return Math.min(aside[0].length, to - i);
  }
  const marker = matchAt(MARKER, text, i);
  if (marker && (i === 0 || BREAKS.includes(text[i - 1]!) || /[\d%元]/.test(text[i - 1]!)))
    return Math.min(marker[0].length, to - i);
  for (const name of context.ownNames) {
    if (name !== '' && text.startsWith(name, i) && i + name.length <= to) return name.length;
  }
  const place = matchAt(PLACE_BODY, text, i);
  return place && i + place[0].length <= to ? place[0].length : 0;
}

/** A body's name at the head of a clause: «奉节县道路运输事务中心», «新华社». Whose report it is, is told elsewhere. */
function bodyLength(text: string, i: number, from: number, to: number, context: Context): number {
  if (!context.anyBody) return 0;
  const before = text[i - 1];
  if (i !== from && before !== undefined && !BREAKS.includes(before) && !/[年度月日“]/.test(before)) return 0;
  const body = matchAt(BODY, text, i);
  return body && i + body[0].length <= to ? body[0].length : 0;
}

function matchAt(pattern: RegExp, text: string, i: number): RegExpExecArray | null {
  pattern.lastIndex = i;
  return pattern.exec(text);
}
