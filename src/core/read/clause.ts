/** The words between two figures → clauses: what each says about the figure behind it. */
import type { AmountAspect } from '../lexicon/metricOf.ts';
import type { Aspect, Mark, Topic } from '../lexicon/terms.ts';
import type { Token } from './phrase.ts';
import { bothOf, isOfPart, narrow, shared } from './topics.ts';

export interface Place {
  readonly from: number;
  readonly to: number;
}

/** What a clause in front of a figure says. */
export interface Clause {
  readonly topic: Topic | null;
  readonly topicPlace: Place | null;
  /** 财政拨款 before 基本支出…: a part of the unit's money. */
  readonly fiscal: boolean;
  /** 支出 or 收入 alone: whose, the heading may tell. */
  readonly bare: boolean;
  readonly narrowed: boolean;
  /** 全年支出, 本年支出: of the unit, or of what was budgeted right before. */
  readonly ofYear: boolean;
  readonly aspects: ReadonlySet<Aspect>;
  readonly lastAspect: Aspect | null;
  readonly marks: ReadonlySet<Mark>;
  /** 实际支出, 支付, 使用…: what is executed is spending. */
  readonly spending: boolean;
  readonly years: readonly number[];
  /** «比上年的»: the figure behind it is last year's, unless the words go on to a change. */
  readonly ofLastYear: boolean;
  /** «较年初预算»: the figure behind it is that budget, unless the words go on to a change. */
  readonly ofBudget: 'initial' | 'budget' | null;
  /** «占项目支出总额的»: of what the figure is a share, not whose. */
  readonly shareOf: Topic | null;
  /** «基本支出中»: what follows are parts of it. */
  readonly within: Topic | null;
  /** Characters that nothing explains. */
  readonly residue: number;
  readonly empty: boolean;
  /** «广告等事业收入»: examples stand before the topic. */
  readonly byExample: boolean;
}

/** The clauses before a figure. */
export interface Gap {
  /** Further from the figure: only remembered. */
  readonly earlier: readonly Clause[];
  /** Directly before it; an empty one takes over what the clause before says. */
  readonly last: Clause;
  readonly semicolon: boolean;
  /** A colon stands among them, and no topic before it. */
  readonly colon: boolean;
}

export function readGap(tokens: readonly Token[], text: string, year: number | null): Gap {
  const { clauses, semicolon, listed } = splitClauses(tokens);
  const colon = opensParts(tokens);
  const read = clauses.map((clause) => readClause(clause, text, year));
  let last = read.pop()!;
  // «收入来源全部为财政拨款，共计655万元»: of that kind.
  const beforeLast = read.at(-1);
  if (last.empty && last.years.length === 0 && beforeLast && isWholly(beforeLast, text))
    last = mergeClauses(read.pop()!, last);
  const earlier = read.filter((clause) => !isWholly(clause, text));
  const beside = earlier.at(-1);
  // «人员经费、公用经费合计410万元»: one figure for two is neither's.
  if (
    listed &&
    !last.byExample &&
    last.topic !== null &&
    beside?.topic &&
    beside.topic !== last.topic &&
    beside.residue === 0
  )
    last = { ...last, topic: bothOf(beside.topic, last.topic) };
  while (last.empty && earlier.length > 0) last = mergeClauses(earlier.pop()!, last);
  return { earlier, last, semicolon, colon };
}

const ALL_OF_IT = /(?:全部|全额|均|都|皆)(?:用于|为|是|系)$/;

/** «…4.1万元，全部为公务接待费，比上年…»: the sentence still speaks of all of it. */
function isWholly({ topicPlace }: Clause, text: string): boolean {
  return topicPlace !== null && ALL_OF_IT.test(text.slice(Math.max(0, topicPlace.from - 4), topicPlace.from));
}

function opensParts(tokens: readonly Token[]): boolean {
  for (const token of tokens) {
    if (token.kind === 'break' && token.mark === ':') return true;
    if (token.kind === 'break' && token.mark === '。') return false;
    if (token.kind === 'term' && token.term.kind !== 'mark') return false;
  }
  return false;
}

/** Behind the open bracket stands a name that no row explains, and more words behind it. */
export function opensWithName(tokens: readonly Token[]): boolean {
  const open = tokens.findLastIndex((token) => token.kind === 'break' && token.mark === '(');
  if (open < 0) return false;
  const inside = tokens.slice(open + 1);
  const stop = inside.findIndex((token) => token.kind === 'break');
  const name = inside.slice(0, stop);
  return (
    inside[stop]?.kind === 'break' &&
    !inside.some((token) => token.kind === 'break' && token.mark === ')') &&
    name.some((token) => token.kind === 'other') &&
    name.every((token) => token.kind !== 'term' || token.term.kind === 'mark')
  );
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
        // «支出预算(调整后)数»: which of the budgets.
        const inside = tokens.slice(i + 1, close);
        if (inside.length === 1 && isFull(inside[0]!)) clauses[clauses.length - 1]!.push(inside[0]!);
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

function isFull(token: Token): boolean {
  return token.kind === 'term' && token.term.kind === 'aspect' && token.term.id === 'full';
}

function mergeClauses(earlier: Clause, later: Clause): Clause {
  return { ...earlier, marks: new Set([...earlier.marks, ...later.marks]), years: [...earlier.years, ...later.years] };
}

const OF_YEAR = /^(?:全年|本年度?|年度|当年)支出$/;
const CHANGES: ReadonlySet<Aspect> = new Set<Aspect>(['up', 'down', 'change']);

/** What the tokens of one clause say together. */
function readClause(tokens: readonly Token[], text: string, year: number | null): Clause {
  let topic: Topic | null = null;
  let topicPlace = null as Place | null;
  let fiscal = false;
  let bare = false;
  let changed = false;
  let between = '';
  let lastAspect: Aspect | null = null;
  let residue = 0;
  let comparing = false;
  let ofLastYear = false;
  let ofBudget: Clause['ofBudget'] = null;
  let within: Topic | null = null;
  let shareOf: Topic | null = null;
  let behindShare = false;
  let behindExamples = false;
  let byExample = false;
  let spending = false;
  let ofYear = false;
  const aspects = new Set<Aspect>();
  const marks = new Set<Mark>();
  const years: number[] = [];
  for (const token of tokens) {
    if (token.kind === 'year') {
      if (comparing && year !== null && token.year === year - 1) {
        marks.add('against_last_year');
        ofLastYear = true;
      } else years.push(token.year);
    } else if (token.kind === 'other') {
      residue += token.end - token.start;
    } else if (token.kind === 'term') {
      const { term } = token;
      const words = text.slice(token.start, token.end);
      if (term.kind === 'topic' && behindShare) {
        shareOf = term.id;
      } else if (
        topic !== null &&
        term.id === 'whole' &&
        topic !== 'fiscal' &&
        isOfPart(topic) &&
        OF_YEAR.test(words)
      ) {
        // «三公经费全年支出4.37万元»: what was spent of it.
        aspects.add('executed');
        lastAspect = 'executed';
        spending = true;
      } else if (term.kind === 'topic') {
        // «办公费、印刷费等公用经费», «广告等事业收入»: what stands before 等 are examples of it.
        if (behindExamples) {
          residue = 0;
          topic = null;
          byExample = true;
        }
        const narrowed: { topic: Topic; fiscal: boolean } = shared(topic, term.id, between)
          ? { topic: bothOf(topic ?? 'none', term.id), fiscal: false }
          : narrow(topic, term.id);
        between = '';
        fiscal = narrowed.fiscal || (fiscal && narrowed.topic === term.id);
        changed = changed || narrowed.topic !== term.id;
        topic = narrowed.topic;
        bare = false;
        ofYear = topic === 'whole' && OF_YEAR.test(words);
        topicPlace = { from: token.start, to: token.end };
        // «三公经费财政拨款预算数»: whose money pays is no other topic, but it is a budget.
        if (words.endsWith('拨款预算')) {
          aspects.add('budget');
          lastAspect = 'budget';
        }
      } else if (term.kind === 'aspect') {
        aspects.add(term.id);
        lastAspect = term.id;
        if (CHANGES.has(term.id)) ofLastYear = false;
        if (term.id === 'executed') spending = spending || /[支用投]/.test(words);
      } else {
        marks.add(term.id);
        if (term.id === 'against_budget' && /^[比较](?!.*相比)/.test(words))
          ofBudget = words.includes('年初') ? 'initial' : 'budget';
        if (words === '中' && topicPlace?.to === token.start) within = topic;
        if (term.id === 'against_last_year') ofLastYear = /^[比较](?!.*相?比)/.test(words);
        if (term.id === 'spend' || term.id === 'earn') {
          if (behindShare) shareOf = term.id === 'spend' ? 'whole' : 'income';
        }
        if ((term.id === 'spend' || term.id === 'earn') && topic === null && !behindShare) {
          topic = term.id === 'spend' ? 'whole' : 'income';
          bare = true;
          topicPlace = { from: token.start, to: token.end };
        }
      }
      if (term.kind !== 'topic') between += words;
      behindExamples = term.kind === 'mark' && words === '等';
      comparing = /[较比与同]$/.test(words);
      // «占部门预算项目支出的»: of that, too.
      if (term.kind === 'aspect') behindShare = term.id.startsWith('share') || (behindShare && term.id === 'budget');
      else behindShare &&= term.kind === 'mark';
      if (words === '率' && topic === 'procurement') {
        aspects.add('rate'); // 采购率
        lastAspect = 'rate';
      }
    }
  }
  const empty = topic === null && aspects.size === 0 && residue === 0 && ![...marks].some((m) => m !== 'filler');
  return {
    topic,
    topicPlace,
    fiscal,
    bare,
    narrowed: changed,
    aspects,
    lastAspect,
    marks,
    years,
    residue,
    empty,
    ofLastYear,
    ofBudget,
    within,
    shareOf,
    spending,
    ofYear,
    byExample,
  };
}

/** Budgeted, spent…: what the words before a figure say of the money. */
export function aspectOf(clause: Clause): AmountAspect {
  const { aspects } = clause;
  if (aspects.has('saving')) return 'saving';
  const last = clause.lastAspect;
  // «年中追加及调整后全年预算»: what it came to.
  if (aspects.has('supplement') && last !== 'full') return 'supplement';
  if (last === null && clause.ofBudget !== null) return clause.ofBudget;
  if (last === 'executed') return 'executed';
  if (last === 'initial' || last === 'full') return last;
  if (aspects.has('initial')) return 'initial';
  if (aspects.has('full')) return 'full';
  if (last === 'budget') return 'budget';
  // «完成年初预算19.5万元的76%», «占预算安排2万元的60%»: the amount is the budget.
  if (last === 'rate') return aspects.has('executed') ? 'executed' : 'budget';
  if (aspects.has('executed')) return 'executed';
  return aspects.has('received') ? 'received' : 'level';
}
