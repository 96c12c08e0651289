/** A reading as a line of a pack. A quote is `text.slice(start, end)`, always: it is cut again, not kept twice. */
import type { Extraction } from '../../src/core/model.ts';
import type { SourcedReport } from '../../src/core/panel/rows.ts';

interface Quoted {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

const QUOTED = ['facts', 'outlets', 'indicators', 'outputs'] as const satisfies readonly (keyof Extraction)[];

export function packReport(report: SourcedReport): string {
  const { extraction } = report;
  const { text } = extraction;
  const bare = (rows: readonly Quoted[]): unknown[] =>
    rows.map((row) => (row.quote === text.slice(row.start, row.end) ? { ...row, quote: undefined } : row));
  const lists = Object.fromEntries(QUOTED.map((name) => [name, bare(extraction[name])]));
  return JSON.stringify({ ...report, extraction: { ...extraction, ...lists } });
}

export function unpackReport(line: string): SourcedReport {
  const report = JSON.parse(line) as SourcedReport;
  const { text } = report.extraction;
  for (const name of QUOTED) {
    for (const row of report.extraction[name] as readonly { quote?: string; start: number; end: number }[]) {
      row.quote ??= text.slice(row.start, row.end);
    }
  }
  return report;
}
