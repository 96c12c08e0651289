/** A report's text cut at every figure that was read in it, so that each can be drawn, found and chosen. Pure. */
import { METRICS } from '../../core/catalogue/metrics.ts';
import type { Extraction, Fact } from '../../core/model.ts';

export type HitKind = 'fact' | 'outlet' | 'indicator' | 'output';

/** One thing that was read, at its place. `key` is stable for one extraction. */
export interface Hit {
  readonly key: string;
  readonly kind: HitKind;
  /** The figure itself, [start, end) in UTF-16 units of the masked text. */
  readonly start: number;
  readonly end: number;
  /** The words that it was read from. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

export const factKey = (fact: Fact): string => `fact ${fact.fact_id}`;
export const rowKey = (kind: Exclude<HitKind, 'fact'>, at: number): string => `${kind} ${at}`;

/** Everything that has a place in the text; derived facts have none of their own. */
export function hitsOf(extraction: Extraction): readonly Hit[] {
  const { facts, outlets, indicators, outputs } = extraction;
  const whole =
    (kind: Exclude<HitKind, 'fact'>) =>
    (row: { start: number; end: number }, at: number): Hit => ({
      key: rowKey(kind, at),
      kind,
      start: row.start,
      end: row.end,
      quoteStart: row.start,
      quoteEnd: row.end,
    });
  return [
    ...facts.filter((fact) => fact.status !== 'derived' && fact.end > fact.start).map(factHit),
    ...outlets.map(whole('outlet')),
    ...indicators.map(whole('indicator')),
    ...outputs.map(whole('output')),
  ].filter((hit) => hit.start >= 0 && hit.end > hit.start && hit.end <= extraction.text.length);
}

/** A quote leads up to its figure: the figure is the last place where its printed form stands. */
function factHit(fact: Fact): Hit {
  const at = fact.text === '' ? -1 : fact.quote.lastIndexOf(fact.text);
  const start = at < 0 ? fact.start : fact.start + at;
  return {
    key: factKey(fact),
    kind: 'fact',
    start,
    end: at < 0 ? fact.end : start + fact.text.length,
    quoteStart: Math.min(fact.start, fact.label_start ?? fact.start),
    quoteEnd: fact.end,
  };
}

export interface Piece {
  readonly start: number;
  readonly text: string;
  /** Facts first, then the shorter before the longer: the first is what a click means. */
  readonly hits: readonly Hit[];
}

/** Lines of pieces; joined by line breaks they are the text again. Linear in text and hits, for hits that overlap little. */
export function annotate(text: string, hits: readonly Hit[]): readonly (readonly Piece[])[] {
  const cuts = new Set<number>([0, text.length]);
  for (const { start, end } of hits) cuts.add(start).add(end);
  const ordered = [...cuts].sort((a, b) => a - b);
  const byStart = [...hits].sort((a, b) => a.start - b.start || a.end - b.end);
  const lines: Piece[][] = [[]];
  let open: Hit[] = [];
  let next = 0;
  for (let i = 0; i + 1 < ordered.length; i += 1) {
    const [from = 0, to = 0] = [ordered[i], ordered[i + 1]];
    open = open.filter((hit) => hit.end > from);
    while (next < byStart.length && (byStart[next]?.start ?? 0) <= from) {
      const hit = byStart[next++];
      if (hit) open.push(hit);
    }
    const over = [...open].sort(nearest);
    let start = from;
    for (const [at, part] of text.slice(from, to).split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (part !== '') lines[lines.length - 1]?.push({ start, text: part, hits: over });
      start += part.length + 1;
    }
  }
  return lines;
}

function nearest(a: Hit, b: Hit): number {
  const kind = Number(a.kind !== 'fact') - Number(b.kind !== 'fact');
  return kind || a.end - a.start - (b.end - b.start) || (a.key < b.key ? -1 : 1);
}

export interface Statement {
  readonly fact: Fact;
  /** The report's other statements of the same figure. */
  readonly others: readonly Fact[];
}

/** One row a metric and year, rank 1 with its others, in the catalogue's order. */
export function statements(facts: readonly Fact[]): readonly Statement[] {
  const rows = new Map<string, { fact: Fact; others: Fact[] }>();
  for (const fact of [...facts].sort((a, b) => a.rank - b.rank)) {
    const key = `${fact.metric}/${fact.year}`;
    const row = rows.get(key);
    if (row) row.others.push(fact);
    else rows.set(key, { fact, others: [] });
  }
  return [...rows.values()].sort((a, b) => order(a.fact.metric) - order(b.fact.metric));
}

const ORDER = new Map<string, number>(METRICS.map(({ id }, at) => [id, at]));

function order(id: string): number {
  return ORDER.get(id) ?? METRICS.length;
}
