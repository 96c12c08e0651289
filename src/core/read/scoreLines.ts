/** A line of the score sheet, wherever it was told: a section or an indicator with its points. */
import type { MetricId } from '../catalogue/metrics.ts';
import type { ScoreSection } from '../model.ts';

export interface ScoreLine {
  readonly level: 'section' | 'indicator';
  readonly section: ScoreSection;
  readonly no: number | null;
  readonly name: string;
  readonly weight: number | null;
  readonly score: number | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly start: number;
  readonly end: number;
}

export function sectionMetric(section: ScoreSection): MetricId | null {
  return section === 'other' ? null : `score.${section}`;
}

/**
 * One line for what is told twice. A section's full marks may stand in the sheet and its score in a sentence:
 * «产出指标(50分)», «其中产出48分».
 */
export function mergeLines(lines: readonly ScoreLine[]): ScoreLine[] {
  const merged: ScoreLine[] = [];
  const told = new Set<string>();
  for (const line of lines) {
    const key = `${line.name} ${line.weight} ${line.score}`;
    if (told.has(key)) continue;
    told.add(key);
    const at =
      line.level === 'section' && line.section !== 'other' ? merged.findIndex((other) => completes(other, line)) : -1;
    if (at >= 0) merged[at] = whole(merged[at]!, line);
    else merged.push(line);
  }
  return merged;
}

/** The same section, and neither contradicts the other, and one of them lacks its full marks or its score. */
function completes(one: ScoreLine, other: ScoreLine): boolean {
  if (one.level !== 'section' || one.section !== other.section) return false;
  const agree = (a: number | null, b: number | null) => a === null || b === null || a === b;
  const lacks = [one, other].some(({ weight, score }) => weight === null || score === null);
  return lacks && agree(one.weight, other.weight) && agree(one.score, other.score);
}

function whole(one: ScoreLine, other: ScoreLine): ScoreLine {
  const [scored, rest] = one.score === null ? [other, one] : [one, other];
  const { name } = rest.weight !== null && scored.weight === null ? rest : scored;
  return { ...scored, name, weight: scored.weight ?? rest.weight };
}
