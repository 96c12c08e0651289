/**
 * A slow line in front of a server: all connections share `bytesPerSecond` downward, and every piece of data is `delay` ms late in
 * each direction. Everything a browser asks for passes through, workers included, and is counted.
 */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Line {
  readonly port: number;
  /** Bytes sent to the browser since the last call. */
  taken(): number;
  close(): Promise<void>;
}

export interface LineOptions {
  /** Infinity: unthrottled, only counted. */
  readonly bytesPerSecond: number;
  /** Milliseconds, one way. */
  readonly delay: number;
}

/** 10 Mbps, 40 ms there and back. */
export const SLOW: LineOptions = { bytesPerSecond: 10_000_000 / 8, delay: 20 };
export const FAST: LineOptions = { bytesPerSecond: Number.POSITIVE_INFINITY, delay: 0 };

export async function slowLine(target: number, { bytesPerSecond, delay }: LineOptions): Promise<Line> {
  const sockets = new Set<Socket>();
  let bytes = 0;
  /** When the line is free again, ms. */
  let free = 0;

  const server = createServer((browser) => {
    const site = connect(target, '127.0.0.1');
    for (const socket of [browser, site]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      // A browser that goes away is no failure.
      socket.on('error', () => socket.destroy());
    }
    pass(browser, site, () => delay);
    pass(site, browser, (size) => {
      bytes += size;
      const now = performance.now();
      free = Math.max(free, now) + (size / bytesPerSecond) * 1000;
      return free - now + delay;
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    taken() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => closed());
      }),
  };
}

/** Pieces of at most this size share the line fairly. Bytes. */
const PIECE = 8_192;
/** As much as a real line of this speed has on its way: what a browser no longer wants costs no more than that. Bytes. */
const ON_ITS_WAY = 96_000;

/** Everything from one side to the other, in order, each piece when its time has come. `wait`: milliseconds for so many bytes. */
function pass(from: Socket, to: Socket, wait: (size: number) => number): void {
  const queue: { readonly due: number; readonly piece: Buffer | null }[] = [];
  let pending = 0;
  let planned = false;

  function plan(ms: number): void {
    planned = true;
    setTimeout(pump, ms);
  }
  function pump(): void {
    planned = false;
    const now = performance.now();
    for (let next = queue[0]; next && next.due <= now + 0.5; next = queue[0]) {
      queue.shift();
      pending -= next.piece?.length ?? 0;
      if (to.destroyed) continue;
      if (next.piece === null) to.end();
      else to.write(next.piece);
    }
    if (pending < ON_ITS_WAY / 2) from.resume();
    if (queue[0]) plan(queue[0].due - now);
  }
  function add(piece: Buffer | null): void {
    queue.push({ due: performance.now() + wait(piece?.length ?? 0), piece });
    pending += piece?.length ?? 0;
    if (pending > ON_ITS_WAY) from.pause();
    if (!planned) plan(0);
  }
  from.on('data', (data: Buffer) => {
    for (let at = 0; at < data.length && !to.destroyed; at += PIECE) add(data.subarray(at, at + PIECE));
  });
  from.on('end', () => add(null));
}
