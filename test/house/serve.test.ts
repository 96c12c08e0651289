import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byteRange, type RunningServer, serve } from '../../scripts/house/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'rongmei-serve-'));
const root = join(folder, 'site');
let server: RunningServer;
let plain: RunningServer;

beforeAll(async () => {
  mkdirSync(join(root, 'spending'), { recursive: true });
  mkdirSync(join(root, 'empty'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'way-out.txt'));
  writeFileSync(join(root, '.hidden'), 'secret');
  writeFileSync(join(root, 'index.html'), '<title>root</title>');
  writeFileSync(join(root, 'spending/index.html'), '<title>spending</title>');
  writeFileSync(join(root, 'engine.wasm'), 'raw wasm');
  writeFileSync(join(root, 'engine.wasm.br'), 'brotli wasm');
  writeFileSync(join(root, 'engine.wasm.gz'), 'gzip wasm');
  writeFileSync(join(root, 'panel.parquet'), '0123456789');
  writeFileSync(join(root, '岳阳楼区.csv'), 'a,b\n');
  server = await serve({ root, base: '/a/b/' });
  plain = await serve({ root, base: '/a/b/', precompressed: false });
});
afterAll(async () => {
  await server.close();
  await plain.close();
  rmSync(folder, { recursive: true });
});

/** A request with the path exactly as written: `fetch` would tidy it. */
function raw(path: string, headers: Record<string, string> = {}, from = server, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((done, failed) => {
    request({ host: '127.0.0.1', port: from.port, path, headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', failed)
      .end();
  });
}

describe('what an address path answers', () => {
  test.each([
    ['/a/b/', 200, 'text/html; charset=utf-8'],
    ['/a/b/spending/', 200, 'text/html; charset=utf-8'],
    ['/a/b/spending/?y=2020', 200, 'text/html; charset=utf-8'],
    ['/a/b/engine.wasm', 200, 'application/wasm'],
    ['/a/b/engine.wasm.gz', 200, 'application/gzip'],
    ['/a/b/panel.parquet', 200, 'application/vnd.apache.parquet'],
    [`/a/b/${encodeURIComponent('岳阳楼区.csv')}`, 200, 'text/csv; charset=utf-8'],
    ['/', 404, 'text/plain; charset=utf-8'],
    ['/spending/', 404, 'text/plain; charset=utf-8'],
    ['/a/b/nothing.html', 404, 'text/plain; charset=utf-8'],
    ['/a/b/index.html/', 404, 'text/plain; charset=utf-8'],
    ['/a/b/empty/', 404, 'text/plain; charset=utf-8'],
    ['/a/b/way-out.txt', 404, 'text/plain; charset=utf-8'],
    ['/a/b/.hidden', 400, 'text/plain; charset=utf-8'],
    ['/a/b/..%2f..%2fsecret.txt', 400, 'text/plain; charset=utf-8'],
    ['/a/b/..%5c..%5csecret.txt', 400, 'text/plain; charset=utf-8'],
    ['/a/b/%2e%2e/secret.txt', 404, 'text/plain; charset=utf-8'],
    ['/a/b/%00', 400, 'text/plain; charset=utf-8'],
    ['/a/b/%e0%a4', 400, 'text/plain; charset=utf-8'],
  ])('%s → %i', async (path, status, type) => {
    const answer = await raw(path);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.body).not.toContain('secret');
  });

  test.each([
    ['/a/b', '/a/b/'],
    ['/a/b/spending?y=2020', '/a/b/spending/?y=2020'],
  ])('%s is sent on to %s', async (path, location) => {
    const answer = await raw(path);
    expect([answer.status, answer.headers.location]).toEqual([301, location]);
  });

  test('only GET and HEAD', async () => {
    expect((await raw('/a/b/', {}, server, 'POST')).status).toBe(405);
    const head = await raw('/a/b/panel.parquet', {}, server, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '10', '']);
  });
});

describe('precompressed neighbours', () => {
  test.each([
    ['br, gzip', 'brotli wasm', 'br'],
    ['gzip', 'gzip wasm', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip wasm', 'gzip'],
    ['identity', 'raw wasm', undefined],
  ])('a client that takes %s gets %s', async (accepted, body, encoding) => {
    const answer = await raw('/a/b/engine.wasm', { 'accept-encoding': accepted });
    expect([answer.body, answer.headers['content-encoding']]).toEqual([body, encoding]);
    expect(answer.headers['content-type']).toBe('application/wasm');
  });

  test('can be switched off, as on a host that compresses nothing', async () => {
    const answer = await raw('/a/b/engine.wasm', { 'accept-encoding': 'br, gzip' }, plain);
    expect([answer.body, answer.headers['content-encoding']]).toEqual(['raw wasm', undefined]);
  });
});

describe('ranges and caching', () => {
  test.each([
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=5-99', { start: 5, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=5-2', 'unsatisfiable'],
    ['bytes=-', null],
    ['lines=1-2', null],
    [undefined, null],
  ])('%s of ten bytes', (header, expected) => {
    expect(byteRange(header, 10)).toEqual(expected);
  });

  test('a range is answered with just that range', async () => {
    const answer = await raw('/a/b/panel.parquet', { range: 'bytes=2-4' });
    expect([answer.status, answer.body, answer.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
  });

  test('the browser always asks again, and a rebuilt file is new', async () => {
    const first = await raw('/a/b/index.html');
    expect(first.headers['cache-control']).toBe('no-cache');
    const etag = String(first.headers.etag);
    expect((await raw('/a/b/index.html', { 'if-none-match': etag })).status).toBe(304);
    writeFileSync(join(root, 'index.html'), '<title>rebuilt</title>');
    expect((await raw('/a/b/index.html', { 'if-none-match': etag })).status).toBe(200);
  });
});

test('a taken port is refused, not shared', async () => {
  await expect(serve({ root, port: server.port })).rejects.toThrow('EADDRINUSE');
});
