/**
 * A static file server as small as the ones the site will meet: no rewriting, no fallback to a single page. Used by
 * `npm start`, by the end-to-end tests and by the benchmarks.
 */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.parquet': 'application/vnd.apache.parquet',
  '.gz': 'application/gzip',
  '.br': 'application/octet-stream',
  '.zip': 'application/zip',
};

/** Precompressed neighbours, best first. */
const ENCODINGS = /** @type {const} */ ([
  ['br', '.br'],
  ['gzip', '.gz'],
]);

/**
 * @typedef {object} ServeOptions
 * @property {string} root folder to serve
 * @property {string} [base] sub-folder under which it appears, `/` or `/a/b/`
 * @property {string} [host]
 * @property {number} [port] 0: any free one
 * @property {boolean} [precompressed] answer with `file.br` or `file.gz` when it exists and the client takes it
 *
 * @typedef {object} RunningServer
 * @property {string} url address of the site, ends in `/`
 * @property {number} port
 * @property {() => Promise<void>} close ends open connections too
 */

/**
 * The file that an address path names, or why there is none.
 * @param {string} root real path of the served folder
 * @param {string} base
 * @param {string} pathname as sent, still percent-encoded
 * @returns {Promise<{ file: string } | { redirect: string } | { status: 400 | 404 }>}
 */
export async function locate(root, base, pathname) {
  if (`${pathname}/` === base) return { redirect: base };
  if (!pathname.startsWith(base)) return { status: 404 };
  let path;
  try {
    path = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return { status: 400 };
  }
  // Neither a hidden file nor a way out: no segment may begin with a dot, no separator but «/».
  if (/[\0\\]/.test(path) || path.split('/').some((segment) => segment.startsWith('.'))) return { status: 400 };
  const wanted = join(root, path);
  const found = await realpath(wanted).catch(() => null);
  if (found === null || (found !== root && !found.startsWith(root + sep))) return { status: 404 };
  if (!(await stat(found)).isDirectory()) return path.endsWith('/') ? { status: 404 } : { file: found };
  if (path !== '' && !path.endsWith('/')) return { redirect: `${pathname}/` };
  const index = join(found, 'index.html');
  return (await isFile(index)) ? { file: index } : { status: 404 };
}

/** @param {string} path */
async function isFile(path) {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

/**
 * One range of a `Range` header; null when absent or not understood (the whole file is the answer then).
 * @param {string | undefined} header
 * @param {number} size bytes
 * @returns {{ start: number, end: number } | 'unsatisfiable' | null} end inclusive
 */
export function byteRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [, from = '', to = ''] = match;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}

/**
 * @param {string} file
 * @param {string} accepted the Accept-Encoding header
 * @returns {Promise<{ file: string, encoding: string | null }>}
 */
async function bestEncoding(file, accepted) {
  const offers = accepted.split(',').map((offer) => offer.trim());
  for (const [encoding, suffix] of ENCODINGS) {
    const taken = offers.some((offer) => offer.split(';')[0] === encoding && !/;\s*q=0(\.0*)?$/.test(offer));
    if (taken && (await isFile(file + suffix))) return { file: file + suffix, encoding };
  }
  return { file, encoding: null };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ root: string, base: string, precompressed: boolean }} site
 */
async function answer(request, response, { root, base, precompressed }) {
  /** @param {number} status @param {Record<string, string>} [headers] */
  const end = (status, headers = {}) =>
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(`${status}\n`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, { Allow: 'GET, HEAD' });
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const place = await locate(root, base, pathname);
  if ('redirect' in place) return end(301, { Location: place.redirect + search });
  if ('status' in place) return end(place.status);

  const { file, encoding } = precompressed
    ? await bestEncoding(place.file, String(request.headers['accept-encoding'] ?? ''))
    : { file: place.file, encoding: null };
  const { size, mtimeMs } = await stat(file);
  const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}${encoding ? `-${encoding}` : ''}"`;
  /** @type {Record<string, string>} */
  const headers = {
    'Content-Type':
      TYPES[/** @type {keyof typeof TYPES} */ (extname(place.file).toLowerCase())] ?? 'application/octet-stream',
    // Always ask again: a rebuilt site must never appear half old. The entity tag keeps that cheap.
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Accept-Ranges': encoding ? 'none' : 'bytes',
    ETag: etag,
  };
  if (precompressed) headers.Vary = 'Accept-Encoding';
  if (encoding) headers['Content-Encoding'] = encoding;
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, headers).end();
  const range = encoding ? null : byteRange(request.headers.range, size);
  if (range === 'unsatisfiable') return end(416, { 'Content-Range': `bytes */${size}` });
  if (range) headers['Content-Range'] = `bytes ${range.start}-${range.end}/${size}`;
  headers['Content-Length'] = String(range ? range.end - range.start + 1 : size);
  response.writeHead(range ? 206 : 200, headers);
  if (request.method === 'HEAD') return response.end();
  createReadStream(file, range ?? undefined)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * Starts serving; rejects when the port is taken or the folder missing.
 * @param {ServeOptions} options
 * @returns {Promise<RunningServer>}
 */
export async function serve({ root, base = '/', host = '127.0.0.1', port = 0, precompressed = true }) {
  const site = { root: await realpath(root), base: `/${base}/`.replace(/\/+/g, '/'), precompressed };
  const server = createServer((request, response) => {
    answer(request, response, site).catch((error) => {
      console.error(`${request.url}: ${error.message}`);
      response.destroy();
    });
  });
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => listening(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return {
    url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${address.port}${site.base}`,
    port: address.port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
