/** The corrections files of a data folder, with line numbers. A folder without them has none. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  CORRECTION_COLUMNS,
  type Corrections,
  type CsvLine,
  readCorrections,
} from '../../src/core/corrections/corrections.ts';
import { decodeText } from '../../src/formats/encoding.ts';
import { parseCsvLines } from './csvLines.ts';

export function loadCorrections(folder: string): Corrections {
  const overrides = load(folder, 'overrides.csv');
  const transcribed = load(folder, 'transcribed.csv');
  const read = readCorrections(overrides.lines, transcribed.lines);
  return { ...read, refused: [...overrides.refused, ...transcribed.refused, ...read.refused] };
}

function load(
  folder: string,
  name: keyof typeof CORRECTION_COLUMNS,
): { readonly lines: readonly CsvLine[]; readonly refused: Corrections['refused'] } {
  const file = path.join(folder, name);
  if (!existsSync(file)) return { lines: [], refused: [] };
  const { header, lines, refused } = parseCsvLines(decodeText(readFileSync(file)).text);
  const absent = CORRECTION_COLUMNS[name].filter((column) => !header.includes(column));
  const named = refused.map((each) => ({ ...each, file: name }));
  if (absent.length === 0) return { lines, refused: named };
  return { lines: [], refused: [{ file: name, line: 1, message: `表头缺少 ${absent.join('、')}` }] };
}
