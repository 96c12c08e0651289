/** The sheet that a report is written on: text, and for every figure where it stands and what it states. */
import { metric } from '../../src/core/catalogue/metrics.ts';
import type { Bound } from '../../src/core/model.ts';
import type { Figure, Figures } from './figures.ts';
import type { Random } from './random.ts';
import { parsePhrase, type Slot } from './slots.ts';
import { figureValue, printFigure, printNumber, type Style } from './style.ts';
import type { TruthFact, TruthIndicator, TruthOutlet, TruthOutput } from './truth.ts';

export type Item =
  | { readonly kind: 'fact'; readonly item: TruthFact }
  | { readonly kind: 'outlet'; readonly item: TruthOutlet }
  | { readonly kind: 'indicator'; readonly item: TruthIndicator }
  | { readonly kind: 'output'; readonly item: TruthOutput };

/** [lineStart, end) are the words it needs. */
export type Mention = Item & { readonly lineStart: number; readonly start: number; readonly end: number };

export type LineKind = 'prose' | 'heading' | 'table';

export interface Line {
  readonly start: number;
  readonly end: number;
  readonly kind: LineKind;
}

/** Something printed that no figure of the books gives: an outlet's count, an indicator's score. */
export interface Extra {
  readonly text: string;
  readonly states?: readonly Item[];
}
export type Extras = Readonly<Record<string, Extra>>;

const BOUNDS: Record<Slot['bound'], Bound> = { '': '=', 余: '>=', 多: '>=', '+': '>=', 约: '~', 近: '<=', '≥': '>=' };

export class Page {
  readonly lines: Line[] = [];
  readonly mentions: Mention[] = [];
  /** Rows of each table, as printed, for formats that keep tables: [first line, last line). */
  readonly tables: { readonly from: number; readonly to: number; readonly rows: readonly (readonly string[])[] }[] = [];
  #parts: string[] = [];
  #length = 0;
  #lineStart = 0;
  #clauseStart = 0;

  constructor(
    readonly r: Random,
    readonly figures: Figures,
    readonly words: Readonly<Record<string, string>>,
    readonly style: Style,
    readonly year: number,
  ) {}

  get text(): string {
    if (this.#parts.length > 1) this.#parts = [this.#parts.join('')];
    return this.#parts[0] ?? '';
  }

  get length(): number {
    return this.#length;
  }

  /** Whether every slot of the phrase can be filled. */
  fits(phrase: string): boolean {
    return parsePhrase(phrase).every(
      (p) => typeof p === 'string' || 'low' in p || this.figures.has(p.source) || p.source in this.words,
    );
  }

  /** One of the phrases that fit; '' when none does. */
  choose(phrases: readonly string[]): string {
    const fitting = phrases.filter((p) => this.fits(p));
    return fitting.length > 0 ? this.r.pick(fitting) : '';
  }

  para(phrase: string, extras?: Extras): void {
    if (phrase) this.#line('prose', phrase, extras);
  }

  heading(phrase: string): void {
    this.#line('heading', phrase);
  }

  blank(): void {
    this.#put('\n');
  }

  raw(text: string): void {
    this.#line('heading', text);
  }

  /** `cells`: one cell a line behind a tab, rows parted by a blank line; `tabs`: a row a line. */
  table(rows: readonly (readonly string[])[], mode: 'cells' | 'tabs', extras?: Extras): void {
    const from = this.#length;
    const printed: string[][] = [];
    for (const row of rows) {
      const rowStart = this.#length;
      const texts: string[] = [];
      row.forEach((cell, i) => {
        if (mode === 'cells' || i > 0) this.#put('\t');
        const first = this.#parts.length;
        this.#clauseStart = this.#length;
        this.#lineStart = rowStart;
        this.#write(cell, extras);
        texts.push(this.#parts.slice(first).join(''));
        if (mode === 'cells') this.#put('\n');
      });
      this.#put('\n');
      this.lines.push({ start: rowStart, end: this.#length - 1, kind: 'table' });
      printed.push(texts);
    }
    this.tables.push({ from, to: this.#length, rows: printed });
  }

  #line(kind: LineKind, phrase: string, extras?: Extras): void {
    this.#lineStart = this.#length;
    this.#clauseStart = this.#length;
    this.#write(phrase, extras);
    this.lines.push({ start: this.#lineStart, end: this.#length, kind });
    this.#put('\n');
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #write(phrase: string, extras: Extras | undefined): void {
    for (const piece of parsePhrase(phrase)) {
      if (typeof piece === 'string') {
        const cut = /^.*[，。；：、（\n]/su.exec(piece)?.[0].length;
        if (cut !== undefined) this.#clauseStart = this.#length + cut;
        this.#put(piece);
      } else if ('low' in piece) {
        this.#put(this.r.real(piece.low, piece.high).toFixed(piece.places));
      } else this.#slot(piece, extras);
    }
  }

  #slot(slot: Slot, extras: Extras | undefined): void {
    const extra = extras?.[slot.source];
    const start = this.#length;
    if (extra) {
      this.#put(extra.text);
      for (const item of extra.states ?? []) {
        this.mentions.push({ ...item, lineStart: this.#lineStart, start, end: this.#length });
      }
      return;
    }
    const figure = this.figures.get(slot.source);
    if (!figure) {
      const word = this.words[slot.source];
      if (word === undefined) throw new Error(`nothing to print for {${slot.source}}`);
      this.#put(word);
      return;
    }
    const shown = slot.bound && slot.bound !== '≥' ? rounded(figure) : figure;
    const digits = slot.bare ? printNumber(shown, this.style) : printFigure(shown, this.style);
    const minus = slot.source.startsWith('.delta.') && figure.kind === 'money' && figure.cents < 0 ? '-' : '';
    const before = slot.bound === '约' || slot.bound === '近' ? slot.bound : '';
    const after = before || slot.bound === '≥' ? '' : slot.bound;
    this.#put(`${before}${minus}${digits}${after}`);
    for (const stated of slot.states) {
      const fact: TruthFact = {
        metric: stated.metric,
        value: figureValue(shown),
        unit: metric(stated.metric).unit,
        evidence: '',
        ...(stated.yearOffset !== 0 && { year: this.year + stated.yearOffset }),
        ...(slot.bound && { bound: BOUNDS[slot.bound] }),
        ...(stated.optional && { optional: true }),
      };
      const at = { lineStart: this.#lineStart, start: Math.min(this.#clauseStart, start), end: this.#length };
      this.mentions.push({ kind: 'fact', item: fact, ...at });
    }
  }
}

/** The two leading digits of a count, as people round: 5445 → 5400. */
function rounded(figure: Figure): Figure {
  if (figure.kind !== 'count') return figure;
  const step = 10 ** Math.max(0, String(figure.value).length - 2);
  return { kind: 'count', value: Math.max(1, Math.floor(figure.value / step) * step) };
}
