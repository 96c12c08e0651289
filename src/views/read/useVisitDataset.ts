/** Keeps the dataset of this visit in step with what was read: every view can then use it. */
import { useEffect } from 'react';
import { useDatasets } from '../../db/DoorProvider.tsx';
import type { ReadEntry } from './entries.ts';

/** Reports of the dataset as it stands; outlives the view. */
let built = '';

export function useVisitDataset(reports: readonly ReadEntry[]): void {
  const { add } = useDatasets();
  const key = reports.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the reports; `add` changes with every dataset
  useEffect(() => {
    if (key === built || key === '') return;
    let wanted = true;
    import('./visitDataset.ts').then(({ visitDoor }) => {
      if (!wanted) return;
      built = key;
      add(visitDoor(reports.map(({ outcome }) => outcome)));
    });
    return () => {
      wanted = false;
    };
  }, [key]);
}
