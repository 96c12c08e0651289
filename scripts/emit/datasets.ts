/** `public/data/datasets.json`: the datasets that the page offers. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../../src/db/types.ts';

/** Where a dataset is listed: a folder inside `public/data` is one more dataset of that page, any other stands alone. */
export function datasetPlace(out: string, pageData: string): { readonly root: string; readonly id: string } {
  const inside = path.relative(pageData, out);
  const isChild = inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside) && !inside.includes(path.sep);
  return isChild ? { root: pageData, id: inside } : { root: out, id: '' };
}

export function describeDataset(id: string, synthetic: boolean): Dataset {
  const folder = id === '' ? 'data/' : `data/${id}/`;
  if (synthetic) {
    const label =
      id === '' || id === 'national'
        ? ['全国模拟数据', 'Simulated, whole country']
        : [`模拟数据 ${id}`, `Simulated, ${id}`];
    return { id, folder, labelZh: label[0] ?? id, labelEn: label[1] ?? id, synthetic };
  }
  if (id === '') return { id, folder, labelZh: '公开报告', labelEn: 'Published reports', synthetic };
  return { id, folder, labelZh: id, labelEn: id, synthetic };
}

/** Puts `dataset` beside those already listed; the default one first. */
export async function registerDataset(root: string, dataset: Dataset): Promise<void> {
  const file = path.join(root, 'datasets.json');
  const listed = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Dataset[]) : [];
  const others = listed.filter(({ id }) => id !== dataset.id);
  const all = [...others, dataset].sort((a, b) => (a.id < b.id ? -1 : 1));
  await mkdir(root, { recursive: true });
  await writeFile(`${file}.next`, `${JSON.stringify(all, null, 2)}\n`);
  await rename(`${file}.next`, file);
}
