/** What the page and its reading worker say to each other. Plain data only: it is copied between threads. */
import type { Extraction } from '../../core/model.ts';
import type { ReportSource } from '../../core/panel/rows.ts';
import type { ReadError } from '../../formats/decoded.ts';

/** `decoder`: the module that opens this format could not be loaded (no network). `crash`: a bug of ours, said as such. */
export type Refusal = ReadError | { readonly code: 'decoder' | 'crash'; readonly message: string };

export type Outcome =
  | {
      readonly ok: true;
      /** With the path inside its archive, where it came in one. */
      readonly file: string;
      readonly bytes: number;
      readonly extraction: Extraction;
      /** Of the district, for readers of English; null where it is unknown. */
      readonly pinyin: string | null;
      readonly readerVersion: string;
      readonly source: ReportSource;
      /** Stretches of personal data that were covered. */
      readonly masked: number;
      /** Milliseconds of opening and of reading. */
      readonly opened: number;
      readonly read: number;
    }
  | { readonly ok: false; readonly file: string; readonly bytes: number; readonly refusal: Refusal };

/** `opening` the file (done of total documents, more than one in an archive), then `reading` its text. */
export interface Step {
  readonly phase: 'opening' | 'reading';
  readonly done: number;
  readonly total: number;
}

export interface Assets {
  /** Absolute address of the PDF engine's files, ends in `/`. */
  readonly pdf: string;
}

export type Ask =
  | { readonly ask: 'read'; readonly id: number; readonly name: string; readonly bytes: ArrayBuffer }
  | { readonly ask: 'prepare'; readonly id: number };

export type Answer =
  | { readonly answer: 'ready' }
  | { readonly answer: 'step'; readonly id: number; readonly step: Step }
  | { readonly answer: 'done'; readonly id: number; readonly outcomes: readonly Outcome[] }
  | { readonly answer: 'prepared'; readonly id: number; readonly ok: boolean };
