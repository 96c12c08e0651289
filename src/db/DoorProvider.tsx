/** Gives the views their door: the dataset that is asked for, or the default one where the site does not have it. */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createDoor } from './connect.ts';
import type { PageDoor } from './door.ts';
import { type Given, GivenContext } from './given.ts';
import { DEFAULT_DATASET, type Manifest } from './manifest.ts';
import { fetchDatasets, siteSource } from './siteSource.ts';
import type { Transfers } from './transfers.ts';
import type { Dataset, EngineStatus, Query } from './types.ts';

interface Doors {
  readonly door: PageDoor;
  readonly dataset: Dataset;
  /** null: the site's list is still on its way. */
  readonly datasets: readonly Dataset[] | null;
  readonly wanted: string;
  /** Add a dataset for this visit (reports read in the page) and its door. */
  readonly add: (door: PageDoor) => void;
}

const DoorContext = createContext<Doors | null>(null);

export interface DoorProviderProps {
  /** The site's root as a URL path that ends in `/`. */
  readonly root: string;
  /** The dataset that the link names; '' is the default one. */
  readonly wanted: string;
  /** Answers that came with the page. */
  readonly given?: Given | null;
  readonly children: ReactNode;
}

/** Nobody waits for it: it opens the engine while the page shows what came with it. */
const WAKE: Query<unknown> = {
  name: 'wake',
  sql: 'SELECT 1 AS awake FROM panel LIMIT 1',
  params: [],
  tables: ['panel'],
};

export function DoorProvider({ root, wanted, given = null, children }: DoorProviderProps) {
  // A dataset may have been put beside the page after it was built: only the site's own list can say that it is missing.
  const [datasets, setDatasets] = useState<readonly Dataset[] | null>(
    given?.datasets.some(({ id }) => id === wanted) ? given.datasets : null,
  );
  /** The data were replaced after the page was built: what came with it no longer holds. */
  const [outdated, setOutdated] = useState(false);
  const [doors, setDoors] = useState<ReadonlyMap<string, PageDoor>>(new Map());

  useEffect(() => {
    let mounted = true;
    fetchDatasets(root).then((found) => {
      if (mounted) setDatasets((added) => uniqueById([...found, ...(added ?? [])]));
    });
    return () => {
      mounted = false;
    };
  }, [root]);

  const dataset = datasets?.find((row) => row.id === wanted) ?? (datasets === null ? guess(wanted) : DEFAULT_DATASET);
  const { id, folder } = dataset;
  const own = doors.get(id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list may arrive later with equal rows; only id and folder name other data
  const fromSite = useMemo(() => createDoor(dataset, siteSource(root, dataset)), [id, folder, root]);
  const door = own ?? fromSite;

  useEffect(() => () => void fromSite.close(), [fromSite]);

  // A visit's dataset is made anew with every report that is read; the engine must not keep those before it.
  const kept = useRef(doors);
  useEffect(() => {
    for (const [own, old] of kept.current) if (doors.get(own) !== old) void old.close();
    kept.current = doors;
  }, [doors]);

  const usable = given !== null && !outdated && id === '' ? given : null;
  useEffect(() => {
    if (usable === null) return;
    // Both show their failure where somebody asks.
    door.run(WAKE).then(
      () => performance.mark('rl:ready'),
      () => {},
    );
    door.manifest().then(
      (now) => setOutdated(now.dataset_sha256 !== usable.manifest.dataset_sha256),
      () => {},
    );
  }, [door, usable]);

  const value = useMemo<Doors>(
    () => ({
      door,
      dataset,
      datasets,
      wanted,
      add: (added) => {
        setDoors((before) => new Map(before).set(added.dataset.id, added));
        setDatasets((before) => uniqueById([added.dataset, ...(before ?? [DEFAULT_DATASET])]));
      },
    }),
    [door, dataset, datasets, wanted],
  );
  return (
    <GivenContext value={usable}>
      <DoorContext.Provider value={value}>{children}</DoorContext.Provider>
    </GivenContext>
  );
}

/** Where the emitter puts a dataset: no need to wait for the list before loading it. */
function guess(id: string): Dataset {
  return id === '' ? DEFAULT_DATASET : { ...DEFAULT_DATASET, id, folder: `data/${id}/`, labelZh: id, labelEn: id };
}

function uniqueById(datasets: readonly Dataset[]): readonly Dataset[] {
  return datasets.filter((dataset, at) => datasets.findIndex((other) => other.id === dataset.id) === at);
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
  const { dataset, datasets, wanted, add } = useDoors();
  return useMemo(() => {
    const missing = datasets !== null && dataset.id !== wanted ? wanted : null;
    return { current: dataset, all: datasets ?? [dataset], missing, add };
  }, [dataset, datasets, wanted, add]);
}

export interface EngineApi extends EngineStatus {
  retry(): void;
}

/** How far the engine is; `retry` starts it anew after a failure. */
export function useEngine(): EngineApi {
  const door = useDoor();
  const status = useSyncExternalStore(door.subscribe, door.status, door.status);
  return useMemo(() => ({ ...status, retry: door.retry }), [status, door]);
}

/** How much of the dataset's files on their way is there. */
export function useTransfers(): Transfers {
  const { transfers } = useDoor();
  return useSyncExternalStore(transfers.subscribe, transfers.status, transfers.status);
}

/** The dataset's manifest; null until it is there. */
export function useManifest(): Manifest | null {
  const door = useDoor();
  const given = useContext(GivenContext);
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
  return found !== null && found.door === door ? found.manifest : (given?.manifest ?? null);
}
