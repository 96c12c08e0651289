/** Panel rows for tests of 对比 and 档案: only what a case names is stated. */
import { CHOICES } from '../../../src/core/catalogue/choices.ts';
import type { PanelRow } from '../../../src/ui/panelRow.ts';

export function panelRow(
  center_id: string,
  year: number,
  stated: Readonly<Record<string, string | number | boolean | null>>,
): PanelRow {
  const names: Readonly<Record<string, string>> = { '430602': '岳阳楼区', '430503': '大祥区', '430407': '石鼓区' };
  const empty = Object.fromEntries(CHOICES.map((choice) => [choice.column, null]));
  return {
    ...empty,
    center_id,
    year,
    province: '湖南省',
    city: '岳阳市',
    district: names[center_id] ?? center_id,
    name: `${names[center_id] ?? center_id}融媒体中心`,
    pinyin: 'Yueyanglou Qu',
    has_report: true,
    source_kind: 'original',
    period_end: null,
    ...stated,
  };
}

export const SETTINGS = { lang: 'zh', theme: 'light', width: 900, reducedMotion: true, decal: false } as const;
