/** The page's door to DuckDB. All doors of a page share one engine; each has its dataset. */
import { createDoorOn, type PageDoor, type Starter } from './door.ts';
import type { DataSource } from './manifest.ts';
import { createPageStarter } from './starter.ts';
import type { Dataset } from './types.ts';

/** One engine a page: 18 MB of module are not started twice. */
let starter: Starter | null = null;

/** A door to `dataset`; `source` is the site (`siteSource`) or reports read in this visit. */
export function createDoor(dataset: Dataset, source: DataSource): PageDoor {
  starter ??= createPageStarter();
  return createDoorOn(starter, source, dataset);
}
