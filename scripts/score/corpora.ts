/** Where texts with known truth come from: the originals, their digests, the generator, any folder with a truth file. */
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ReportText } from '../../src/core/model.ts';
import { readFile } from '../readers/readFile.ts';
import { generate, type SynthOptions } from '../synth/generate.ts';
import type { SynthTruth, Truth } from '../synth/truth.ts';

export interface Case {
  readonly file: string;
  readonly layout: string;
  readonly input: ReportText;
  readonly truth: Truth;
}

export interface Corpus {
  readonly name: string;
  readonly cases: AsyncIterable<Case>;
}

/** The reports' own texts and the gold file, which a fresh clone does not have. */
export function sharedFolder(): string | null {
  const folder = resolve(process.env.RONGMEI_SHARED ?? '../shared');
  return existsSync(join(folder, 'gold/seeds.json')) ? folder : null;
}

function gold(shared: string): Record<string, Truth> {
  return JSON.parse(readFileSync(join(shared, 'gold/seeds.json'), 'utf8')) as Record<string, Truth>;
}

async function inputOf(path: string): Promise<ReportText | null> {
  const [document] = await readFile(path);
  return document?.ok ? document.input : null;
}

export async function* originals(shared: string): AsyncGenerator<Case> {
  for (const [file, truth] of Object.entries(gold(shared))) {
    const input = await inputOf(join(shared, 'reports', file));
    if (input) yield { file, layout: 'original', input, truth };
  }
}

/** Each digest against the gold of the report that it is a digest of. */
export async function* digests(shared: string, folder = 'data/reports'): AsyncGenerator<Case> {
  const truths = gold(shared);
  for (const file of (await readdir(folder)).sort()) {
    const input = await inputOf(join(folder, file));
    const truth = truths[input?.front?.source_file ?? ''];
    if (input && truth) yield { file, layout: 'digest', input, truth };
  }
}

export async function* synthetic(options: Partial<SynthOptions>): AsyncGenerator<Case> {
  for (const { file, text, front, truth } of generate(options)) {
    yield { file, layout: truth.layout, input: { file, text, front }, truth };
  }
}

/** Truth as lines (`truth.jsonl`) or as one object by file name; files anywhere below `dir`. */
export async function* folderCases(dir: string, truthFile: string): AsyncGenerator<Case> {
  const text = readFileSync(truthFile, 'utf8');
  const truths = new Map<string, Truth & Partial<SynthTruth>>();
  if (truthFile.endsWith('.jsonl')) {
    for (const line of text.split('\n').filter(Boolean)) {
      const truth = JSON.parse(line) as SynthTruth;
      truths.set(truth.file, truth);
    }
  } else for (const [file, truth] of Object.entries(JSON.parse(text) as Record<string, Truth>)) truths.set(file, truth);
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const truth = truths.get(entry.name);
    if (!entry.isFile() || !truth) continue;
    const input = await inputOf(join(entry.parentPath, entry.name));
    if (input) yield { file: entry.name, layout: truth.layout ?? 'folder', input, truth };
    else console.error(`${entry.name}: cannot be read`);
  }
}
