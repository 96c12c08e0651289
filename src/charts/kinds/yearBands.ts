/** Percentiles over the years: the middle half and eight tenths as areas, the median as a line. */
import { emphasis, paletteOf, SIZE, textStyle } from '../fragments.ts';
import type { Place } from '../placeNames.ts';
import type { ChartSettings } from '../types.ts';
import type { YearBand, YearChart } from './yearChart.ts';

/** `name`: where the median's name stands; null: no room. */
export function bandSeries(input: YearChart, name: Place | null, settings: ChartSettings) {
  const bands = input.bands ?? [];
  if (bands.length === 0) return [];
  const palette = paletteOf(settings);
  const at = (year: number) => bands.find((band) => band.year === year);
  // An area of one year has no width: such a year stands as a bar.
  const alone = bands.filter(({ year }) => !at(year - 1) && !at(year + 1));
  const area = (id: string, from: 'p10' | 'p25', to: 'p90' | 'p75', colour: string) => [
    {
      id: `${id} floor`,
      type: 'line',
      stack: id,
      silent: true,
      symbol: 'none',
      lineStyle: { opacity: 0 },
      data: input.years.map((year) => at(year)?.[from] ?? null),
    },
    {
      id,
      type: 'line',
      stack: id,
      silent: true,
      symbol: 'none',
      lineStyle: { opacity: 0 },
      areaStyle: { color: colour, opacity: 1 },
      data: input.years.map((year) => {
        const band = at(year);
        return band ? band[to] - band[from] : null;
      }),
    },
  ];
  const box = (id: string, from: 'p10' | 'p25', to: 'p90' | 'p75', colour: string) => {
    const part = (partId: string, color: string, value: (band: YearBand) => number) => ({
      id: partId,
      type: 'bar',
      stack: id,
      silent: true,
      barWidth: 64,
      barGap: '-100%',
      itemStyle: { color },
      data: input.years.map((year) => {
        const band = alone.find((one) => one.year === year);
        return band ? value(band) : null;
      }),
    });
    return [
      part(`${id} floor`, 'transparent', (band) => band[from]),
      part(id, colour, (band) => band[to] - band[from]),
    ];
  };
  return [
    ...(alone.length === bands.length ? [] : area('p10-p90', 'p10', 'p90', palette['band-1'])),
    ...(alone.length === bands.length ? [] : area('p25-p75', 'p25', 'p75', palette['band-2'])),
    ...(alone.length === 0 ? [] : box('p10-p90 alone', 'p10', 'p90', palette['band-1'])),
    ...(alone.length === 0 ? [] : box('p25-p75 alone', 'p25', 'p75', palette['band-2'])),
    {
      id: 'median',
      name: input.medianLabel ?? '',
      type: 'line',
      z: 3,
      symbol: 'circle',
      symbolSize: 7,
      lineStyle: { color: palette.ink, width: 1.5 },
      itemStyle: { color: palette.ink },
      emphasis: emphasis(settings),
      data: input.years.map((year, index) => {
        const band = at(year);
        if (!band) return { value: null };
        return {
          value: band.p50,
          ref: band.ref,
          label: {
            show: index === input.years.length - 1 && name !== null,
            formatter: input.medianLabel ?? '',
            position: name?.side ?? 'top',
            ...(name ? { offset: name.offset } : {}),
            ...textStyle(settings, 'ink', SIZE.label),
          },
        };
      }),
    },
  ];
}
