/** The chart that a link is to, behind its `#`: `chart-output-tiers`, or `chart-output-tiers:table` where the table is open. */
import type { LinkedChart, ViewId } from './viewState.ts';

export function writeChartHash({ id, table }: LinkedChart): string {
  return `chart-${id.replace('/', '-')}${table ? ':table' : ''}`;
}

/** null: the hash speaks of no chart. `invalid`: of one that this view cannot have, or in a way that is not understood. */
export function parseChartHash(hash: string, view: ViewId): LinkedChart | 'invalid' | null {
  if (!hash.startsWith('#chart-')) return null;
  const found = /^#chart-([a-z]+)-([a-z]+(?:-[a-z]+)*)(:table)?$/.exec(hash);
  if (!found || found[1] !== view) return 'invalid';
  return { id: `${view}/${found[2]}`, table: found[3] !== undefined };
}
