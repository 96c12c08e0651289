/**
 * Amounts, rates and head-counts in prose. Each sentence is walked from left to right, figure by figure: the words
 * before a figure give its topic and aspect, or it takes them over from the figure before («实际支出…, 完成预算的…»).
 * Words that no row explains make a figure unread: a missing number is better than a wrong one.
 */
import type { MetricId } from '../catalogue/metrics.ts';
import { isMetricId } from '../catalogue/metrics.ts';
import { type AmountAspect, BUDGET_IS_OPEN, METRIC_OF, SHARE_WHOLE } from '../lexicon/metricOf.ts';
import type { Aspect, Mark, Topic } from '../lexicon/terms.ts';
import type { Prose } from './blocks.ts';
import { type Candidate, cataloguePlaces, clauseStart, placesOf } from './candidate.ts';
import type { Figure } from './numbers.ts';
import { type Context, type Token, tokenize } from './phrase.ts';

interface Place {
  readonly from: number;
  readonly to: number;
}

/** What a clause in front of a figure says. */
interface Clause {
  readonly topic: Topic | null;
  readonly topicPlace: Place | null;
  /** 财政拨款 before 基本支出…: a part of the unit's money. */
  readonly fiscal: boolean;
  /** 支出 or 收入 alone: whose, the heading may tell. */
  readonly bare: boolean;
  readonly narrowed: boolean;
  readonly aspects: ReadonlySet<Aspect>;
  readonly lastAspect: Aspect | null;
  readonly marks: ReadonlySet<Mark>;
  readonly years: readonly number[];
  /** Characters that nothing explains. */
  readonly residue: number;
  readonly empty: boolean;
}

/** What the sentence has said so far. */
interface State {
  topic: Topic | null;
  /** The first topic of the sentence: what it is about. */
  head: Topic | null;
  topicPlace: Place | null;
  fiscal: boolean;
  /** 财政拨款 has narrowed the sentence's general words. */
  narrowed: boolean;
  aspect: AmountAspect;
  /** The figure before was not understood: nothing may be taken over from it. */
  lost: boolean;
  /** After 其中: whose parts follow, and in which aspect. */
  parts: { readonly of: Topic | null; readonly aspect: AmountAspect } | null;
  against: 'last_year' | 'budget' | null;
  /** Since the last figure with a topic of its own: what follows may speak of the whole again. */
  afterSemicolon: boolean;
  otherYear: number | null;
}

const fresh = (): State => ({
  topic: null,
  head: null,
  topicPlace: null,
  fiscal: false,
  narrowed: false,
  aspect: 'level',
  lost: false,
  parts: null,
  against: null,
  afterSemicolon: false,
  otherYear: null,
});

/** Topics that need an aspect: «8个项目985万元» is no statement of project spending. */
const WEAK = /^(?:项目|资金总额|部门整体)$/;
const SENTENCE_END = /[。！？!?]/;
/** 总计 gives way to every other statement of the total. */
const GRAND_WEIGHT = -3;
const WHOLES: ReadonlySet<Topic> = new Set(['whole', 'income', 'both_totals']);
const TOTALS: Readonly<Partial<Record<Topic, MetricId[]>>> = {
  both_totals: ['income.total', 'expenditure.total'],
  'grand.both': ['income.total', 'expenditure.total'],
  'grand.income': ['income.total'],
  'grand.expenditure': ['expenditure.total'],
};
/** After these a bare 支出 is the unit's, not the topic's. */
const GENERAL: ReadonlySet<Topic> = new Set<Topic>([
  ...WHOLES,
  'grand.both',
  'grand.income',
  'grand.expenditure',
  'none',
  'income.fiscal_appropriation',
  'income.superior_subsidy',
  'income.business',
  'income.operating',
  'income.affiliated',
  'income.other',
  'income.carryover',
  'income.government_fund',
  'income.non_tax',
]);
/** Headings under which 收入 and 支出 mean those from 财政拨款. */
const FISCAL_SECTION =
  /财政拨款(?:收入)?(?:、|和)?(?:支出|收支)|一般公共预算财政拨款|财政拨款收入支出|政府性基金|国有资本经营/;

interface Subject {
  readonly topic: Topic;
  readonly place: Place | null;
  readonly fiscal: boolean;
  /** Set where the words mean another aspect than they say. */
  readonly aspect?: AmountAspect;
  readonly implied?: string;
}

const PARTS_FIRST: ReadonlySet<Topic> = new Set([
  'whole',
  'income',
  'both_totals',
  'basic',
  'project',
  'fiscal',
  'three_public',
  'assets.total',
]);

/** What one paragraph leaves to the next of its section. */
export interface Passage {
  section: string;
  hasBudget: boolean;
}

export function readAmounts(block: Prose, figures: readonly Figure[], context: Context, passage: Passage): Candidate[] {
  if (passage.section !== block.section) Object.assign(passage, { section: block.section, hasBudget: false });
  const reader = new AmountReader(block, context, passage);
  return reader.read(figures.filter((f) => f.unitClass === 'money' || f.unitClass === 'percent'));
}

class AmountReader {
  private readonly found: Candidate[] = [];
  private state: State = fresh();
  /** States outside the open brackets. */
  private readonly outer: State[] = [];
  private previousTopic: Topic | null = null;
  private sentenceAspects = new Set<Aspect>();
  private sentenceStart = 0;
  private readonly ofFiscalSection: boolean;

  constructor(
    private readonly block: Prose,
    private readonly context: Context,
    private readonly passage: Passage,
  ) {
    this.ofFiscalSection =
      FISCAL_SECTION.test(block.section.split(' › ').pop() ?? '') && /决算|预算财政拨款/.test(block.section);
  }

  read(figures: readonly Figure[]): Candidate[] {
    let from = 0;
    for (const figure of figures) {
      if (figure.start < from) continue;
      this.crossSentences(from, figure.start);
      const gapStart = Math.max(from, this.sentenceStart);
      const tokens = tokenize(this.block.text, gapStart, figure.start, 'money', this.context);
      this.crossBrackets(tokens);
      this.take(figure, this.clauseBefore(tokens));
      from = figure.end;
    }
    return this.found;
  }

  /** A full stop ends what the sentence has said, but for «其中…» that opens the next one. */
  private crossSentences(from: number, to: number): void {
    for (let i = to - 1; i >= from; i -= 1) {
      if (!SENTENCE_END.test(this.block.text[i]!)) continue;
      const opensParts = this.block.text.startsWith('其中', i + 1);
      if (this.state.head) this.previousTopic = this.state.head;
      const { topic, topicPlace, aspect, fiscal } = this.state;
      this.state = fresh();
      if (opensParts && topic && PARTS_FIRST.has(topic))
        Object.assign(this.state, { topic, topicPlace, aspect, fiscal });
      this.outer.length = 0;
      this.sentenceStart = i + 1;
      this.sentenceAspects = this.aspectsOfSentence(i + 1);
      return;
    }
    if (from === 0) this.sentenceAspects = this.aspectsOfSentence(0);
  }

  /** All aspects of the sentence: whether a bare 预算 is the first or the adjusted one, the rest of it tells. */
  private aspectsOfSentence(from: number): Set<Aspect> {
    const rest = this.block.text.slice(from, from + 400);
    const stop = rest.search(SENTENCE_END);
    const to = from + (stop < 0 ? rest.length : stop);
    const aspects = new Set<Aspect>();
    for (const token of tokenize(this.block.text, from, to, 'money', this.context)) {
      if (token.kind === 'term' && token.term.kind === 'aspect') aspects.add(token.term.id);
    }
    return aspects;
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
    const { clauses, semicolon, listed } = splitClauses(tokens);
    if (semicolon) {
      this.state.against = null;
      this.state.afterSemicolon = true;
      this.state.lost = this.state.topic === null;
    }
    const read = clauses.map((clause) => this.readClause(clause));
    let last = read.pop()!;
    const beside = read.at(-1);
    // «人员经费、公用经费合计410万元»: one figure for two is neither's.
    if (listed && last.topic !== null && beside?.topic && beside.topic !== last.topic && beside.residue === 0)
      last = { ...last, topic: bothOf(beside.topic, last.topic) };
    while (last.empty && read.length > 0) last = mergeClauses(read.pop()!, last);
    for (const clause of read) this.remember(clause);
    this.noteMarks(last);
    return last;
  }

  private readClause(tokens: readonly Token[]): Clause {
    let topic: Topic | null = null;
    let topicPlace: Place | null = null;
    let fiscal = false;
    let bare = false;
    let changed = false;
    let between = '';
    let lastAspect: Aspect | null = null;
    let residue = 0;
    let comparing = false;
    const aspects = new Set<Aspect>();
    const marks = new Set<Mark>();
    const years: number[] = [];
    for (const token of tokens) {
      if (token.kind === 'year') {
        if (comparing && this.context.year !== null && token.year === this.context.year - 1)
          marks.add('against_last_year');
        else years.push(token.year);
      } else if (token.kind === 'other') {
        residue += token.end - token.start;
      } else if (token.kind === 'term') {
        const { term } = token;
        if (term.kind === 'topic') {
          const narrowed: { topic: Topic; fiscal: boolean } = shared(topic, term.id, between)
            ? { topic: bothOf(topic ?? 'none', term.id), fiscal: false }
            : narrow(topic, term.id);
          between = '';
          fiscal = narrowed.fiscal || (fiscal && narrowed.topic === term.id);
          changed = changed || narrowed.topic !== term.id;
          topic = narrowed.topic;
          bare = false;
          topicPlace = { from: token.start, to: token.end };
        } else if (term.kind === 'aspect') {
          aspects.add(term.id);
          lastAspect = term.id;
        } else {
          marks.add(term.id);
          if ((term.id === 'spend' || term.id === 'earn') && topic === null) {
            topic = term.id === 'spend' ? 'whole' : 'income';
            bare = true;
            topicPlace = { from: token.start, to: token.end };
          }
        }
        if (term.kind !== 'topic') between += this.block.text.slice(token.start, token.end);
        comparing = /[较比与同]$/.test(this.block.text.slice(token.start, token.end));
      }
    }
    const empty = topic === null && aspects.size === 0 && residue === 0 && ![...marks].some((m) => m !== 'filler');
    return { topic, topicPlace, fiscal, bare, narrowed: changed, aspects, lastAspect, marks, years, residue, empty };
  }

  private remember(clause: Clause): void {
    this.noteMarks(clause);
    if (clause.topic && clause.residue === 0 && !clause.aspects.has('up') && !clause.aspects.has('down')) {
      this.state.topic = clause.topic;
      this.state.topicPlace = clause.topicPlace;
      this.state.fiscal = clause.fiscal;
      this.state.lost = false;
    } else if (clause.topic && this.state.topic === null && clause.residue > 0) {
      this.state.lost = true;
    }
    const other = clause.years.find((y) => y !== this.context.year);
    if (clause.years.length > 0)
      this.state.otherYear = clause.years.includes(this.context.year ?? -1) ? null : (other ?? null);
  }

  private noteMarks(clause: Clause): void {
    if (clause.marks.has('against_last_year')) this.state.against = 'last_year';
    if (clause.marks.has('against_budget')) this.state.against = 'budget';
    if (clause.marks.has('parts') && this.state.topic) {
      this.state.parts = { of: this.state.topic, aspect: this.state.aspect };
    }
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
    if (clause.topic === null && clause.aspects.size === 0 && clause.marks.has('against_last_year')) return; // «较上年的1804.24万元增加…»
    const aspect = this.aspectOf(clause);
    const subject = this.isReadable(clause, aspect) ? this.subjectOf(clause, aspect) : null;
    if (subject === null) {
      this.lose();
      return;
    }
    const { topic } = subject;
    const ofParts = clause.topic !== null && aspect === 'level' && state.parts !== null && !WHOLES.has(topic);
    const used = subject.aspect ?? (ofParts && state.parts ? state.parts.aspect : aspect);
    if (clause.topic !== null && WHOLES.has(topic)) state.parts = null;
    const foreignYear = this.foreignYear(clause);
    const sameTopic = state.topic === topic;
    Object.assign(state, {
      topic,
      topicPlace: subject.place,
      fiscal: subject.fiscal,
      aspect: used,
      lost: false,
      otherYear: foreignYear,
    });
    state.head ??= topic;
    state.narrowed = clause.narrowed || (clause.topic === null && state.narrowed);
    if (clause.topic !== null) {
      state.against = null;
      state.afterSemicolon = false;
    }
    if (foreignYear !== null) return;
    for (const metric of this.metricsOf(topic, used, sameTopic)) {
      this.emit(figure, metric, {
        topicPlace: subject.place,
        fiscal: subject.fiscal,
        implied: subject.implied,
        clause,
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

  /** Whose money: the clause's own topic, or the one that the sentence has been about. null: nobody can tell. */
  private subjectOf(clause: Clause, aspect: AmountAspect): Subject | null {
    const { state } = this;
    const taken = { topic: state.topic, place: state.topicPlace, fiscal: state.fiscal };
    if (clause.bare && clause.topic === 'whole' && state.topic !== null && !GENERAL.has(state.topic)) {
      return state.lost ? null : { ...taken, topic: state.topic, aspect: 'executed' };
    }
    if (clause.topic !== null) {
      const general = WHOLES.has(clause.topic) || clause.topic.startsWith('grand.');
      if (general && (this.ofFiscalSection || (state.narrowed && !clause.narrowed)))
        return { topic: 'none', place: clause.topicPlace, fiscal: true };
      const part = clause.fiscal || this.ofFiscalSection;
      if (!clause.bare) return { topic: clause.topic, place: clause.topicPlace, fiscal: part };
      if (state.topic === null && (state.lost || (clause.topic === 'whole' && this.isOfPart(this.previousTopic))))
        return null;
      return { topic: clause.topic, place: clause.topicPlace, fiscal: part, implied: '支出 or 收入 alone' };
    }
    // 追加 is of projects, whether it says so or not.
    if (aspect === 'supplement' && !(state.topic !== null && this.isOfPart(state.topic)))
      return { topic: 'project', place: null, fiscal: false };
    if (aspect === 'level' || state.lost) return null;
    const backToWhole =
      state.head !== null && WHOLES.has(state.head) && (state.aspect === 'supplement' || state.afterSemicolon);
    if (backToWhole) return { topic: 'whole', place: null, fiscal: false };
    if (state.topic !== null) return { ...taken, topic: state.topic };
    if (this.ofFiscalSection || (aspect !== 'saving' && this.isOfPart(this.previousTopic))) return null;
    return { topic: 'whole', place: null, fiscal: false, implied: 'no topic in the sentence' };
  }

  private isOfPart(topic: Topic | null): boolean {
    return topic !== null && !GENERAL.has(topic) && !topic.startsWith('income');
  }

  private lose(): void {
    this.state.topic = null;
    this.state.topicPlace = null;
    this.state.lost = true;
  }

  private isSupplement(clause: Clause): boolean {
    return clause.aspects.has('supplement') && clause.topic === 'project' && clause.residue <= 16;
  }

  private foreignYear(clause: Clause): number | null {
    if (clause.years.length === 0) return this.state.otherYear;
    if (this.context.year === null || clause.years.includes(this.context.year)) return null;
    return clause.years[0]!;
  }

  private aspectOf(clause: Clause): AmountAspect {
    const { aspects } = clause;
    if (aspects.has('saving')) return 'saving';
    if (aspects.has('supplement')) return 'supplement';
    const last = clause.lastAspect;
    if (last === 'executed') return 'executed';
    if (last === 'initial' || last === 'full') return last;
    if (aspects.has('initial')) return 'initial';
    if (aspects.has('full')) return 'full';
    if (last === 'budget') return 'budget';
    if (aspects.has('executed')) return 'executed';
    return aspects.has('received') ? 'received' : 'level';
  }

  /** The metrics that a topic in an aspect states. */
  private metricsOf(topic: Topic, aspect: AmountAspect, sameTopic: boolean): MetricId[] {
    const totals = TOTALS[topic];
    if (totals) return aspect === 'level' || aspect === 'executed' ? totals : [];
    const row = METRIC_OF[topic];
    if (!row) return [];
    let use = aspect;
    if (aspect === 'budget' && BUDGET_IS_OPEN.has(topic))
      use = sameTopic && this.sentenceAspects.has('initial') && !this.sentenceAspects.has('full') ? 'full' : 'initial';
    const metric = row[use];
    if (!metric) return [];
    if (topic === 'whole' && aspect === 'executed' && this.isAgainstBudget()) return ['budget.executed', metric];
    return [metric];
  }

  /** «实际支出» set against a budget of the whole unit in the same passage is its execution. */
  private isAgainstBudget(): boolean {
    const said = this.sentenceAspects;
    return said.has('full') || said.has('initial') || said.has('budget') || this.passage.hasBudget;
  }

  /** «比上年减少45.06万元，下降25.78%»: only the whole unit's spending against last year is a metric. */
  private takeChange(figure: Figure, clause: Clause): void {
    const { state } = this;
    const topic =
      clause.topic ??
      state.topic ??
      (this.previousTopic === 'whole' && clause.aspects.has('executed') ? 'whole' : null);
    const against = clause.marks.has('against_last_year') ? 'last_year' : state.against;
    const bySign = clause.aspects.has('change') && !clause.aspects.has('up') && !clause.aspects.has('down');
    const signed = bySign || clause.aspects.has('up') !== clause.aspects.has('down');
    const grand = topic === 'grand.both' || topic === 'grand.expenditure';
    const ofPart = clause.fiscal || this.ofFiscalSection || state.narrowed || (clause.topic === null && state.fiscal);
    if ((topic !== 'whole' && !grand) || against !== 'last_year' || !signed || ofPart) return;
    if (!['level', 'executed'].includes(clause.topic === null && state.topic !== null ? state.aspect : 'level')) return;
    const metric = figure.unitClass === 'percent' ? 'yoy.expenditure_change_rate' : 'yoy.expenditure_change';
    const down = bySign ? figure.value < 0 : clause.aspects.has('down');
    this.emit(
      figure,
      metric,
      { topicPlace: clause.topicPlace ?? state.topicPlace, fiscal: false, clause, grand },
      down ? -1 : 1,
    );
    state.topic = topic;
    state.against = 'last_year';
  }

  private takePercent(figure: Figure, clause: Clause): void {
    const { state } = this;
    if (clause.residue > 0 && !clause.topic?.startsWith('satisfaction')) return;
    const { aspects } = clause;
    if (aspects.has('up') || aspects.has('down') || aspects.has('change')) {
      if (!state.lost) this.takeChange(figure, clause);
      return;
    }
    const own =
      clause.topic === 'funds_in_place'
        ? 'rate.funds_in_place'
        : aspects.has('in_post_rate')
          ? 'rate.in_post_control'
          : null;
    if (own) {
      this.emit(figure, own, { topicPlace: clause.topicPlace, fiscal: false, clause });
      return;
    }
    if (clause.marks.has('last_year') || this.foreignYear(clause) !== null) return;
    const share = this.shareMetric(clause);
    if (share) {
      this.emit(figure, share, { topicPlace: state.topicPlace, fiscal: state.fiscal, clause });
      return;
    }
    const control = aspects.has('control_rate');
    if (!aspects.has('rate') && !control) return;
    const topic = clause.topic ?? (state.lost ? null : (state.topic ?? this.impliedWhole()));
    if (topic === null) return;
    const metric = METRIC_OF[topic]?.[control ? 'control_rate' : 'rate'];
    if (!metric || clause.marks.has('plan')) return;
    const fiscal = clause.topic === null ? state.fiscal : clause.fiscal;
    if (fiscal) return;
    this.emit(figure, metric, {
      topicPlace: clause.topicPlace ?? state.topicPlace,
      fiscal,
      implied: clause.topic === null && state.topic === null ? 'no topic in the sentence' : undefined,
      clause,
    });
  }

  private impliedWhole(): Topic | null {
    return this.previousTopic === null || this.previousTopic === 'whole' ? 'whole' : null;
  }

  private shareMetric(clause: Clause): MetricId | null {
    const { state } = this;
    const topic = clause.topic ?? (state.lost ? null : state.topic);
    if (topic === null) return null;
    const { aspects } = clause;
    const whole = aspects.has('share_of_basic')
      ? 'basic'
      : aspects.has('share_of_expenditure')
        ? 'expenditure'
        : aspects.has('share_of_income')
          ? 'income'
          : aspects.has('share')
            ? this.bareWhole(topic)
            : null;
    if (whole === null || (clause.topic === null && !['level', 'executed'].includes(state.aspect))) return null;
    const part = topic.startsWith('income.') ? topic.slice('income.'.length) : topic;
    const id = `share.${part}_of_${whole}`;
    return isMetricId(id) ? id : null;
  }

  private bareWhole(topic: Topic): 'income' | 'expenditure' | 'basic' | null {
    const { parts } = this.state;
    if (parts?.of === 'basic') return 'basic';
    if (parts?.of === 'whole') return topic.startsWith('income.') ? null : 'expenditure';
    if (parts?.of === 'income') return 'income';
    return SHARE_WHOLE[topic] ?? null;
  }

  private emit(
    figure: Figure,
    metric: MetricId,
    how: {
      readonly topicPlace: Place | null;
      readonly fiscal: boolean;
      readonly implied?: string | undefined;
      readonly clause: Clause;
      readonly grand?: boolean;
    },
    sign: 1 | -1 = 1,
  ): void {
    if (metric === 'budget.full_year' || metric === 'budget.initial') this.passage.hasBudget = true;
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

/** «人员经费和公用经费410万元»: one figure for two. */
function shared(before: Topic | null, next: Topic, between: string): boolean {
  return before !== null && before !== next && /^支?出?(?:和|及|与|以及)$/.test(between);
}

/** What a figure for two topics speaks of: income and expenditure together have a name, other pairs none. */
function bothOf(first: Topic, second: Topic): Topic {
  const pair = [first, second].sort().join(' ');
  if (pair === 'grand.expenditure grand.income') return 'grand.both';
  return pair === 'income whole' ? 'both_totals' : 'none';
}

/** «财政拨款» before a general word narrows it: 财政拨款本年收入 is 财政拨款收入, 财政拨款基本支出 a part of 基本支出. */
function narrow(before: Topic | null, next: Topic): { topic: Topic; fiscal: boolean } {
  const narrower =
    before === 'fiscal' || before === 'income.fiscal_appropriation' || before === 'income.government_fund';
  if (!narrower) return { topic: next, fiscal: false };
  if (next === 'income') return { topic: before === 'fiscal' ? 'income.fiscal_appropriation' : before, fiscal: false };
  if (next === 'whole' || next === 'both_totals')
    return { topic: before === 'income.government_fund' ? 'government_fund' : 'fiscal', fiscal: false };
  return { topic: next.startsWith('grand.') ? 'none' : next, fiscal: !next.startsWith('income') };
}

/** At each break a new clause; what stands between two brackets is aside, and the clause around it goes on. */
function splitClauses(tokens: readonly Token[]): { clauses: Token[][]; semicolon: boolean; listed: boolean } {
  let clauses: Token[][] = [[]];
  let semicolon = false;
  let listed = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.kind !== 'break') {
      clauses[clauses.length - 1]!.push(token);
      continue;
    }
    if (token.mark === '(') {
      const close = tokens.findIndex((t, k) => k > i && t.kind === 'break' && t.mark === ')');
      if (close > 0) {
        i = close;
        continue;
      }
    }
    if (token.mark === ';' || token.mark === '；') semicolon = true;
    if (token.mark === '。') clauses = [];
    listed = token.mark === '、';
    clauses.push([]);
  }
  return { clauses, semicolon, listed };
}

function mergeClauses(earlier: Clause, later: Clause): Clause {
  return { ...earlier, marks: new Set([...earlier.marks, ...later.marks]), years: [...earlier.years, ...later.years] };
}
