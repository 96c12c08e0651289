/** The page's door to DuckDB. All doors of a page share one engine; each has its dataset. */
import { siteRoot } from '../state/page.ts';
import { createDoorOn, type PageDoor, type Starter } from './door.ts';
import type { DataSource } from './manifest.ts';
import { siteSource } from './siteSource.ts';
import { createPageStarter } from './starter.ts';
import type { Dataset } from './types.ts';

/** One engine a page: 18 MB of module are not started twice. */
let starter: Starter | null = null;

/** A door to `dataset`; its files come from the site unless `source` (reports read in this visit) is given. */
export function createDoor(dataset: Dataset, source: DataSource = siteSource(siteRoot(), dataset)): PageDoor {
  starter ??= createPageStarter();
  return createDoorOn(starter, source, dataset);
}
