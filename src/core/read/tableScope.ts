/** Whose money a table tells: 财政拨款收入支出决算总表 has the names of the whole unit's figures, and 财政拨款 alone in them. */
import type { MetricId } from '../catalogue/metrics.ts';
import type { TableBlock } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import { ONE_PROJECT } from './captions.ts';

const FISCAL_TITLE =
  /(?:财政拨款(?:收入支出|收支|支出|基本支出)|一般公共预算(?:财政拨款)?(?:收入)?(?:支出|基本支出))[^,，。]{0,8}(?:总|明细)?表/;
const FUND_TITLE =
  /(?:政府性基金(?:预算)?(?:财政拨款)?|国有资本经营(?:预算)?(?:财政拨款)?)(?:收入支出|收支|支出|基本支出)[^,，。]{0,8}(?:总|明细)?表/;
const WHOLE =
  /^(?:income\.total|expenditure\.total|budget\.(?:initial|full_year|executed|execution_rate)|balance\..*|income\.carryover|share\..*)$/;
const PART = /^expenditure\.(?:basic|project|personnel|public|capital)$/;
/** «一、一般公共预算财政拨款»; the same without a number stands below what was carried over. */
const OWN_ROW = /^[一二三]、/;

/** What a table is limited to: money of the 财政拨款, of one fund; `unit`: no limit. */
export type TableScope = 'unit' | 'fiscal' | 'fund';

/** The title stands directly above the table or in its first rows. */
export function scopeOf(table: TableBlock): TableScope {
  const heads = table.rows.slice(0, 2).flatMap((row) => (row.length <= 3 ? row.map((cell) => cell.text) : []));
  const titles = [table.caption, ...heads.filter((text) => text.length <= 40)];
  if (titles.some((text) => FUND_TITLE.test(text))) return 'fund';
  return titles.some((text) => FISCAL_TITLE.test(text)) ? 'fiscal' : 'unit';
}

/** The reading of such a table: totals are none of the unit's, parts are parts, a fund's are nobody's. */
export function inScope(candidate: Candidate, scope: TableScope): Candidate | null {
  if (scope === 'unit') return candidate;
  if (WHOLE.test(candidate.metric)) return null;
  if (candidate.metric.startsWith('income.') && !OWN_ROW.test(candidate.label?.text ?? '')) return null;
  if (!PART.test(candidate.metric)) return candidate;
  return scope === 'fund' ? null : { ...candidate, part: true };
}

/** «项目名称 | 运行经费» heads the sheet of one project: its scores and its money are not the unit's. */
export function isOfProject({ rows, caption }: TableBlock): boolean {
  if (caption.includes(ONE_PROJECT) || PROJECT_SHEET.test(caption)) return true;
  return rows.slice(0, 3).some((row) => row.length > 1 && /^项目名称[:：]?$/.test(row[0]?.text ?? ''));
}

const PROJECT_SHEET = /^(?!.*整体).*项?目支出绩效(?:目标)?自评表/;
const OF_PROJECT: Readonly<Record<string, MetricId | undefined>> = {
  'budget.initial': 'budget.project_initial',
  'budget.full_year': 'budget.project_full_year',
  'budget.execution_rate': 'budget.project_execution_rate',
};

/** What the sheet of a project says of projects; what it says of anything but money is as good as elsewhere. */
export function asProject(candidate: Candidate): Candidate[] {
  const metric = OF_PROJECT[candidate.metric];
  if (metric) return [{ ...candidate, metric, part: true }];
  return /^(?:articles|satisfaction|budget\.project_)/.test(candidate.metric) ? [candidate] : [];
}
