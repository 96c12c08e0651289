/** Percentiles of a figure year by year, from five reports on. */
import type { Query } from '../db/types.ts';
import type { Where } from '../db/where.ts';

export interface BandRow {
  readonly year: number;
  readonly reports: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** `column` is a column of the panel that `where` requires to be there. One list: five quantiles would gather the values five times. */
export function bandsQuery(name: string, column: string, where: Where): Query<BandRow> {
  const parts = SHARES.map((share, at) => `q[${at + 1}] AS p${Math.round(share * 100)}`);
  return {
    name,
    sql: `SELECT year, reports, ${parts.join(', ')}
FROM (SELECT year, CAST(count(*) AS DOUBLE) AS reports, quantile_cont(CAST(${column} AS DOUBLE), [${SHARES.join(', ')}]) AS q FROM panel${where.sql} GROUP BY year HAVING count(*) >= 5)
ORDER BY year`,
    params: where.params,
    tables: ['panel'],
  };
}
