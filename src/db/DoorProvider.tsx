/** Gives the views their door: the dataset that the URL names, or the default one. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useNavigation, useViewState } from '../state/useViewState.ts';
import { createDoor } from './connect.ts';
import type { PageDoor } from './door.ts';
import { DEFAULT_DATASET, type Manifest } from './manifest.ts';
import { fetchDatasets } from './siteSource.ts';
import type { Dataset, EngineStatus } from './types.ts';

interface Doors {
  readonly door: PageDoor;
  /** null: the site's list is still on its way. */
  readonly datasets: readonly Dataset[] | null;
  /** Add a dataset for this visit (reports read in the page) and its door. */
  readonly add: (door: PageDoor) => void;
}

const DoorContext = createContext<Doors | null>(null);

export function DoorProvider({ children }: { readonly children: ReactNode }) {
  const { state } = useViewState();
  const { root } = useNavigation();
  const [datasets, setDatasets] = useState<readonly Dataset[] | null>(null);
  const [doors, setDoors] = useState<ReadonlyMap<string, PageDoor>>(new Map());

  useEffect(() => {
    let wanted = true;
    fetchDatasets(root).then((found) => {
      if (wanted) setDatasets((added) => [...found, ...(added ?? [])]);
    });
    return () => {
      wanted = false;
    };
  }, [root]);

  const dataset = datasets?.find((row) => row.id === state.dataset) ?? DEFAULT_DATASET;
  const { id, folder } = dataset;
  const own = doors.get(id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list may arrive later with equal rows; only id and folder name other data
  const fromSite = useMemo(() => createDoor(dataset), [id, folder]);
  const door = own ?? fromSite;

  useEffect(() => () => void fromSite.close(), [fromSite]);

  const value = useMemo<Doors>(
    () => ({
      door,
      datasets,
      add: (added) => {
        setDoors((before) => new Map(before).set(added.dataset.id, added));
        setDatasets((before) => [...(before ?? []).filter((row) => row.id !== added.dataset.id), added.dataset]);
      },
    }),
    [door, datasets],
  );
  return <DoorContext.Provider value={value}>{children}</DoorContext.Provider>;
}

function useDoors(): Doors {
  const doors = useContext(DoorContext);
  if (doors === null) throw new Error('useDoor outside of DoorProvider');
  return doors;
}

export function useDoor(): PageDoor {
  return useDoors().door;
}

export interface DatasetsApi {
  readonly current: Dataset;
  readonly all: readonly Dataset[];
  /** The dataset that the link names and this site does not have; the default one is shown instead. */
  readonly missing: string | null;
  /** A dataset of this visit alone. */
  add(door: PageDoor): void;
}

export function useDatasets(): DatasetsApi {
  const { door, datasets, add } = useDoors();
  const { state } = useViewState();
  return useMemo(() => {
    const missing = datasets !== null && door.dataset.id !== state.dataset ? state.dataset : null;
    return { current: door.dataset, all: datasets ?? [door.dataset], missing, add };
  }, [door, datasets, add, state.dataset]);
}

export interface EngineApi extends EngineStatus {
  retry(): void;
}

/** How far the engine is; `retry` starts it anew after a failure. */
export function useEngine(): EngineApi {
  const door = useDoor();
  const status = useSyncExternalStore(door.subscribe, door.status);
  return useMemo(() => ({ ...status, retry: door.retry }), [status, door]);
}

/** The dataset's manifest; null until it is there. */
export function useManifest(): Manifest | null {
  const door = useDoor();
  const [found, setFound] = useState<{ door: PageDoor; manifest: Manifest } | null>(null);
  useEffect(() => {
    let wanted = true;
    door.manifest().then(
      (manifest) => {
        if (wanted) setFound({ door, manifest });
      },
      // `useEngine` and the queries show why; without a manifest there is merely nothing to list.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [door]);
  return found !== null && found.door === door ? found.manifest : null;
}
