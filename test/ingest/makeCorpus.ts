/** Small made-up reports in files, for the ingest. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'rongmei-ingest-'));
}

/** Expenditure of `total` 万元, half of it for projects. */
export function reportText(code: string, district: string, year: number, total: number, front = ''): string {
  return `---
center_id: "${code}"
district: ${district}
unit_name: ${district}融媒体中心
year: ${year}
${front}---
${district}融媒体中心${year}年度部门整体支出绩效自评报告

一、单位基本情况
本中心核定编制20人，实有人数18人。
二、部门整体支出情况
${year}年整体支出${total}万元，其中基本支出${total / 2}万元，项目支出${total / 2}万元。
三、主要成效
全年中央级媒体发稿12篇，省级媒体发稿120篇。
`;
}

/** Two provinces, two centres in each, three years: twelve files. */
export function writeCorpus(folder: string): void {
  const centres = [
    ['430602', '岳阳楼区'],
    ['430503', '大祥区'],
    ['330102', '上城区'],
    ['330106', '西湖区'],
  ] as const;
  mkdirSync(folder, { recursive: true });
  centres.forEach(([code, district], i) => {
    for (const year of [2020, 2021, 2022]) {
      writeFileSync(
        path.join(folder, `${code}-${year}.txt`),
        reportText(code, district, year, 100 + 10 * i + (year - 2020)),
      );
    }
  });
}

/** Every file below the folder, by its relative path. */
export function filesBelow(folder: string): Record<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file)]),
  );
}
