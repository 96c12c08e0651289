/** «没有政府性基金预算支出», «无项目支出», «公务接待费：无»: stated as none, which is neither zero nor silence. */
import { METRIC_OF } from '../lexicon/metricOf.ts';
import type { Topic } from '../lexicon/terms.ts';
import type { Prose } from './blocks.ts';
import { type Candidate, placesOf } from './candidate.ts';
import { type Context, tokenize } from './phrase.ts';

const TRIGGER =
  /没有安排|没有发生|没有使用|没有|未安排|未发生|未产生|未使用|未编制|不涉及|无(?![关论法须需线偿数比条])/g;
/** Without any of them neither pattern matches. */
const NEGATIONS = ['无', '没有', '未', '不涉及'];
const AFTER = /[:：]?(?:无|没有)(?=[。；;，,)\s]|$)/g;
const CLAUSE = /[。；;，！？!?、()]/;
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
]);

export function readNothing(block: Prose, context: Context): Candidate[] {
  const { text } = block;
  if (!NEGATIONS.some((word) => text.includes(word))) return [];
  const found: Candidate[] = [];
  for (const match of text.matchAll(TRIGGER)) {
    const after = match.index + match[0].length;
    const from = clauseFrom(text, match.index);
    if (!explained(text, from, match.index, context)) continue;
    const none = topicOf(text, after, clauseTo(text, after), context);
    if (none) found.push(...toCandidates(block, none.topic, from, none.to));
  }
  for (const match of text.matchAll(AFTER)) {
    const from = clauseFrom(text, match.index);
    const none = topicOf(text, from, match.index, context);
    if (none) found.push(...toCandidates(block, none.topic, from, match.index + match[0].length));
  }
  return found;
}

function clauseFrom(text: string, at: number): number {
  let i = at;
  while (i > 0 && at - i < MOST_TAIL && !CLAUSE.test(text[i - 1]!)) i -= 1;
  return i;
}

function clauseTo(text: string, at: number): number {
  let i = at;
  while (
    i < text.length &&
    i - at < MOST_TAIL &&
    !(CLAUSE.test(text[i]!) && !text.startsWith('(境)', i) && !text.startsWith('境)', i - 1) && text[i - 1] !== '境')
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

function topicOf(text: string, from: number, to: number, context: Context): { topic: Topic; to: number } | null {
  let topic: Topic | null = null;
  let end = to;
  for (const token of tokenize(text, from, to, 'money', context)) {
    if (token.kind === 'other') return null;
    if (token.kind === 'year' && token.year !== context.year) return null;
    if (token.kind === 'break' || token.kind === 'year') continue;
    if (token.term.kind === 'topic') {
      topic = token.term.id;
      end = token.end;
    } else if (token.term.kind === 'aspect' && !['budget', 'executed'].includes(token.term.id)) return null;
    else if (token.term.kind === 'mark' && token.term.id === 'spend') {
      if (topic === 'income.government_fund') topic = 'government_fund';
      end = token.end;
    }
  }
  if (topic === 'none' && /国有资本经营/.test(text.slice(from, to)) && !/(?:收入|拨款)$/.test(text.slice(from, to)))
    topic = 'state_capital';
  if (topic === 'none' && /社会保险基金/.test(text.slice(from, to))) topic = 'social_insurance';
  return topic !== null && MAY_BE_NONE.has(topic) ? { topic, to: end } : null;
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
