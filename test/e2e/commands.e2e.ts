import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
let children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  children = [];
});

/** Starts `npm run preview` without npm in between and waits for the address that it prints. */
function preview(...args: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['scripts/house/run.mjs', 'preview', ...args], { cwd: ROOT });
  children.push(child);
  return new Promise((found, failed) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      const url = /http:\S+/.exec(output)?.[0];
      if (url) found({ child, url });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', (code) => failed(new Error(`exit ${code}: ${output}`)));
  });
}

test('the site is served at the printed address until Ctrl-C, which is no failure', async () => {
  const { child, url } = await preview('--base', '/folder/');
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/folder\/$/);
  expect(await (await fetch(url)).text()).toContain('融媒账本');
  const ended = new Promise((done) => child.on('exit', (code, signal) => done({ code, signal })));
  child.kill('SIGINT');
  expect(await ended).toEqual({ code: 0, signal: null });
  await expect(fetch(url)).rejects.toThrow();
});

test('a second one finds a port of its own', async () => {
  const first = await preview();
  const second = await preview();
  expect(second.url).not.toBe(first.url);
  expect((await fetch(second.url)).status).toBe(200);
});

test('a port that was asked for and is taken is said to be taken', async () => {
  const { url } = await preview();
  await expect(preview('--port', new URL(url).port)).rejects.toThrow(/is taken/);
});
