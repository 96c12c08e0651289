/** Whose money a figure is. */
import type { AmountAspect } from '../lexicon/metricOf.ts';
import type { Topic } from '../lexicon/terms.ts';
import type { Clause, Place } from './clause.ts';
import type { Sentence } from './sentence.ts';
import { GENERAL, isIncome, isOfPart, WHOLES } from './topics.ts';

/** Why a bare 支出 or 收入 is weaker than the name of a total. */
export const ALONE = '支出 or 收入 alone';

export interface Subject {
  readonly topic: Topic;
  readonly place: Place | null;
  readonly fiscal: boolean;
  /** Set where the words mean another aspect than they say. */
  readonly aspect?: AmountAspect;
  readonly implied?: string;
}

/** What stands outside the sentence. */
export interface Surroundings {
  /** The section's heading narrows 收入 and 支出 to those from 财政拨款. */
  readonly ofFiscalSection: boolean;
  /** The paragraph or its heading speaks of a class of functions: what has no topic is of that class. */
  readonly ofClass: boolean;
  /** What the sentence before was about. */
  readonly previousTopic: Topic | null;
  /** What the heading says that all of it is about; general words beneath it mean that. */
  readonly lead: Topic | null;
  /** 基本支出 or 项目支出, that the heading is about. */
  readonly kind: Topic | null;
  readonly inBrackets: boolean;
  /** «降到» stands before the figure: it is of what the figure before was. */
  readonly goesOn: boolean;
}

/** 结余 alone, that tells not of when. */
function isBalanceAlone(place: Place | null): boolean {
  return place !== null && place.to - place.from === '结余'.length;
}

/** Whose money: the clause's own topic, or the one that the sentence has been about. null: nobody can tell. */
export function subjectOf(clause: Clause, aspect: AmountAspect, state: Sentence, around: Surroundings): Subject | null {
  const taken = { topic: state.topic, place: state.topicPlace, fiscal: state.fiscal };
  if (around.lead !== null && clause.topic === 'whole')
    return { topic: around.lead, place: null, fiscal: false, aspect: aspect === 'level' ? 'executed' : aspect };
  if (around.kind !== null && state.topic === null && clause.topic === 'whole' && (clause.bare || clause.ofYear))
    return { topic: around.kind, place: null, fiscal: false, aspect: aspect === 'level' ? 'executed' : aspect };
  if (clause.bare && clause.topic === 'whole' && state.topic !== null && !GENERAL.has(state.topic)) {
    return state.lost ? null : { ...taken, topic: state.topic, aspect: 'executed' };
  }
  // «三公经费预算7万元，决算5.5万元，结余1.5万元»: of these, and no metric's.
  if (
    clause.topic === 'balance.year' &&
    isOfPart(state.head) &&
    isOfPart(state.topic) &&
    isBalanceAlone(clause.topicPlace)
  )
    return { topic: 'none', place: clause.topicPlace, fiscal: false };
  // «收到财政拨款901万元(人员经费809万元…)»: what it was given for, not what was spent.
  if (state.parts?.of === 'income.fiscal_appropriation' && isOfPart(clause.topic) && aspect === 'level')
    return { topic: 'none', place: clause.topicPlace, fiscal: false };
  // «投入164万元，其中2024年支付98万元»: of something that nobody can tell.
  if (clause.marks.has('parts') && clause.topic === null && state.topic === null) return null;
  // «总收入1056万元，包括上年结转36万元、本年财政拨款980万元»: among incomes it is one.
  if (clause.topic === 'fiscal' && aspect === 'level' && state.parts !== null && isIncome(state.parts.of))
    return { topic: 'income.fiscal_appropriation', place: clause.topicPlace, fiscal: false };
  if (clause.topic !== null) {
    const general = WHOLES.has(clause.topic) || clause.topic.startsWith('grand.');
    if (general && (around.ofFiscalSection || (state.narrowed && !clause.narrowed)))
      return { topic: 'none', place: clause.topicPlace, fiscal: true };
    const part = clause.fiscal || around.ofFiscalSection;
    if (clause.ofYear && state.topic !== null && !GENERAL.has(state.topic) && !state.lost && !state.afterSemicolon)
      return { ...taken, topic: state.topic, aspect: 'executed' }; // «三公经费预算18万元，全年支出9.85万元»
    if (around.ofClass && (clause.bare || clause.ofYear)) return null;
    if (!clause.bare) return { topic: clause.topic, place: clause.topicPlace, fiscal: part };
    const untold = state.lost || (clause.topic === 'whole' && isOfPart(around.previousTopic));
    // «2021年支出1386.4万元»: a year's, as a rule all of it.
    if (state.topic === null && untold && clause.years.length === 0) return null;
    return { topic: clause.topic, place: clause.topicPlace, fiscal: part, implied: ALONE };
  }
  // «固定资产原值2104万元、累计折旧1268万元、净值836万元».
  if (aspect === 'level' && clause.marks.has('valuation') && state.assets)
    return { topic: 'assets.fixed', place: state.topic === 'assets.fixed' ? state.topicPlace : null, fiscal: false };
  // 追加 is of projects, whether it says so or not.
  if (aspect === 'supplement' && !(state.topic !== null && isOfPart(state.topic)))
    return { topic: 'project', place: null, fiscal: false };
  // «2021年9.1万元，2022年8.12万元», «支出8.12万元，2021年为9.1万元».
  const spent = state.aspect === 'level' || state.aspect === 'executed';
  if (
    aspect === 'level' &&
    !state.lost &&
    state.topic !== null &&
    clause.years.length > 0 &&
    (state.otherYear !== null || spent)
  )
    return { ...taken, topic: state.topic, aspect: state.aspect };
  if (aspect === 'level' && around.goesOn && !state.lost && state.topic !== null)
    return { ...taken, topic: state.topic, aspect: state.aspect };
  if (aspect === 'level' || state.lost || (around.ofClass && state.topic === null)) return null;
  const backToWhole =
    state.head !== null && WHOLES.has(state.head) && (state.aspect === 'supplement' || state.afterSemicolon);
  if (backToWhole) return { topic: 'whole', place: null, fiscal: false };
  // «年中追加项目经费186万元…，调整后预算数1294万元»: of all that there is, unless the heading says otherwise.
  if (aspect === 'full' && state.headAdded && !around.ofFiscalSection)
    return { topic: 'whole', place: null, fiscal: false, implied: 'no topic but that of what was added' };
  // «收入合计980万元，实际支出975万元»: spent is not received.
  if (state.topic !== null && clause.spending && state.topic.startsWith('income')) {
    if (state.topic === 'income') return { topic: 'whole', place: null, fiscal: false };
    if (state.topic !== 'income.fiscal_appropriation') return null;
  }
  // «年初预算收入903万元，全年执行998万元»: what is carried out of a plan is spent.
  const planned = state.aspect === 'initial' || state.aspect === 'full' || state.aspect === 'budget';
  if (state.topic === 'income' && aspect === 'executed' && planned)
    return { topic: 'whole', place: null, fiscal: false };
  // «其中公务接待费1.98万元，均控制在预算6.5万元以内»: parts of these have no budget of their own.
  if (
    state.head === 'three_public' &&
    state.topic?.startsWith('three_public.') &&
    aspect === 'budget' &&
    !around.inBrackets
  )
    return { topic: 'three_public', place: null, fiscal: false };
  // «三公经费预算20万元，其中公务接待费8万元…；决算支出16.9万元»: of all three again.
  if (state.head === 'three_public' && state.topic?.startsWith('three_public.') && state.afterSemicolon)
    return { topic: 'three_public', place: null, fiscal: false };
  if (state.topic !== null) return { ...taken, topic: state.topic };
  if (around.ofFiscalSection || (aspect !== 'saving' && isOfPart(around.previousTopic))) return null;
  if (aspect === 'executed' && state.vague) return null;
  return { topic: 'whole', place: null, fiscal: false, implied: 'no topic in the sentence' };
}
