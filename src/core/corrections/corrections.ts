/** What people add to the machine's reading: `data/overrides.csv` and `data/transcribed.csv`, line by line. */
import { OVERRIDE_COLUMNS, type Override, type Overrides, parseOverride } from './overrides.ts';
import { parseTranscribed, TRANSCRIBED_COLUMNS, type Transcribed } from './transcribed.ts';

/** One line of a corrections file: its number in the file (the header is line 1) and its cells by column. */
export interface CsvLine {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A line that was refused, for people. */
export interface RefusedLine {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export interface Corrections {
  readonly overrides: Overrides;
  readonly transcribed: readonly Transcribed[];
  readonly refused: readonly RefusedLine[];
}

export const NO_CORRECTIONS: Corrections = { overrides: new Map(), transcribed: [], refused: [] };

/** A cell set that holds, or why it does not. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** Good lines are kept, bad ones named; a bad line never costs another its place. */
export function readCorrections(overrideLines: readonly CsvLine[], transcribedLines: readonly CsvLine[]): Corrections {
  const refused: RefusedLine[] = [];
  const overrides = new Map<string, Override[]>();
  for (const override of accept('overrides.csv', overrideLines, parseOverride, refused)) {
    const own = overrides.get(override.report_id);
    if (own) own.push(override);
    else overrides.set(override.report_id, [override]);
  }
  const transcribed = [...accept('transcribed.csv', transcribedLines, parseTranscribed, refused)];
  return { overrides, transcribed, refused };
}

function* accept<T>(
  file: string,
  lines: readonly CsvLine[],
  parse: (line: CsvLine) => Parsed<T>,
  refused: RefusedLine[],
): Generator<T> {
  for (const line of lines) {
    const parsed = parse(line);
    if (parsed.ok) yield parsed.value;
    else refused.push({ file, line: line.line, message: parsed.message });
  }
}

/** Column heads that a file must have, for the message when they are missing. */
export const CORRECTION_COLUMNS = {
  'overrides.csv': OVERRIDE_COLUMNS,
  'transcribed.csv': TRANSCRIBED_COLUMNS,
} as const;
