/** «基本支出720万元、项目支出280万元，分别占总支出的72%和28%»: as many shares as kinds of money were named before them. */
import { isMetricId } from '../catalogue/metrics.ts';
import { amountCandidate } from './amountCandidate.ts';
import type { Prose } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import type { Figure } from './numbers.ts';

const TOGETHER =
  /分别占(?:到)?(?:(?:本年度?|全年|年度|当年)?(总?支出|整体支出|总?收入|基本支出)(?:合计|总额|总计|总数)?)?的?(?:比重|比例)?(?:分别)?(?:为)?(?=\d)/g;
const NAMES =
  /(基本支出|基本经费支出|项目(?:经费)?支出|项目经费|人员(?:经费|支出|类支出)|公用(?:经费|支出|类支出)|日常公用支出|资本性支出|(?:一般公共预算)?财政拨款(?:收入)?|事业收入|经营收入|其他收入|上级补助收入)/g;
const PARTS: readonly (readonly [name: RegExp, part: string, whole: 'expenditure' | 'income' | null])[] = [
  [/^基本/, 'basic', 'expenditure'],
  [/^项目/, 'project', 'expenditure'],
  [/^人员/, 'personnel', null],
  [/公用/, 'public', null],
  [/^资本性支出/, 'capital', null],
  [/财政拨款/, 'fiscal_appropriation', 'income'],
  [/^事业收入/, 'business', 'income'],
  [/^经营收入/, 'operating', 'income'],
  [/^其他收入/, 'other', 'income'],
  [/^上级补助收入/, 'superior_subsidy', 'income'],
];
const BETWEEN = /^(?:[、，,]|和|与|及|、?以及)$/;
const MOST = 100.5;

export function readSharesTogether(block: Prose, figures: readonly Figure[]): Candidate[] {
  const { text } = block;
  if (!text.includes('分别占')) return [];
  return [...text.matchAll(TOGETHER)].flatMap((match) => {
    const at = match.index + match[0].length;
    const shares = sharesFrom(text, figures, at);
    const sentence = text.slice(
      Math.max(text.lastIndexOf('。', match.index), text.lastIndexOf('；', match.index)) + 1,
      match.index,
    );
    if (/上年|去年|比重上升/.test(sentence) || shares.length < 2) return [];
    const names = [...sentence.matchAll(NAMES)].map(({ 0: name }) => PARTS.find(([pattern]) => pattern.test(name))!);
    const last = names.slice(-shares.length);
    if (last.length !== shares.length || new Set(last.map(([, part]) => part)).size !== last.length) return [];
    if (shares.reduce((sum, { value }) => sum + value, 0) > MOST) return [];
    return last.flatMap(([, part, usual], i): Candidate[] => {
      const id = `share.${part}_of_${wholeOf(match[1]) ?? usual}`;
      if (!isMetricId(id)) return [];
      return [amountCandidate(block, shares[i]!, id, { topicPlace: null, fiscal: false }, 1)];
    });
  });
}

function wholeOf(word: string | undefined): 'basic' | 'expenditure' | 'income' | null {
  if (word === undefined) return null;
  if (word === '基本支出') return 'basic';
  return word.endsWith('支出') ? 'expenditure' : 'income';
}

/** The percentages that follow one another from `at` on. */
function sharesFrom(text: string, figures: readonly Figure[], at: number): Figure[] {
  const first = figures.findIndex(({ start }) => start === at);
  const shares: Figure[] = [];
  for (let i = first; first >= 0 && i < figures.length; i += 1) {
    const figure = figures[i]!;
    const before = shares.at(-1);
    if (figure.unitClass !== 'percent' || (before && !BETWEEN.test(text.slice(before.end, figure.start)))) break;
    shares.push(figure);
  }
  return shares;
}
