/** What charts and views say to each other. A chart is a pure function of rows and settings; marks carry their evidence. */
import type { EChartsCoreOption } from 'echarts/core';
import type { Colour, ThemeName } from './palette.ts';

export interface ChartSettings {
  readonly lang: 'zh' | 'en';
  readonly theme: ThemeName;
  /** CSS pixels of the drawing; builders choose label width and density by it. */
  readonly width: number;
  /** CSS pixels; left out: as tall as most. Builders that place names need it. */
  readonly height?: number;
  readonly reducedMotion: boolean;
  /** Patterns beside colours, for those who ask for them. */
  readonly decal: boolean;
}

/** What a mark (bar, dot, cell) stands for. Sits in a data item as `ref`. */
export interface MarkRef {
  /** Opens the source panel: a fact_id, `<center_id>/<metric>/<year>`, or `=<measure>/<center_id>/<year>`. */
  readonly factId?: string;
  readonly centerId?: string;
  readonly year?: number;
  readonly tier?: string;
  /** A panel column or any other name the view gives its marks. */
  readonly column?: string;
  /** First line of the tooltip and of what a screen reader says. */
  readonly title: string;
  /** Further lines: label and value, formatted in the page's language. */
  readonly lines: readonly (readonly [label: string, value: string])[];
}

/** ECharts' own option type is too wide to help; builders return this and tests look at `series`. */
export type ChartOption = EChartsCoreOption;

/** A colour with its name. */
export interface ColourKey {
  readonly id: string;
  readonly label: string;
  readonly colour: Colour;
  /** `ring` and `dot` stand for round marks, the others for areas. */
  readonly look?: 'solid' | 'hatched' | 'hollow' | 'ring' | 'dot';
  /** How much of the colour lies on the paper, 0 to 1; left out: all. */
  readonly depth?: number;
}

/** CSS pixels of the drawing: one number, or by its width where panels go to the next line. */
export type ChartHeight = number | ((width: number) => number);

export function heightAt(height: ChartHeight, width: number): number {
  return typeof height === 'number' ? height : height(width);
}

export type OptionBuilder = (settings: ChartSettings) => ChartOption;

export type Cell = string | number | boolean | null;

export interface ChartColumn {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  /** Fraction digits on screen; files carry the exact value. Default 2; 0 for counts and years. */
  readonly digits?: number;
  /** The row's key that holds the status of this figure (`stated_none`, `derived`, …), for exports. */
  readonly statusId?: string;
  /** The row's key that holds its bound: `≥`, `≤`, `≈` before the figure on screen, in the status in files. */
  readonly boundId?: string;
  /** The row's key that holds what the source panel opens for this figure. */
  readonly evidenceId?: string;
  /** The row's key that holds marks of the chart's footnotes, `¹ ³`: behind the cell on screen, in no file. */
  readonly marksId?: string;
}

/** What a report must hold to stand in a chart: said where none does. */
export interface ChartNeeds {
  /** Panel columns; of each group one is enough, every group must be there. */
  readonly columns: readonly (readonly string[])[];
  /** Rows of another table that must be there as well. */
  readonly rows?: 'outlets' | 'indicators';
  /** Of `outlets`: where the report counts them. */
  readonly tier?: string;
  /** So many reports a year, or the year is left out. */
  readonly least?: number;
  /** Among whom: all reports of the filter, those of its places and years, or one centre's. Left out: `filter`. */
  readonly among?: 'filter' | 'peers' | 'centre';
}

/** The same numbers as the drawing, as a table; also what the CSV download holds. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** A chart that has nothing to show whatever it is asked. */
export const NOTHING: { readonly option: OptionBuilder; readonly table: ChartTable } = {
  option: () => ({}),
  table: { columns: [], rows: [] },
};
