/** The charts of a page as its own view builds them from its own queries, without a browser. */
import { collector } from '../../scripts/prerender/collector.ts';
import type { Sketch } from '../../src/charts/predraw.ts';
import type { PageDoor } from '../../src/db/door.ts';
import { type PackedRows, packRows } from '../../src/db/given.ts';
import { DEFAULT_DATASET } from '../../src/db/manifest.ts';
import { renderWith } from '../../src/server.tsx';

/** A view that asks more often than this never comes to rest. */
const MOST_ROUNDS = 9;

/** Everything that the page at `path` (with its query) would draw, top to bottom. */
export async function sketchesOf(path: string, door: PageDoor): Promise<readonly Sketch[]> {
  const about = { manifest: await door.manifest(), datasets: [DEFAULT_DATASET] };
  const known = new Map<string, PackedRows>();
  // What a view asks may follow from what it was told: again, until nothing new is asked.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { given, missing } = collector(known, about);
    const sketches = new Map<string, Sketch>();
    const html = await renderWith({ path, root: '', centres: [], given }, (sketch) => {
      sketches.set(sketch.id, sketch);
      return '';
    });
    if (missing.size === 0 && html.includes('<!--$!-->')) throw new Error(`./${path} cannot be drawn without a page`);
    if (missing.size === 0) return [...sketches.values()];
    for (const [key, query] of missing) known.set(key, packRows((await door.run(query)) as readonly object[]));
  }
  throw new Error(`./${path} keeps asking new questions`);
}
