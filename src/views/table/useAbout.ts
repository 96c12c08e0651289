/** What every export of this page says of itself: dataset, hash, filters in words, address, day. */
import { useDatasets, useManifest } from '../../db/DoorProvider.tsx';
import type { SheetAbout } from '../../export/sheet.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { filterWords } from '../../tables/filterWords.ts';
import type { Grid } from '../../tables/useGrid.ts';
import type { TableRow } from './query.ts';

/** Call when an export opens: the address and the day are those of that moment. */
export function useAbout(title: string, grid: Grid<TableRow>): () => SheetAbout {
  const { lang } = useText();
  const { state } = useViewState();
  const { current } = useDatasets();
  const manifest = useManifest();
  const joint = lang === 'zh' ? '、' : ', ';
  const bar = [
    state.years ? (state.years[0] === state.years[1] ? String(state.years[0]) : state.years.join('–')) : '',
    state.places.join(joint),
    state.centers.join(joint),
  ];
  const own = grid.columns.flatMap((column) => {
    const filter = grid.view.filters[column.id];
    return filter ? [filterWords(column, filter, lang)] : [];
  });
  const filters = [...bar.filter((part) => part !== ''), ...own].join(lang === 'zh' ? '；' : '; ');
  return () => ({
    lang,
    title,
    datasetLabel: lang === 'zh' ? current.labelZh : current.labelEn,
    datasetHash: manifest?.dataset_sha256 ?? null,
    synthetic: current.synthetic,
    url: window.location.href,
    filters: filters === '' ? null : filters,
    date: new Date().toISOString().slice(0, 10),
  });
}
