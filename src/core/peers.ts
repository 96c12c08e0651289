/**
 * Which centres a centre is set beside when nobody chose: those most like it in size, near ones first. Pure.
 *
 *   d = √( ln²(people ratio) + ln²(money ratio) ) + place + 0.1 × years apart
 *
 * Money is expenditure, or the budget where one of the two states no expenditure.
 */
export interface Candidate {
  readonly center_id: string;
  /** Of the report that would be compared. */
  readonly year: number;
  /** 人; null: not stated. */
  readonly staff: number | null;
  /** 万元; null: not stated. */
  readonly expenditure: number | null;
  /** 万元, full year or initial; null: not stated. */
  readonly budget: number | null;
}

export type PlaceStep = 'city' | 'province' | 'elsewhere';

/** What another city or another province adds to the distance. */
export const PLACE_STEPS: Readonly<Record<PlaceStep, number>> = { city: 0, province: 0.25, elsewhere: 0.5 };
/** What each year between the two reports adds. */
export const YEAR_STEP = 0.1;
/** Automatic peers beside the centre itself. */
export const PEERS = 5;
/** Centres that can stand beside each other, the chosen one included. */
export const MOST = 6;

export interface Distance {
  readonly center_id: string;
  readonly total: number;
  /** Ratios peer ÷ centre; null: one of the two does not state it. */
  readonly staffRatio: number | null;
  readonly moneyRatio: number | null;
  readonly money: 'expenditure' | 'budget' | null;
  readonly place: PlaceStep;
  /** Peer's year − centre's year. */
  readonly years: number;
  /** 2: people and money, 1: one of them. Fewer stand behind more. */
  readonly sides: 1 | 2;
}

/** null where the two have no size in common. */
export function distance(own: Candidate, other: Candidate): Distance | null {
  const staffRatio = ratioOf(own.staff, other.staff);
  const spent = ratioOf(own.expenditure, other.expenditure);
  const planned = ratioOf(own.budget, other.budget);
  const moneyRatio = spent ?? planned;
  const logs = [staffRatio, moneyRatio].flatMap((ratio) => (ratio === null ? [] : [Math.log(ratio)]));
  if (logs.length === 0) return null;
  const place = placeStep(own.center_id, other.center_id);
  const years = other.year - own.year;
  return {
    center_id: other.center_id,
    total: Math.hypot(...logs) + PLACE_STEPS[place] + YEAR_STEP * Math.abs(years),
    staffRatio,
    moneyRatio,
    money: spent !== null ? 'expenditure' : planned !== null ? 'budget' : null,
    place,
    years,
    sides: logs.length === 2 ? 2 : 1,
  };
}

/** The nearest first; ties by code, so that a link shows everyone the same. */
export function choosePeers(own: Candidate, candidates: readonly Candidate[], most = PEERS): readonly Distance[] {
  return candidates
    .flatMap((other) => {
      if (other.center_id === own.center_id) return [];
      const found = distance(own, other);
      return found ? [found] : [];
    })
    .sort((a, b) => b.sides - a.sides || a.total - b.total || (a.center_id < b.center_id ? -1 : 1))
    .slice(0, most);
}

export function placeStep(own: string, other: string): PlaceStep {
  if (own.slice(0, 4) === other.slice(0, 4)) return 'city';
  return own.slice(0, 2) === other.slice(0, 2) ? 'province' : 'elsewhere';
}

/** Only positive sizes have a logarithm. */
function ratioOf(own: number | null, other: number | null): number | null {
  return own !== null && other !== null && own > 0 && other > 0 ? other / own : null;
}
