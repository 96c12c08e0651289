/** Installs the dependencies when they are missing or older than the lock file; otherwise costs a few milliseconds. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { HouseError, inRoot } from './paths.mjs';
import { run, runNode } from './steps.mjs';

const STAMP = inRoot('node_modules', '.rongmei-installed');

/** @returns {string} what the lock file says and for which machine: native packages differ between platforms. */
function wanted() {
  const lock = readFileSync(inRoot('package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
}

/**
 * Whether npm's own record of what it installed agrees with the lock file; then a developer's `npm install` needs no second one.
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock
 * @param {Lock} lock package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json
 */
export function agrees(lock, installed) {
  if (installed === null) return false;
  return Object.entries(lock.packages).every(
    // Optional packages are those of other platforms too: their absence means nothing.
    ([path, entry]) => path === '' || entry.optional || installed.packages[path]?.version === entry.version,
  );
}

/** @param {string} path @returns {Lock | null} */
function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** @returns {string | null} why an installation is due, or null */
function reasonToInstall() {
  if (!existsSync(inRoot('node_modules'))) return 'node_modules is missing';
  const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : null;
  if (stamp === wanted()) return null;
  if (stamp !== null && stamp.split(' ')[1] !== wanted().split(' ')[1]) return 'node_modules is of another platform';
  const lock = readLock(inRoot('package-lock.json'));
  if (lock && agrees(lock, readLock(inRoot('node_modules', '.package-lock.json')))) return null;
  return stamp === null ? 'node_modules is incomplete' : 'package-lock.json has changed';
}

/** Speaks on standard error only: commands such as `extract --json` own standard output. */
export async function ensureInstalled() {
  const reason = reasonToInstall();
  if (reason) {
    console.error(`Installing the dependencies (${reason}): npm ci, about a minute …`);
    const from = performance.now();
    // Without --include=dev a NODE_ENV of production would leave out the tools that build the page.
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const npm = process.env.npm_execpath;
    const code = npm?.endsWith('.js')
      ? await runNode(npm, args, { toStderr: true })
      : await run('npm', args, { toStderr: true, shell: process.platform === 'win32' });
    if (code !== 0) throw new HouseError(`npm ci failed (exit ${code}): see above; is the package registry reachable?`);
    console.error(`Installed in ${((performance.now() - from) / 1000).toFixed(0)} s.`);
  }
  const stamp = wanted();
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== stamp) writeFileSync(STAMP, stamp);
}
