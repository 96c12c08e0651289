/** The project's root: scripts run from their own place or joined into one file below `.cache/`. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = above(path.dirname(fileURLToPath(import.meta.url)));

function above(folder: string): string {
  return existsSync(path.join(folder, 'package.json')) ? folder : above(path.dirname(folder));
}
