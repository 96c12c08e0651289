/**
 * Tables that give the sections alone: their names across («指标 | 决策 | 过程», «分值 | 15 | 25», «得分 | 12.5 | 20.85»),
 * or one a row without heads («投入(10分) | 9»). Both are read only where their figures fit together.
 */
import { scoreSection, sectionNamed } from '../lexicon/scoreWords.ts';
import type { TableBlock } from './blocks.ts';
import { type Candidate, placesOf } from './candidate.ts';
import { toCandidate } from './cellCandidate.ts';
import { findFigures } from './numbers.ts';
import { type ScoreLine, sectionMetric } from './scoreLines.ts';
import { pointsIn, TOTAL_NAME } from './sheetColumns.ts';
import type { Span } from './span.ts';

export interface SectionTable {
  readonly facts: readonly Candidate[];
  readonly lines: readonly ScoreLine[];
  /** The rows that hold them; the others are read as any table's. */
  readonly rows: ReadonlySet<readonly Span[]>;
}

interface Scored {
  readonly name: Span;
  readonly weight: number | null;
  readonly score: Span;
}

const FULL = 100;
const WEIGHTS = /^(?:分值|权重|满分|标准分|权重分)(?:\(分\))?$/;
const SCORES = /^(?:自评|实际|评价)?(?:得分|分数)(?:\(分\))?$/;
const RATES = /^得分率(?:\(%\))?$/;
const WEIGHED_NAME = /^([\u4e00-\u9fff]{2,12})\((\d{1,3})分\)$/;

export function readSectionTable(table: TableBlock): SectionTable | null {
  return across(table) ?? down(table);
}

function across(table: TableBlock): SectionTable | null {
  const { rows } = table;
  const at = rows.findIndex((row) => row.filter((cell) => sectionNamed(cell.text) !== null).length >= 2);
  const heads = rows[at];
  if (!heads?.every((cell) => pointsIn(cell) === null)) return null;
  const below = rows.slice(at + 1, at + 4).filter((row) => row.length === heads.length);
  const rowOf = (name: RegExp) => below.find((row) => name.test(row[0]?.text ?? ''));
  const scores = rowOf(SCORES);
  if (!scores) return null;
  const weights = rowOf(WEIGHTS);
  const scored: Scored[] = [];
  let total: Scored | null = null;
  for (const [c, name] of heads.entries()) {
    const score = scores[c]!;
    if (c === 0 || pointsIn(score) === null) continue;
    const row = { name, weight: pointsIn(weights?.[c]), score };
    if (TOTAL_NAME.test(name.text)) total = row;
    else scored.push(row);
  }
  if (scored.some(({ weight, score }) => weight !== null && pointsIn(score)! > weight)) return null;
  const held = [weights, scores, rowOf(RATES)].filter((row) => row !== undefined);
  return told(table, scored, total, new Set(held));
}

function down(table: TableBlock): SectionTable | null {
  const scored: Scored[] = [];
  let total: Scored | null = null;
  const held = new Set<readonly Span[]>();
  for (const row of table.rows) {
    const [name, score, ...more] = row.filter((cell) => cell.text !== '');
    if (!name || !score || more.length > 0 || pointsIn(score) === null) continue;
    const weight = Number(WEIGHED_NAME.exec(name.text)?.[2] ?? Number.NaN);
    if (weight >= pointsIn(score)!) scored.push({ name, weight, score });
    else if (scored.length > 0 && total === null && TOTAL_NAME.test(name.text)) total = { name, weight: null, score };
    else continue;
    held.add(row);
  }
  return scored.length > 1 && sumOf(scored.map(({ weight }) => weight!)) === FULL
    ? told(table, scored, total, held)
    : null;
}

/** The total is one only where the sections make it. */
function told(
  table: TableBlock,
  scored: readonly Scored[],
  total: Scored | null,
  rows: ReadonlySet<readonly Span[]>,
): SectionTable | null {
  if (scored.length < 2) return null;
  const facts: Candidate[] = [];
  const lines: ScoreLine[] = [];
  for (const { name: cell, weight, score } of scored) {
    const name = cell.text.replace(/\(\d{1,3}分\)$/, '');
    const section = sectionNamed(name);
    const metric = section && sectionMetric(section);
    const figure = findFigures(score.text)[0]!;
    if (metric) facts.push(toCandidate({ metric, cell: score, figure, label: cell, weight: 0 }, table));
    lines.push({
      level: 'section',
      section: section ?? scoreSection(name),
      no: null,
      name,
      weight,
      score: figure.value,
      target: null,
      actual: null,
      ...placesOf(score, 0, score.text.length),
    });
  }
  const sum = sumOf(scored.map(({ score }) => pointsIn(score)!));
  if (total && pointsIn(total.score) === sum)
    facts.push(
      toCandidate(
        {
          metric: 'score.total',
          cell: total.score,
          figure: findFigures(total.score.text)[0]!,
          label: total.name,
          weight: 1,
        },
        table,
      ),
    );
  return { facts, lines, rows };
}

function sumOf(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(4));
}
