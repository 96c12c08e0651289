/** ECharts by its parts. The one place that imports it; SVG only, so that print, zoom and prerender are crisp. */
import {
  BarChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  TreemapChart,
} from 'echarts/charts';
import {
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  TreemapChart,
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  LabelLayout,
  SVGRenderer,
]);

export type Chart = EChartsType;

/** Draws into `element`; the caller disposes. */
export function drawInto(element: HTMLElement): Chart {
  return init(element, null, { renderer: 'svg' });
}

/** A chart without a page, for files and prerendering; the caller disposes, or Node never exits. */
export function drawAside(width: number, height: number): Chart {
  return init(null, null, { renderer: 'svg', ssr: true, width, height });
}
