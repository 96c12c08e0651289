import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const root = new URL('../../', import.meta.url);
const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as {
  packages: Readonly<Record<string, Entry>>;
};

/** Whether a package at `path` finds `name`: in its own node_modules or in one further out. */
function finds(path: string, name: string): boolean {
  if (packages[`${path}${path && '/'}node_modules/${name}`]?.version) return true;
  if (path === '') return false;
  const outer = path.lastIndexOf('/node_modules/');
  return finds(outer < 0 ? '' : path.slice(0, outer), name);
}

test('the lock file knows the native packages of every platform: npm ci refuses it otherwise', () => {
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !finds(path, name)),
  );
  expect(missing).toEqual([]);
});

test('the lock file names no download address', () => {
  const addresses = Object.entries(packages).filter(([, entry]) => entry.resolved?.startsWith('http'));
  expect(addresses.map(([path]) => path)).toEqual([]);
});

test('dependencies are pinned exactly', () => {
  const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies } as Record<
    string,
    string
  >).filter(([, version]) => !/^(npm:@?[\w/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});
