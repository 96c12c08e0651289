/** What is on its way from the site, in bytes: for the page to say while somebody waits. */

export interface Transfers {
  /** Of the files that are on their way together; 0 of 0 when none is. */
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

export interface TransferBook {
  /** Counts `work` as `bytes` until it ends, well or not; `work` tells how many bytes are there. */
  count<T>(bytes: number, work: (onBytes: (loaded: number) => void) => Promise<T>): Promise<T>;
  status(): Transfers;
  subscribe(listener: () => void): () => void;
}

const NONE: Transfers = { loadedBytes: 0, totalBytes: 0 };

export function transferBook(): TransferBook {
  const listeners = new Set<() => void>();
  /** Files stay in the sum until none is on its way: the figure never falls while somebody reads it. */
  let files: { loaded: number; readonly total: number }[] = [];
  let open = 0;
  let status = NONE;

  function tell(): void {
    const sum = (of: (file: (typeof files)[number]) => number): number => files.reduce((all, one) => all + of(one), 0);
    status = open === 0 ? NONE : { loadedBytes: sum(({ loaded }) => loaded), totalBytes: sum(({ total }) => total) };
    for (const listener of listeners) listener();
  }

  return {
    async count(bytes, work) {
      const file = { loaded: 0, total: bytes };
      files.push(file);
      open += 1;
      tell();
      try {
        return await work((loaded) => {
          file.loaded = Math.min(loaded, bytes);
          tell();
        });
      } finally {
        open -= 1;
        file.loaded = bytes;
        if (open === 0) files = [];
        tell();
      }
    },
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
