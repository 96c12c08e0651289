/** Digests as the page would have read them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReadOutcome } from '../../../src/views/read/entries.ts';
import { readDocuments } from '../../../src/views/read/readDocuments.ts';

export const DIGESTS = ['430406-2024', '430407-2023', '430503-2021', '430511-2022', '430602-2020'] as const;

export function digestBytes(id: (typeof DIGESTS)[number]): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`../../../data/reports/${id}.txt`, import.meta.url)));
}

export async function readDigest(id: (typeof DIGESTS)[number]): Promise<ReadOutcome> {
  const [outcome] = await readDocuments(`${id}.txt`, digestBytes(id), { pdf: '' });
  if (!outcome?.ok) throw new Error(`${id} was not read`);
  return outcome;
}
