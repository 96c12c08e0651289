/** Outcomes counted: precision, recall and F1 by any key. */
import type { Outcome, Part } from './match.ts';

export interface Counts {
  hit: number;
  miss: number;
  false: number;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Nothing asked and nothing said is no fault: 1. */
export function rates({ hit, miss, false: wrong }: Counts): Rates {
  const precision = hit + wrong === 0 ? 1 : hit / (hit + wrong);
  const recall = hit + miss === 0 ? 1 : hit / (hit + miss);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

export interface Miss extends Outcome {
  readonly file: string;
  readonly layout: string;
}

export class Tally {
  reports = 0;
  readonly parts = new Map<Part, Counts>();
  /** Facts only. */
  readonly metrics = new Map<string, Counts>();
  readonly layouts = new Map<string, Counts>();
  /** The other parts by their key. */
  readonly others = new Map<string, Counts>();
  readonly faults: Miss[] = [];

  constructor(
    readonly name: string,
    /** Faults kept for the listing; counting goes on. */
    readonly keep = 5000,
  ) {}

  add(file: string, layout: string, outcomes: readonly Outcome[]): void {
    this.reports += 1;
    for (const outcome of outcomes) {
      count(this.parts, outcome.part, outcome);
      if (outcome.part === 'fact') {
        count(this.metrics, outcome.key, outcome);
        count(this.layouts, layout, outcome);
      } else count(this.others, `${outcome.part} ${outcome.key}`, outcome);
      if (outcome.verdict !== 'hit' && this.faults.length < this.keep) this.faults.push({ ...outcome, file, layout });
    }
  }

  get facts(): Counts {
    return this.parts.get('fact') ?? { hit: 0, miss: 0, false: 0 };
  }
}

function count<K>(map: Map<K, Counts>, key: K, outcome: Outcome): void {
  const counts = map.get(key) ?? { hit: 0, miss: 0, false: 0 };
  counts[outcome.verdict] += 1;
  map.set(key, counts);
}
