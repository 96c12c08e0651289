/**
 * What a cell of a score sheet tells in words beside its indicator: «在职人员控制率 | 46/52=88.46%», «公众满意度 | 目标≥90%，实际93%».
 * A rate is taken only where its own division makes it.
 */
import type { CellStatement } from './cellCandidate.ts';
import { type Figure, findFigures } from './numbers.ts';
import { RATES } from './rateCells.ts';
import { nearestLabel } from './rowLabels.ts';
import { pieceOf, type Span } from './span.ts';

const LONGEST = 60;
const QUOTIENT =
  /(?:^|[=:：，])\(?(\d[\d,]*(?:\.\d+)?)(?:万元|元|人|名)?\)?[/÷]\(?(\d[\d,]*(?:\.\d+)?)(?:万元|元|人|名)?\)?(?:[×*]100%)?=(\d[\d.]*%)/;
const AIM = /(?:目标|指标|计划)值?[为:：]?([≥>]?=?\d[\d.]*%)/;
const RESULT = /(?:实际|完成|调查|测评)(?:值|完成|达到?|结果)?[为:：]?(\d[\d.]*%)/;
/** Of a percentage, beyond its own last place. */
const ROUNDING = 0.001;

export function* toldCells(cells: readonly Span[], c: number): Generator<CellStatement> {
  const cell = cells[c]!;
  if (cell.text.length > LONGEST || !cell.text.includes('%')) return;
  const label = nearestLabel(cells, c);
  if (!label) return;
  const name = label.text.replace(/\(.*$/, '');
  if (/满意[度率]$/.test(name)) {
    const aim = pieceIn(cell, AIM);
    const result = pieceIn(cell, RESULT);
    if (!aim || !result) return;
    yield { metric: 'satisfaction.target', ...aim, label, weight: 0 };
    yield { metric: 'satisfaction.rate', ...result, label, weight: 0 };
    return;
  }
  const metric = RATES.find(([, pattern]) => pattern.test(name))?.[0];
  const division = metric === undefined ? null : QUOTIENT.exec(cell.text);
  const rate = division && pieceIn(cell, QUOTIENT, 3);
  if (metric === undefined || !division || !rate) return;
  const [part, whole] = [division[1]!, division[2]!].map((digits) => Number(digits.replaceAll(',', '')));
  const made = (part! / whole!) * 100;
  const most = 0.5 * 10 ** -rate.figure.decimals + ROUNDING;
  if (Math.abs(made - rate.figure.value) <= most) yield { metric, ...rate, label, weight: 0 };
}

/** The figure in a group of `pattern`, and where it stands. */
function pieceIn(cell: Span, pattern: RegExp, group = 1): { readonly cell: Span; readonly figure: Figure } | null {
  const match = pattern.exec(cell.text);
  const digits = match?.[group];
  if (!match || digits === undefined) return null;
  const from = match.index + match[0].lastIndexOf(digits);
  const piece = pieceOf(cell, from, from + digits.length);
  const figure = findFigures(digits)[0];
  return figure ? { cell: piece, figure } : null;
}
