/**
 * Answers that came with the page: the build asked the first state's questions (scripts/prerender) and wrote them beside the
 * drawings, so that React shows the same figures at once and the engine is needed only when somebody asks for something else.
 */
import { createContext } from 'react';
import type { PlainRow } from './backend.ts';
import type { Manifest } from './manifest.ts';
import type { Dataset, Query } from './types.ts';

export interface Given {
  /** Hash and row counts of the dataset that was asked; names no files. */
  readonly manifest: Manifest;
  /** The datasets that the site offered when it was built. */
  readonly datasets: readonly Dataset[];
  /** Rows of `query`, the same array each time; null: not asked by the build. */
  rows<Row>(query: Query<Row>): readonly Row[] | null;
}

/** null: nothing came with the page, or it speaks of another dataset. */
export const GivenContext = createContext<Given | null>(null);

/** A table of rows as it travels: names once, then the values of each row. */
export interface PackedRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

export interface PackedAnswers {
  readonly manifest: Manifest;
  readonly datasets: readonly Dataset[];
  readonly answers: Readonly<Record<string, PackedRows>>;
}

export function packRows(rows: readonly object[]): PackedRows {
  const columns = Object.keys(rows[0] ?? {});
  return { columns, rows: rows.map((row) => columns.map((name) => (row as PlainRow)[name] ?? null)) };
}

export function unpackRows({ columns, rows }: PackedRows): PlainRow[] {
  return rows.map((values) => Object.fromEntries(columns.map((name, at) => [name, values[at]])));
}

export function givenFrom(packed: PackedAnswers): Given {
  const unpacked = new Map<string, readonly PlainRow[]>();
  return {
    manifest: packed.manifest,
    datasets: packed.datasets,
    rows<Row>(query: Query<Row>) {
      const key = questionKey(query);
      const found = packed.answers[key];
      if (!found) return null;
      const rows = unpacked.get(key) ?? unpackRows(found);
      unpacked.set(key, rows);
      return rows as readonly Row[];
    },
  };
}

/** A short name for what a query asks: 53 bits of its text (cyrb53), in base 36. */
export function questionKey(query: Query<unknown>): string {
  const text = JSON.stringify([query.sql, query.params, query.only ?? null]);
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
