/** Panel rows for the views' tests: the shape of the five reports, one column a figure that is stated. */

import { seriesOf } from '../../src/charts/marks.ts';
import type { ChartOption, ChartSettings } from '../../src/charts/types.ts';
import type { PanelRow } from '../../src/ui/panelRow.ts';

export const SETTINGS: ChartSettings = { lang: 'zh', theme: 'light', width: 900, reducedMotion: true, decal: false };

const WHO: Readonly<Record<string, readonly [district: string, pinyin: string, city: string]>> = {
  '430602': ['岳阳楼区', 'Yueyanglou Qu', '岳阳市'],
  '430503': ['大祥区', 'Daxiang Qu', '邵阳市'],
  '430511': ['北塔区', 'Beita Qu', '邵阳市'],
  '430407': ['石鼓区', 'Shigu Qu', '衡阳市'],
  '430406': ['雁峰区', 'Yanfeng Qu', '衡阳市'],
};

type Figures = Readonly<Record<string, number | string | boolean | null>>;

/** A row whose metrics are `stated` unless `figures` says otherwise. */
export function row(center_id: string, year: number, figures: Figures): PanelRow {
  const [district, pinyin, city] = WHO[center_id] ?? ['某区', 'Mou Qu', '某市'];
  const stated = Object.entries(figures).flatMap(([column, value]) =>
    typeof value === 'number' ? [[`${column}_status`, 'stated'] as const, [`${column}_bound`, '='] as const] : [],
  );
  return {
    center_id,
    year,
    province: '湖南省',
    city,
    district,
    name: `${district}融媒体中心`,
    pinyin,
    has_report: true,
    ...Object.fromEntries(stated),
    ...figures,
  };
}

interface Drawn {
  readonly id?: string;
  readonly type?: string;
  readonly stack?: string;
  readonly data?: readonly unknown[];
  readonly lineStyle?: { readonly width?: number };
}

/** The series of an option by their ids. */
export function series(option: ChartOption): Readonly<Record<string, Drawn>> {
  return Object.fromEntries(seriesOf(option).map((one) => [(one as Drawn).id ?? '', one as Drawn]));
}

/** What a series draws: its items' values, null for what is not there. */
export function values(drawn: Drawn | undefined): readonly unknown[] {
  return (drawn?.data ?? []).map((item) =>
    typeof item === 'object' && item !== null && 'value' in item ? (item as { value: unknown }).value : item,
  );
}
