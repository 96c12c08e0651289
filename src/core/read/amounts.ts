/**
 * Amounts, rates and head-counts in prose. Each sentence is walked from left to right, figure by figure: the words
 * before a figure give its topic and aspect, or it takes them over from the figure before («实际支出…, 完成预算的…»).
 * Words that no row explains make a figure unread: a missing number is better than a wrong one.
 */
import type { MetricId } from '../catalogue/metrics.ts';
import type { AmountAspect } from '../lexicon/metricOf.ts';
import type { Aspect, Topic } from '../lexicon/terms.ts';
import { amountCandidate, type Reading } from './amountCandidate.ts';
import { aspectsOfSentence, isSumOfProjects, metricsOf, type Passage } from './amountMetrics.ts';
import type { Prose } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import { changeOf } from './changes.ts';
import { isSentenceEnd } from './chars.ts';
import { aspectOf, type Clause, type Place, readGap } from './clause.ts';
import { likeLast, listFrom, namesOf } from './lists.ts';
import { CLASS_NAME, moneyHeading } from './moneyHeading.ts';
import type { Figure } from './numbers.ts';
import { percentOf } from './percents.ts';
import { type Context, type Token, tokenize } from './phrase.ts';
import { foreignYear, newSentence, noteMarks, remember, type Sentence } from './sentence.ts';
import { type Surroundings, subjectOf } from './subject.ts';
import { isOfPart, PARTS_FIRST, WHOLES } from './topics.ts';
import { whollyOf } from './wholly.ts';

/** Topics that need an aspect: «8个项目985万元» is no statement of project spending. */
const WEAK = /^(?:项目|资金总额|部门整体)$/;
export function readAmounts(block: Prose, figures: readonly Figure[], context: Context, passage: Passage): Candidate[] {
  if (passage.section !== block.section)
    Object.assign(passage, { section: block.section, hasBudget: false, lastBudget: null });
  const reader = new AmountReader(block, context, passage);
  return reader.read(figures);
}

class AmountReader implements Surroundings {
  private readonly found: Candidate[] = [];
  private state: Sentence;
  /** States outside the open brackets. */
  private readonly outer: Sentence[] = [];
  /** What the sentence before was about. */
  previousTopic: Topic | null = null;
  /** Of the whole sentence; null until asked for. */
  private aspects: ReadonlySet<Aspect> | null = null;
  private sentenceStart = 0;
  readonly ofFiscalSection: boolean;
  readonly lead: Topic | null;
  /** A class of functions is spoken of: «教育支出(类)…(项)。年初预算为…». */
  ofClass: boolean;

  constructor(
    private readonly block: Prose,
    private readonly context: Context,
    private readonly passage: Passage,
  ) {
    const heading = moneyHeading(block.section, context);
    this.lead = heading.lead;
    this.ofFiscalSection = heading.ofFiscalSection;
    this.ofClass = heading.ofClass;
    this.state = this.begin();
  }

  get inBrackets(): boolean {
    return this.outer.length > 0;
  }

  /** A sentence of its own says nothing yet, but for what its heading is about. */
  private begin(): Sentence {
    return { ...newSentence(), topic: this.lead, head: this.lead };
  }

  read(figures: readonly Figure[]): Candidate[] {
    let from = 0;
    const lists = this.block.text.includes('分别');
    for (let i = 0; i < figures.length; i += 1) {
      const figure = figures[i]!;
      if (figure.start < from) continue;
      const list = lists ? listFrom(this.block.text, figures, i) : [];
      if (list.length > 1 && isAmount(list[list.length - 1]!)) {
        this.crossSentences(from, figure.start);
        this.takeList(list, Math.max(from, this.sentenceStart));
        from = list[list.length - 1]!.end;
        i += list.length - 1;
      } else if (isAmount(figure)) {
        this.crossSentences(from, figure.start);
        this.takeNext(figure, Math.max(from, this.sentenceStart), figure.start);
        from = figure.end;
      }
    }
    return this.found;
  }

  /** A figure with the words of [from, to). */
  private takeNext(figure: Figure, from: number, to: number): void {
    const tokens = tokenize(this.block.text, from, to, 'money', this.context);
    this.crossBrackets(tokens);
    this.take(figure, this.clauseBefore(tokens));
  }

  private takeList(list: readonly Figure[], from: number): void {
    const { text } = this.block;
    const names = namesOf(text, list, from);
    if (names === null) {
      this.lose();
      return;
    }
    const unit = list[list.length - 1]!;
    for (const [i, figure] of list.entries()) {
      const { from: start, to } = names[i]!;
      this.takeNext(likeLast(figure, unit), i === 0 ? from : start, to);
    }
  }

  /** A full stop ends what the sentence has said, but for «其中…» that opens the next one. */
  private crossSentences(from: number, to: number): void {
    const { text } = this.block;
    let stop = to - 1;
    while (stop >= from && !isSentenceEnd(text, stop)) stop -= 1;
    if (stop < from) return;
    if (CLASS_NAME.test(text.slice(from, stop))) this.ofClass = true;
    if (this.state.head) this.previousTopic = this.state.head;
    const { topic, topicPlace, aspect, fiscal } = this.state;
    this.state = this.begin();
    if (text.startsWith('其中', stop + 1) && topic && PARTS_FIRST.has(topic))
      Object.assign(this.state, { topic, topicPlace, aspect, fiscal });
    this.outer.length = 0;
    this.sentenceStart = stop + 1;
    this.aspects = null;
  }

  private sentenceAspects = (): ReadonlySet<Aspect> => {
    this.aspects ??= aspectsOfSentence(this.block.text, this.sentenceStart, this.context);
    return this.aspects;
  };

  private crossBrackets(tokens: readonly Token[]): void {
    for (const token of tokens) {
      if (token.kind !== 'break') continue;
      if (token.mark === '(') this.outer.push({ ...this.state });
      if (token.mark === ')') this.state = this.outer.pop() ?? this.state;
    }
  }

  /** The clause directly before the figure; what earlier clauses of the gap name is only remembered. */
  private clauseBefore(tokens: readonly Token[]): Clause {
    const { earlier, last, semicolon, colon } = readGap(tokens, this.block.text, this.context.year);
    // «总支出1280万元，按性质分：人员经费…»: a colon opens the parts of a whole as 其中 does.
    if (colon && this.state.topic !== null && WHOLES.has(this.state.topic) && !this.state.lost)
      this.state.parts ??= { of: this.state.topic, aspect: this.state.aspect };
    if (semicolon) {
      this.state.against = null;
      this.state.afterSemicolon = true;
      this.state.lost = this.state.topic === null;
    }
    for (const clause of earlier) remember(this.state, clause, this.context.year);
    noteMarks(this.state, last);
    return last;
  }

  private take(figure: Figure, clause: Clause): void {
    if (figure.unitClass === 'percent') this.takePercent(figure, clause);
    else this.takeMoney(figure, clause);
  }

  private takeMoney(figure: Figure, clause: Clause): void {
    const { state } = this;
    if (clause.aspects.has('up') || clause.aspects.has('down') || clause.aspects.has('change')) {
      if (clause.residue === 0 && !state.lost) this.takeChange(figure, clause);
      return;
    }
    const aspect = aspectOf(clause);
    if (clause.ofLastYear || isLastYearBeside(clause)) {
      // «比上年的1406万元减少86万元»: what it speaks of stays.
      remember(state, clause, this.context.year);
      state.against = 'last_year';
      return;
    }
    // «年初预算612万元，年中追加118万元»: of the whole, and no metric's.
    if (aspect === 'supplement' && clause.topic === null && !(state.topic !== null && isOfPart(state.topic))) return;
    const subject = this.isReadable(clause, aspect) ? subjectOf(clause, aspect, state, this) : null;
    if (subject === null) {
      this.lose();
      return;
    }
    const { topic } = subject;
    const ofParts = clause.topic !== null && aspect === 'level' && state.parts !== null && !WHOLES.has(topic);
    const said = subject.aspect ?? (ofParts && state.parts ? state.parts.aspect : aspect);
    const used =
      said === 'level' && isSumOfProjects(topic, this.wordsAt(subject.place), this.sentenceAspects) ? 'full' : said;
    if (clause.topic !== null && WHOLES.has(topic)) state.parts = null;
    const otherYear = foreignYear(state, clause, this.context.year);
    const sameTopic = state.topic === topic;
    Object.assign(state, {
      topic,
      topicPlace: subject.place,
      fiscal: subject.fiscal,
      aspect: clause.lastAspect === 'rate' ? state.aspect : used,
      lost: false,
      otherYear,
    });
    state.head ??= topic;
    state.narrowed = clause.narrowed || (clause.topic === null && state.narrowed);
    if (clause.topic !== null) {
      state.against = null;
      state.afterSemicolon = false;
    }
    if (otherYear !== null) {
      if (this.context.year !== null && otherYear === this.context.year - 1) state.against = 'last_year';
      return;
    }
    this.emitWholly(figure, topic, used);
    const ofPartsBefore = this.block.text.startsWith('其中', this.sentenceStart);
    const amount = { topic, aspect: used, value: figure.value, sameTopic, ofParts: ofPartsBefore };
    const how = {
      topicPlace: subject.place,
      fiscal: subject.fiscal,
      implied: subject.implied,
      grand: topic.startsWith('grand.'),
    };
    for (const metric of metricsOf(amount, this.passage, this.context.plan, this.sentenceAspects))
      this.emit(figure, metric, how);
  }

  private isReadable(clause: Clause, aspect: AmountAspect): boolean {
    if (clause.residue > 0 && !this.isSupplement(clause)) return false;
    if (clause.marks.has('plan') || clause.marks.has('last_year') || clause.marks.has('whole_place')) return false;
    if (clause.marks.has('each') && clause.topic !== 'both_totals' && !clause.topic?.startsWith('grand.')) return false;
    const weak =
      clause.topicPlace !== null && WEAK.test(this.block.text.slice(clause.topicPlace.from, clause.topicPlace.to));
    return !(weak && aspect === 'level');
  }

  private wordsAt(place: Place | null): string | null {
    return place && this.block.text.slice(place.from, place.to);
  }

  private lose(): void {
    this.state.topic = null;
    this.state.topicPlace = null;
    this.state.lost = true;
  }

  private isSupplement(clause: Clause): boolean {
    return clause.aspects.has('supplement') && clause.topic === 'project' && clause.residue <= 16;
  }

  private takeChange(figure: Figure, clause: Clause): void {
    const change = changeOf(figure, clause, this.state, this);
    if (!change) {
      // What a change speaks of, the next words may speak of too: «人员经费增加20万元，增长3%».
      const named = clause.topic !== null && clause.residue === 0 && !clause.bare;
      if (named)
        Object.assign(this.state, { topic: clause.topic, topicPlace: clause.topicPlace, fiscal: clause.fiscal });
      else if (clause.bare) this.state.topic ??= clause.topic;
      return;
    }
    const topicPlace = clause.topicPlace ?? this.state.topicPlace;
    this.emit(figure, change.metric, { topicPlace, fiscal: false, grand: change.grand }, change.sign);
    this.state.topic = change.topic;
    this.state.against = 'last_year';
  }

  private takePercent(figure: Figure, clause: Clause): void {
    const { state } = this;
    if (clause.residue > 0 && !clause.topic?.startsWith('satisfaction')) return;
    if (this.ofClass && clause.topic === null && state.topic === null) return;
    if (clause.aspects.has('up') || clause.aspects.has('down') || clause.aspects.has('change')) {
      if (!state.lost) this.takeChange(figure, clause);
      return;
    }
    const stated = percentOf(clause, state, this.previousTopic, this.context.year);
    if (stated) this.emit(figure, stated.metric, stated);
    // «政府采购执行率83%(预算620万元，支付517万元)»: what the rate is of, its amounts are of.
    if ((clause.aspects.has('rate') || clause.aspects.has('control_rate')) && clause.topic !== null)
      Object.assign(state, { topic: clause.topic, topicPlace: clause.topicPlace, fiscal: clause.fiscal, lost: false });
  }

  private emitWholly(figure: Figure, topic: Topic, aspect: AmountAspect): void {
    const wholly = whollyOf(this.block.text, figure.end, topic, aspect);
    if (wholly) this.emit(figure, wholly.metric, { topicPlace: null, fiscal: this.ofFiscalSection });
  }

  private emit(figure: Figure, metric: MetricId, how: Reading, sign: 1 | -1 = 1): void {
    if (metric === 'budget.full_year' || metric === 'budget.initial') {
      this.passage.hasBudget = true;
      this.passage.lastBudget = metric === 'budget.initial' ? 'initial' : 'full';
    }
    this.found.push(amountCandidate(this.block, figure, metric, how, sign));
  }
}

function isAmount(figure: Figure): boolean {
  return figure.unitClass === 'money' || figure.unitClass === 'percent';
}

/** «上年为1406万元»: beside this year's, and of the same. */
function isLastYearBeside(clause: Clause): boolean {
  return clause.marks.has('last_year') && clause.topic === null && clause.aspects.size === 0 && clause.residue === 0;
}
