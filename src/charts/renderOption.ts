/**
 * An option as SVG text, without a page: for prerendering in Node and for downloads. Pure: the same option gives the
 * same bytes (ECharts' running ids are renumbered), every mark carries `data-f` with what the source panel opens.
 */
import { drawAside } from './engine.ts';
import { refOf, seriesOf } from './marks.ts';
import { withVariables } from './palette.ts';
import type { ChartOption } from './types.ts';

export interface RenderChoices {
  /** `var(--token)` instead of light values, so that one drawing serves both themes. */
  readonly variables?: boolean;
}

/** SVG text of `option` at width × height CSS pixels. */
export function renderOption(option: ChartOption, width: number, height: number, choices: RenderChoices = {}): string {
  const drawing = atStillClock(() => {
    const chart = drawAside(width, height);
    try {
      chart.setOption({ ...option, animation: false });
      return chart.renderToSVGString();
    } finally {
      chart.dispose();
    }
  });
  const svg = withEvidence(renumber(withoutHover(drawing)), option);
  return choices.variables ? withVariables(svg) : svg;
}

/**
 * zrender measures letters one by one, and stops for good where the clock says that this took long: on a busy machine the
 * same words would be cut at another letter. While the clock stands it takes no time.
 */
function atStillClock<T>(work: () => T): T {
  const clock = globalThis.Date;
  class Still extends clock {
    constructor() {
      super(0);
    }
  }
  globalThis.Date = Still as DateConstructor;
  try {
    return work();
  } finally {
    globalThis.Date = clock;
  }
}

/** ECharts writes its hover styles into the drawing; they fix colours that the theme should choose. */
function withoutHover(svg: string): string {
  return svg.replace(/<style\s*>[\s\S]*?<\/style>\s*/g, '').replace(/ class="zr\d+-cls-\d+"/g, '');
}

/** `zr17-c3` and the like count renderings of the process; here they count from 0 in each drawing. */
function renumber(svg: string): string {
  const seen = new Map<string, string>();
  return svg.replace(/\bzr\d+-([a-z]+)-?(\d+)/g, (id) => {
    const known = seen.get(id);
    if (known) return known;
    const next = `rl${seen.size}`;
    seen.set(id, next);
    return next;
  });
}

/** ECharts marks its shapes with series and data index; the page wants the evidence they stand for. */
function withEvidence(svg: string, option: ChartOption): string {
  const series = seriesOf(option);
  return svg.replace(/<(?:path|rect|circle|polygon|polyline|text|g)\b[^>]*>/g, (tag) => {
    const at = /ecmeta_series_index="(\d+)"/.exec(tag);
    const item = /ecmeta_data_index="(\d+)"/.exec(tag);
    const clean = tag.replace(/ ecmeta_[a-z_]+="[^"]*"/g, '');
    if (!at || !item) return clean;
    const ref = refOf(series[Number(at[1])]?.data?.[Number(item[1])]);
    if (!ref?.factId) return clean;
    return clean.replace(/(\/?>)$/, ` data-f="${escapeAttribute(ref.factId)}"$1`);
  });
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
