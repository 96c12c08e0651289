/**
 * The values of a row that have run together, cut under their heads: «865.32 1043.18 1020.5610 97.83%9.78» is
 * 865.32 | 1043.18 | 1020.56 | 10 | 97.83% | 9.78. A rate proves the cut; without one it must be the only way.
 */

/** What stands in a column: an amount, people, full marks, a rate in percent, points, the row's number. */
export type ColumnKind = 'money' | 'count' | 'weight' | 'rate' | 'score' | 'number';

export interface Piece {
  readonly from: number;
  readonly to: number; // exclusive
}

/** Of all ways of cutting, those whose amounts have two decimals throughout, or two or none. */
export type Places = 'two' | 'two-or-none' | 'any';

/** Characters of a row's values, and ways that are looked at. */
const LONGEST = 90;
const MOST_WAYS = 400;
/** Half a unit of the rate's last place is added; this is what two rounded amounts add. */
const RATE_SLACK = 0.006;
const WEIGHTS = ['10', '20', '15', '30', '5'];
const UNIT = /^(?:万元|元|分)/;

/** The pieces of `text`, one a column; null where it cannot be cut so, or in several ways. `last`: the number of the row before. */
export function cutRow(text: string, kinds: readonly ColumnKind[], places: Places, last = 0): readonly Piece[] | null {
  if (text.length > LONGEST) return null;
  const found: (readonly Piece[])[] = [];
  for (const way of ways(text, skipSpace(text, 0), kinds)) {
    if (holds(text, way, kinds, places, last)) found.push(way);
    if (found.length > MOST_WAYS) return null;
  }
  if (found.length <= 1) return found[0] ?? null;
  // Numbers of rows go up one by one.
  const numberAt = kinds.indexOf('number');
  const next = numberAt < 0 ? [] : found.filter((way) => Number(digitsOf(text, way[numberAt]!)) === last + 1);
  return next.length === 1 ? next[0]! : null;
}

function* ways(text: string, from: number, kinds: readonly ColumnKind[], k = 0): Generator<Piece[]> {
  if (k === kinds.length) {
    if (from === text.length) yield [];
    return;
  }
  for (const length of lengths(text, from, kinds[k]!)) {
    const end = from + length + (UNIT.exec(text.slice(from + length, from + length + 2))?.[0].length ?? 0);
    for (const rest of ways(text, skipSpace(text, end), kinds, k + 1)) yield [{ from, to: end }, ...rest];
  }
}

/** How long a value that begins at `from` can be. */
function lengths(text: string, from: number, kind: ColumnKind): number[] {
  const rest = text.slice(from, from + 24);
  const dashes = /^-+/.exec(rest);
  // «---»: one cell or three.
  if (dashes) return Array.from({ length: dashes[0].length }, (_, i) => i + 1);
  const digits = /^[\d,]*/.exec(rest)![0];
  if (kind === 'number')
    return [1, 2].filter((n) => n <= digits.length && digits[0] !== '0' && !rest.slice(0, n).includes(','));
  if (kind === 'rate') {
    const percent = /^\d{1,3}(?:\.\d{1,2})?%/.exec(rest);
    return percent ? [percent[0].length] : [];
  }
  if (kind === 'weight')
    return WEIGHTS.filter((weight) => rest.startsWith(weight)).flatMap((weight) => [
      weight.length,
      ...(/^\.0{1,2}/.test(rest.slice(weight.length))
        ? [weight.length + /^\.0{1,2}/.exec(rest.slice(weight.length))![0].length]
        : []),
    ]);
  if (kind === 'count')
    return [1, 2, 3, 4].filter(
      (n) => /^(?:0|[1-9]\d*)$/.test(digits.slice(0, n)) && n <= digits.length && !/^\.\d/.test(rest.slice(n)),
    );
  const most = kind === 'score' ? 3 : digits.length;
  const out: number[] = [];
  for (let whole = 1; whole <= most && whole <= digits.length; whole += 1) {
    const printed = digits.slice(0, whole);
    if (!/^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)$/.test(printed)) continue;
    out.push(whole);
    const decimals = /^\.\d{1,2}/.exec(rest.slice(whole))?.[0].length ?? 0;
    for (let d = 2; d <= decimals; d += 1) out.push(whole + d);
  }
  return out;
}

function holds(
  text: string,
  way: readonly Piece[],
  kinds: readonly ColumnKind[],
  places: Places,
  last: number,
): boolean {
  const values = way.map((piece) => digitsOf(text, piece));
  const decimals = values.map((value) => (value.includes('.') ? value.length - value.indexOf('.') - 1 : 0));
  const of = (kind: ColumnKind) => kinds.flatMap((k, i) => (k === kind && values[i] !== '' ? [i] : []));
  const money = of('money');
  if (places !== 'any' && money.some((i) => decimals[i] !== 2 && (places === 'two' || decimals[i] !== 0))) return false;
  if (of('number').some((i) => Number(values[i]) <= last)) return false;
  const weight = of('weight')[0];
  const score = of('score')[0];
  if (weight !== undefined && score !== undefined && Number(values[score]) > Number(values[weight])) return false;
  const rate = of('rate')[0];
  // «300» is one figure: where no rate proves it, figures are cut behind their decimals alone.
  if (rate === undefined) return money.every((i) => decimals[i]! > 0 || values[i] === '0' || !touches(way, i));
  // Of posts and people, or of two amounts.
  const pair = money.length > 1 ? money : of('count').toReversed();
  const [budget, executed] = pair.slice(-2).map((i) => Number(values[i]));
  if (budget === undefined || executed === undefined) return false;
  if (budget === 0) return false;
  return Math.abs((executed / budget) * 100 - Number(values[rate])) <= 0.5 * 10 ** -decimals[rate]! + RATE_SLACK;
}

/** Nothing stands between a piece and the next. */
function touches(way: readonly Piece[], i: number): boolean {
  return way[i + 1]?.from === way[i]!.to;
}

/** Digits and point alone; '' of a dash. */
function digitsOf(text: string, { from, to }: Piece): string {
  return text.slice(from, to).replace(/[^\d.]/g, '');
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}
