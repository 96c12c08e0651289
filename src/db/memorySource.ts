/** A dataset that exists in this tab alone (reports read in the page): every table as one CSV in memory, no file, no request. */
import type { Cell, TableRows } from '../core/panel/rows.ts';
import { type Column, TABLES } from '../core/schema.ts';
import { sha256Hex } from '../core/sha256.ts';
import { CSV_NULL, LIST_JOINT } from './csvView.ts';
import type { DataSource, Manifest, TableFiles } from './manifest.ts';

export interface MemoryAbout {
  readonly readerVersion: string;
  readonly synthetic: boolean;
  /** Files of two states of one dataset must not share a name: the engine keeps what it was given. */
  readonly generation: number;
}

export function memorySource(rows: TableRows, about: MemoryAbout): DataSource {
  const files = new Map<string, Uint8Array>();
  const tables: [string, TableFiles][] = TABLES.map(({ name, columns }) => {
    const path = `memory-${about.generation}/${name}.csv`;
    const bytes = new TextEncoder().encode(toCsv(columns, rows[name]));
    files.set(path, bytes);
    const sha256 = sha256Hex(bytes);
    return [
      name,
      { rows: rows[name].length, files: rows[name].length === 0 ? [] : [{ path, bytes: bytes.length, sha256 }] },
    ];
  });
  const hashes = tables.flatMap(([, table]) => table.files.map((file) => file.sha256)).join('\n');
  const manifest: Manifest = {
    schema_version: 1,
    reader_version: about.readerVersion,
    dataset_sha256: sha256Hex(new TextEncoder().encode(hashes)),
    synthetic: about.synthetic,
    tables: Object.fromEntries(tables),
  };
  return {
    manifest: async () => manifest,
    async file({ path }) {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`${path}: not in memory`);
      // The engine takes the bytes over.
      return bytes.slice();
    },
  };
}

/** Every cell quoted but null: an empty text and a missing one stay apart. */
function toCsv(columns: readonly Column[], rows: readonly Readonly<Record<string, Cell>>[]): string {
  const lines = rows.map((row) => columns.map(({ name }) => toCell(row[name] ?? null)).join(','));
  return `${[columns.map(({ name }) => `"${name}"`).join(','), ...lines].join('\n')}\n`;
}

function toCell(value: Cell): string {
  if (value === null) return CSV_NULL;
  const text = typeof value === 'object' ? value.join(LIST_JOINT) : plain(value);
  return `"${text.replaceAll('"', '""')}"`;
}

/** Decimals without an exponent, as SQL reads them into DECIMAL. */
function plain(value: string | number | boolean): string {
  return typeof value === 'number' && /e/.test(String(value)) ? value.toFixed(9) : String(value);
}
