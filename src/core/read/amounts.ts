/**
 * Amounts, rates and head-counts in prose. Each sentence is walked from left to right, figure by figure: the words
 * before a figure give its topic and aspect, or it takes them over from the figure before («实际支出…, 完成预算的…»).
 * Words that no row explains make a figure unread: a missing number is better than a wrong one.
 */
import type { MetricId } from '../catalogue/metrics.ts';
import { type AmountAspect, BUDGET_IS_OPEN, METRIC_OF } from '../lexicon/metricOf.ts';
import type { Aspect, Topic } from '../lexicon/terms.ts';
import type { Prose } from './blocks.ts';
import { type Candidate, cataloguePlaces, clauseStart, GRAND_WEIGHT, placesOf } from './candidate.ts';
import { changeOf } from './changes.ts';
import { isSentenceEnd } from './chars.ts';
import { aspectOf, type Clause, type Place, readGap } from './clause.ts';
import { listFrom, namesOf } from './lists.ts';
import type { Figure } from './numbers.ts';
import { percentOf } from './percents.ts';
import { type Context, type Token, tokenize } from './phrase.ts';
import { foreignYear, newSentence, noteMarks, remember, type Sentence } from './sentence.ts';
import { type Surroundings, subjectOf } from './subject.ts';
import { BOTH_VEHICLES, isOfPart, PARTS_FIRST, TOTALS, WHOLES } from './topics.ts';
import { whollyOf } from './wholly.ts';

/** Topics that need an aspect: «8个项目985万元» is no statement of project spending. */
const WEAK = /^(?:项目|资金总额|部门整体)$/;
/** Headings under which 收入 and 支出 mean those from 财政拨款. */
const FISCAL_SECTION =
  /财政拨款(?:收入)?(?:、|和)?(?:支出|收支)|一般公共预算财政拨款|财政拨款收入支出|政府性基金|国有资本经营/;

/** How a class of functions is named in accounts. */
const CLASS_NAME = /\((?:类|款|项)\)/;

/** What one paragraph leaves to the next of its section. */
export interface Passage {
  section: string;
  hasBudget: boolean;
  /** The last budget of the whole unit: what a bare 预算 of its parts means, behind 其中. */
  lastBudget: 'initial' | 'full' | null;
}

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
    const title = block.section.split(' › ').pop() ?? '';
    this.lead = leadOf(title, context);
    // A heading of its own kind leaves the chapter on 财政拨款 that it may stand in.
    const within = this.lead === null ? block.section : title;
    this.ofFiscalSection = FISCAL_SECTION.test(within) && /决算|预算财政拨款/.test(block.section);
    this.ofClass = CLASS_NAME.test(title);
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

  /** All aspects of the sentence: whether a bare 预算 is the first or the adjusted one, the rest of it tells. */
  private sentenceAspects(): ReadonlySet<Aspect> {
    this.aspects ??= aspectsOf(this.block.text, this.sentenceStart, this.context);
    return this.aspects;
  }

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
    const used = said === 'level' && this.isSumOfProjects(topic, subject.place) ? 'full' : said;
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
    for (const metric of this.metricsOf(topic, used, sameTopic, figure.value)) {
      this.emit(figure, metric, {
        topicPlace: subject.place,
        fiscal: subject.fiscal,
        implied: subject.implied,
        grand: topic.startsWith('grand.'),
      });
    }
  }

  private isReadable(clause: Clause, aspect: AmountAspect): boolean {
    if (clause.residue > 0 && !this.isSupplement(clause)) return false;
    if (clause.marks.has('plan') || clause.marks.has('last_year') || clause.marks.has('whole_place')) return false;
    if (clause.marks.has('each') && clause.topic !== 'both_totals' && !clause.topic?.startsWith('grand.')) return false;
    const weak =
      clause.topicPlace !== null && WEAK.test(this.block.text.slice(clause.topicPlace.from, clause.topicPlace.to));
    return !(weak && aspect === 'level');
  }

  private lose(): void {
    this.state.topic = null;
    this.state.topicPlace = null;
    this.state.lost = true;
  }

  private isSupplement(clause: Clause): boolean {
    return clause.aspects.has('supplement') && clause.topic === 'project' && clause.residue <= 16;
  }

  /** The metrics that a topic in an aspect states. */
  private metricsOf(topic: Topic, aspect: AmountAspect, sameTopic: boolean, value: number): MetricId[] {
    if (topic === 'three_public.vehicles')
      return value === 0 ? BOTH_VEHICLES.flatMap((one) => METRIC_OF[one]?.[aspect] ?? []) : [];
    const totals = TOTALS[topic];
    if (totals) return aspect === 'level' || aspect === 'executed' ? totals : [];
    const row = METRIC_OF[topic];
    if (!row) return [];
    if (this.context.plan && topic.startsWith('income')) return row.level ? [row.level] : [];
    const metric = row[aspect === 'budget' && BUDGET_IS_OPEN.has(topic) ? this.openBudget(topic, sameTopic) : aspect];
    if (!metric) return [];
    if (topic === 'whole' && aspect === 'executed' && this.isAgainstBudget()) return ['budget.executed', metric];
    return [metric];
  }

  /** «年初安排专项经费60万元，追加45万元，专项资金共计105万元»: what there was to spend, not what was spent. */
  private isSumOfProjects(topic: Topic, place: Place | null): boolean {
    if (topic !== 'project' || place === null || this.block.text.slice(place.from, place.to).includes('支出'))
      return false;
    const said = this.sentenceAspects();
    return said.has('supplement') && (said.has('initial') || said.has('budget'));
  }

  /** Which budget a bare 预算 is: the sentence tells, or the whole of which 其中 opens the parts. */
  private openBudget(topic: Topic, sameTopic: boolean): 'initial' | 'full' {
    const said = this.sentenceAspects();
    if (said.has('full')) return 'initial';
    if (sameTopic && said.has('initial')) return 'full';
    const ofParts = topic !== 'whole' && this.block.text.startsWith('其中', this.sentenceStart);
    return ofParts && said.has('executed') ? (this.passage.lastBudget ?? 'initial') : 'initial';
  }

  /** «实际支出» set against a budget of the whole unit in the same passage is its execution. */
  private isAgainstBudget(): boolean {
    const said = this.sentenceAspects();
    return ['full', 'initial', 'budget', 'rate'].some((one) => said.has(one as Aspect)) || this.passage.hasBudget;
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

  private emit(
    figure: Figure,
    metric: MetricId,
    how: {
      readonly topicPlace: Place | null;
      readonly fiscal: boolean;
      readonly implied?: string | undefined;
      readonly grand?: boolean;
    },
    sign: 1 | -1 = 1,
  ): void {
    if (metric === 'budget.full_year' || metric === 'budget.initial') {
      this.passage.hasBudget = true;
      this.passage.lastBudget = metric === 'budget.initial' ? 'initial' : 'full';
    }
    const from = clauseStart(this.block.text, figure);
    const label = how.topicPlace && how.topicPlace.from < from ? how.topicPlace : null;
    this.found.push({
      metric,
      value: sign * Math.abs(figure.value) === 0 ? 0 : sign === 1 ? figure.value : -Math.abs(figure.value),
      valueText: null,
      text: this.block.text.slice(figure.start, figure.end),
      bound: figure.bound,
      status: 'stated',
      decimals: cataloguePlaces(figure),
      year: null,
      ...placesOf(this.block, from, figure.end),
      label: label && {
        text: this.block.text.slice(label.from, label.to),
        ...placesOf(this.block, label.from, label.to),
      },
      section: this.block.section,
      rule: `prose.${metric}`,
      weight: how.grand ? GRAND_WEIGHT : 0,
      part: how.fiscal,
      ...(how.implied === undefined ? {} : { implied: how.implied }),
    });
  }
}

function isAmount(figure: Figure): boolean {
  return figure.unitClass === 'money' || figure.unitClass === 'percent';
}

/** «分别为500、620、610万元»: the last unit is that of all. */
function likeLast(figure: Figure, last: Figure): Figure {
  if (figure.unitClass !== 'none' || !(last.unit === '万元' || last.unit === '%')) return figure;
  return { ...figure, unit: last.unit, unitClass: last.unitClass };
}

/** «上年为1406万元»: beside this year's, and of the same. */
function isLastYearBeside(clause: Clause): boolean {
  return clause.marks.has('last_year') && clause.topic === null && clause.aspects.size === 0 && clause.residue === 0;
}

/** Under a heading of one of these nothing is said of the whole unit: «（四）“三公”经费。全年预算8万元，实际支出6.2万元». */
const LEADS: ReadonlySet<Topic> = new Set<Topic>(['three_public', 'procurement']);

/** Without one of these a title names none of them. */
const MAY_LEAD = /三公|采购/;

function leadOf(title: string, context: Context): Topic | null {
  if (title.length > 24 || !MAY_LEAD.test(title)) return null;
  const topics = new Set<Topic>();
  for (const token of tokenize(title, 0, title.length, 'money', context)) {
    if (token.kind === 'term' && token.term.kind === 'topic') topics.add(token.term.id);
  }
  const [topic] = topics;
  return topics.size === 1 && topic !== undefined && LEADS.has(topic) ? topic : null;
}

/** A sentence is looked through no further than this. */
const LONGEST_SENTENCE = 400;

function aspectsOf(text: string, from: number, context: Context): ReadonlySet<Aspect> {
  const most = Math.min(text.length, from + LONGEST_SENTENCE);
  let to = from;
  while (to < most && !isSentenceEnd(text, to)) to += 1;
  const aspects = new Set<Aspect>();
  for (const token of tokenize(text, from, to, 'money', context)) {
    if (token.kind === 'term' && token.term.kind === 'aspect') aspects.add(token.term.id);
  }
  return aspects;
}
