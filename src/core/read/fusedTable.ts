/**
 * A self-evaluation sheet in one line without any separators. The heads are known words, the funds row is cut by its
 * arithmetic, an indicator's row by its points: what does not come out in one way alone stays unread.
 *
 *   «…全年预算数全年执行数分值执行率得分年度资金总额1856.421972.35…»   «…得分偏差原因产出指标数量指标发稿量≥150条198条1010…»
 */
import type { Block } from './blocks.ts';
import { captionAbove, projectAbove } from './captions.ts';
import { cutRow } from './cutRow.ts';
import { cutFunds, cutPoints, cutSource } from './fusedAmounts.ts';
import type { SectionTrail } from './sections.ts';
import { EMPTY, pieceOf, type Span } from './span.ts';

const FUNDS_HEAD = /((?:年初预算数)?)(全年预算数)(?:\(A\))?(全年执行数)(?:\(B\))?(分值)(执行率)(?:\(B\/A\))?(得分)/;
const FUNDS_NAME = /^\s*((?:年度)?资金总额)[:：]?/;
const FISCAL_NAME = /^\s*其中[:：]?((?:当年|本年)?财政拨款)[:：]?/;
const SHEET_HEAD =
  /(一级指标)(二级指标)(三级指标)((?:年度|年初)?(?:指标值|目标值))((?:全年|实际)?(?:实际)?完成(?:值|情况))(分值)(得分)(?:偏差原因(?:分析)?及?(?:改进)?措施|未完成原因(?:分析)?|备注)?/;
/** Every level but the indicator's own. */
const LEVELS =
  /^(?:.{0,24}?)((?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|社会公众满意度)(?:指标)?)/;
const SECTION = /(产出指标|效益指标|满意度指标|履职效能|社会效应)(?:\(\d{1,3}分?\))?/;
/** An aim and a result, each a figure with its unit, or one word twice. */
const AIM = String.raw`(?:[≥≤><=]{1,2}\d[\d.,]*|\d[\d.,]*)(?:%|‰|万元|元|篇次|条次|场次|人次|篇|条|期|场|次|个|部|集|件|万|人|家|户)`;
const VALUES = new RegExp(`^(.{2,30}?) ?(${AIM}) ?(${AIM}) ?$`);
const TWICE = /^(.{2,30}?) ?([\u4e00-\u9fff]{2,6}) ?\2 ?$/;
const POINTS =
  /(?<![\d.])(?:\d{1,2} \d{1,2}(?:\.\d{1,2})?|\d{2,4}|\d{2,4}\.\d{1,2})(?![\d.%篇条期场次个部集件万元家户]|人(?:次|\d))/g;

/** Whether a line holds the heads of a sheet, one directly behind the other. */
export function isFused(text: string): boolean {
  return text.includes('分值') && text.includes('得分') && (FUNDS_HEAD.test(text) || SHEET_HEAD.test(text));
}

/** One table for the funds, one for the indicators; the prose before and behind them. */
export function pushFused(span: Span, trail: SectionTrail, blocks: Block[]): void {
  const funds = fundsRows(span);
  const sheet = sheetRows(span);
  for (const { rows, start } of [funds, sheet]) {
    const project = projectAbove(span.text.slice(0, start));
    const caption = `${captionAbove(blocks)} ${project}`.trim();
    if (rows.length > 1) blocks.push({ type: 'table', rows, section: trail.path(), caption });
  }
  let from = 0;
  for (const { rows, start, end } of [
    funds,
    sheet,
    { rows: [[], []], start: span.text.length, end: span.text.length },
  ]) {
    if (rows.length <= 1 || start < from) continue;
    const prose = pieceOf(span, from, start);
    if (prose.text !== '') blocks.push({ type: 'prose', ...prose, section: trail.path(), heading: false });
    from = end;
  }
}

interface Found {
  readonly rows: Span[][];
  /** Of the text, what the rows hold. */
  readonly start: number;
  readonly end: number;
}

const NONE: Found = { rows: [], start: 0, end: 0 };

/** Heads that a pattern found as its groups, each in its place. */
function headsOf(span: Span, match: RegExpExecArray): Span[] {
  let from = match.index;
  return match.slice(1).flatMap((word) => {
    if (!word) return [];
    const at = span.text.indexOf(word, from);
    from = at + word.length;
    return [pieceOf(span, at, from)];
  });
}

function fundsRows(span: Span): Found {
  const head = FUNDS_HEAD.exec(span.text);
  if (!head) return NONE;
  const heads = headsOf(span, head);
  const rows: Span[][] = [[EMPTY, ...heads]];
  const names = head[1] ? 3 : 2;
  let at = head.index + head[0].length;
  for (const [name, cut] of [
    [FUNDS_NAME, (digits: string) => cutFunds(digits, names)],
    [FISCAL_NAME, (digits: string) => cutSource(digits, names) ?? cutDashed(digits, names)],
  ] as const) {
    const label = name.exec(span.text.slice(at, at + LONGEST_ROW));
    if (!label) break;
    const from = at + label[0].length;
    const digits = /^[\d.%-]+/.exec(span.text.slice(from, from + LONGEST_ROW))?.[0] ?? '';
    const lengths = cut(digits)?.lengths;
    if (!lengths) break;
    const row = [pieceOf(span, at + label[0].length - label[1]!.length, from)];
    at = from;
    for (const length of lengths) {
      row.push(pieceOf(span, at, at + length));
      at += length;
    }
    rows.push(row);
  }
  return { rows, start: head.index, end: at };
}

/** «735.20862.48851.90---»: a source without a rate, whose amounts have two decimals throughout. */
function cutDashed(digits: string, amounts: number): { readonly lengths: readonly number[] } | null {
  const at = digits.indexOf('-');
  const money =
    at < 0
      ? null
      : cutRow(
          digits.slice(0, at),
          Array.from({ length: amounts }, () => 'money'),
          'two',
        );
  if (!money || !/^-{3}$/.test(digits.slice(at))) return null;
  return { lengths: [...money.map(({ from, to }) => to - from), 1, 1, 1] };
}

/** Of a row's name and its figures. */
const LONGEST_ROW = 80;

function sheetRows(span: Span): Found {
  const head = SHEET_HEAD.exec(span.text);
  if (!head) return NONE;
  const { rows, end } = rowsFrom(span, head.index + head[0].length);
  return { rows: [headsOf(span, head), ...rows], start: head.index, end };
}

/** The heads of a sheet whose rows follow in lines of their own; null where `span` is no such line. */
export function fusedHeads(span: Span): Span[] | null {
  if (!isFused(span.text)) return null;
  const head = SHEET_HEAD.exec(span.text);
  return head && headsOf(span, head);
}

/** The rows of such a sheet in one of its lines. */
export function fusedRows(span: Span): Span[][] {
  return rowsFrom(span, 0).rows;
}

function rowsFrom(span: Span, start: number): { rows: Span[][]; end: number } {
  const rows: Span[][] = [];
  let from = start;
  const total = span.text.indexOf('总分', from);
  POINTS.lastIndex = from;
  for (let match = POINTS.exec(span.text); match && rows.length < MOST_ROWS; match = POINTS.exec(span.text)) {
    if (total >= 0 && match.index >= total) break;
    const points = cutPoints(match[0]);
    if (!points) continue;
    const row = indicatorRow(span, from, match.index, points);
    if (row) rows.push(row);
    from = match.index + match[0].length;
  }
  const sum =
    total < 0 ? null : /^(总分 ?)(100) ?(\d{2}(?:\.\d{1,2})?)(?![\d.%])/.exec(span.text.slice(total, total + 14));
  if (sum) {
    const end = total + sum[0].length;
    const full = total + sum[1]!.length;
    rows.push([
      pieceOf(span, total, total + 2),
      pieceOf(span, full, full + 3),
      pieceOf(span, end - sum[3]!.length, end),
    ]);
    from = end;
  }
  return { rows, end: from };
}

const MOST_ROWS = 60;

function indicatorRow(span: Span, from: number, to: number, points: { weight: string; score: string }): Span[] | null {
  const text = span.text.slice(from, to);
  const level = LEVELS.exec(text);
  const start = level ? level[0].length : 0;
  const rest = text.slice(start);
  const told = VALUES.exec(rest) ?? TWICE.exec(rest);
  if (!told) return null;
  const [, name = '', target = '', actual = target] = told;
  const section = SECTION.exec(text.slice(0, start));
  const nameAt = from + start;
  const actualAt = nameAt + rest.lastIndexOf(actual);
  const targetAt = nameAt + rest.lastIndexOf(target, rest.lastIndexOf(actual) - target.length);
  const weightEnd = to + points.weight.length;
  const scoreAt = span.text[weightEnd] === ' ' ? weightEnd + 1 : weightEnd;
  return [
    section ? pieceOf(span, from + section.index, from + section.index + section[0].length) : EMPTY,
    level ? pieceOf(span, nameAt - level[1]!.length, nameAt) : EMPTY,
    pieceOf(span, nameAt, nameAt + name.length),
    pieceOf(span, targetAt, targetAt + target.length),
    pieceOf(span, actualAt, actualAt + actual.length),
    pieceOf(span, to, weightEnd),
    pieceOf(span, scoreAt, scoreAt + points.score.length),
  ];
}
