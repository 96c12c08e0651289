/** The names of lines: where each stands, so that none lies on another, on a dot or on the name of the median. */
import { textRoom, textWidth } from '../fragments.ts';
import { around, type Box, boxOf, type Named, type Place, placeNames, placesBeside, spread } from '../placeNames.ts';
import type { ChartSettings } from '../types.ts';
import type { YearChart, YearLine, YearPoint } from './yearChart.ts';

/** How names stand beside their lines: over the last dot, or to its right where several lines end in one year. */
export interface Names {
  readonly side: 'top' | 'right';
  readonly text: (line: YearLine, point: YearPoint) => string;
  /** What the names need beyond the plot, CSS pixels. */
  readonly room: number;
}

/** As tall as these charts are where nobody says otherwise, CSS pixels. */
const USUAL_HEIGHT = 300;
export const LEFT = 46;
export const TOP = 26;
export const BOTTOM = 30;
const LINE_HEIGHT = 16;
export const DOT = 11;
export const AIR = 6;

export function namesOf(input: YearChart, settings: ChartSettings): Names {
  const narrow = settings.width < 480;
  const text = (line: YearLine, point: YearPoint): string =>
    narrow ? line.label || point.text : `${line.label} ${point.text}`.trim();
  const ends = input.lines.flatMap((line) => {
    const last = lastPoint(line);
    return last ? [{ year: last.year, text: text(line, last) }] : [];
  });
  const side = new Set(ends.map((end) => end.year)).size < ends.length ? 'right' : 'top';
  const final = input.years[input.years.length - 1];
  const outside = side === 'right' ? ends.filter((end) => end.year === final).map((end) => end.text) : [];
  const halfYear = (settings.width - LEFT) / (2 * Math.max(1, input.years.length));
  return { side, text, room: outside.length === 0 ? 0 : Math.max(0, textRoom(outside, settings) - halfYear) };
}

/** The key of the median's own name. */
export const MEDIAN = ' median';

/** Where each name stands, by its line's key. Of many, those without room are left out: the pointer and the table name them. */
export function namePlaces(
  input: YearChart,
  names: Names,
  right: number,
  { min, max }: { readonly min: number; readonly max: number },
  settings: ChartSettings,
): ReadonlyMap<string, Place> {
  const slot = (settings.width - LEFT - right) / Math.max(1, input.years.length);
  const height = (settings.height ?? USUAL_HEIGHT) - TOP - BOTTOM;
  const x = (year: number): number => LEFT + (input.years.indexOf(year) + 0.5) * slot;
  const y = (value: number): number => TOP + ((max - value) / (max - min)) * height;
  const named = (key: string, year: number, value: number, text: string, places: readonly Place[], weight: number) => ({
    ...{ key, places, weight },
    ...{ x: x(year), y: y(value), clear: DOT / 2 + AIR, width: textWidth(text), height: LINE_HEIGHT },
  });
  const final = input.years.at(-1);
  const ends = input.lines.flatMap((line): (Named & { readonly final: boolean })[] => {
    const last = lastPoint(line);
    if (!last) return [];
    const places = names.side === 'right' ? placesBeside(LINE_HEIGHT / 2, height / 2) : OVER;
    const one = named(line.key, last.year, last.value, names.text(line, last), places, line.strong ? 1 : 0);
    return [{ ...one, final: last.year === final }];
  });
  const column =
    names.side === 'right'
      ? inColumn(
          ends.filter((end) => end.final),
          height,
        )
      : new Map<string, Place>();
  const dots = input.lines.flatMap((line) =>
    line.points.map((point) => around(x(point.year), y(point.value), DOT / 2)),
  );
  // A grade without a score has its lines beside its bar.
  const ranges = (input.ranges ?? []).map((range): Box => {
    const lines = range.label.split('\n');
    const left = x(range.year) - 9;
    const width = 26 + Math.max(...lines.map((line) => textWidth(line)));
    return { left, right: left + width, top: y(range.to), bottom: y(range.from) };
  });
  const placed = ends.flatMap((end) => {
    const place = column.get(end.key);
    return place ? [boxOf(end, place)] : [];
  });
  const band = input.bands?.find(({ year }) => year === final);
  const median = band ? [named(MEDIAN, band.year, band.p50, input.medianLabel ?? '', OVER, 2)] : [];
  const others = names.side === 'right' ? ends.filter((end) => !end.final) : ends;
  const bounds = { left: LEFT, right: settings.width, top: -3, bottom: TOP + height + LINE_HEIGHT / 2 };
  return new Map([...column, ...placeNames([...median, ...others], bounds, [...dots, ...ranges, ...placed])]);
}

const OVER: readonly Place[] = [
  ...(['top', 'bottom', 'left', 'right'] as const).map((side): Place => ({ side, offset: [0, 0] })),
  ...([-1, 1] as const).map((way): Place => ({ side: way < 0 ? 'top' : 'bottom', offset: [0, way * LINE_HEIGHT] })),
];

/** Names to the right of the last year, one below the other in the order of their dots; the heaviest where not all have room. */
function inColumn(ends: readonly Named[], height: number): ReadonlyMap<string, Place> {
  const room = Math.floor(height / LINE_HEIGHT) + 1;
  const kept = ends.map((end, at) => ({ end, at })).sort((a, b) => b.end.weight - a.end.weight || a.at - b.at);
  const shown = kept.slice(0, room).sort((a, b) => a.end.y - b.end.y || a.at - b.at);
  const places = spread(
    shown.map(({ end }) => end.y),
    LINE_HEIGHT,
    LINE_HEIGHT / 2,
    TOP + height,
  );
  return new Map(
    shown.map(({ end }, at) => [
      end.key,
      { side: 'right' as const, offset: [0, (places[at] ?? end.y) - end.y] as const },
    ]),
  );
}

export function lastPoint(line: YearLine): YearPoint | undefined {
  return line.points.reduce<YearPoint | undefined>((a, b) => (a === undefined || b.year > a.year ? b : a), undefined);
}
