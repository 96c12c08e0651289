/** Names of centres in a table: among rows of several provinces each says which it lies in. Pure. */
import type { Lang } from '../state/viewState.ts';
import { centreName, type Named } from './centreName.ts';
import { provinceName } from './placeNames.ts';

interface Placed extends Named {
  readonly province?: string | null;
}

/** `阳城县（山西省）`, `Yangcheng Xian 阳城县 (Shanxi)`; of one province alone `阳城县`. */
export function namesAmong(rows: readonly { readonly center_id: string }[], lang: Lang): (row: Placed) => string {
  const several = new Set(rows.map(({ center_id }) => center_id.slice(0, 2))).size > 1;
  return function named(row) {
    const name = centreName(row, lang);
    if (!several) return name;
    const province = provinceName(row.center_id, row.province ?? null, lang);
    return lang === 'zh' ? `${name}（${province}）` : `${name} (${province})`;
  };
}
