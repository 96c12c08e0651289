/** Where a chart will stand: its skeleton while the rows are on their way, what happened if they do not come. */
import type { ReactNode } from 'react';
import type { QueryState } from '../db/types.ts';
import { ChartSkeleton, ErrorBox } from './states.tsx';

interface Props<Row> {
  readonly id: string;
  readonly found: QueryState<Row>;
  readonly height?: number;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

export function ChartSlot<Row>({ id, found, height, children }: Props<Row>) {
  if (found.rows !== null) return children(found.rows);
  if (found.phase === 'error') return <ErrorBox failed={found} />;
  return <ChartSkeleton id={id} {...(height === undefined ? {} : { height })} />;
}
