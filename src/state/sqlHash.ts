/** The SQL view's query behind `#q=`: deflated when that is shorter, base64url. Never sent to a server. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** Longest query that a link is read from; keeps a crafted link from unpacking to gigabytes. Characters. */
const MAX_SQL = 100_000;

/** `q=…` without the `#`; '' for an empty query and for one too long to share. */
export function encodeSql(sql: string): string {
  if (sql === '' || sql.length > MAX_SQL) return '';
  const plain = strToU8(sql);
  const packed = deflateSync(plain, { level: 9 });
  return packed.length < plain.length ? `q=1${toBase64Url(packed)}` : `q=0${toBase64Url(plain)}`;
}

/** The query of a location's hash (with or without `#`); null when there is none or it cannot be read. */
export function decodeSql(hash: string): string | null {
  const found = /^#?q=([01])([\w-]+)$/.exec(hash);
  if (!found) return null;
  try {
    const bytes = fromBase64Url(found[2] ?? '');
    // `out` bounds what is unpacked: fflate fills it and goes no further.
    const plain = found[1] === '1' ? inflateSync(bytes, { out: new Uint8Array(MAX_SQL * 3) }) : bytes;
    const sql = strFromU8(plain);
    return sql.length > MAX_SQL ? null : sql;
  } catch {
    // A cut or changed link: the view says that it could not be read.
    return null;
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
