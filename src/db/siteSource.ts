/** A dataset's files from the site itself, each checked against the manifest's hash. */
import { sha256Hex } from '../core/sha256.ts';
import { type DataSource, type Manifest, parseDatasets, parseManifest } from './manifest.ts';
import type { Dataset } from './types.ts';

/** `root`: the site's root as a URL path that ends in `/`. */
export function siteSource(root: string, dataset: Dataset): DataSource {
  const folder = `${root}${dataset.folder}`;
  return {
    manifest: () => fetchManifest(folder),
    async file(file, onBytes) {
      // The hash in the address keeps a browser's old copy of another build away.
      const url = `${folder}${file.path}?${file.sha256.slice(0, 12)}`;
      const first = await fetchBytes(url, 'default', onBytes);
      if ((await hashOf(first)) === file.sha256) return first;
      const again = await fetchBytes(url, 'reload', onBytes);
      if ((await hashOf(again)) === file.sha256) return again;
      throw new Error(`${dataset.folder}${file.path}: the file is not the one that manifest.json names`);
    },
  };
}

async function fetchManifest(folder: string): Promise<Manifest> {
  // `no-cache`: asked for anew each time, answered with 304 while it stands; all else follows from it.
  return parseManifest(JSON.parse(new TextDecoder().decode(await fetchBytes(`${folder}manifest.json`, 'no-cache'))));
}

/** The datasets that this site offers; the default one alone where there is no list. */
export async function fetchDatasets(root: string): Promise<readonly Dataset[]> {
  const bytes = await fetchBytes(`${root}data/datasets.json`, 'no-cache').catch(() => null);
  return parseDatasets(bytes === null ? null : JSON.parse(new TextDecoder().decode(bytes)));
}

async function fetchBytes(
  url: string,
  cache: RequestCache,
  onBytes?: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  if (!onBytes || !response.body) return new Uint8Array(await response.arrayBuffer());
  return counted(response.body, onBytes);
}

async function counted(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onBytes: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    parts.push(step.value);
    loaded += step.value.byteLength;
    onBytes(loaded);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // Missing on plain-http hosts, as on many an intranet.
  if (typeof crypto === 'undefined' || !crypto.subtle) return sha256Hex(bytes);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
