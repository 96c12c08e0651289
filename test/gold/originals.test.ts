import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { extractDocument } from '../../scripts/readers/extraction.ts';
import { readFile } from '../../scripts/readers/readFile.ts';
import type { Extraction } from '../../src/core/model.ts';
import { faultsOf } from '../reports/faults.ts';
import committed from './expected.json' with { type: 'json' };
import { common, conflictsOf, DIGESTS, expectedOf, type GoldCase, inGoldOrder, readGold, SHARED } from './gold.ts';

const expected = committed as unknown as Readonly<Record<string, GoldCase>>;
const gold = readGold();

async function read(path: string): Promise<Extraction> {
  const [document] = await readFile(path);
  if (!document?.ok) throw new Error(`${path} cannot be read`);
  return extractDocument(document);
}

/** By the original's name, which each digest carries in its front matter. */
async function readDigests(): Promise<ReadonlyMap<string, Extraction>> {
  const found = new Map<string, Extraction>();
  for (const name of readdirSync(DIGESTS)) {
    const [document] = await readFile(join(DIGESTS, name));
    if (document?.ok) found.set(document.input.front?.source_file ?? name, extractDocument(document));
  }
  return found;
}

function expectAsGold(extraction: Extraction, { expected, conflicts }: GoldCase, hidden: readonly string[] = []): void {
  const read = inGoldOrder(extraction);
  expect(faultsOf(read, { ...expected, hidden })).toEqual([]);
  expect(conflictsOf(read)).toEqual(conflicts.map((values) => [...values].sort((a, b) => a - b)));
}

const files = Object.keys(expected);

/** Originals that are not read as they should be; each goes red on the day it is. */
const KNOWN: ReadonlyMap<string, string> = new Map();
const testOf = (file: string) => (KNOWN.has(file) ? it.fails : it);

describe('each digest reads as the gold file says', async () => {
  const digests = await readDigests();
  it.each(files)('%s', (file) => {
    expectAsGold(digests.get(file) as Extraction, expected[file] as GoldCase);
  });
});

if (gold === null) {
  test('the originals are not at hand (RONGMEI_SHARED): only the digests were read', () => {
    expect(files).toHaveLength(5);
  });
} else {
  test('the committed expectation is the gold file’s (npx tsx test/gold/writeExpected.ts writes it anew)', () => {
    expect(expected).toEqual(Object.fromEntries(Object.entries(gold).map(([file, seed]) => [file, expectedOf(seed)])));
  });

  describe('each original reads as the gold file says', () => {
    for (const [file, seed] of Object.entries(gold)) {
      testOf(file)(file, async () => {
        expectAsGold(await read(join(SHARED, 'reports', file)), expectedOf(seed), seed.personal_data);
      });
    }
  });

  describe('an original and its digest say the same', async () => {
    const digests = await readDigests();
    for (const file of files) {
      testOf(file)(file, async () => {
        expect(common(digests.get(file) as Extraction)).toEqual(common(await read(join(SHARED, 'reports', file))));
      });
    }
  });
}
