/** Archives, bounded: what an archive claims to hold is not believed, what it unpacks to is counted. */
import { Unzip, UnzipInflate } from 'fflate';
import { LIMITS } from './decoded.ts';
import { decodeText } from './encoding.ts';

export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export type Unpacked =
  | { readonly ok: true; readonly entries: readonly ArchiveEntry[] }
  | { readonly ok: false; readonly code: 'broken' | 'encrypted' | 'too_large' };

/** All files of the archive that `wanted` takes (all when absent), without folders. */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean = () => true): Unpacked {
  if (isEncrypted(bytes)) return { ok: false, code: 'encrypted' };
  const entries: { name: string; chunks: Uint8Array[]; done: boolean }[] = [];
  let unpacked = 0;
  let failure: 'broken' | 'too_large' | null = null;
  const unzip = new Unzip((file) => {
    const name = readableName(file.name);
    if (name.endsWith('/') || !wanted(name)) return;
    const entry = { name, chunks: [] as Uint8Array[], done: false };
    entries.push(entry);
    if (entries.length > LIMITS.archiveEntries) failure = 'too_large';
    file.ondata = (error, chunk, final) => {
      if (error) failure ??= 'broken';
      if (failure) return;
      unpacked += chunk.length;
      if (unpacked > LIMITS.unpackedBytes) failure = 'too_large';
      else entry.chunks.push(chunk);
      entry.done = final;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const STEP = 64 * 1024; // small steps, so that a bomb is noticed early
  try {
    for (let at = 0; at < bytes.length && !failure; at += STEP) {
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    failure ??= 'broken'; // fflate throws on damaged data
  }
  if (failure) return { ok: false, code: failure };
  if (!hasDirectory(bytes) || entries.some((entry) => !entry.done)) return { ok: false, code: 'broken' };
  return { ok: true, entries: entries.map(({ name, chunks }) => ({ name, bytes: join(chunks) })) };
}

/** The general-purpose flag of the first entry says whether it is encrypted. */
function isEncrypted(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4 && ((bytes[6] ?? 0) & 1) === 1;
}

/** A cut archive lacks its directory, which stands at the end. */
function hasDirectory(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.length - 65_557);
  for (let i = bytes.length - 22; i >= from; i--) {
    if (bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 5 && bytes[i + 3] === 6) return true;
  }
  return false;
}

/** Windows in Chinese writes names in GBK and does not say so; they arrive as Latin-1. */
function readableName(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[\u0100-\uffff]/.test(name)) return name;
  return decodeText(Uint8Array.from(name, (unit) => unit.charCodeAt(0))).text;
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
