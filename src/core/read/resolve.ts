/**
 * Candidates → facts. The statements of one metric are set in order; the first is what the report is held to.
 * Readings of lesser scope that disagree with a better one are set aside, with the reason kept for `--explain`.
 */
import { metric as catalogueRow, type MetricId } from '../catalogue/metrics.ts';
import type { Fact } from '../model.ts';
import { type Candidate, GRAND_WEIGHT } from './candidate.ts';

export interface Ruling {
  readonly candidate: Candidate;
  readonly kept: boolean;
  readonly reason: string;
}

/** A topic that stands only in the heading moves what its section says of no topic. */
const HEADINGS: readonly (readonly [title: RegExp, moves: Readonly<Partial<Record<MetricId, MetricId>>>])[] = [
  [
    /基本支出/,
    {
      'budget.initial': 'budget.basic_initial',
      'budget.full_year': 'budget.basic_full_year',
      'budget.execution_rate': 'budget.basic_execution_rate',
      'expenditure.total': 'expenditure.basic',
    },
  ],
  [
    /项目支出|专项支出|专项资金|项目资金|专项经费|项目经费/,
    {
      'budget.initial': 'budget.project_initial',
      'budget.full_year': 'budget.project_full_year',
      'budget.execution_rate': 'budget.project_execution_rate',
      'expenditure.total': 'expenditure.project',
    },
  ],
  [/公用经费/, { 'budget.initial': 'budget.public_initial', 'expenditure.total': 'expenditure.public' }],
  [/三公/, { 'budget.initial': 'three_public.budget', 'expenditure.total': 'three_public.total' }],
  [/政府采购/, { 'budget.initial': 'procurement.budget', 'expenditure.total': 'procurement.actual' }],
];
/** What no heading of these can state: it goes with the rest of its section. */
const NOWHERE: ReadonlySet<MetricId> = new Set(['budget.executed', 'budget.saving']);

/** Decides every candidate; the order of the result is: per metric, best first. */
export function rule(candidates: readonly Candidate[]): Ruling[] {
  const rulings: Ruling[] = [];
  const groups = new Map<string, Candidate[]>();
  const stated = statedWithTopic(candidates);
  for (const candidate of dropRepeatedPlaces(candidates.flatMap((c) => placeUnderHeading(c, stated, rulings)))) {
    const key = `${candidate.metric}/${candidate.year ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  partInPost(groups);
  shareHeadCount(groups);
  dropGrandChanges(groups);
  for (const group of groups.values()) rulings.push(...ruleGroup(group));
  return rulings;
}

/** `section|metric` of what is stated in so many words; only implied statements ask for it. */
function statedWithTopic(candidates: readonly Candidate[]): ReadonlySet<string> {
  if (candidates.every((c) => c.implied === undefined)) return new Set();
  return new Set(candidates.filter((c) => c.implied === undefined).map((c) => `${c.section}|${c.metric}`));
}

function placeUnderHeading(candidate: Candidate, stated: ReadonlySet<string>, rulings: Ruling[]): Candidate[] {
  if (candidate.implied === undefined) return [candidate];
  const title = candidate.section.split(' › ').pop() ?? '';
  const moves = HEADINGS.find(([pattern]) => pattern.test(title))?.[1];
  if (!moves) return [candidate];
  const metric = moves[candidate.metric];
  const explicit = Object.values(moves).some((metric) => stated.has(`${candidate.section}|${metric}`));
  if (explicit) return [candidate];
  if (!metric) {
    if (NOWHERE.has(candidate.metric))
      rulings.push({
        candidate,
        kept: false,
        reason: `stands under the heading «${title}» without a topic of its own`,
      });
    return NOWHERE.has(candidate.metric) ? [] : [candidate];
  }
  return [{ ...candidate, metric, rule: `${candidate.rule}→${metric}` }];
}

function dropRepeatedPlaces(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter((c) => {
    const key = `${c.metric}/${c.year ?? ''}/${c.end}/${c.value ?? c.valueText}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** «实有人数70人», «在职36人»: of two counts the smaller, which speaks of 在职, is of those in post. */
function partInPost(groups: Map<string, Candidate[]>): void {
  const all = groups.get('staff.actual/');
  const whole = all?.find((c) => HEADS.test(whoOf(c)));
  if (!all || !whole) return;
  const inPost = all.filter((c) => (c.value ?? 0) < (whole.value ?? 0) && IN_POST.test(whoOf(c)));
  if (inPost.length === 0) return;
  const moved = inPost.map((c) => ({ ...c, metric: 'staff.in_post' as const, rule: `${c.rule}→staff.in_post` }));
  groups.set(
    'staff.actual/',
    all.filter((c) => !inPost.includes(c)),
  );
  const known = groups.get('staff.in_post/') ?? [];
  groups.set('staff.in_post/', [...known, ...moved.filter((c) => !known.some((k) => k.value !== c.value))]);
}

const HEADS = /^(?:年末)?(?:实有|现有|总|人员总)(?:人数|人员|总数|职工)/;
const IN_POST = /^(?:现)?在职/;

function whoOf({ who, label }: Candidate): string {
  return who ?? label?.text ?? '';
}

/** Where a report counts only people in post, they are its head-count. */
function shareHeadCount(groups: Map<string, Candidate[]>): void {
  const inPost = groups.get('staff.in_post/');
  if (!inPost || groups.has('staff.actual/')) return;
  groups.set(
    'staff.actual/',
    inPost.map((c) => ({ ...c, metric: 'staff.actual' as const, rule: `${c.rule}→staff.actual` })),
  );
}

/** The change of a 总计 is the change of the year's total only where the two are equal. */
function dropGrandChanges(groups: Map<string, Candidate[]>): void {
  const totals = groups.get('expenditure.total/') ?? [];
  const grand = totals.find((c) => c.weight <= GRAND_WEIGHT);
  const own = totals.find((c) => c.weight > GRAND_WEIGHT);
  if (!grand || !own || sameValue(grand, own)) return;
  for (const metric of ['yoy.expenditure_change', 'yoy.expenditure_change_rate'] as const) {
    const kept = (groups.get(`${metric}/`) ?? []).filter((c) => c.weight > GRAND_WEIGHT);
    if (kept.length > 0) groups.set(`${metric}/`, kept);
    else groups.delete(`${metric}/`);
  }
}

/** A count this near to the largest is another statement of the whole, not a part of it. */
const OF_THE_SAME = 0.7;
/** No report says one thing more often. */
const MOST_STATEMENTS = 40;

function ruleGroup(group: readonly Candidate[]): Ruling[] {
  const sorted = [...group].sort(better);
  const first = sorted[0]!;
  const nonzero = sorted.find((c) => c.value !== 0);
  // The first column of a staff table counts administrative posts, of which there are often none.
  const best = first.metric.startsWith('staff.') && first.value === 0 && nonzero ? nonzero : first;
  const order = [best, ...sorted.filter((c) => c !== best)].slice(0, MOST_STATEMENTS);
  return order.map((candidate, i): Ruling => {
    if (i === 0) return { candidate, kept: true, reason: reasonFirst(order) };
    if (sameValue(best, candidate)) return { candidate, kept: true, reason: 'repeats the first statement' };
    if (candidate.part && !best.part) return { candidate, kept: false, reason: 'speaks of 财政拨款 alone' };
    if (candidate.weight < 0) return { candidate, kept: false, reason: 'weaker statement of another value' };
    if (candidate.implied !== undefined)
      return { candidate, kept: false, reason: 'has no topic of its own, and another statement has' };
    if (best.metric.startsWith('staff.') && candidate.value === 0)
      return { candidate, kept: false, reason: 'an empty column of a staff table' };
    if (
      best.metric.startsWith('articles.') &&
      (candidate.value ?? 0) < OF_THE_SAME * (best.value ?? 0) &&
      !isRounded(candidate, best)
    )
      return { candidate, kept: false, reason: 'a smaller count: part of the year or of the output' };
    return { candidate, kept: true, reason: 'another value for the same metric: shown as a conflict' };
  });
}

/** «110多条» in the words, 117 in the table: the same count, told twice. */
function isRounded(candidate: Candidate, best: Candidate): boolean {
  return candidate.bound !== '=' && (candidate.value ?? 0) >= (best.value ?? 0) * NEARLY;
}

const NEARLY = 0.9;

function reasonFirst(order: readonly Candidate[]): string {
  return order.length === 1 ? 'the only statement' : 'whole unit, own section or total row, more decimals, earlier';
}

/** Whole before part, stated before implied, stronger place first, more decimals, earlier; for counts the larger. */
function better(a: Candidate, b: Candidate): number {
  return (
    Number(a.part) - Number(b.part) ||
    Number(a.implied !== undefined) - Number(b.implied !== undefined) ||
    b.weight - a.weight ||
    (a.metric.startsWith('articles.') ? (b.value ?? 0) - (a.value ?? 0) : 0) ||
    Number(a.status === 'stated_none') - Number(b.status === 'stated_none') ||
    b.decimals - a.decimals ||
    a.start - b.start
  );
}

/** Equal, or equal once the one is rounded to the places of the other. */
function sameValue(a: Candidate, b: Candidate): boolean {
  if (a.valueText !== null || b.valueText !== null) return a.valueText === b.valueText;
  if (a.value === null || b.value === null) return false;
  if (a.value === b.value) return true;
  const places = Math.min(a.decimals, b.decimals);
  return places < Math.max(a.decimals, b.decimals) && Math.abs(a.value - b.value) <= 0.5 * 10 ** -places + 1e-9;
}

/** Facts of the kept candidates, ranked. `text` is the masked report. */
export function toFacts(rulings: readonly Ruling[], reportId: string, year: number | null, text: string): Fact[] {
  const ranks = new Map<string, number>();
  const firsts = new Map<string, Candidate>();
  return rulings
    .filter((r) => r.kept)
    .map(({ candidate: c }) => {
      const factYear = c.year ?? year;
      const key = `${c.metric}/${factYear ?? 'x'}`;
      const rank = (ranks.get(key) ?? 0) + 1;
      ranks.set(key, rank);
      if (rank === 1) firsts.set(key, c);
      return {
        fact_id: `${reportId}/${key}/${rank}`,
        report_id: reportId,
        metric: c.metric,
        year: factYear,
        value: c.value,
        value_text: c.valueText,
        unit: catalogueRow(c.metric).unit,
        text: c.text,
        bound: c.bound,
        status: c.status,
        rank,
        agrees: sameValue(firsts.get(key)!, c),
        period_start: c.periodStart ?? null,
        period_end: c.periodEnd ?? null,
        quote: text.slice(c.start, c.end),
        start: c.start,
        end: c.end,
        label: c.label?.text ?? null,
        label_start: c.label?.start ?? null,
        label_end: c.label?.end ?? null,
        section: c.section === '' ? null : c.section.slice(0, 120),
        rule: c.rule,
      };
    });
}
