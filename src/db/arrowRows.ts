/**
 * Arrow results → plain rows. DECIMAL and HUGEINT become doubles here, from their integer words, divided once: DuckDB-WASM's own
 * `castDecimalToDouble` turns 0.07 into 0.06999999999999999 and breaks inside lists.
 */
import type { PlainRow } from './backend.ts';

/** The part of apache-arrow that is used; three bundles of it exist (page, Node, types). */
interface ArrowType {
  readonly typeId: number;
  readonly scale?: number;
  readonly children?: readonly ArrowField[] | null;
}
interface ArrowField {
  readonly name: string;
  readonly type: ArrowType;
}
interface ArrowVector extends Iterable<unknown> {}
export interface ArrowTable {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly ArrowField[] };
  getChildAt(index: number): ArrowVector | null;
}

type Convert = (value: unknown) => unknown;

/** Arrow's type ids (Schema.fbs, as apache-arrow numbers them). */
const ARROW = {
  INT: 2,
  BINARY: 4,
  UTF8: 5,
  DECIMAL: 7,
  DATE: 8,
  TIME: 9,
  TIMESTAMP: 10,
  LIST: 12,
  STRUCT: 13,
} as const;

export function arrowRows(table: ArrowTable): PlainRow[] {
  const rows: PlainRow[] = Array.from({ length: table.numRows }, () => ({}));
  table.schema.fields.forEach((field, index) => {
    const convert = converter(field.type);
    let at = 0;
    for (const value of table.getChildAt(index) ?? []) {
      const row = rows[at++];
      if (row) row[field.name] = value === null || value === undefined ? null : convert(value);
    }
  });
  return rows;
}

function converter(type: ArrowType): Convert {
  switch (type.typeId) {
    case ARROW.INT:
      return (value) => (typeof value === 'bigint' ? Number(value) : value);
    case ARROW.DECIMAL:
      return (value) => decimalToNumber(value as Uint32Array, type.scale ?? 0);
    case ARROW.UTF8:
      return interned();
    case ARROW.DATE:
      return (value) => dateText(value);
    case ARROW.TIMESTAMP:
      return (value) => new Date(Number(value)).toISOString().slice(0, 19).replace('T', ' ');
    case ARROW.TIME:
      return (value) => timeText(value);
    case ARROW.BINARY:
      return (value) => Array.from(value as Uint8Array, (byte) => byte.toString(16).padStart(2, '0')).join('');
    case ARROW.LIST: {
      const inner = converter(type.children?.[0]?.type ?? { typeId: 0 });
      return (value) => Array.from(value as Iterable<unknown>, (item) => (item === null ? null : inner(item)));
    }
    case ARROW.STRUCT: {
      const fields = (type.children ?? []).map((field) => [field.name, converter(field.type)] as const);
      return (value) => {
        const struct = value as PlainRow;
        return Object.fromEntries(
          fields.map(([name, inner]) => [name, (struct[name] ?? null) === null ? null : inner(struct[name])]),
        );
      };
    }
    default:
      return (value) => (typeof value === 'bigint' ? Number(value) : typeof value === 'object' ? String(value) : value);
  }
}

/** Equal texts of a column share one string: names and statuses repeat by the ten thousand. */
function interned(): Convert {
  const seen = new Map<unknown, unknown>();
  return (value) => {
    const known = seen.get(value);
    if (known !== undefined) return known;
    if (seen.size < 5_000) seen.set(value, value);
    return value;
  };
}

/** Four little-endian 32-bit words, two's complement → the nearest double of words / 10^scale. */
export function decimalToNumber(words: Uint32Array, scale: number): number {
  const [w0 = 0, w1 = 0, w2 = 0, w3 = 0] = words;
  const negative = (w3 & 0x8000_0000) !== 0;
  const fill = negative ? 0xffff_ffff : 0;
  const high = w1 | 0;
  // 53 bits are exact in a double; beyond that the digits themselves decide the nearest one.
  if (w2 === fill && w3 === fill && high >= -0x20_0000 && high < 0x20_0000) {
    return (high * 0x1_0000_0000 + w0) / 10 ** scale;
  }
  const wide = BigInt.asIntN(128, (BigInt(w3) << 96n) | (BigInt(w2) << 64n) | (BigInt(w1) << 32n) | BigInt(w0));
  return Number(`${wide}e-${scale}`);
}

function dateText(value: unknown): string {
  const date = value instanceof Date ? value : new Date(Number(value));
  return date.toISOString().slice(0, 10);
}

/** Microseconds since midnight → HH:MM:SS. */
function timeText(value: unknown): string {
  return new Date(Number(value) / 1000).toISOString().slice(11, 19);
}
