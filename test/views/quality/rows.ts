/** A panel row for tests: what is not given is not stated. */
import type { PanelRow } from '../../../src/ui/panelRow.ts';

export function panelRow(
  center: string,
  year: number,
  cells: Record<string, string | number | boolean | null> = {},
): PanelRow {
  return {
    center_id: center,
    year,
    province: '湖南省',
    city: '岳阳市',
    district: '岳阳楼区',
    name: '岳阳楼区融媒体中心',
    pinyin: 'Yueyanglou Qu',
    has_report: true,
    ...cells,
  };
}
