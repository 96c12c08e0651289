/** The words between two figures → terms, years, separators and what is not understood. */
import type { TierPlace } from '../lexicon/articleWords.ts';
import { type PhraseField, phraseTrie, restTrie } from '../lexicon/phrases.ts';
import type { Term } from '../lexicon/terms.ts';
import { flagsOf } from './chars.ts';

export type Token =
  | { readonly kind: 'term'; readonly term: Term; readonly start: number; readonly end: number }
  | { readonly kind: 'year'; readonly year: number; readonly start: number; readonly end: number }
  | { readonly kind: 'break'; readonly mark: string; readonly start: number; readonly end: number }
  /** Characters that no row explains. */
  | { readonly kind: 'other'; readonly start: number; readonly end: number };

/** What stays the same for a whole report. */
export interface Context extends TierPlace {
  readonly year: number | null;
  /** The report's own names: 北塔区, 北塔区融媒体中心… They explain themselves. */
  readonly ownNames: readonly string[];
  /** No unit was found: any body's name at the head of a clause may be the report's own. */
  readonly anyBody: boolean;
  /** A 预算公开: every amount is a plan. */
  readonly plan: boolean;
  /** The report is on one project alone. */
  readonly oneProject: boolean;
  /** Paragraphs have lost their first characters: what is left of a word at their heads is that word. */
  readonly beheaded: boolean;
}

/** «2022年初» is 2022 and 年初; «2022年中心» is 2022年 and 中心. */
const YEAR = /(20\d\d|19\d\d) ?(?:年度?(?![初底末])|(?=年[初底末]))/y;
/** «1—12月» is the year; what was spent by 6月底 is no figure of the year, and stays unexplained. */
const MONTHS =
  /(?:截[至止]到?)(?:20\d\d年)?(?:[1-9]|1[01])月(?:份|\d{1,2}日)?(?![底末])|(?:截[至止]到?)?(?:(?:0?[1-9]|1[01])月[底末]|0?1月?(?:份)?[-—~至到](?:0?[2-9]|1[01])月(?:份)?)(?:[、和及](?:0?[1-9]|1[012])月[底末]?)*|上半年|前三季度|[一二三]季度/y;
const DATE = /0?1月?[-—~至到]12月(?:份)?|(?:\d{1,2}月(?:份)?(?:\d{1,2}[日号])?|\d{1,2}[日号])/y;
const MARKER =
  /(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[、.．]|是(?!否))|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|第[一二三四五六七八九十]{1,2}|[①-⑳⑴-⒇]/y;
/** «8个项目», «43批次», «教育(类)支出»: no words of their own. */
const ASIDE =
  /\d{1,3}个(?=(?:.{0,2}项目))|(?<=项目)\d{1,3}个(?=\d)|\d{1,6}个?(?:批次|人次|团组|团次|批|辆|台)|\((?:类|款|项|单位|部门)\)/y;
/** «在职人员108人在职人员控制率110%»: people and articles counted among amounts end what is said of them. */
const COUNTED =
  /\d[\d,]{0,6}(?:余|多)?(?:人(?![次均才员事民])|名|篇|条|台套|台件|台\((?:套|件)\))|\d{1,3}(?:\.\d{1,2})?分(?![之别])/y;
/** «=20/21×100%=», «=在职人员数/编制数×100%=20/21×100%=». */
const FORMULA =
  /=(?:[^=。，；;\n]{1,80}=)+|=\(?[\d.,]{1,12}(?:万元|人)?[/÷][\d.,]{1,12}(?:万元|人)?\)?[×*xX]?(?:100%?)?=?/y;
const PLACE_BODY = /[\u4e00-\u9fff]{2,7}?[区县市州旗](?=融媒|新闻|广播|传媒|全媒|区委|县委|市委|委|人民)/y;
const BODY =
  /[\u4e00-\u9fff]{1,14}?(?:中心|总站|总台|通讯社|电视台|广播台|报社|公司|集团|管理局|电视局|体育局|旅游局|新闻局|广电局|宣传部|编辑部|联社|华社|[^原全]办公室)(?=[\u4e00-\u9fff\d“(])/y;
/** A heading that lost its line end: «…使用情况2022年本部门…». */
const HEADING_END =
  /(?:情况|说明|分析|概况|评价|绩效|内容|结论|如下)(?=20\d\d年|本[年部单中]|全年预算|年初|我[单部中局]|截[至止]|基本支出|项目支出|单位|部门|部属|.{0,6}中心)/y;
const BREAKS = '，。；;:、()！？!?○';
/** «(5分)：69.19÷71.6×100%=»: the figures that a rate was reckoned from. */
const QUOTIENT =
  /\(?\d[\d.,]{0,12}(?:万元|元|人|名)?\)?[÷/]\(?(?:[\u4e00-\u9fff]{0,6})\d[\d.,]{0,12}(?:万元|元|人|名)?\)?(?:[×*xX]100%?)?=/y;
const SILENT = '“”"‘’\'《》<>【】[]* \t-~/÷=·.．＿_√…';

const BREAK = 1;
const SILENT_MARK = 2;
/** What the patterns above can begin with: each is asked only there. */
const YEAR_FIRST = 4;
const HEADING_FIRST = 8;
const MONTHS_FIRST = 128;
const DIGIT = 16;
const MARKER_FIRST = 32;
const PLACE_LAST = 64;
const FLAGS = flagsOf([
  [BREAK, BREAKS],
  [SILENT_MARK, SILENT],
  [YEAR_FIRST, '12'],
  [HEADING_FIRST, '情说分概评绩内结如'],
  [MONTHS_FIRST, '截上前一二三0123456789'],
  [DIGIT, '0123456789'],
  [MARKER_FIRST, '一二三四五六七八九十0123456789(第①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'],
  [PLACE_LAST, '区县市州旗'],
]);

/** The tokens of [from, to). Time is linear in its length. */
export function tokenize(text: string, from: number, to: number, field: PhraseField, context: Context): Token[] {
  const trie = phraseTrie(field);
  const places = new PlaceFinder(text, to);
  const tokens: Token[] = [];
  let i = from;
  let open = -1;
  const ofMonths = field === 'money' && namesMonths(text, from, to);
  while (i < to) {
    const flags = FLAGS[text.charCodeAt(i)]!;
    const year = flags & YEAR_FIRST ? matchAt(YEAR, text, i) : null;
    if (year && i + year[0].length <= to) {
      open = endOther(tokens, open, i);
      tokens.push({ kind: 'year', year: Number(year[1]), start: i, end: i + year[0].length });
      i += year[0].length;
      continue;
    }
    const ended = flags & HEADING_FIRST ? matchAt(HEADING_END, text, i) : null;
    if (ended && i + ended[0].length < to) {
      open = endOther(tokens, open, i);
      tokens.push({ kind: 'break', mark: '。', start: i, end: i + ended[0].length });
      i += ended[0].length;
      continue;
    }
    const counted = flags & DIGIT && field === 'money' ? matchAt(COUNTED, text, i) : null;
    if (counted && i + counted[0].length <= to) {
      open = endOther(tokens, open, i);
      tokens.push({ kind: 'break', mark: '，', start: i, end: i + counted[0].length });
      i += counted[0].length;
      continue;
    }
    if (i === 0 && from === 0 && context.beheaded) {
      const rest = restOfWord(text, field, to);
      if (rest !== null) {
        if (rest.term) tokens.push({ kind: 'term', term: rest.term, start: 0, end: rest.end });
        i = rest.end;
        continue;
      }
    }
    const months = field === 'money' && flags & MONTHS_FIRST && ofMonths ? matchAt(MONTHS, text, i) : null;
    if (months && i + months[0].length <= to) {
      endOther(tokens, open, i);
      tokens.push({ kind: 'other', start: i, end: i + months[0].length });
      open = -1;
      i += months[0].length;
      continue;
    }
    const skip = silentLength(text, i, to, flags, context) || places.lengthAt(i);
    if (skip > 0) {
      open = endOther(tokens, open, i);
      i += skip;
      continue;
    }
    const found = trie.longest(text, i, to);
    const body = found && found.value.kind !== 'mark' ? 0 : bodyLength(text, i, from, to, context);
    if (body > 0) {
      open = endOther(tokens, open, i);
      i += body;
      continue;
    }
    if (found) {
      open = endOther(tokens, open, i);
      tokens.push({ kind: 'term', term: found.value, start: i, end: found.end });
      i = found.end;
      continue;
    }
    if (flags & BREAK) {
      open = endOther(tokens, open, i);
      tokens.push({ kind: 'break', mark: text[i]!, start: i, end: i + 1 });
    } else if (flags & SILENT_MARK) open = endOther(tokens, open, i);
    else if (open < 0) open = i;
    i += 1;
  }
  endOther(tokens, open, to);
  return tokens;
}

const YEAR_REST = /(?:0?\d\d)?年度?(?![初底末])/y;

/** «出合计», «员经费支出», «021年度»: what is left where the first character is gone; null where nothing is known to be. */
function restOfWord(text: string, field: PhraseField, to: number): { term: Term | null; end: number } | null {
  const whole = phraseTrie(field).longest(text, 0, to);
  const rest = restTrie(field).longest(text, 0, to);
  if (rest !== null && rest.end > (whole?.end ?? 1)) return { term: rest.value, end: rest.end };
  const year = whole === null || whole.end < 2 ? matchAt(YEAR_REST, text, 0) : null;
  if (year) return { term: null, end: year[0].length };
  // One character of a word that is told by nothing: «心共有编制63名».
  const behind = whole === null && to > 2 ? phraseTrie(field).longest(text, 1, to) : null;
  return behind !== null && behind.end > 2 ? { term: null, end: 1 } : null;
}

/** Most stretches name none, and need no pattern at each of their digits. */
function namesMonths(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const ch = text[i];
    if (ch === '月' || ch === '季' || (ch === '半' && text[i + 1] === '年')) return true;
  }
  return false;
}

/** Ends the stretch that nothing explains, if one is open; the new `open`. */
function endOther(tokens: Token[], open: number, at: number): -1 {
  if (open >= 0) tokens.push({ kind: 'other', start: open, end: at });
  return -1;
}

/** Dates, list numbers and the report's own names say nothing about the figure. */
function silentLength(text: string, i: number, to: number, flags: number, context: Context): number {
  const code = text.charCodeAt(i);
  if (flags & DIGIT) {
    const quotient = divides(text, i, to) ? matchAt(QUOTIENT, text, i) : null;
    if (quotient) return Math.min(quotient[0].length, to - i);
    const date = matchAt(DATE, text, i);
    if (date) return Math.min(date[0].length, to - i);
  }
  if (code === TIMES) {
    const hundred = matchAt(HUNDRED, text, i);
    if (hundred) return Math.min(hundred[0].length, to - i);
  }
  if (code === EQUALS) {
    const formula = matchAt(FORMULA, text, i);
    if (formula) return Math.min(formula[0].length, to - i);
  }
  if (flags & DIGIT || code === BRACKET) {
    const aside = matchAt(ASIDE, text, i);
    if (aside) return Math.min(aside[0].length, to - i);
  }
  if (flags & MARKER_FIRST && mayBeNumbered(text, i)) {
    const marker = matchAt(MARKER, text, i);
    if (marker) return Math.min(marker[0].length, to - i);
  }
  for (const name of context.ownNames) {
    if (name.charCodeAt(0) === code && text.startsWith(name, i) && i + name.length <= to) return name.length;
  }
  return 0;
}

/** Behind a digit a sign of division stands near, or no quotient begins here. */
function divides(text: string, i: number, to: number): boolean {
  const end = Math.min(to, i + LONGEST_DIVIDEND);
  for (let at = i + 1; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === OBELUS || code === SLASH) return true;
  }
  return false;
}

const LONGEST_DIVIDEND = 18;
const OBELUS = '÷'.charCodeAt(0);
const SLASH = '/'.charCodeAt(0);
const TIMES = '×'.charCodeAt(0);
const HUNDRED = /×100%?/y;
const EQUALS = '='.charCodeAt(0);
const BRACKET = '('.charCodeAt(0);

/** A list number stands first, behind a break or behind a figure. */
function mayBeNumbered(text: string, i: number): boolean {
  if (i === 0) return true;
  const before = text[i - 1]!;
  return (FLAGS[before.charCodeAt(0)]! & (BREAK | DIGIT)) !== 0 || before === '%' || before === '元';
}

/** «奉节县» before 融媒, 委…: searched only where 区, 县, 市… stands near enough. */
class PlaceFinder {
  private next = -1;

  constructor(
    private readonly text: string,
    private readonly to: number,
  ) {}

  /** Length of the place's name at `i`; 0 when none stands there. Asked from left to right. */
  lengthAt(i: number): number {
    if (this.next < i + 2) this.next = this.from(i + 2);
    if (this.next > i + 7 || this.next >= this.to) return 0;
    const place = matchAt(PLACE_BODY, this.text, i);
    return place && i + place[0].length <= this.to ? place[0].length : 0;
  }

  private from(start: number): number {
    let at = start;
    while (at < this.to && (FLAGS[this.text.charCodeAt(at)]! & PLACE_LAST) === 0) at += 1;
    return at;
  }
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
