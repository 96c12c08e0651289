/**
 * The funds row of a self-evaluation sheet whose cells have run together: «1856.421972.351938.031098.26%9.83» is
 * 1856.42 | 1972.35 | 1938.03 | 10 | 98.26% | 9.83. It is cut only where the rate proves the cut, and only one cut fits.
 */
export interface FundsCut {
  /** Lengths of the pieces, in the order of `budgets`, executed, weight, rate, score. */
  readonly lengths: readonly number[];
  readonly weight: number;
}

/** Half a unit of the rate's last place, and what two rounded amounts add. */
const RATE_SLACK = 0.006;
const LONGEST = 60;

/** The only way of cutting `digits` into `amounts` amounts, a weight, a rate in percent and a score; null for none or several. */
export function cutFunds(digits: string, amounts: number): FundsCut | null {
  const percent = digits.indexOf('%');
  if (percent < 0 || digits.length > LONGEST) return null;
  const score = /^\d{1,3}(?:\.\d{1,2})?$/.test(digits.slice(percent + 1)) ? Number(digits.slice(percent + 1)) : null;
  if (score === null) return null;
  const cuts: FundsCut[] = [];
  for (const money of cutAmounts(digits.slice(0, percent), amounts)) {
    const used = money.reduce((sum, piece) => sum + piece.length, 0);
    const rest = digits.slice(used, percent);
    for (const weight of ['10', '20', '15', '5', '30']) {
      const rate = rest.slice(weight.length);
      if (!rest.startsWith(weight) || !/^\d{1,3}(?:\.\d{1,2})?$/.test(rate)) continue;
      if (!proves(money.map(Number), Number(weight), rate, score)) continue;
      cuts.push({
        lengths: [...money.map((piece) => piece.length), weight.length, rate.length + 1, digits.length - percent - 1],
        weight: Number(weight),
      });
    }
  }
  return cuts.length === 1 ? cuts[0]! : null;
}

/** The row of one source, without weight and score: «1736.421852.351852.35-100%-». */
export function cutSource(digits: string, amounts: number): { readonly lengths: readonly number[] } | null {
  const read = /^([\d.]+)-{1,2}(\d{1,3}(?:\.\d{1,2})?)%-{1,2}$/.exec(digits);
  if (!read || digits.length > LONGEST) return null;
  const [, printed = '', rate = ''] = read;
  const cuts = [...cutAmounts(printed, amounts)].filter(
    (money) => money.join('') === printed && proves(money.map(Number), 1, rate, 0),
  );
  const [cut] = cuts;
  if (!cut || cuts.length > 1) return null;
  const dashes = digits.indexOf('%') - printed.length - rate.length;
  return {
    lengths: [...cut.map((piece) => piece.length), dashes, rate.length + 1, digits.length - digits.indexOf('%') - 1],
  };
}

function proves(money: readonly number[], weight: number, rate: string, score: number): boolean {
  const executed = money.at(-1)!;
  const budget = money.at(-2)!;
  if (budget <= 0 || score > weight) return false;
  const decimals = rate.includes('.') ? rate.length - rate.indexOf('.') - 1 : 0;
  return Math.abs((executed / budget) * 100 - Number(rate)) <= 0.5 * 10 ** -decimals + RATE_SLACK;
}

/** Every way of cutting amounts of up to two decimals from the front. */
function* cutAmounts(digits: string, count: number): Generator<string[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (const decimals of [2, 1, 0]) {
    const tail = decimals > 0 ? `\\.\\d{${decimals}}` : '';
    for (let whole = 1; whole <= 6; whole += 1) {
      const piece = new RegExp(`^(?:0|[1-9]\\d{${whole - 1}})${tail}`).exec(digits)?.[0];
      if (piece === undefined || piece.replace(/\..*/, '').length !== whole) continue;
      for (const rest of cutAmounts(digits.slice(piece.length), count - 1)) yield [piece, ...rest];
    }
  }
}

/** «109.9» is 10 and 9.9: points of an indicator and its score. null where more than one cut is possible. */
export function cutPoints(digits: string): { readonly weight: string; readonly score: string } | null {
  const space = digits.indexOf(' ');
  const cuts = (space < 0 ? [1, 2] : [space]).flatMap((length) => {
    const weight = digits.slice(0, length);
    const score = digits.slice(length).trim();
    const fits = /^[1-9]\d?$/.test(weight) && /^(?:0|[1-9]\d?)(?:\.\d{1,2})?$/.test(score);
    return fits && Number(score) <= Number(weight) ? [{ weight, score }] : [];
  });
  return cuts.length === 1 ? cuts[0]! : null;
}
