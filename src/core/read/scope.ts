/** Of what a report speaks: a plan, one project, a whole place; and what that makes of its statements. */
import type { MetricId } from '../catalogue/metrics.ts';
import { PLANNED } from '../lexicon/metricOf.ts';
import type { ReportHead } from '../model.ts';
import { type Candidate, GRAND_WEIGHT } from './candidate.ts';

/** A 预算公开, by its title: «预算» there and no «决算». */
export function isPlan(head: ReportHead): boolean {
  return head.kind === 'budget' && /预算/.test(head.title ?? '') && !/决算|绩效/.test(head.title ?? '');
}

/** A report on one project (项目支出绩效自评): its money and scores are not the unit's. */
export function isOfOneProject(head: ReportHead, text: string): boolean {
  const title = head.title ?? '';
  if (/项目/.test(title) && /绩效|自评|评价/.test(title) && !/整体|部门|决算|预算公开/.test(title)) return true;
  const printed = text.slice(0, 600);
  if (printed.includes('整体') || printed.includes('决算')) return false;
  const opening = printed.replace(/\s/g, '');
  return /项目(?:支出)?绩效(?:自评|评价)(?:表|报告)/.test(opening) && !/整体|决算/.test(opening);
}

/** What a report on one project may state: of the unit, of the project, and what came of it. */
const OF_ANY_REPORT =
  /^(?:staff|articles|score|satisfaction)\.|^budget\.project_|^expenditure\.project$|^rate\.funds_in_place$/;
/** Its money without a name is the project's. */
const OF_PROJECT: Readonly<Partial<Record<MetricId, MetricId>>> = {
  'budget.initial': 'budget.project_initial',
  'budget.full_year': 'budget.project_full_year',
  'budget.execution_rate': 'budget.project_execution_rate',
  'expenditure.total': 'expenditure.project',
};

/** A statement of such a report, of the project where it is of money; none where it is of anything else. */
export function asOfProject(candidate: Candidate): Candidate[] {
  const metric = OF_PROJECT[candidate.metric];
  if (metric !== undefined) return [{ ...candidate, metric, rule: `${candidate.rule}→${metric}` }];
  return OF_ANY_REPORT.test(candidate.metric) ? [candidate] : [];
}

/** A text that is no report by its look, and yet states several figures of one: a statement of three public expenses, a form. */
export function statesEnough(candidates: readonly Candidate[]): boolean {
  const metrics = new Set(
    candidates
      .filter((c) => c.implied === undefined && !/^articles|^satisfaction|^share/.test(c.metric))
      .map((c) => c.metric),
  );
  return metrics.size >= ENOUGH;
}

const ENOUGH = 3;

/** All departments of a place together, or a place's whole budget: nobody's report. */
export function isGovernmentWide(text: string, candidates: readonly Candidate[]): boolean {
  const amounts = candidates.filter((c) =>
    /^(?:income|expenditure)\.total$|^budget\.(?:initial|full_year)$/.test(c.metric),
  );
  if (amounts.some((c) => (c.value ?? 0) > LARGEST_UNIT)) return true;
  return /(?:部门及(?:各?乡镇|街道)|(?:全[县区市旗]|[县区市旗]本?级)(?:各部门|行政事业单位|部门)|财政局汇总).{0,60}(?:三公|汇总|合计)/.test(
    text.slice(0, 3000),
  );
}

/** 万元. No media body spends ten milliard 元. */
const LARGEST_UNIT = 1_000_000;

export function asPlan(candidate: Candidate): Candidate[] {
  const planned = PLANNED[candidate.metric];
  if (planned === null || (candidate.status === 'stated_none' && planned !== undefined)) return [];
  return [planned === undefined ? candidate : { ...candidate, metric: planned, rule: `${candidate.rule}→${planned}` }];
}

/** A 总计 is the year's total only where nothing was carried over: the candidates without those that are not. */
export function withoutCarryOver(candidates: readonly Candidate[]): readonly Candidate[] {
  const carried = candidates.some(
    (c) => (c.metric === 'income.carryover' || c.metric === 'balance.cumulative') && (c.value ?? 0) > 0,
  );
  if (!carried) return candidates;
  return candidates.filter(
    (c) => c.weight > GRAND_WEIGHT || !/^(?:(?:income|expenditure)\.total|yoy\..*)$/.test(c.metric),
  );
}
