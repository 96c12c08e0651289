/** A source that can begin early: the data arrives while the engine is still on its way. */
import type { TableName } from '../core/schema.ts';
import { type DataFile, type DataSource, isWanted, type Manifest } from './manifest.ts';
import { type TransferBook, transferBook } from './transfers.ts';
import type { Partition } from './types.ts';

export interface WarmSource extends DataSource {
  /** Begin to fetch what a query needs. Never fails: whoever asks for the file afterwards learns why. */
  warm(tables: readonly TableName[], only?: Partition): void;
  readonly transfers: Pick<TransferBook, 'status' | 'subscribe'>;
}

export function warmSource(source: DataSource): WarmSource {
  const transfers = transferBook();
  let manifest: Promise<Manifest> | null = null;
  /** Fetched and not yet asked for. */
  const early = new Map<string, Promise<Uint8Array>>();
  /** Asked for once: the engine has taken the bytes over. */
  const begun = new Set<string>();

  function readManifest(): Promise<Manifest> {
    manifest ??= source.manifest().catch((error: unknown) => {
      manifest = null;
      throw error;
    });
    return manifest;
  }

  function fetched(file: DataFile): Promise<Uint8Array> {
    return transfers.count(file.bytes, (onBytes) => source.file(file, onBytes));
  }

  function begin(file: DataFile): void {
    if (begun.has(file.path)) return;
    begun.add(file.path);
    const bytes = fetched(file);
    early.set(file.path, bytes);
    bytes.catch(() => {
      early.delete(file.path);
      begun.delete(file.path);
    });
  }

  return {
    manifest: readManifest,
    transfers,
    file(file) {
      const bytes = early.get(file.path);
      early.delete(file.path);
      begun.add(file.path);
      return bytes ?? fetched(file);
    },
    warm(tables, only) {
      readManifest().then(
        ({ tables: entries }) => {
          for (const name of tables) {
            for (const file of entries[name]?.files ?? []) if (isWanted(file, only)) begin(file);
          }
        },
        () => {},
      );
    },
  };
}
