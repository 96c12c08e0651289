/** Streams reports to a folder: `reports/<province>/<file>` and one line of truth each in `truth.jsonl`. */
import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { encodeReport, type Format } from './encode.ts';
import { generate, type SynthOptions } from './generate.ts';
import { createRandom } from './random.ts';

export { FORMATS, type Format } from './encode.ts';

/** Of twenty reports, so many are in another format than plain text. */
const OTHER_SHARE = 0.1;

export interface Written {
  readonly reports: number;
  readonly bytes: number;
}

export function writeReports(options: SynthOptions, out: string, formats: readonly Format[]): Written {
  mkdirSync(out, { recursive: true });
  // An earlier run's reports, known by the truth beside them, would be counted with this one's.
  if (existsSync(join(out, 'truth.jsonl'))) rmSync(join(out, 'reports'), { recursive: true, force: true });
  const truth = openSync(join(out, 'truth.jsonl'), 'w');
  const folders = new Set<string>();
  let reports = 0;
  let bytes = 0;
  try {
    for (const report of generate(options)) {
      const format = pickFormat(report.file, formats, options.seed);
      const file = encodeReport(report, format);
      const folder = join(out, 'reports', report.file.slice(0, 2));
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      writeFileSync(join(folder, file.name), file.bytes);
      writeSync(truth, `${JSON.stringify({ ...report.truth, file: file.name })}\n`);
      reports += 1;
      bytes += file.bytes.length;
    }
  } finally {
    closeSync(truth);
  }
  return { reports, bytes };
}

function pickFormat(file: string, formats: readonly Format[], seed: number): Format {
  const r = createRandom(seed, file, 'format');
  const others = formats.filter((f) => f !== 'txt');
  if (!formats.includes('txt')) return r.pick(others);
  return others.length > 0 && r.chance(OTHER_SHARE) ? r.pick(others) : 'txt';
}
