/** Scores of sections in running text: parts of the total («自评得分95分，其中投入14分…»), a heading's («该项分值20分，得18分»). */
import type { MetricId } from '../catalogue/metrics.ts';
import { scoreSection } from '../lexicon/scoreWords.ts';
import type { Prose } from './blocks.ts';
import type { Candidate } from './candidate.ts';
import { scoreCandidate } from './scoreCandidate.ts';
import { sectionMetric } from './scoreLines.ts';

const LIST = /(\d{1,3}(?:\.\d{1,2})?)分(?:\([^()]{0,20}\))?[，,；;。:]?其中[:，]?/g;
/** One section of the list. */
const PART =
  /^[、，,；;和及]?([\u4e00-\u9fff]{2,12}?)(?:\([^()]{0,16}\))?(?:自评)?(?:得分|得|为|:)*(\d{1,3}(?:\.\d{1,2})?)分(?:\([^()]{0,16}\))?/;
const MOST_PARTS = 10;
/** Its own points directly behind a rate, or behind «该项分值»: the section is the one that is spoken of. */
const RATE_SCORE =
  /(?:预算|资金)?执行率(?:为|达到?|:)?\d{1,3}(?:\.\d{1,2})?%[，,；;]?(?:自评|按[^，。]{2,12}[，,]?)?(?:得分|得)(?:为|:)?(\d{1,3}(?:\.\d{1,2})?)分/g;
const OWN_SCORE =
  /(?:该|本|此)项?(?:指标)?(?:分值|满分|权重|标准分)?(?:为|共)?(\d{1,3}(?:\.\d{1,2})?)分[，,；;]?(?:自评|实际)?(?:得分|得)(?:为|:)?(\d{1,3}(?:\.\d{1,2})?)分/g;

export function readScoreParts(block: Prose): Candidate[] {
  const { text } = block;
  if (!/\d分/.test(text)) return [];
  return [...partsOfTotal(block), ...ofHeading(block)];
}

/** «其中…» behind a total counts only where the parts make up the total: weights never do, unless all is full. */
function partsOfTotal(block: Prose): Candidate[] {
  const { text } = block;
  const found: Candidate[] = [];
  for (const lead of text.matchAll(LIST)) {
    const before = text.slice(Math.max(0, lead.index - 14), lead.index);
    if (/满分|总分值|分值|权重|标准分/.test(before.slice(-6)) || !/得|自评|评分|评价/.test(before)) continue;
    if (Number(lead[1]) === 100 && !/得分?[为:]?$/.test(before)) continue;
    const parts: {
      readonly metric: MetricId | null;
      readonly score: number;
      readonly from: number;
      readonly to: number;
    }[] = [];
    let at = lead.index + lead[0].length;
    while (parts.length < MOST_PARTS) {
      const part = PART.exec(text.slice(at, at + 60));
      if (!part) break;
      parts.push({
        metric: sectionMetric(scoreSection(part[1]!)),
        score: Number(part[2]),
        from: at,
        to: at + part[0].length,
      });
      at += part[0].length;
    }
    const sum = parts.reduce((total, { score }) => total + score, 0);
    if (parts.length < 2 || Math.abs(sum - Number(lead[1])) > 0.011) continue;
    const named = parts.map(({ metric }) => metric);
    for (const { metric, score, from, to } of parts)
      if (metric !== null && named.indexOf(metric) === named.lastIndexOf(metric))
        found.push(scoreCandidate(block, metric, score, null, `${score}分`, from, to, 0, 0));
  }
  return found;
}

function ofHeading(block: Prose): Candidate[] {
  const { text } = block;
  const found: Candidate[] = [];
  for (const match of text.matchAll(RATE_SCORE)) {
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (/基本支出|项目(?:支出)?|采购|资金$/.test(before)) continue;
    found.push(candidateOf(block, 'score.execution', match[1]!, match));
  }
  // Other sections have indicators below them, whose points these may be.
  if (scoreSection(block.section.split(' › ').pop() ?? '') !== 'execution') return found;
  for (const match of text.matchAll(OWN_SCORE))
    if (Number(match[2]) <= Number(match[1])) found.push(candidateOf(block, 'score.execution', match[2]!, match));
  return found;
}

function candidateOf(block: Prose, metric: MetricId, score: string, match: RegExpExecArray): Candidate {
  return scoreCandidate(
    block,
    metric,
    Number(score),
    null,
    `${score}分`,
    match.index,
    match.index + match[0].length,
    0,
    0,
  );
}
