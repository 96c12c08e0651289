import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { type LineOptions, slowLine } from '../../scripts/bench/slowLine.ts';

const BODY = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * 31) % 256));

/** Bytes a second, delay one way → the least time that 200 kB may take, ms. */
const LINES: readonly (readonly [string, LineOptions, number])[] = [
  ['unthrottled', { bytesPerSecond: Number.POSITIVE_INFINITY, delay: 0 }, 0],
  ['2 MB/s', { bytesPerSecond: 2_000_000, delay: 0 }, 95],
  ['40 ms there and back', { bytesPerSecond: Number.POSITIVE_INFINITY, delay: 20 }, 38],
];

test.each(LINES)('%s: every byte in its order, counted, no sooner than the line allows', async (_, options, least) => {
  const server = createServer((_request, response) => {
    // In many small writes, as servers do.
    for (let at = 0; at < BODY.length; at += 777) response.write(BODY.subarray(at, at + 777));
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const line = await slowLine((server.address() as AddressInfo).port, options);
  try {
    const from = performance.now();
    const answers = await Promise.all([1, 2].map(async () => fetch(`http://127.0.0.1:${line.port}/`)));
    for (const answer of answers) expect(Buffer.from(await answer.arrayBuffer()).equals(BODY)).toBe(true);
    expect(performance.now() - from).toBeGreaterThanOrEqual(least);
    expect(line.taken()).toBeGreaterThan(2 * BODY.length);
    expect(line.taken()).toBe(0);
  } finally {
    await line.close();
    server.close();
  }
});
