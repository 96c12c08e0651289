/** What a heading says of the money told beneath it. */
import type { Topic } from '../lexicon/terms.ts';
import { type Context, tokenize } from './phrase.ts';

/** Headings under which 收入 and 支出 mean those from 财政拨款. */
const FISCAL_SECTION =
  /财政拨款(?:收入)?(?:、|和)?(?:支出|收支)|一般公共预算财政拨款|财政拨款收入支出|政府性基金|国有资本经营/;

/** How a class of functions is named in accounts: «教育支出(类)…(项)». */
export const CLASS_NAME = /\((?:类|款|项)\)/;

/** Under a heading of one of these nothing is said of the whole unit: «（四）“三公”经费。全年预算8万元，实际支出6.2万元». */
const LEADS: ReadonlySet<Topic> = new Set<Topic>(['three_public', 'procurement']);

/** Without one of these a title names none of them. */
const MAY_LEAD = /三公|采购|基本支出|项目支出/;
const KINDS: ReadonlySet<Topic> = new Set<Topic>(['basic', 'project']);
const LONGEST_TITLE = 24;

export interface MoneyHeading {
  /** The one kind of money that all of it is about. */
  readonly lead: Topic | null;
  /** 基本支出 or 项目支出, that what is spent beneath it is of: «（一）基本支出。全年支出…». */
  readonly kind: Topic | null;
  /** 收入 and 支出 beneath it are those from 财政拨款. */
  readonly ofFiscalSection: boolean;
  readonly ofClass: boolean;
}

/** `section`: the trail of titles, outer to inner. */
export function moneyHeading(section: string, context: Context): MoneyHeading {
  const title = section.split(' › ').pop() ?? '';
  const about = topicOf(title, context);
  const lead = about !== null && LEADS.has(about) ? about : null;
  // A heading of its own kind leaves the chapter on 财政拨款 that it may stand in.
  const within = lead === null ? section : title;
  return {
    lead,
    kind: about !== null && KINDS.has(about) ? about : null,
    ofFiscalSection: FISCAL_SECTION.test(within) && /决算|预算财政拨款/.test(section),
    ofClass: CLASS_NAME.test(title) || isOneProject(title),
  };
}

/** «1、融媒体中心建设项目»: what has no topic beneath it is that project's. */
function isOneProject(title: string): boolean {
  return (
    /^[^，。；:：]{4,22}(?:项目|专项|工程)$/.test(title) &&
    !/^(?:部门|单位|预算|本级)|情况|(?:专项|重点|其他|预算|类)项目$/.test(title)
  );
}

/** A sentence that heads those behind it is no longer. */
const LONGEST_LEAD = 16;
const YEAR_FOLLOWS = /^(?:20\d\d年|全年|本年|年初|今年)/;

/** What the sentence that ends at `stop`, and holds no figure, says that the one behind it is about. */
export function leadOf(text: string, from: number, stop: number, context: Context): Topic | null {
  if (!YEAR_FOLLOWS.test(text.slice(stop + 1, stop + 6))) return null;
  const before = text.slice(Math.max(from, stop - LONGEST_LEAD), stop);
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
  if (/[\d率，]/.test(sentence.replace(/^[\d(]{1,2}[、.)]/, ''))) return null;
  const about = topicOf(sentence, context);
  return about !== null && LEADS.has(about) ? about : null;
}

/** The one kind of money that a title names. */
function topicOf(title: string, context: Context): Topic | null {
  if (title.length > LONGEST_TITLE || !MAY_LEAD.test(title)) return null;
  const topics = new Set<Topic>();
  for (const token of tokenize(title, 0, title.length, 'money', context)) {
    if (token.kind === 'term' && token.term.kind === 'topic') topics.add(token.term.id);
  }
  const [topic] = topics;
  return topics.size === 1 && topic !== undefined ? topic : null;
}
