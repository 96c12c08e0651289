/** Keeps the dataset of this visit in step with what was read: every view can then use it. */
import { useEffect } from 'react';
import { useDatasets } from '../../db/DoorProvider.tsx';
import type { ReadEntry } from './entries.ts';

/** Loads what the dataset is built with; also asked for before the network goes. */
export const prepareVisit = () => import('./visitDataset.ts');

/** Reports of the dataset as it stands; outlives the view. */
let built = '';

export function useVisitDataset(reports: readonly ReadEntry[]): void {
  const { add } = useDatasets();
  const key = reports.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the reports; `add` changes with every dataset
  useEffect(() => {
    if (key === built || key === '') return;
    let wanted = true;
    prepareVisit().then(
      ({ visitDoor }) => {
        if (!wanted) return;
        built = key;
        add(visitDoor(reports.map(({ outcome }) => outcome)));
      },
      // Without a network the module may not be there: the reports stand on this page all the same, and the next one tries again.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [key]);
}
