/** Head-counts in prose: approved posts, people in post, retired, contract staff. */
import { METRIC_OF } from '../lexicon/metricOf.ts';
import type { Topic } from '../lexicon/terms.ts';
import type { Prose } from './blocks.ts';
import { type Candidate, clauseStart, placesOf } from './candidate.ts';
import type { Figure } from './numbers.ts';
import { type Context, type Token, tokenize } from './phrase.ts';

const MOST_PEOPLE = 5000;

interface Clause {
  readonly topic: Topic | null;
  readonly place: { readonly from: number; readonly to: number } | null;
  readonly residue: number;
  readonly parts: boolean;
  readonly skip: boolean;
}

export function readPeople(block: Prose, figures: readonly Figure[], context: Context): Candidate[] {
  const found: Candidate[] = [];
  let whole: Topic | null = null;
  let last: Topic | null = null;
  let from = 0;
  for (const figure of figures) {
    const counted = figure.unitClass === 'people' || figure.unit === '个';
    if (!counted) {
      from = figure.end;
      continue;
    }
    const gap = tokenize(block.text, from, figure.start, 'people', context);
    const sentence = /[。！？!?]/.test(block.text.slice(from, figure.start));
    const clause = readClause(gap);
    if (clause.parts) whole = last ?? whole;
    else if (sentence) whole = null;
    from = figure.end;
    const topic: Topic | null = isMovement(block.text, figure.start) ? null : topicIn(clause, whole, figure);
    last = topic ?? (clause.parts ? last : null);
    if (topic === null) continue;
    const metric = METRIC_OF[topic]?.level;
    if (!metric) continue;
    const start = clauseStart(block.text, figure);
    const label = clause.place && clause.place.from < start ? clause.place : null;
    found.push({
      metric,
      value: figure.value,
      valueText: null,
      text: block.text.slice(figure.start, figure.end),
      bound: figure.bound,
      status: 'stated',
      decimals: 0,
      year: null,
      ...placesOf(block, start, figure.end),
      label: label && { text: block.text.slice(label.from, label.to), ...placesOf(block, label.from, label.to) },
      section: block.section,
      rule: `prose.${metric}`,
      weight: 0,
      part: false,
    });
  }
  return found;
}

/** «主要原因是调出18名、退休3名»: people who came or went, not people who are there. */
function isMovement(text: string, at: number): boolean {
  const lead = text.slice(Math.max(0, at - 60), at);
  const sentence = lead.slice(Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；'), lead.lastIndexOf(';')) + 1);
  const clause = /[^，、:()]*$/.exec(sentence)?.[0] ?? '';
  if (/调[入出]/.test(sentence) && /退休|新增|招[聘录考]/.test(clause)) return true;
  return (
    /原因|因为|由于/.test(sentence) || /调[出入离]|新增|新招|招[聘录考]了|辞职|去世|减少|增加|净增|因/.test(clause)
  );
}

/** The clause before the figure; an empty one («实有人数：») takes the one before it. */
function readClause(tokens: readonly Token[]): Clause {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'break') clauses.push([]);
    else clauses[clauses.length - 1]!.push(token);
  }
  let tail = clauses.pop()!;
  while (clauses.length > 0 && !tail.some(says)) tail = clauses.pop()!;
  let topic: Topic | null = null;
  let place: Clause['place'] = null;
  let residue = 0;
  let skip = false;
  for (const token of tail) {
    if (token.kind === 'other') residue += token.end - token.start;
    if (token.kind !== 'term') continue;
    if (token.term.kind === 'topic') {
      // «编制内实有人员»: the last word says who is counted.
      topic = token.term.id;
      place = { from: token.start, to: token.end };
    } else if (token.term.kind === 'mark' && ['plan', 'last_year', 'each', 'against_last_year'].includes(token.term.id))
      skip = true;
  }
  const parts = tokens.some((t) => t.kind === 'term' && t.term.kind === 'mark' && t.term.id === 'parts');
  return { topic, place, residue, parts, skip };
}

function says(token: Token): boolean {
  return (
    token.kind === 'other' || (token.kind === 'term' && (token.term.kind === 'topic' || token.term.id !== 'filler'))
  );
}

/** Who is counted, given whose parts these are; null when it is nobody of the catalogue. */
function topicIn(clause: Clause, whole: Topic | null, figure: Figure): Topic | null {
  const { topic } = clause;
  if (topic === null || topic === 'none.people' || clause.skip || clause.residue > 0) return null;
  if (figure.value > MOST_PEOPLE) return null;
  if (figure.unit === '个' && topic !== 'staff.establishment') return null;
  if (topic === whole && topic === 'staff.actual') return 'staff.in_post';
  if (topic === whole || (whole === 'staff.in_post' && topic === 'staff.actual')) return null;
  return topic;
}
