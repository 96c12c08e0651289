/**
 * How the build draws charts into HTML: given on the server alone. In the page the context is empty, and what the build
 * drew stays in its place (see drawn.ts).
 */
import { createContext } from 'react';
import type { ChartHeight, ChartTable, OptionBuilder } from './types.ts';

export interface Sketch {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly option: OptionBuilder;
  readonly table: ChartTable;
  readonly height: ChartHeight;
}

/** The drawing as HTML for the chart's host. */
export type Predraw = (sketch: Sketch) => string;

export const PredrawContext = createContext<Predraw | null>(null);

/** One object for all: React then never touches what stands in the host. */
export const LEFT_ALONE = { __html: '' } as const;
