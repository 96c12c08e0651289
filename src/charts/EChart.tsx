/**
 * <EChart>: a finding, what is measured, the drawing, and the same numbers as a table one key away.
 *
 *   <EChart id="spending/structure" title={finding} subtitle="万元 · 5 份报告" height={320}
 *           option={useCallback((s) => structureOption(rows, s), [rows])} table={structureTable(rows)} />
 *
 * `option` must keep its identity while the rows do. Marks carry `ref` (see types.ts); a click or Enter on one opens its
 * source. `onMark` adds to that, or replaces it by returning true.
 */
import { type ReactNode, useCallback, useContext, useId, useMemo, useRef, useState } from 'react';
import { chartAnchor, useArrival } from './arrival.ts';
import { ChartLink } from './ChartLink.tsx';
import { ChartMenu } from './ChartMenu.tsx';
import { ChartTableView } from './ChartTableView.tsx';
import { ColourKeys } from './ColourKeys.tsx';
import { useChartEnvironment } from './environment.ts';
import { useFirstChart } from './firstChart.ts';
import { holdsNothing } from './holdsNothing.ts';
import { MarkWalker } from './MarkWalker.tsx';
import { PAPER_HEIGHT, PAPER_WIDTH, usePaper } from './paper.ts';
import { LEFT_ALONE, PredrawContext } from './predraw.ts';
import {
  type ChartHeight,
  type ChartNeeds,
  type ChartSettings,
  type ChartTable,
  type ColourKey,
  heightAt,
  type MarkRef,
  type OptionBuilder,
} from './types.ts';
import { useDrawing } from './useDrawing.ts';
import { useSight } from './useSight.ts';
import { useWidth } from './useWidth.ts';

export interface EChartProps {
  /** `view/chart`, unique on the page; also the anchor and the name for embedding. */
  readonly id: string;
  /** The finding, as a sentence. */
  readonly title: string;
  /** Measure, unit, number of reports. */
  readonly subtitle: string;
  readonly option: OptionBuilder;
  readonly table: ChartTable;
  readonly height?: ChartHeight;
  /** Return true to keep the source panel closed. */
  readonly onMark?: (ref: MarkRef, how: 'click' | 'hover') => boolean | undefined;
  /** What limits the comparison, stands under the drawing. */
  readonly note?: ReactNode;
  /** Switches that belong to this chart alone. */
  readonly controls?: ReactNode;
  /** Names of colours, when they cannot be written beside the marks; downloads carry them. */
  readonly keys?: readonly ColourKey[];
  /** Any other explanation between head and drawing; not part of downloads. */
  readonly legend?: ReactNode;
  readonly headingLevel?: 2 | 3;
  /** Named in the frame when there is nothing to draw. */
  readonly needs?: ChartNeeds;
}

/** CSS pixels, until the frame is measured. */
const USUAL_WIDTH = 720;
const NO_KEYS: readonly ColourKey[] = [];

export function EChart(props: EChartProps) {
  const {
    id,
    title,
    subtitle,
    option,
    table,
    height: wanted = 340,
    onMark,
    note,
    controls,
    legend,
    keys,
    headingLevel = 2,
    needs = null,
  } = props;
  const environment = useChartEnvironment();
  const { lang, theme, reducedMotion, decal } = environment;
  const label = useId();
  const figure = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const measured = useWidth(frame);
  const paper = usePaper();
  // Paper is narrower than most windows: drawn anew at its width, so that nothing is cut and text keeps its size.
  const width = paper ? PAPER_WIDTH : measured;
  const tall = heightAt(wanted, width || USUAL_WIDTH);
  const height = paper ? Math.min(tall, PAPER_HEIGHT) : tall;
  const sight = useSight(frame);
  const [asTable, setAsTable] = useState(false);
  const empty = useMemo(() => holdsNothing(table), [table]);
  const settings = useMemo<ChartSettings>(
    () => ({ lang, theme, reducedMotion, decal, width, height }),
    [lang, theme, reducedMotion, decal, width, height],
  );
  const act = useCallback(
    (ref: MarkRef, how: 'click' | 'hover') => {
      const taken = onMark?.(ref, how);
      if (how === 'click' && !taken && ref.factId) environment.openMark(ref);
    },
    [onMark, environment],
  );
  const drawing = useDrawing({
    id,
    host,
    build: option,
    settings,
    height,
    shown: sight.near && !asTable && !empty,
    paper,
    sight,
    hint: environment.say('chart.hint'),
    onMark: act,
  });
  useArrival(figure, id, setAsTable);
  const leads =
    environment.only === null && !asTable && !empty && drawing.marks.some((mark) => mark.ref.factId !== undefined);
  const first = useFirstChart(figure, leads);
  const predraw = useContext(PredrawContext);
  /** Evidence of the drawn mark that the pointer went down on: ECharts may take the drawing's place before it comes up. */
  const pressed = useRef<string | null>(null);
  if (environment.only !== null && environment.only !== id) return null;
  const Heading = headingLevel === 2 ? 'h2' : 'h3';

  /** Drawings of the build have no live marks; they name their evidence in `data-f`. */
  function drawnMark(target: EventTarget): string | null {
    return target instanceof Element ? (target.closest('[data-f]')?.getAttribute('data-f') ?? null) : null;
  }
  function onDrawnClick(target: EventTarget): void {
    const factId = drawnMark(target) ?? pressed.current;
    pressed.current = null;
    if (factId) environment.openMark({ factId, title: '', lines: [] });
  }

  return (
    <figure ref={figure} className="rl-chart" id={chartAnchor(id)} aria-labelledby={label}>
      <div className="rl-chart-head">
        <figcaption id={label}>
          <Heading className="rl-chart-title">{title}</Heading>
          <p className="rl-chart-subtitle">{subtitle}</p>
        </figcaption>
        <div className="rl-chart-tools">
          {controls}
          {empty ? null : (
            <button
              type="button"
              className="rl-button is-plain"
              aria-pressed={asTable}
              onClick={() => setAsTable(!asTable)}
            >
              {environment.say(asTable ? 'chart.drawing' : 'chart.table')}
            </button>
          )}
          {environment.only === null ? <ChartLink id={id} table={asTable} /> : null}
          {empty ? null : (
            <ChartMenu
              {...{ id, title, subtitle, table, option, settings, asTable }}
              height={wanted}
              keys={keys ?? NO_KEYS}
            />
          )}
        </div>
      </div>
      {(legend || keys) && !asTable && !empty ? (
        <div className="rl-chart-legend">
          {keys ? <ColourKeys items={keys} decal={decal} /> : null}
          {legend}
        </div>
      ) : null}
      <div ref={frame} className="rl-plot" style={asTable || empty ? undefined : { height }}>
        {empty ? (
          environment.empty(needs)
        ) : asTable ? (
          <ChartTableView caption={`${title} · ${subtitle}`} table={table} />
        ) : (
          <>
            <div
              ref={host}
              className="rl-plot-host"
              aria-hidden="true"
              onPointerDown={(event) => {
                pressed.current = drawnMark(event.target);
              }}
              onClick={(event) => onDrawnClick(event.target)}
              suppressHydrationWarning
              // biome-ignore lint/security/noDangerouslySetInnerHtml: the build's own SVG, on the server alone
              dangerouslySetInnerHTML={
                predraw ? { __html: predraw({ id, title, subtitle, option, table, height: wanted }) } : LEFT_ALONE
              }
            />
            <MarkWalker
              label={`${title}。${subtitle}。${environment.say('chart.keys')}`}
              marks={drawing.marks}
              onPoint={drawing.point}
              onOpen={(mark) => act(mark.ref, 'click')}
              onTable={() => setAsTable(true)}
            />
          </>
        )}
      </div>
      {first ? <p className="rl-chart-hint">{environment.say('chart.tap')}</p> : null}
      {/* Both sides have the element, so that React finds what it expects; its content is the build's alone. */}
      <noscript>
        {predraw && !empty ? <ChartTableView caption={`${title} · ${subtitle}`} table={table} /> : null}
      </noscript>
      {note && !empty ? <div className="rl-chart-note">{note}</div> : null}
    </figure>
  );
}
