/** «没有政府性基金预算支出», «无项目支出», «公务接待费：无»: stated as none, which is neither zero nor silence. */
import { METRIC_OF } from '../lexicon/metricOf.ts';
import type { Topic } from '../lexicon/terms.ts';
import type { Prose } from './blocks.ts';
import { type Candidate, placesOf } from './candidate.ts';
import { type Context, tokenize } from './phrase.ts';
import { BOTH_VEHICLES } from './topics.ts';

const TRIGGER =
  /没有安排|没有发生|没有使用|没有产生|没有购置|没有新购|没有组织|没有|未安排|未发生|未产生|未使用|未编制|未列支|未支出|未购置|未新购|未购买|未组织|未涉及|不涉及|不存在|无新购|无购置|无(?![关论法须需线偿数比条])/g;
/** «未购置公务用车», «未组织出国»: the verb is half of the topic's name. */
const ACTS: readonly (readonly [verb: RegExp, object: RegExp, topic: Topic])[] = [
  [
    /[购买][置买]?$/,
    /^(?:新|任何|过|了|新的)*(?:公务(?:用)?车(?:辆)?|公车|车辆|新车)(?![\u4e00-\u9fff]*运行)/,
    'three_public.vehicle_purchase',
  ],
  [
    /(?:无|没有|未安排|未组织|未发生|不涉及)$/,
    /^(?:人员|任何|过|职工|干部|安排|组织)*(?:因公)?出(?:国|访)(?:\((?:出)?境\)|境|、境)?(?:的?(?:团组|人员|计划|活动|考察|情况|任务|事项|人次|支出|费用|经费|费))?(?:[及和、与][\u4e00-\u9fff]{0,14})?$/,
    'three_public.abroad',
  ],
  [
    /(?:无|没有|未安排|未组织|未发生)$/,
    /^(?:新购|购置|购买|新购置|购)(?:公务(?:用)?车|公车|车辆|车)(?:支出|费用|经费|费|情况)?$/,
    'three_public.vehicle_purchase',
  ],
];
/** Without any of them neither pattern matches. */
const NEGATIONS = ['无', '没有', '未', '不涉及', '零支出'];
const AFTER =
  /[:：]?(?:(?:本年度?|当年|全年)?(?:实际)?(?:未发生|没有发生|未产生|未安排|未列支)(?:支出|费用|经费)?|(?:实现)?零支出|无支出|没有支出|无|没有)(?=[。；;，,)\s]|$)/g;
const CLAUSE = /[。；;，！？!?、()]/;
const LIST_END = /[。；;，！？!?()]/;
const MOST_TAIL = 40;

/** Topics of which a report may say that there is none. Totals are not among them. */
const MAY_BE_NONE: ReadonlySet<Topic> = new Set<Topic>([
  'government_fund',
  'state_capital',
  'social_insurance',
  'project',
  'capital',
  'remit_superior',
  'operating',
  'subsidy_affiliated',
  'income.superior_subsidy',
  'income.business',
  'income.operating',
  'income.affiliated',
  'income.other',
  'income.carryover',
  'income.government_fund',
  'income.non_tax',
  'three_public',
  'three_public.reception',
  'three_public.vehicle_operation',
  'three_public.vehicle_purchase',
  'three_public.abroad',
  'procurement',
  'balance.year',
]);

export function readNothing(block: Prose, context: Context): Candidate[] {
  const { text } = block;
  if (!NEGATIONS.some((word) => text.includes(word))) return [];
  const found: Candidate[] = [];
  for (const match of text.matchAll(TRIGGER)) {
    const after = match.index + match[0].length;
    const from = clauseFrom(text, match.index);
    if (!explained(text, from, match.index, context)) continue;
    const to = clauseTo(text, after);
    const act = actOf(match[0], text.slice(after, to));
    if (act) found.push(...toCandidates(block, act, from, to));
    for (const none of topicsOf(text, after, to, context))
      if (none.topic !== act) found.push(...toCandidates(block, none.topic, from, none.to));
  }
  for (const match of text.matchAll(AFTER)) {
    const from = clauseFrom(text, match.index);
    for (const none of topicsOf(text, from, match.index, context))
      found.push(...toCandidates(block, none.topic, from, match.index + match[0].length));
  }
  return found;
}

function clauseFrom(text: string, at: number): number {
  let i = at;
  // «因公出国(境)费未发生»: the aside is of the name.
  while (i > 0 && at - i < MOST_TAIL && (!CLAUSE.test(text[i - 1]!) || isAbroad(text, i - 1))) i -= 1;
  return i;
}

function isAbroad(text: string, at: number): boolean {
  return text.startsWith('(境)', text[at] === ')' ? at - 2 : at);
}

function clauseTo(text: string, at: number): number {
  let i = at;
  while (
    i < text.length &&
    i - at < MOST_TAIL &&
    !(LIST_END.test(text[i]!) && !text.startsWith('(境)', i) && !text.startsWith('境)', i - 1) && text[i - 1] !== '境')
  )
    i += 1;
  return i;
}

function explained(text: string, from: number, to: number, context: Context): boolean {
  return tokenize(text, from, to, 'money', context).every(
    (t) =>
      t.kind === 'year' ||
      t.kind === 'break' ||
      (t.kind === 'term' && t.term.kind === 'mark' && t.term.id !== 'last_year'),
  );
}

function actOf(trigger: string, tail: string): Topic | null {
  return ACTS.find(([verb, object]) => verb.test(trigger) && object.test(tail))?.[2] ?? null;
}

interface None {
  readonly topic: Topic;
  readonly to: number;
}

/** All that [from, to) names, «A、B和C», up to the first words that no row explains. */
function topicsOf(text: string, from: number, to: number, context: Context): None[] {
  const found: None[] = [];
  let topic: Topic | null = null;
  let start = from;
  let end = to;
  const close = (at: number): void => {
    const words = text.slice(start, end);
    const named = topic === 'none' ? withoutRow(words) : topic === 'balance.year' && words !== '结余' ? null : topic;
    for (const one of named === 'three_public.vehicles' ? BOTH_VEHICLES : [named])
      if (one !== null && MAY_BE_NONE.has(one)) found.push({ topic: one, to: end });
    topic = null;
    start = at;
  };
  for (const token of tokenize(text, from, to, 'money', context)) {
    if (token.kind === 'other') return found;
    if (token.kind === 'year') {
      if (token.year !== context.year) return found;
    } else if (token.kind === 'break') {
      if (token.mark === '、') close(token.end);
    } else if (token.term.kind === 'topic') {
      if (topic !== null && /[和与及]$/.test(text.slice(end, token.start))) close(token.start);
      topic = token.term.id;
      end = token.end;
    } else if (token.term.kind === 'aspect') {
      if (!['budget', 'executed'].includes(token.term.id)) return found;
    } else if (token.term.id === 'spend') {
      if (topic === 'income.government_fund') topic = 'government_fund';
      end = token.end;
    }
  }
  close(to);
  // «无政府性基金预算、国有资本经营预算和社会保险基金预算支出»: spending of each.
  if (/支出$/.test(text.slice(from, to)))
    return found.map((none) =>
      none.topic === 'income.government_fund' ? { ...none, topic: 'government_fund' } : none,
    );
  // «无政府性基金收支»: neither income nor spending.
  const both = /收支$/.test(text.slice(from, to)) && found.some(({ topic: one }) => one === 'income.government_fund');
  return both ? [...found, { topic: 'government_fund', to }] : found;
}

/** Of two topics the lexicon knows the income, and no metric. */
function withoutRow(words: string): Topic | null {
  if (/国有资本经营/.test(words) && !/(?:收入|拨款)$/.test(words)) return 'state_capital';
  return /社会保险基金/.test(words) ? 'social_insurance' : null;
}

function toCandidates(block: Prose, topic: Topic, from: number, to: number): Candidate[] {
  const metric = METRIC_OF[topic]?.level;
  if (!metric) return [];
  const candidate: Candidate = {
    metric,
    value: 0,
    valueText: null,
    text: block.text.slice(from, to),
    bound: '=',
    status: 'stated_none',
    decimals: 0,
    year: null,
    ...placesOf(block, from, to),
    label: null,
    section: block.section,
    rule: 'prose.none',
    weight: -1,
    part: false,
  };
  return [candidate];
}
