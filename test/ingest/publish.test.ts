import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeDoor } from '../../scripts/db/nodeDoor.ts';
import type { Manifest } from '../../scripts/emit/manifest.ts';
import { openCache } from '../../scripts/ingest/cache.ts';
import { changeOf, makePlan, type Plan } from '../../scripts/ingest/plan.ts';
import { publishLarge, publishSmall } from '../../scripts/ingest/publish.ts';
import { readAll } from '../../scripts/ingest/readAll.ts';
import { listFiles } from '../../scripts/readers/listFiles.ts';
import { NO_CORRECTIONS } from '../../src/core/corrections/corrections.ts';
import type { Row } from '../../src/core/panel/rows.ts';
import { TABLES, type TableName } from '../../src/core/schema.ts';
import type { PageDoor } from '../../src/db/door.ts';
import { filesBelow, reportText, temporaryFolder, writeCorpus } from './makeCorpus.ts';

const home = temporaryFolder();
const corpus = path.join(home, 'reports');
const facts = { readerVersion: 'test', synthetic: false };

async function plan(partitionRows: number): Promise<{ plan: Plan; packFolder: string; read: number }> {
  const cache = openCache(path.join(home, 'cache'), 'out', { reader: 'r', builder: 'b' });
  const { files, read } = await readAll(await listFiles([corpus]), cache, () => {});
  cache.save(files, null, true);
  const documents = files.flatMap((file) => file.documents);
  return { plan: makePlan(documents, NO_CORRECTIONS, partitionRows), packFolder: cache.packFolder, read };
}

async function publish(name: string, partitionRows: number, old?: { folder: string; plan: Plan; manifest: Manifest }) {
  const planned = await plan(partitionRows);
  const staged = path.join(home, name);
  mkdirSync(staged);
  const job = { plan: planned.plan, packFolder: planned.packFolder, staged, facts };
  if (planned.plan.partitioned.length === 0)
    return { ...planned, folder: staged, manifest: await publishSmall(job), change: null };
  const published = old && {
    manifestSha256: '',
    partitioned: old.plan.partitioned,
    synthetic: false,
    centres: old.plan.published,
  };
  const change = changeOf(planned.plan, published ?? null);
  const manifest = await publishLarge(
    job,
    old && change ? { folder: old.folder, manifest: old.manifest, change } : null,
  );
  return { ...planned, folder: staged, manifest, change };
}

/** One engine a folder: its module is compiled anew with each. */
const doors = new Map<string, PageDoor>();

/** On DuckDB 0.9.1, as the page reads it. */
function readTable(folder: string, name: TableName): Promise<readonly Row[]> {
  const door = doors.get(folder) ?? createNodeDoor(folder);
  doors.set(folder, door);
  const order = TABLES.find((table) => table.name === name)?.orderBy.join(', ');
  return door.run<Row>({ name, sql: `SELECT * FROM "${name}" ORDER BY ${order}`, params: [], tables: [name] });
}

beforeAll(() => writeCorpus(corpus));
afterAll(async () => {
  await Promise.all([...doors.values()].map((door) => door.close()));
  rmSync(home, { recursive: true, force: true });
});

describe('publishing', () => {
  it('gives the same rows in one file and in partitions, to the page’s engine', async () => {
    const small = await publish('small', 1_000_000);
    const large = await publish('large', 20);
    expect(small.plan.partitioned).toEqual([]);
    expect(large.plan.partitioned).toContain('facts');
    const facts = large.manifest.tables.facts;
    expect(facts?.partitioned).toBe(true);
    expect(facts?.files.map((file) => file.path)).toContain('facts/year=2021/43.parquet');
    for (const { name } of TABLES) {
      const rows = await readTable(small.folder, name);
      expect(rows.length, name).toBe(small.manifest.tables[name]?.rows);
      expect(await readTable(large.folder, name), name).toEqual(rows);
    }
    const panel = await readTable(small.folder, 'panel');
    expect(panel).toHaveLength(12);
    expect(panel[0]).toMatchObject({
      center_id: '330102',
      year: 2020,
      expenditure_total: 120,
      district: '上城区',
      pinyin: 'Shangcheng Qu',
    });
  });

  it('gives identical bytes twice', async () => {
    const first = await publish('first', 20);
    const again = await publish('again', 20);
    expect(again.read).toBe(0);
    expect(filesBelow(again.folder)).toEqual(filesBelow(first.folder));
  });

  it('writes only what a change touches, with the bytes of a run from nothing', async () => {
    const before = await publish('before', 20);
    writeFileSync(path.join(corpus, '430602-2021.txt'), reportText('430602', '岳阳楼区', 2021, 999));
    rmSync(path.join(corpus, '330106-2022.txt'));
    writeFileSync(path.join(corpus, '330106-2023.txt'), reportText('330106', '西湖区', 2023, 55));
    const updated = await publish('updated', 20, before);
    expect(updated.read).toBe(2);
    expect([...(updated.change?.centerIds ?? [])].sort()).toEqual(['330106', '430602']);
    const anew = await publish('anew', 20);
    expect(filesBelow(updated.folder)).toEqual(filesBelow(anew.folder));
    const changed = await readTable(updated.folder, 'facts');
    expect(changed.filter((row) => row.value === 999).map((row) => row.report_id)).toEqual(['430602-2021']);
    const inode = (folder: string, file: string) =>
      filesBelow(path.join(folder, path.dirname(file)))[path.basename(file)];
    expect(inode(updated.folder, 'facts/year=2020/43.parquet')).toEqual(
      inode(before.folder, 'facts/year=2020/43.parquet'),
    );
  });
});
