/** Where things are, and how to start a tool of node_modules on every platform without a shell. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root, absolute. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * A path inside the project, absolute.
 * @param {...string} parts
 */
export function inRoot(...parts) {
  return join(ROOT, ...parts);
}

/** Trouble that the person at the keyboard can mend: printed as one line, without a stack. */
export class HouseError extends Error {}

/**
 * The JavaScript file behind a package's command, to be run with this Node: `.bin` scripts differ between platforms.
 * @param {string} packageName
 * @param {string} [command] defaults to the package's name
 * @returns {string} absolute path
 */
export function toolPath(packageName, command = packageName) {
  const folder = inRoot('node_modules', packageName);
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) throw new HouseError(`${packageName} is not installed: run npm ci`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (!file) throw new HouseError(`${packageName} has no command ${command}`);
  return join(folder, file);
}

/**
 * A script of this project that another command needs.
 * @param {string} path relative to the root
 * @returns {string} absolute path
 * @throws {HouseError} when the checkout lacks it
 */
export function requiredScript(path) {
  if (!existsSync(inRoot(path))) throw new HouseError(`${path} is missing: this checkout is not complete`);
  return inRoot(path);
}
