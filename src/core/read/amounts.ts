/**
 * Amounts, rates and head-counts in prose. Each sentence is walked from left to right, figure by figure: the words
 * before a figure give its topic and aspect, or it takes them over from the figure before («实际支出…, 完成预算的…»).
 * Words that no row explains make a figure unread: a missing number is better than a wrong one.
 */
import type { Aspect, Topic } from '../lexicon/terms.ts';
import { AddedParts } from './addedParts.ts';
import { AmountBook } from './amountBook.ts';
import {
  isAimed,
  isAmount,
  isBareNought,
  isBudgetBehind,
  isCapped,
  isClosing,
  isMissed,
  isOpening,
} from './amountFigures.ts';
import { aspectsOfSentence, isSumOfProjects, metricsOf, type Passage } from './amountMetrics.ts';
import type { Prose } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import { changeOf, noteChanged } from './changes.ts';
import { isSentenceEnd } from './chars.ts';
import { aspectOf, type Clause } from './clause.ts';
import { isFormer, risenLength } from './fromTo.ts';
import { likeLast, listFrom, namesOf } from './lists.ts';
import { CLASS_NAME, leadOf, moneyHeading } from './moneyHeading.ts';
import type { Figure } from './numbers.ts';
import { backToWhole, noteAmount, PartSums } from './partSums.ts';
import { percentOf } from './percents.ts';
import type { Context } from './phrase.ts';
import { isItem, namesItem, reviewsProject } from './projectItems.ts';
import { aspectOfPart, isReadable, isSomeOf, isTaskRate } from './readable.ts';
import { tokensWithoutReasons } from './reasons.ts';
import {
  clauseBefore,
  crossBrackets,
  foreignYear,
  loseTopic,
  newSentence,
  remember,
  type Sentence,
} from './sentence.ts';
import { type Surroundings, subjectOf } from './subject.ts';
import { holdsCarryOver, PARTS_FIRST, WHOLES } from './topics.ts';
import { ofVehicles } from './vehicleParts.ts';
import { isLastYearBeside, isLastYearNamed, type LevelBefore, levelOfLastYear, levelOfYear } from './yearsBefore.ts';

export function readAmounts(block: Prose, figures: readonly Figure[], context: Context, passage: Passage): Candidate[] {
  if (passage.section !== block.section)
    Object.assign(passage, { section: block.section, hasBudget: false, lastBudget: null });
  const reader = new AmountReader(block, context, passage);
  return reader.read(figures);
}

class AmountReader implements Surroundings {
  private readonly book: AmountBook;
  private state: Sentence;
  /** States outside the open brackets. */
  private readonly outer: Sentence[] = [];
  /** What the sentence before was about. */
  previousTopic: Topic | null = null;
  /** Of the whole sentence; null until asked for. */
  private aspects: ReadonlySet<Aspect> | null = null;
  private sentenceStart = 0;
  goesOn = false;
  private readonly sums = new PartSums();
  private readonly added: AddedParts;
  readonly ofFiscalSection: boolean;
  readonly lead: Topic | null;
  readonly kind: Topic | null;
  /** A class of functions is spoken of: «教育支出(类)…(项)。年初预算为…». */
  ofClass: boolean;

  constructor(
    private readonly block: Prose,
    private readonly context: Context,
    private readonly passage: Passage,
  ) {
    const heading = moneyHeading(block.section, context);
    this.lead = heading.lead;
    this.kind = heading.kind;
    this.ofFiscalSection = heading.ofFiscalSection;
    this.ofClass = heading.ofClass || namesItem(block.text, 0);
    this.state = newSentence(this.lead);
    this.book = new AmountBook(block, passage);
    this.added = new AddedParts(this.book);
  }

  get inBrackets(): boolean {
    return this.outer.length > 0;
  }

  read(figures: readonly Figure[]): Candidate[] {
    if (reviewsProject(this.block.text) || isItem(this.block.text)) return this.book.found;
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
      } else if (isAmount(figure) || isBareNought(figure, this.block.text)) {
        this.crossSentences(from, figure.start);
        this.takeNext(figure, Math.max(from, this.sentenceStart), figure.start);
        from = figure.end;
      }
    }
    return this.book.found;
  }

  /** A figure with the words of [from, to). */
  private takeNext(figure: Figure, from: number, to: number): void {
    const risen = risenLength(this.block.text, from, to);
    const tokens = tokensWithoutReasons(this.block.text, from, to - risen, this.context);
    this.state = crossBrackets(tokens, this.state, this.outer);
    const told = clauseBefore(this.state, tokens, this.block.text, this.context.year, this.inBrackets);
    const clause = ofVehicles(told, this.state.topic, this.block.text, figure.start);
    this.goesOn = risen > 0 || isClosing(figure, this.block.text, this.state.topic);
    if (isFormer(this.block.text, figure.start, figure.end)) remember(this.state, clause, this.context.year);
    else this.take(figure, clause);
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
    if (CLASS_NAME.test(text.slice(from, stop)) || namesItem(text, stop + 1)) this.ofClass = true;
    if (this.state.head && !this.state.headAdded) this.previousTopic = this.state.head;
    const { topic, topicPlace, aspect, fiscal } = this.state;
    this.state = newSentence(this.lead);
    // «一是三公经费下降。2022年支出4.2万元»: a short sentence without a figure is a heading.
    const lead = leadOf(text, from, stop, this.context);
    if (lead !== null) Object.assign(this.state, { topic: lead, head: lead });
    if (text.startsWith('其中', stop + 1) && topic && PARTS_FIRST.has(topic))
      Object.assign(this.state, { topic, topicPlace, aspect, fiscal });
    this.outer.length = 0;
    this.sentenceStart = stop + 1;
    this.aspects = null;
    this.sums.clear();
  }

  private sentenceAspects = (): ReadonlySet<Aspect> => {
    this.aspects ??= aspectsOfSentence(this.block.text, this.sentenceStart, this.context);
    return this.aspects;
  };

  private take(figure: Figure, clause: Clause): void {
    if (figure.unitClass === 'percent') this.takePercent(figure, clause);
    else if (isAimed(figure, this.block.text) || isCapped(figure, this.block.text)) this.lose();
    else this.takeMoney(figure, clause);
  }

  private takeMoney(figure: Figure, clause: Clause): void {
    const { state } = this;
    const { text } = this.block;
    backToWhole(state, clause);
    if (clause.aspects.has('up') || clause.aspects.has('down') || clause.aspects.has('change')) {
      if (clause.residue === 0 && !state.lost) this.takeChange(figure, clause);
      return;
    }
    const sum = clause.empty ? this.sums.sumOf(text, figure) : null;
    if (sum !== null && !this.ofFiscalSection) {
      this.book.emit(figure, sum.metric, { topicPlace: null, fiscal: false });
      Object.assign(state, { topic: sum.topic, topicPlace: null, aspect: 'level', parts: null, left: null });
      return;
    }
    const aspect = isBudgetBehind(figure, this.block.text) ? 'budget' : aspectOf(clause);
    if (clause.ofLastYear || isLastYearBeside(clause) || isLastYearNamed(clause)) {
      this.emitBefore(figure, clause, levelOfLastYear(clause, state, this, this.context.year));
      return;
    }
    if (this.added.take(figure, clause, aspect, state, text)) return;
    if (isOpening(figure, text, clause.topic ?? state.topic)) {
      remember(state, clause, this.context.year);
      return;
    }
    const subject =
      isReadable(clause, aspect, text, state, figure.start) && !isSomeOf(clause, state)
        ? subjectOf(clause, aspect, state, this)
        : null;
    if (subject === null) {
      this.lose();
      return;
    }
    const topic = holdsCarryOver(subject.topic, aspect, text, figure.end);
    const ofParts = clause.topic !== null && aspect === 'level' && state.parts !== null && !WHOLES.has(topic);
    const said = subject.aspect ?? (ofParts && state.parts ? aspectOfPart(topic, state.parts.aspect) : aspect);
    const words = subject.place && this.block.text.slice(subject.place.from, subject.place.to);
    const used = said === 'level' && isSumOfProjects(topic, words, this.sentenceAspects) ? 'full' : said;
    if (topic === 'assets.fixed') state.assets = true;
    if (clause.topic !== null && WHOLES.has(topic)) state.parts = null;
    const otherYear = foreignYear(state, clause, this.context.year);
    state.yearBeside = otherYear !== null && clause.topic === null && state.topic === topic;
    const sameTopic = state.topic === topic;
    Object.assign(state, {
      topic,
      topicPlace: subject.place,
      fiscal: subject.fiscal,
      aspect: clause.lastAspect === 'rate' || clause.ofBudget !== null ? state.aspect : used,
      lost: false,
      otherYear,
    });
    if (state.head === null) Object.assign(state, { head: topic, headAdded: used === 'supplement' });
    noteAmount(state, figure.value);
    state.narrowed = clause.narrowed || (clause.topic === null && state.narrowed);
    if (clause.topic !== null) {
      state.against = null;
      state.afterSemicolon = false;
    }
    if (otherYear !== null) {
      const before = subject.fiscal ? null : levelOfYear(topic, used, clause, state, this, this.context.year);
      if (before) this.book.emit(figure, before.metric, { ...before, fiscal: false, implied: subject.implied });
      if (this.context.year !== null && otherYear === this.context.year - 1) state.against = 'last_year';
      return;
    }
    this.book.emitWholly(figure, topic, used, this.ofFiscalSection);
    const ofPartsBefore = this.block.text.startsWith('其中', this.sentenceStart);
    const amount = { topic, aspect: used, value: figure.value, sameTopic, ofParts: ofPartsBefore };
    const how = {
      topicPlace: subject.place,
      fiscal: subject.fiscal,
      implied: subject.implied,
      grand: topic.startsWith('grand.'),
      open: (topic === 'whole' || topic === 'income') && used === 'budget',
    };
    for (const metric of metricsOf(amount, this.passage, this.context.plan, this.sentenceAspects)) {
      this.book.emit(figure, metric, how);
      this.sums.note(metric, figure.value);
    }
  }

  /** «比上年的1406万元减少86万元»: what the sentence speaks of stays. */
  private emitBefore(figure: Figure, clause: Clause, before: LevelBefore | null): void {
    if (before) this.book.emit(figure, before.metric, { ...before, fiscal: false });
    remember(this.state, clause, this.context.year);
    this.state.against = 'last_year';
    // «上年三公经费8.02万元，其中公务接待费3.1万元»: its parts are last year's too.
    if (before && /^[，(]*其中/.test(this.block.text.slice(figure.end, figure.end + 4)))
      this.state.otherYear = before.year;
  }

  private lose(): void {
    loseTopic(this.state);
  }

  private takeChange(figure: Figure, clause: Clause): void {
    const change = changeOf(figure, clause, this.state, this);
    if (!change) {
      noteChanged(this.state, clause);
      return;
    }
    const topicPlace = clause.topicPlace ?? this.state.topicPlace;
    this.book.emit(figure, change.metric, { topicPlace, fiscal: false, grand: change.grand }, change.sign);
    this.state.topic = change.topic;
    this.state.against = 'last_year';
  }

  private takePercent(figure: Figure, clause: Clause): void {
    const { state } = this;
    backToWhole(state, clause);
    const unread = clause.residue > 0 && !clause.topic?.startsWith('satisfaction');
    if (unread || isMissed(figure, this.block.text)) return;
    // «实际支出610万元，完成率97.6%»: of money only behind money; tasks have such rates too.
    if (isTaskRate(this.block.text, figure.start) && (state.lost || state.aspect !== 'executed')) return;
    if (this.ofClass && clause.topic === null && state.topic === null) return;
    if (clause.aspects.has('up') || clause.aspects.has('down') || clause.aspects.has('change')) {
      if (!state.lost) this.takeChange(figure, clause);
      return;
    }
    const stated = percentOf(clause, state, this.previousTopic, this.context);
    if (stated) this.book.emit(figure, stated.metric, stated);
    else this.book.emitNamedRate(figure, clause, this.sentenceStart);
    // «政府采购执行率83%(预算620万元，支付517万元)»: what the rate is of, its amounts are of.
    if ((clause.aspects.has('rate') || clause.aspects.has('control_rate')) && clause.topic !== null)
      Object.assign(state, { topic: clause.topic, topicPlace: clause.topicPlace, fiscal: clause.fiscal, lost: false });
  }
}
