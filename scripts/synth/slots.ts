/**
 * Phrases are texts with slots.
 *
 *   {expenditure.total}          the figure, stated
 *   {staff.in_post+staff.actual?} one figure that states two metrics, the second optional
 *   {.last.total>expenditure.total:-1?}  prints one figure, states another metric, of last year
 *   {@budget.initial}            printed, stating nothing (a look-alike)
 *   {articles.district余}        rounded down and bounded (余 多 + 约 近)
 *   {satisfaction.target≥}       at least so much; the sign stands in the phrase
 *   {expenditure.basic#}         without its unit (tables)
 *   {.year} {o1}                 a word of the report, or what the layout itself fills in
 *   <3-9> <1.5-4.0>              any number in between: noise
 */
import type { MetricId } from '../../src/core/catalogue/metrics.ts';
import { isMetricId } from '../../src/core/catalogue/metrics.ts';

export interface Stated {
  readonly metric: MetricId;
  readonly optional: boolean;
  /** 0 this year, -1 last. */
  readonly yearOffset: 0 | -1;
}

export interface Slot {
  /** What is printed: a figure's id or a word's name. */
  readonly source: string;
  readonly states: readonly Stated[];
  readonly bare: boolean;
  readonly bound: '' | '余' | '多' | '+' | '约' | '近' | '≥';
}

export type Piece = string | Slot | { readonly low: number; readonly high: number; readonly places: number };

const cache = new Map<string, readonly Piece[]>();

function parseSlot(inner: string): Slot {
  const silent = inner.startsWith('@');
  let body = silent ? inner.slice(1) : inner;
  const bound = (/[余多+约近≥]$/.exec(body)?.[0] ?? '') as Slot['bound'];
  if (bound) body = body.slice(0, -1);
  const bare = body.endsWith('#');
  if (bare) body = body.slice(0, -1);
  const [left = '', right] = body.split('>');
  const list = right ?? left;
  const word = right === undefined && (left.startsWith('.') || !left.includes('.'));
  const states = silent || word ? [] : list.split('+').map(parseStated);
  return { source: right === undefined ? (left.split('+')[0] ?? '').replace(/\?$/, '') : left, states, bare, bound };
}

function parseStated(text: string): Stated {
  const optional = text.endsWith('?');
  const [metric = '', offset] = text.replace(/\?$/, '').split(':');
  if (!isMetricId(metric)) throw new Error(`slot names no metric: ${text}`);
  return { metric, optional, yearOffset: offset === '-1' ? -1 : 0 };
}

/** The pieces of a phrase, parsed once. */
export function parsePhrase(phrase: string): readonly Piece[] {
  const known = cache.get(phrase);
  if (known) return known;
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of phrase.matchAll(/\{([^}]+)\}|<(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)>/g)) {
    if (match.index > from) pieces.push(phrase.slice(from, match.index));
    if (match[1] !== undefined) pieces.push(parseSlot(match[1]));
    else {
      const places = match[2]?.split('.')[1]?.length ?? 0;
      pieces.push({ low: Number(match[2]), high: Number(match[3]), places });
    }
    from = match.index + match[0].length;
  }
  if (from < phrase.length) pieces.push(phrase.slice(from));
  if (cache.size < 20_000) cache.set(phrase, pieces);
  return pieces;
}
