/**
 * What a centre's spending is made of: stated kinds, and honestly what is not stated. Amounts in 万元, exact.
 * Never negative; a difference within rounding is no part.
 */
import { decimalPlaces, minusExact, sumExact } from './decimal.ts';

export const SPENDING_KINDS = [
  'personnel',
  'public',
  'capital',
  'project',
  'others',
  'basic_rest',
  'unlisted',
] as const;
/** `basic_rest`: 基本支出 that the report does not split. `unlisted`: total − stated parts. */
export type SpendingKind = (typeof SPENDING_KINDS)[number];

/** 万元; null = not stated. */
export interface SpendingFigures {
  readonly total: number | null;
  readonly basic: number | null;
  readonly personnel: number | null;
  readonly public: number | null;
  readonly capital: number | null;
  readonly project: number | null;
  readonly remit_superior: number | null;
  readonly operating: number | null;
  readonly subsidy_affiliated: number | null;
}

export type Composition = Readonly<Partial<Record<SpendingKind, number>>>;

/** Half a unit of the finest place that is printed, once a term. */
export function roundingOf(values: readonly number[]): number {
  const places = Math.max(0, ...values.map(decimalPlaces));
  return (0.5 / 10 ** places) * values.length + 1e-9;
}

/** The parts that can be drawn; a kind that is not stated is absent, a kind stated as 0 is 0. */
export function spendingComposition(figures: SpendingFigures): Composition {
  const { total, basic, personnel, capital, project } = figures;
  const office = figures.public;
  const otherKinds = [figures.remit_superior, figures.operating, figures.subsidy_affiliated];
  const others = present(otherKinds);
  const split = present([personnel, office, capital]);
  const inside = partsOfBasic(figures);
  const basicRest =
    basic === null || inside === null ? 0 : beyond(minusExact(basic, sumExact(inside)), [basic, ...inside]);
  const stated = sumExact([...split, basicRest, ...present([project]), ...others]);
  const unlisted = total === null ? 0 : beyond(minusExact(total, stated), [total, ...split, ...present([project])]);
  return {
    ...(personnel === null ? {} : { personnel }),
    ...(office === null ? {} : { public: office }),
    ...(capital === null ? {} : { capital }),
    ...(project === null ? {} : { project }),
    ...(others.length === 0 ? {} : { others: sumExact(others) }),
    ...(basicRest > 0 ? { basic_rest: basicRest } : {}),
    ...(unlisted > 0 ? { unlisted } : {}),
  };
}

/** Capital spending counts as part of 基本支出 unless personnel and office costs already fill it. */
function partsOfBasic({ basic, personnel, public: office, capital }: SpendingFigures): number[] | null {
  if (basic === null) return null;
  const core = present([personnel, office]);
  const filled = core.length === 2 && Math.abs(minusExact(basic, sumExact(core))) <= roundingOf([basic, ...core]);
  return filled || capital === null ? core : [...core, capital];
}

function beyond(rest: number, terms: readonly number[]): number {
  return rest > roundingOf(terms) ? rest : 0;
}

function present(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}
