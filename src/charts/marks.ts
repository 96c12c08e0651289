/** The marks of an option in the order in which arrow keys walk them. */
import type { ChartOption, MarkRef } from './types.ts';

export interface Mark {
  readonly seriesIndex: number;
  readonly dataIndex: number;
  readonly ref: MarkRef;
}

interface ItemLike {
  readonly ref?: MarkRef;
  readonly data?: { readonly ref?: MarkRef };
}

interface SeriesLike {
  readonly type?: string;
  readonly data?: readonly unknown[];
}

/** The ref of a data item, a Sankey node or link, a treemap node; null where the item is no mark. */
export function refOf(item: unknown): MarkRef | null {
  if (typeof item !== 'object' || item === null) return null;
  const { ref } = item as ItemLike;
  return ref ?? null;
}

export function seriesOf(option: ChartOption): readonly SeriesLike[] {
  const { series } = option as { series?: SeriesLike | readonly SeriesLike[] };
  if (!series) return [];
  return Array.isArray(series) ? (series as readonly SeriesLike[]) : [series as SeriesLike];
}

/** Every mark. Data items without `ref` (frames, bands, gaps) are not walked. */
export function marksOf(option: ChartOption): readonly Mark[] {
  return seriesOf(option).flatMap((series, seriesIndex) =>
    (series.data ?? []).flatMap((item, dataIndex): Mark[] => {
      const ref = refOf(item);
      return ref ? [{ seriesIndex, dataIndex, ref }] : [];
    }),
  );
}

/** What a screen reader says of a mark. */
export function spoken(ref: MarkRef): string {
  return [ref.title, ...ref.lines.map(([label, value]) => (label ? `${label} ${value}` : value))].join('，');
}
