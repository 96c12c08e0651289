/** The year that a report is about, against founding, publication, comparison, prize and planning years. */
import type { ReportKind } from '../model.ts';
import { foldYears } from './fold.ts';

/** null when no year stands out. `title` and `plain` are folded. */
export function reportYear(title: string | null, plain: string, kind: ReportKind): number | null {
  const named = title === null ? null : titleYear(foldYears(title), kind);
  if (named !== null) return named;
  const even = foldYears(plain.slice(0, REACH));
  const read = textYear(even);
  const filled = kind === 'budget' ? null : yearBeforeFilling(even);
  // «财政局制 2025年» on a form filled in in 2025 says when, not about what.
  if (read === null || (filled !== null && read.year === filled + 1 && read.score <= FAINT))
    return filled ?? read?.year ?? null;
  return read.year;
}

const REACH = 30_000;
/** One mention at the beginning. */
const FAINT = 4;
/** «报告日期:2021年8月13日»; blanks and 年 may be lost: 2023531. */
const FILLED = /(?:报告|填报|填表|评价|自评|编报)(?:日期|时间|期)[:|]{0,3}(20[0-3]\d)[年./-]{0,2}(\d{0,2})/;

/** A look back at a year is written in the next one; from November on it may be of the year itself. */
function yearBeforeFilling(plain: string): number | null {
  const [, year, month] = FILLED.exec(plain) ?? [];
  return year === undefined || month === '11' || month === '12' ? null : Number(year) - 1;
}

function titleYear(title: string, kind: ReportKind): number | null {
  const found = [...title.matchAll(/\d+/g)]
    .filter(({ 0: digits }) => YEAR.test(digits))
    .map(({ 0: text, index }) => ({ year: Number(text), after: title.slice(index + 4, index + 12) }));
  const years = [...new Set(found.map(({ year }) => year))];
  if (years.length <= 1) return years[0] ?? null;
  const exact =
    found.find(({ after }) => /^年?度/.test(after)) ??
    found.find(({ after }) => /^年?(?:部门|单位|整体|绩效)/.test(after));
  // «2024年决算（2025年公开）» against «2024年执行和2025年预算».
  return exact?.year ?? (kind === 'budget' ? Math.max(...years) : Math.min(...years));
}

// Digits first, then their form: look-behind is unknown to Safari 15.
const YEAR = /^20[0-3]\d$/;

type Rule = readonly [weight: number, before: RegExp, after: RegExp, why: string];
const ANY = /(?:)/;

/** First rule that fits gives the mention its weight. Negative ones first. */
const RULES: readonly Rule[] = [
  [0, /(?:日期|时间|发布于|公开于)[:：|]{0,2}$/, ANY, 'publication'],
  [0, /《[^》]{0,40}$/, ANY, 'a law or a work'],
  [0, /(?:比|较|与|同|和|跟|上年[(（]?|去年[(（]?|自|从|于|始于|到)$/, /^年(?!度部门|12月31日)/, 'comparison or start'],
  [
    0,
    ANY,
    /^年\d{0,2}月?\d{0,2}日?[^。；]{0,16}(?:挂牌|成立|组建|设立|印发|更名|批准|揭牌|撤销|合并|退休|施行)/,
    'founding',
  ],
  [0, /(?:获|荣获|评为|授予)[^。；]{0,10}$/, ANY, 'prize'],
  [0, ANY, /^年(?:度)?[^。；，]{0,10}(?:获|奖|先进|优秀单位)/, 'prize'],
  [0, ANY, /^年(?:度)?(?:(?:工作)?(?:计划|打算|思路|目标)|重点工作(?!完成|开展|情况))/, 'plan'],
  [0, /作为$/, /^年(?:度)?[^。；，]{0,16}依据/, 'what the next budget rests on'],
  [4, /(?:现将|现对|对|就)$/, /^年/, 'what the first sentence is about'],
  [4, /(?:截至|截止到?|至)$/, /^年(?:12月|年?底|末)/, 'balance date'],
  [4, ANY, /^年12月31日[止，]/, 'balance date'],
  [3, ANY, /^年?度/, 'the year as a period'],
  [
    2,
    ANY,
    /^年(?:年初|全年|财政|部门|本|我|区|县|市|收入|支出|整体|基本|项目|没有|无|未|专项|预算|决算|单位|在职|共|各项|度|一般|人员|公用|融媒|末|底|1[-—至~]12月)/,
    'what the year held',
  ],
  [1.5, ANY, /^年[,，、]/, 'a year that opens a sentence'],
  [0.5, ANY, /^年\d{1,2}月/, 'a date'],
  [1, ANY, /^年/, 'a year'],
];

const EARLY = 1500;

function textYear(plain: string): { readonly year: number; readonly score: number } | null {
  const scores = new Map<number, number>();
  for (const { 0: text, index } of plain.matchAll(/\d+(?=年|度)/g)) {
    if (!YEAR.test(text) || /[.-]/.test(plain.charAt(index - 1))) continue;
    const before = plain.slice(Math.max(0, index - 42), index);
    const after = plain.slice(index + 4, index + 30);
    const weight = RULES.find(([, b, a]) => b.test(before) && a.test(after))?.[0] ?? 0;
    const year = Number(text);
    scores.set(year, (scores.get(year) ?? 0) + weight * (index < EARLY ? 2 : 1));
  }
  const [first, second] = [...scores].filter(([, score]) => score > 0).sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 1 && first[1] > (second?.[1] ?? 0) ? { year: first[0], score: first[1] } : null;
}
