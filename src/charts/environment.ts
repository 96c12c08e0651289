/**
 * What charts need from the page around them: language, theme, words, and where clicks and downloads go. The page
 * provides it (src/ui/ChartEnvironmentProvider.tsx), so that charts know nothing of URLs, files or messages.
 */
import { createContext, type ReactNode, useContext } from 'react';
import type { Bound } from '../core/model.ts';
import type { ThemeName } from './palette.ts';
import type { Cell, ChartColumn, ChartNeeds, ChartTable, MarkRef } from './types.ts';

export type ChartWord =
  | 'chart.table'
  | 'chart.drawing'
  | 'chart.download'
  | 'chart.png'
  | 'chart.svg'
  | 'chart.csv'
  | 'chart.link'
  | 'chart.embed'
  | 'chart.embed.copied'
  | 'chart.keys'
  | 'chart.hint'
  | 'chart.tap'
  | 'chart.empty'
  | 'chart.marks';

export interface ChartLinkTo {
  readonly id: string;
  readonly table: boolean;
}

export interface ChartEnvironment {
  readonly lang: 'zh' | 'en';
  readonly theme: ThemeName;
  readonly reducedMotion: boolean;
  readonly decal: boolean;
  /** The embedded chart's id when the page is shown as one chart in an iframe; null otherwise. */
  readonly only: string | null;
  /** The chart that the address names, and whether its table is meant; the same object as long as the link is. */
  readonly linked: ChartLinkTo | null;
  say(word: ChartWord): string;
  /** Dataset, date and address, one line, for the foot of a picture. */
  sourceLine(): string;
  fileName(title: string, extension: string): string;
  openMark(ref: MarkRef): void;
  saveCsv(title: string, table: ChartTable): void;
  /** Copies the address of the page at this chart; resolves when it is on the clipboard. */
  copyLink(chart: ChartLinkTo): Promise<void>;
  /** Copies an iframe's code; resolves when it is on the clipboard. */
  copyEmbed(chart: ChartLinkTo, title: string, height: number): Promise<void>;
  /** A cell of the table alternative; figures become buttons that open their source. */
  cell(value: Cell, column: ChartColumn, evidence: string | null, bound: Bound | null): ReactNode;
  /** What stands in a chart's frame when it has nothing to draw: what is missing, and what would bring it back. */
  empty(needs: ChartNeeds | null): ReactNode;
}

export const ChartContext = createContext<ChartEnvironment | null>(null);

export function useChartEnvironment(): ChartEnvironment {
  const environment = useContext(ChartContext);
  if (!environment) throw new Error('a chart stands outside the page');
  return environment;
}
