/** The query behind `#q=`: packed when written; plain percent-encoded text is read too, for links made by hand. Pure. */
import { decodeSql, encodeSql } from '../../state/sqlHash.ts';

export interface Linked {
  readonly sql: string | null;
  /** There is a query in the link that cannot be read. */
  readonly broken: boolean;
}

export function sqlOf(hash: string): Linked {
  const found = /^#?q=(.+)$/s.exec(hash);
  if (!found) return { sql: null, broken: false };
  const packed = decodeSql(hash);
  if (packed !== null) return { sql: packed, broken: false };
  try {
    const plain = decodeURIComponent((found[1] ?? '').replaceAll('+', ' '));
    return looksLikeSql(plain) ? { sql: plain, broken: false } : { sql: null, broken: true };
  } catch {
    // Half a percent sign: a link that was cut.
    return { sql: null, broken: true };
  }
}

/** With the `#`; '' for an empty query. */
export function hashOf(sql: string): string {
  const packed = encodeSql(sql);
  return packed === '' ? '' : `#${packed}`;
}

/** Packed links begin with 0 or 1; no statement does. */
function looksLikeSql(text: string): boolean {
  return /^[\s(]*(--|\/\*|[a-z])/i.test(text);
}
