/** The life of one drawing: the build's own SVG first where there is one, then ECharts; disposed with its element. */
import { type RefObject, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { ChosenContext, withChosen } from './chosenMark.ts';
import { dropDrawn, takeDrawn } from './drawn.ts';
import type { Chart } from './engine.ts';
import { hoverCenter, onHoverCenter } from './hover.ts';
import { whenIdle } from './idle.ts';
import { useChartEngine } from './loadEngine.ts';
import { type Mark, marksOf, refOf } from './marks.ts';
import { PALETTES } from './palette.ts';
import { watchTip } from './tips.ts';
import { tooltipFormatter } from './tooltip.ts';
import type { ChartOption, ChartSettings, MarkRef, OptionBuilder } from './types.ts';
import type { Sight } from './useSight.ts';

export interface Drawing {
  readonly marks: readonly Mark[];
  /** Marks a data item as the pointer would, with its tooltip; null takes the mark away. */
  point(mark: Mark | null): void;
}

interface Request {
  readonly id: string;
  readonly host: RefObject<HTMLDivElement | null>;
  readonly build: OptionBuilder;
  readonly settings: ChartSettings;
  readonly height: number;
  /** false: nothing is drawn yet (far from the window, or its table is shown). */
  readonly shown: boolean;
  /** true: the page is being printed; it is copied before anything that waits is drawn. */
  readonly paper: boolean;
  readonly sight: Pick<Sight, 'inSight' | 'whenSeen'>;
  readonly hint: string;
  readonly onMark: (ref: MarkRef, how: 'click' | 'hover') => void;
}

const UPDATE_MS = 250;
/** Parts that a new option replaces; series that keep their id move from the old value to the new one. */
const REPLACED = ['series', 'xAxis', 'yAxis', 'grid', 'visualMap'];

export function useDrawing(request: Request): Drawing {
  const { id, host, build, settings, height, shown, paper, sight, hint, onMark } = request;
  const { inSight, whenSeen } = sight;
  const chart = useRef<Chart | null>(null);
  const size = useRef('');
  const act = useRef(onMark);
  act.current = onMark;
  const ready = shown && settings.width > 0;
  const chosen = useContext(ChosenContext);
  const built = useMemo(() => (ready ? build(settings) : null), [ready, build, settings]);
  const option = useMemo(
    () => built && withChosen(built, chosen, PALETTES[settings.theme]['mark-focus']),
    [built, chosen, settings.theme],
  );
  const marks = useMemo(() => (option ? marksOf(option) : []), [option]);
  const live = useLive({ id, host, build, settings, ready, paper });
  const engine = useChartEngine(ready && live);

  // The build's own drawing has no options: its marks name their evidence.
  useEffect(() => {
    if (live) return;
    for (const mark of host.current?.querySelectorAll<HTMLElement>('[data-f]') ?? [])
      mark.toggleAttribute('data-chosen', chosen.includes(mark.dataset.f ?? ''));
  }, [host, live, chosen]);

  // With the title and the table that say the same, before the browser paints; out of sight, when it has nothing else to do.
  useLayoutEffect(() => {
    const element = host.current;
    if (!element || !option || !live || !engine) return;
    const draw = (): void => {
      const first = chart.current === null;
      const drawing = chart.current ?? start(element, engine.drawInto, (ref, how) => act.current(ref, how));
      chart.current = drawing;
      const wanted = `${settings.width} × ${height}`;
      const resized = first || size.current !== wanted;
      size.current = wanted;
      // One update for both: at the new size, ECharts would draw the old rows first.
      drawing.setOption(dressed(option, settings, hint, !first), { replaceMerge: REPLACED, lazyUpdate: resized });
      if (resized) {
        drawing.resize({ width: settings.width, height, silent: true });
        drawing.getZr().flush();
      }
      // What `npm run bench` waits for; one entry, so that none pile up.
      performance.clearMarks('rl:drawn');
      performance.mark('rl:drawn', { detail: id });
    };
    if (inSight.current || paper) return draw();
    // The charts above may have become shorter with the same answer: then it is seen in the next frame.
    const stopIdle = whenIdle(drawOnce);
    const stopSeen = whenSeen(drawOnce);
    function drawOnce(): void {
      stop();
      draw();
    }
    function stop(): void {
      stopIdle();
      stopSeen();
    }
    return stop;
  }, [id, host, option, live, engine, settings, height, paper, inSight, whenSeen, hint]);

  useEffect(() => {
    if (ready) return;
    chart.current?.dispose();
    chart.current = null;
  }, [ready]);
  useEffect(
    () => () => {
      chart.current?.dispose();
      chart.current = null;
    },
    [],
  );

  useEffect(
    () =>
      onHoverCenter((centerId) => {
        const drawing = chart.current;
        if (!drawing) return;
        drawing.dispatchAction({ type: 'downplay' });
        const batch = marks
          .filter((mark) => centerId !== null && mark.ref.centerId === centerId)
          .map(({ seriesIndex, dataIndex }) => ({ seriesIndex, dataIndex }));
        if (batch.length > 0 && batch.length < marks.length) drawing.dispatchAction({ type: 'highlight', batch });
      }),
    [marks],
  );

  return useMemo(
    () => ({
      marks,
      point(mark) {
        const drawing = chart.current;
        if (!drawing) return;
        drawing.dispatchAction({ type: 'downplay' });
        if (!mark) {
          drawing.dispatchAction({ type: 'hideTip' });
          return;
        }
        const { seriesIndex, dataIndex } = mark;
        drawing.dispatchAction({ type: 'highlight', seriesIndex, dataIndex });
        drawing.dispatchAction({ type: 'showTip', seriesIndex, dataIndex });
      },
    }),
    [marks],
  );
}

/** Whether ECharts draws; while false, the build's own SVG stands in the host. */
function useLive(
  request: Pick<Request, 'id' | 'host' | 'build' | 'settings' | 'paper'> & { readonly ready: boolean },
): boolean {
  const { id, host, build, settings, paper, ready } = request;
  const [live, setLive] = useState(() => takeDrawn(id) === null);
  const first = useRef<{ build: OptionBuilder; width: number; lang: string } | null>(null);
  // Before the browser paints: where React replaced the build's HTML, the drawing is back in the same frame.
  useLayoutEffect(() => {
    const element = host.current;
    if (live || !element) return;
    const drawn = takeDrawn(id);
    if (!drawn) {
      setLive(true);
      return;
    }
    if (!element.contains(drawn)) element.replaceChildren(drawn);
    const wake = () => {
      dropDrawn(id);
      setLive(true);
    };
    element.addEventListener('pointermove', wake, { once: true });
    element.parentElement?.addEventListener('focusin', wake, { once: true });
    return () => {
      element.removeEventListener('pointermove', wake);
      element.parentElement?.removeEventListener('focusin', wake);
    };
  }, [id, live, host]);
  // The build drew for windows; on paper its drawing stands only where ECharts has not come yet.
  useLayoutEffect(() => {
    if (live || !paper) return;
    dropDrawn(id);
    setLive(true);
  }, [id, live, paper]);
  // Also of a chart that nobody has come near yet: what it shows must not outlive what it was drawn from.
  useEffect(() => {
    if (live) return;
    const now = { build, width: settings.width, lang: settings.lang };
    const before = first.current;
    if (!before || before.width === 0) first.current = { ...(before ?? now), width: now.width }; // not measured at first
    const resized = before !== null && before.width !== 0 && before.width !== now.width;
    const changed = before !== null && (before.build !== build || before.lang !== now.lang);
    if (!changed && !resized && !settings.decal) return;
    dropDrawn(id);
    setLive(true);
    if (!ready) host.current?.replaceChildren(); // else it stands until the new one is drawn
  }, [id, host, live, ready, build, settings]);
  // Taken down by a filter or another dataset, its place is taken by a chart of other rows under the same name.
  useEffect(() => () => dropDrawn(id), [id]);
  // Its table was shown instead: the host that comes back is a new, empty one.
  const stood = useRef(false);
  useEffect(() => {
    if (!live && stood.current && !ready) {
      dropDrawn(id);
      setLive(true);
    }
    stood.current = ready;
  }, [id, live, ready]);
  return live;
}

function start(
  element: HTMLDivElement,
  drawInto: (element: HTMLElement) => Chart,
  act: (ref: MarkRef, how: 'click' | 'hover') => void,
): Chart {
  element.replaceChildren();
  const chart = drawInto(element);
  chart.on('click', (event) => {
    const ref = refOf((event as { data?: unknown }).data);
    if (ref) act(ref, 'click');
  });
  chart.on('mouseover', (event) => {
    const ref = refOf((event as { data?: unknown }).data);
    hoverCenter(ref?.centerId ?? null);
    if (ref) act(ref, 'hover');
  });
  chart.on('globalout', () => hoverCenter(null));
  watchTip(chart);
  return chart;
}

/** What every drawing has in common and no builder should repeat. */
function dressed(option: ChartOption, settings: ChartSettings, hint: string, moving: boolean): ChartOption {
  return {
    ...option,
    animation: moving && !settings.reducedMotion,
    animationDuration: 0,
    animationDurationUpdate: UPDATE_MS,
    tooltip: {
      trigger: 'item',
      confine: true,
      className: 'rl-tooltip',
      formatter: tooltipFormatter(hint),
      transitionDuration: 0,
      padding: 0,
      borderWidth: 0,
      backgroundColor: 'transparent',
      extraCssText: 'box-shadow:none;',
    },
  };
}
