/** The mark whose source is open stays marked in the drawing: an outline in the focus colour. Pure. */
import { createContext } from 'react';
import { refOf } from './marks.ts';
import type { ChartOption } from './types.ts';

/** What an open panel shows: keys as marks carry them in `factId`. */
export const ChosenContext = createContext<readonly string[]>([]);

interface Item {
  readonly itemStyle?: object;
  readonly symbolSize?: unknown;
  readonly label?: object;
}
interface Series {
  readonly type?: string;
  readonly data?: readonly unknown[];
}

/** The same option where none of its marks is chosen, so that nothing is drawn anew. */
export function withChosen(option: ChartOption, chosen: readonly string[], colour: string): ChartOption {
  const { series } = option as { series?: Series | readonly Series[] };
  if (chosen.length === 0 || !series) return option;
  const all: readonly Series[] = Array.isArray(series) ? (series as readonly Series[]) : [series as Series];
  const isChosen = (item: unknown): boolean => chosen.includes(refOf(item)?.factId ?? '');
  if (!all.some(({ data }) => data?.some(isChosen))) return option;
  return {
    ...option,
    series: all.map((one) =>
      one.data?.some(isChosen)
        ? { ...one, data: one.data.map((item) => (isChosen(item) ? outlined(item as Item, one.type, colour) : item)) }
        : one,
    ),
  };
}

function outlined(item: Item, type: string | undefined, colour: string): Item {
  // A treemap lays its tiles out by their borders: the name is marked instead.
  if (type === 'treemap') return { ...item, label: { backgroundColor: colour, padding: 3 } };
  const itemStyle = { ...item.itemStyle, borderColor: colour, borderWidth: 3, borderType: 'solid', opacity: 1 };
  // A dot of a line may be too small for an outline.
  const size = type === 'line' && item.symbolSize === undefined ? { symbol: 'circle', symbolSize: 10 } : {};
  return { ...item, ...size, itemStyle };
}
