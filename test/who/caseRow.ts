/** A case: the beginning of a report, written for the test in a way in which reports begin, and what is to be read. */
import type { ReportKind, WarningCode } from '../../src/core/model.ts';

export interface Case {
  readonly what: string;
  readonly text: string;
  readonly center: string | null;
  readonly year: number | null;
  readonly kind: ReportKind;
  readonly unit?: string;
  readonly title?: string;
  readonly warning?: WarningCode;
}

export type Row = readonly [
  what: string,
  text: string,
  center: string | null,
  year: number | null,
  kind: ReportKind,
  more?: Partial<Case>,
];

export function toCase([what, text, center, year, kind, more]: Row): Case {
  return { what, text, center, year, kind, ...more };
}
