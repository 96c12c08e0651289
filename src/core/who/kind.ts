/** Self-evaluation, final account or budget. */
import type { ReportKind } from '../model.ts';

/** A title that says so beats everything; «整体支出绩效目标表» is the budget's. */
const TITLE: readonly (readonly [RegExp, ReportKind])[] = [
  [/自评|绩效(?:评价|报告|评估|自查)|整体支出(?!.{0,4}目标)|绩效.{0,8}评价/, 'self'],
  [/决算/, 'final'],
  [/预算/, 'budget'],
  [/绩效目标/, 'budget'],
  [/绩效|总结/, 'self'],
];

/** «现将2021年…部门决算情况公开如下». */
const FIRST_SENTENCE: readonly (readonly [RegExp, ReportKind])[] = [
  [/(?:现将|现对|对)[^。；]{0,40}?(?:自评|绩效评价)/, 'self'],
  [/现将[^。；]{0,30}?决算/, 'final'],
  [/现将[^。；]{0,30}?预算(?!执行)/, 'budget'],
];

const TEXT: readonly (readonly [RegExp, ReportKind])[] = [
  [/自评|绩效评价|评价结论|评价组/g, 'self'],
  [/(?:部门|单位)决算|(?:收入|支出)决算|决算(?:公开|总表|报表)/g, 'final'],
  [/(?:部门|单位)预算(?!执行|绩效|管理|编制|数)|预算(?:情况说明|公开|收支总表|总表|编制说明|安排情况说明)/g, 'budget'],
];

/** Words of accounts that are closed, and of plans: they decide where nothing names the kind. */
const CLOSED = /决算|(?:共计|实际)支出[“"]?三公|三公[”"]?经费[^。]{0,12}支出(?:合计|共计|总额)/;
const CLOSED_FIGURE = /支出决算|收入决算|决算(?:为|总额)|(?:^|[^年])决算数/;
const PLANNED = /(?:收入|支出|收支(?:总)?)预算|(?:部门|单位)预算(?!执行|管理|绩效)|预算数/g;

/** «部门预算(万元)», «年初预算安排资金…»: words of a form or of a sentence, in a text that tells of an execution. */
function isNoTitle(title: string, plain: string): boolean {
  return !BUDGET_TITLE.test(title) && /自评|执行率|执行数/.test(plain.slice(0, 1500));
}

const BUDGET_TITLE = /预算(?:公开|情况|说明|报告|草案|收支|信息|编制)|预算$|绩效目标/;

/** `certain`: the text itself says it, so that front matter can differ from it. */
export function reportKind(
  title: string | null,
  plain: string,
): { readonly kind: ReportKind; readonly certain: boolean } {
  const named = title === null ? undefined : TITLE.find(([pattern]) => pattern.test(title));
  if (named && !(named[1] === 'budget' && isNoTitle(title ?? '', plain))) return { kind: named[1], certain: true };
  const opening = FIRST_SENTENCE.find(([pattern]) => pattern.test(plain.slice(0, 600)));
  if (opening) return { kind: opening[1], certain: false };
  const head = plain.slice(0, 6000);
  const counts = TEXT.map(([pattern, kind]) => ({ kind, count: [...head.matchAll(pattern)].length }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  // One 自评 among many 决算 is a chapter of the final account; nothing at all reads as the usual kind.
  if (best.count >= 2) {
    // «支出决算», «决算数» beside «预算»: the plan is what the account is held to.
    const kind = best.kind === 'budget' && CLOSED_FIGURE.test(head) && !PLAN.test(head) ? 'final' : best.kind;
    return { kind, certain: false };
  }
  if (/自评|绩效(?:自|评)/.test(head)) return { kind: 'self', certain: false };
  const planned = [...head.matchAll(PLANNED)].length;
  if (planned >= PLAN_WORDS && !CLOSED_FIGURE.test(head)) return { kind: 'budget', certain: false };
  return { kind: CLOSED.test(head) ? 'final' : 'self', certain: false };
}

/** A plan may cite last year's account; it says so of itself in these words. */
const PLAN = /年(?:部门|单位)?预算(?:情况|收支|公开|编制)|预算收支总表|预算公开/;
/** A self-evaluation, too, speaks of a budget once or twice. */
const PLAN_WORDS = 4;
