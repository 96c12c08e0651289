/** Complete or not at all: a dataset is written beside its place, then moved there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Beside `out` and on the same disk, so that the move is a rename. */
export function stagingFolder(out: string): string {
  return path.join(path.dirname(out), `.${path.basename(out)}.next`);
}

/** A folder that holds something, none of it ours: a mistyped `--out`. */
export function isForeignFolder(out: string): boolean {
  if (!existsSync(out)) return false;
  const known = new Set(['manifest.json', 'datasets.json']);
  const names = readdirSync(out).filter((name) => !name.startsWith('.'));
  const nested = names.some((name) => existsSync(path.join(out, name, 'manifest.json')));
  return names.length > 0 && !nested && !names.some((name) => known.has(name));
}

/** Moves `staged` to `out`. What the old dataset did not write (other datasets in sub-folders) stays where it is. */
export async function swapIn(staged: string, out: string): Promise<void> {
  await mkdir(path.dirname(out), { recursive: true });
  if (!existsSync(out)) return rename(staged, out);
  const ours = ownNames(out);
  for (const name of readdirSync(out)) {
    if (!ours.has(name) && !existsSync(path.join(staged, name))) {
      await rename(path.join(out, name), path.join(staged, name));
    }
  }
  const old = path.join(path.dirname(out), `.${path.basename(out)}.old`);
  await rm(old, { recursive: true, force: true });
  await rename(out, old);
  await rename(staged, out);
  await rm(old, { recursive: true, force: true });
}

function ownNames(out: string): ReadonlySet<string> {
  const names = new Set(['manifest.json', 'datapackage.json']);
  const file = path.join(out, 'manifest.json');
  if (!existsSync(file)) return names;
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly tables: Readonly<Record<string, { files: { path: string }[]; csv_files: { path: string }[] }>>;
  };
  for (const table of Object.values(manifest.tables)) {
    for (const { path: name } of [...table.files, ...table.csv_files]) names.add(name.split('/')[0] ?? name);
  }
  return names;
}
