/** What a sentence has said up to a figure. */
import type { AmountAspect } from '../lexicon/metricOf.ts';
import type { Aspect, Topic } from '../lexicon/terms.ts';
import { type Clause, opensWithName, type Place, readGap } from './clause.ts';
import type { Token } from './phrase.ts';
import type { Whole } from './shares.ts';
import { WHOLES } from './topics.ts';

export interface Sentence {
  topic: Topic | null;
  /** The first topic of the sentence: what it is about. */
  head: Topic | null;
  /** The first topic came with a 追加: what was added, not what the sentence is about. */
  headAdded: boolean;
  topicPlace: Place | null;
  fiscal: boolean;
  /** 财政拨款 has narrowed the sentence's general words. */
  narrowed: boolean;
  aspect: AmountAspect;
  /** A clause before says what nobody understands: what is spent without a name may be of that. */
  vague: boolean;
  /** The figure before was not understood: nothing may be taken over from it. */
  lost: boolean;
  /** After 其中: whose parts follow, and in which aspect. */
  parts: { readonly of: Topic | null; readonly aspect: AmountAspect } | null;
  /** The last amount that was read, 万元. */
  value: number | null;
  /** What the parts read so far leave of their whole; null where nobody can tell. */
  left: number | null;
  against: 'last_year' | 'budget' | null;
  /** «与上年相比，收入…；支出…»: the comparison opens the sentence, and holds for all of it. */
  compares: boolean;
  /** Since the last figure with a topic of its own: what follows may speak of the whole again. */
  afterSemicolon: boolean;
  otherYear: number | null;
  /** The other year came with a figure beside this year's, «…万元，2022年为…», and holds for that one alone. */
  yearBeside: boolean;
  /** 固定资产 was spoken of: 净值 and 原值 behind it are its own. */
  assets: boolean;
  /** Of what the last share was that said so. */
  shareWhole: Whole | null;
}

/** A sentence of its own says nothing yet, but for what its heading is about. */
export function newSentence(lead: Topic | null): Sentence {
  return {
    topic: lead,
    head: lead,
    headAdded: false,
    topicPlace: null,
    fiscal: false,
    narrowed: false,
    aspect: 'level',
    lost: false,
    vague: false,
    parts: null,
    value: null,
    left: null,
    against: null,
    compares: false,
    afterSemicolon: false,
    otherYear: null,
    yearBeside: false,
    assets: false,
    shareWhole: null,
  };
}

/** «年中追加专项等，调整后全年预算702万元»: what changed or was added is not what the sentence is about. */
const NOT_ABOUT = ['up', 'down', 'supplement'] as const satisfies readonly Aspect[];

/** Takes over what a clause without a figure names. `year` is the report's. */
export function remember(sentence: Sentence, clause: Clause, year: number | null): void {
  noteMarks(sentence, clause);
  sentence.assets = clause.residue === 0 && (sentence.assets || clause.topic === 'assets.fixed');
  if (clause.topic && clause.residue === 0 && !NOT_ABOUT.some((aspect) => clause.aspects.has(aspect))) {
    sentence.topic = clause.topic;
    sentence.topicPlace = clause.topicPlace;
    sentence.fiscal = clause.fiscal;
    sentence.lost = false;
  } else if (clause.topic && clause.topic !== sentence.topic && clause.residue > 0) {
    // «其中:教育支出(类)…(项):»: of something else, and nobody can tell of what exactly.
    sentence.topic = null;
    sentence.topicPlace = null;
    sentence.lost = true;
  }
  const other = clause.years.find((y) => y !== year);
  if (clause.years.length > 0) sentence.otherYear = clause.years.includes(year ?? -1) ? null : (other ?? null);
}

/** What is saved, added or received is not saved, added or received of each part. */
const OF_PARTS: ReadonlySet<AmountAspect> = new Set<AmountAspect>(['level', 'executed', 'initial', 'full', 'budget']);

export function noteMarks(sentence: Sentence, clause: Clause): void {
  if (clause.marks.has('against_last_year')) {
    sentence.against = 'last_year';
    sentence.compares ||=
      sentence.head === null && sentence.value === null && clause.topic === null && clause.aspects.size === 0;
  }
  if (clause.marks.has('against_budget')) sentence.against = 'budget';
  if (clause.within !== null && clause.topic !== clause.within)
    Object.assign(sentence, { parts: { of: clause.within, aspect: 'level' }, left: null });
  else if (clause.marks.has('parts') && sentence.topic) {
    sentence.parts = { of: sentence.topic, aspect: OF_PARTS.has(sentence.aspect) ? sentence.aspect : 'level' };
    sentence.left = sentence.value;
  }
}

/** The sentence behind the brackets of `tokens`; `outer` holds the states outside those that are open. */
export function crossBrackets(tokens: readonly Token[], sentence: Sentence, outer: Sentence[]): Sentence {
  let state = sentence;
  for (const token of tokens) {
    if (token.kind !== 'break') continue;
    if (token.mark === '(') {
      outer.push({ ...state });
      openParts(state);
    }
    if (token.mark === ')') state = outer.pop() ?? state;
  }
  return state;
}

/** The clause directly before the figure; what earlier clauses of the gap name is only remembered. */
export function clauseBefore(
  sentence: Sentence,
  tokens: readonly Token[],
  text: string,
  year: number | null,
  inBrackets: boolean,
): Clause {
  const { earlier, last, semicolon, colon } = readGap(tokens, text, year);
  // «总支出1280万元，按性质分：人员经费…»: a colon opens the parts of a whole as 其中 does.
  if (colon && sentence.topic !== null && WHOLES.has(sentence.topic) && !sentence.lost)
    sentence.parts ??= { of: sentence.topic, aspect: sentence.aspect };
  if (semicolon) crossSemicolon(sentence);
  for (const clause of earlier) remember(sentence, clause, year);
  // «部分项目(年费，预算38万元，执行19万元)»: the item that the bracket names.
  if (inBrackets && sentence.topic === 'project' && opensWithName(tokens)) loseTopic(sentence);
  sentence.vague ||= earlier.some(({ topic, residue }) => topic === null && residue > 0);
  noteMarks(sentence, last);
  return last;
}

/** The figure before was not understood. */
export function loseTopic(sentence: Sentence): void {
  Object.assign(sentence, { topic: null, topicPlace: null, lost: true });
}

/** Behind a semicolon the sentence may speak of the whole again, and of its own year. */
function crossSemicolon(sentence: Sentence): void {
  sentence.against = sentence.compares ? 'last_year' : null;
  sentence.afterSemicolon = true;
  sentence.lost &&= sentence.topic === null;
  if (sentence.yearBeside) Object.assign(sentence, { otherYear: null, yearBeside: false });
}

const HAVE_PARTS: ReadonlySet<Topic> = new Set<Topic>([...WHOLES, 'income.fiscal_appropriation']);

/** «年初预算1246万元(基本支出938万元，项目支出308万元)»: a bracket behind a whole opens its parts. */
function openParts(sentence: Sentence): void {
  if (sentence.topic === null || !HAVE_PARTS.has(sentence.topic) || sentence.lost || sentence.parts !== null) return;
  const { topic, aspect, value } = sentence;
  if (!OF_PARTS.has(aspect) && topic !== 'income.fiscal_appropriation') return;
  Object.assign(sentence, { parts: { of: topic, aspect: OF_PARTS.has(aspect) ? aspect : 'level' }, left: value });
}

/** The year, not the report's own, that the clause or the sentence before it speaks of. */
export function foreignYear(sentence: Sentence, clause: Clause, year: number | null): number | null {
  if (clause.years.length === 0) return sentence.otherYear;
  if (year === null || clause.years.includes(year)) return null;
  return clause.years[0]!;
}
