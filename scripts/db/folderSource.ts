/** A dataset's files from a folder on this machine, checked against the manifest as the page checks them. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DataSource, parseManifest } from '../../src/db/manifest.ts';

export function folderSource(folder: string): DataSource {
  return {
    manifest: async () => parseManifest(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))),
    async file(file) {
      const bytes = await readFile(join(folder, file.path));
      const hash = createHash('sha256').update(bytes).digest('hex');
      if (hash !== file.sha256) throw new Error(`${file.path}: the file is not the one that manifest.json names`);
      return bytes;
    },
  };
}
