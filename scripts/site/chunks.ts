/** What a built page loads, from Vite's own manifest of the build. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VIEWS, type ViewId } from '../../src/state/viewState.ts';

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
}
type BuildManifest = Readonly<Record<string, Chunk>>;

export interface PageChunks {
  /** In the order in which they are needed; relative to the site's root. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

export const BUILD_MANIFEST = '.vite/manifest.json';
const ENTRY = 'index.html';
const APP = 'src/app.tsx';

/** Scripts and styles that each view loads before it asks DuckDB anything: entry, application, view. */
export function chunksOfViews(out: string): ReadonlyMap<ViewId, PageChunks> {
  const file = join(out, BUILD_MANIFEST);
  if (!existsSync(file)) throw new Error(`${file} is missing: build the site first`);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as BuildManifest;
  return new Map(VIEWS.map((view) => [view, closure(manifest, [ENTRY, APP, `src/views/${view}/View.tsx`])]));
}

/** The chunks of `keys` and all that they import; what is not in the build is left out. */
function closure(manifest: BuildManifest, keys: readonly string[]): PageChunks {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    chunk.imports?.forEach(visit);
  };
  keys.forEach(visit);
  return { scripts: [...scripts], styles: [...styles] };
}
