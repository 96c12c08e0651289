/** Cells of satisfaction, of scores and of article counts: each has heads and labels of its own kind. */

import type { MetricId } from '../catalogue/metrics.ts';
import { ARTICLE_WORDS, TIER_PATTERN, tierOf } from '../lexicon/articleWords.ts';
import { type GridRow, isNumeric } from './grid.ts';
import type { Figure } from './numbers.ts';
import type { Context } from './phrase.ts';
import type { Span } from './span.ts';

/** Columns that hold no amounts. */
export const SKIP_HEAD = /行次|栏次|序号|编号|编码|代码|权重|分值|科目/;

export interface CellReading {
  readonly metric: MetricId;
  readonly label: Span | null;
  readonly weight: number;
  /** A year before the report's own, of which the column speaks. */
  readonly year?: number;
}

/** Satisfaction: what was aimed at and what was reached. */
export function satisfactionCell(row: GridRow, c: number, figure: Figure, head: Span | null): CellReading | null {
  if (figure.unitClass !== 'percent' || figure.value > 100) return null;
  const label = row.cells.slice(0, c).findLast((cell) => /满意[度率]/.test(cell.text));
  if (!label || label.text.length > 40) return null;
  const headText = head?.text ?? '';
  if (SKIP_HEAD.test(headText) || /得分|偏差|权重/.test(headText)) return null;
  const percents = row.cells
    .map((cell, k) => ({ cell, k }))
    .filter(({ cell, k }) => k > 0 && isNumeric(cell) && cell.text.includes('%'));
  const firstOfTwo = percents.length >= 2 && percents[0]!.k === c;
  const target =
    /目标|指标值|计划|预期/.test(headText) && !/完成|实际/.test(headText)
      ? true
      : /完成|实际/.test(headText)
        ? false
        : firstOfTwo;
  return { metric: target ? 'satisfaction.target' : 'satisfaction.rate', label, weight: 0 };
}

const SCORE_LABEL = /(?:自评|绩效|综合|评价|总体|最终)[^，。]{0,8}(?:得分|总分|评分|分数)|^(?:得分|总得分|自评分)$/;

/** The score that the report gives itself. */
export function scoreCell(figure: Figure, label: Span | null, head: Span | null, row: GridRow): CellReading | null {
  if (figure.unitClass !== 'points' && figure.unitClass !== 'none') return null;
  if (figure.value > 120 || figure.value < 0) return null;
  // «得分 15 13.5 10»: of each indicator one.
  const several = label !== null && /^得分$/.test(label.text) && row.cells.filter(isNumeric).length > 1;
  if (label && !several && SCORE_LABEL.test(label.text) && !/指标|标准/.test(label.text))
    return { metric: 'score.total', label, weight: 1 };
  const name = row.cells.find((cell) => cell.text !== '')?.text ?? '';
  if (
    head &&
    /得分|评分/.test(head.text) &&
    !/满分|标准|财政|复核|复评|主管|核定/.test(head.text) &&
    /^(?:总分|合计|总计|总得分|总计分|自评总分)$/.test(name.replaceAll(' ', ''))
  ) {
    return { metric: 'score.total', label: head, weight: 1 };
  }
  return null;
}

/** A tier's articles. `around`: what the row's name and the table's caption say. */
export function tierCell(
  figure: Figure,
  label: Span | null,
  head: Span | null,
  around: string,
  context: Context,
): CellReading | null {
  if (figure.unitClass !== 'articles' && figure.unitClass !== 'none') return null;
  for (const span of [head, label]) {
    // «市级以上媒体发稿»: more than one tier.
    if (!span || span.text === '' || /[级媒]及?以上/.test(span.text)) continue;
    const tiers = [...span.text.matchAll(TIER_PATTERN)];
    if (tiers.length !== 1) continue;
    // «央视及中央级媒体»: all of the tier.
    const rest =
      span.text.slice(0, tiers[0]!.index).replace(/央视[及和、]$/, '') +
      span.text.slice(tiers[0]!.index + tiers[0]![0].length);
    // «省级以上媒体用稿»: one figure over several tiers.
    if (/以上/.test(rest) || !isArticleLabel(rest, context)) continue;
    const about = `${rest}${head?.text ?? ''}${around}`;
    if (figure.unitClass !== 'articles' && !/稿|篇|条|报道/.test(about)) continue;
    if (/目标|任务|计划|去年|上年|指标值|预期/.test(`${head?.text ?? ''}${label?.text ?? ''}`)) continue;
    return { metric: `articles.${tierOf(tiers[0]![0], context)}`, label: span, weight: 0 };
  }
  return null;
}

function isArticleLabel(text: string, context: Context): boolean {
  let i = 0;
  const bare = context.ownNames.reduce(
    (rest, own) => (own === '' ? rest : rest.replace(own, '')),
    text.replace(/\(\d{1,3}分\)/, '').replace(/[()（）:：、/ 篇条件数]/g, ''),
  );
  while (i < bare.length) {
    const word = ARTICLE_WORDS.longest(bare, i);
    if (!word) return false;
    i = word.end;
  }
  return true;
}
