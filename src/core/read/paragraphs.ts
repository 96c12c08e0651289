/** Broken lines → paragraphs. */
import { phraseTrie } from '../lexicon/phrases.ts';
import type { Block } from './blocks.ts';
import { isFigureCut } from './brokenFigures.ts';
import { isDigitAt } from './chars.ts';
import type { Clean } from './clean.ts';
import { startsFusedForm } from './fusedForm.ts';
import { startsFusedLines } from './fusedHeads.ts';
import { isFused, pushFused } from './fusedTable.ts';
import type { Line } from './lines.ts';
import { startsPairLines } from './pairLines.ts';
import { headingOf, type SectionTrail } from './sections.ts';
import { joinStretches, type Span } from './span.ts';

export interface Typesetting {
  readonly source: Clean;
  /** Characters; 0 when lines are not broken. */
  readonly width: number;
  /** A blank line after each line. */
  readonly doubled: boolean;
}

/** Of the usual width: the typesetter broke here, not the writer. */
const FULL_LINE = 0.78;
const ENDED = /(?:[。！？；!?;]|[^中]\s*[:：])\s*[”"』)]?\s*$/;
/** Characters at a line's end that tell whether it is ended. */
const LINE_END = 12;

/** Adds the paragraph that begins at line `from`; the number of the line after it. */
export function takeParagraph(
  lines: readonly Line[],
  from: number,
  set: Typesetting,
  trail: SectionTrail,
  blocks: Block[],
): number {
  const parts: Line[] = [lines[from]!];
  let i = from + 1;
  while (i < lines.length) {
    const next = nextProse(lines, i, set, parts[parts.length - 1]!);
    if (next < 0 || startsFusedLines(lines[next]!) || startsFusedForm(lines[next]!) || startsPairLines(lines, next))
      break;
    if (!continues(parts[parts.length - 1]!, lines[next]!, set.width)) break;
    parts.push(lines[next]!);
    i = next + 1;
  }
  const span = joinStretches(parts, set.source);
  if (span.text !== '') pushProse(span, trail, blocks);
  return i;
}

/** The next line of prose, over blank lines where the whole text is double-spaced or the sentence is plainly unfinished. */
function nextProse(lines: readonly Line[], from: number, set: Typesetting, last: Line): number {
  if (lines[from]?.kind === 'prose') return from;
  const open = set.doubled || isOpen(last.bare, set.width);
  for (let i = from; i < lines.length && i < from + 8; i += 1) {
    const { kind } = lines[i]!;
    if (kind === 'prose') return i;
    if (kind === 'cells') return -1;
    if (kind === 'blank' && !open) return -1;
  }
  return -1;
}

function isEnded(line: string): boolean {
  return ENDED.test(line.slice(-LINE_END));
}

function isOpen(line: string, width: number): boolean {
  return (
    /^[，、的和及与0-9]$/.test(line.slice(-1)) || (width > 0 && line.length >= width * FULL_LINE && !isEnded(line))
  );
}

function continues(line: Line, next: Line, width: number): boolean {
  const text = line.bare;
  const following = next.bare;
  if (isFigureCut(text, following) && /[\u4e00-\u9fff]/.test(text)) return true;
  if (isEnded(text) || headingOf(following) !== null || FORM_LABEL.test(following)) return false;
  if (/^[，、。；：,.%)元万]/.test(following)) return true;
  if (text.length >= 12 && isDigitAt(text, text.length - 1) && /^(?:\d|[篇条件人名个分年月日次期])/.test(following))
    return true;
  // Where lines are broken: «追加项目经费186.⏎40万元», «离退休3⏎1人», «播发稿件⏎1890余条», «预算⏎数1.00万元».
  if (width > 0 && isCut(text, following)) return true;
  // «上稿 8», «6 篇，在省级媒体…»: a figure cut in two.
  if (
    text.length >= 8 &&
    isDigitAt(text, text.length - 1) &&
    /^\d{1,3} ?(?:篇|条|件|人|名|万元|元|分)[，。、；]/.test(following)
  )
    return true;
  if (isCutInTwo(text, following)) return true;
  if (headingOf(text)?.complete) return text.length >= 0.75 * width && width > 0 && !looksLikeTitle(text);
  if (text.endsWith('，') || text.endsWith('、')) return true;
  if (width === 0) return false;
  return text.length >= width * FULL_LINE;
}

/** A label of the form whose cell has run together with it. */
const FORM_LABEL = /^(?:机构名称(?:收入|支出|三公|固定)|年度(?:主要工作内容|总体运行情况)|职能职责概述|局机关及)/;

/** A figure, or the word before it, goes on in the next line. */
function isCut(text: string, following: string): boolean {
  if (/\d\.$/.test(text) && /^\d{1,2} ?(?:[万元%分篇条人]|$)/.test(following)) return true;
  if (text.length >= 8 && /[，。；]/.test(text) && isWordCut(text, following)) return true;
  const figure = FIGURE_FIRST.test(following);
  if (/[\u4e00-\u9fff].*\d$|^\d{1,3}$/.test(text)) return figure || /^\d{1,3}(?:[,.]\d|$)/.test(following);
  return figure && text.length >= SHORTEST && /[\u4e00-\u9fff》”]$/.test(text) && !looksLikeTitle(text);
}

/** «全年预⏎算数1285万元»: the end of one line and the beginning of the next are one word. */
function isWordCut(text: string, following: string): boolean {
  if (/^\d[\d,]*\.\d{1,2}$/.test(following)) return /[\u4e00-\u9fff]$/.test(text);
  const words = text.slice(-WORD) + following.slice(0, WORD);
  const cut = Math.min(WORD, text.length);
  for (let from = cut - 1; from >= 0; from -= 1) {
    const found = phraseTrie('money').longest(words, from);
    if (found && found.end > cut && found.value.kind !== 'mark') return true;
  }
  return false;
}

const WORD = 5;
const FIGURE_FIRST =
  /^\d[\d,.]* ?(?:余|多)?(?:万元|亿元|元|%|[篇条件人名期个场次分](?:\(|次|[，。、；;)]|[\u4e00-\u9fff]))/;
const SHORTEST = 5;

/** «自评97.⏎2分», «四、自评分9⏎1分，», «满意度10分、效益⏎29.2分», «等级“优⏎秀”»: points and grades that only a line's end cuts. */
function isCutInTwo(text: string, following: string): boolean {
  const first = following.charCodeAt(0);
  // What it goes on with: a digit, or the end of a quoted word, or 得分.
  if (!(first >= 0x30 && first <= 0x39) && !/^(?:总?得分|[\u4e00-\u9fff]{1,3}”)/.test(following)) return false;
  const end = text.slice(-LINE_END);
  if (/\d\.?$/.test(end) && /^\d{1,2} ?(?:分[，。、；;]|%)/.test(following)) return /[\u4e00-\u9fff]/.test(end);
  if (/(?:自评|综合)$/.test(end) && /^总?得分\d/.test(following)) return true;
  if (/分、[\u4e00-\u9fff]{2,6}$/.test(end) && /^\d{1,3}(?:\.\d{1,2})? ?分/.test(following)) return true;
  return /“[\u4e00-\u9fff]{1,3}$/.test(end) && /^[\u4e00-\u9fff]{1,3}”/.test(following);
}

function looksLikeTitle(text: string): boolean {
  return /(?:情况|说明|分析|建议|目标|职责|概况|措施|问题|绩效)$/.test(text);
}

export function pushProse(span: Span, trail: SectionTrail, blocks: Block[]): void {
  const heading = headingOf(span.text);
  if (heading) trail.enter(heading);
  if (!heading?.complete) trail.text();
  if (isFused(span.text)) pushFused(span, trail, blocks);
  else blocks.push({ type: 'prose', ...span, section: trail.path(), heading: heading?.complete ?? false });
}
