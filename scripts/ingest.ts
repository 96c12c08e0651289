/**
 * `npm run ingest -- [PATH…] [--out DIR] [--strict]`: files or folders → the tables of a dataset.
 *
 *   list ─► read (threads, cache) ─► plan ─► publish beside ─► move into place ─► say what happened
 */
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { READER_VERSION } from '../src/core/readReport.ts';
import { datasetPlace, describeDataset, registerDataset } from './emit/datasets.ts';
import { writeFactsCsv } from './emit/factsCsv.ts';
import type { Manifest } from './emit/manifest.ts';
import { isForeignFolder, stagingFolder, swapIn } from './emit/swap.ts';
import { openCache } from './ingest/cache.ts';
import { fingerprints } from './ingest/fingerprint.ts';
import { changeOf, makePlan } from './ingest/plan.ts';
import { publishLarge, publishSmall, readManifest, readRows } from './ingest/publish.ts';
import { readAll } from './ingest/readAll.ts';
import { loadCorrections } from './ingest/readCorrections.ts';
import { reportLine, SUMMARY_COLUMNS, troubleLines } from './ingest/summary.ts';
import { listFiles } from './readers/listFiles.ts';
import { ROOT } from './root.ts';

const REPORTS = path.join(ROOT, 'data/reports');
const PAGE_DATA = path.join(ROOT, 'public/data');
const USAGE = `用法：npm run ingest -- [文件或文件夹…] [--out 输出文件夹] [--strict]
  默认读取 data/reports，写到 public/data
  --strict   核对有不符也以退出码 1 结束`;

/** Readings; fewer are read again sooner than a country's index is written twice. */
const WORTH_KEEPING = 200;

const { paths, out, strict } = readOptions();
const staged = stagingFolder(out);
const isProject = paths.length === 1 && paths[0] === REPORTS && out === PAGE_DATA;

process.once('SIGINT', () => {
  process.stderr.write('\n已中断；上一次的完整输出保持不变，已读取的部分下次不再重读\n');
  process.exit(130); // threads end with the process; the staging folder is cleared by the next run
});

const cache = openCache(path.join(ROOT, '.cache'), out, fingerprints());
const found = await listFiles(paths);
if (found.length === 0) stop('没有找到可读取的文件');
const { files, missing, read } = await readAll(found, cache, (done) => cache.save(done, cache.published, false));
if (read > WORTH_KEEPING) cache.save(files, cache.published, false); // whatever goes wrong from here on

// Corrections belong to the project's own reports; other folders may bring their own.
const corrections = loadCorrections(isProject ? path.join(ROOT, 'data') : (paths[0] ?? ROOT));
const plan = makePlan(
  files.flatMap((file) => file.documents),
  corrections,
);

const before = readManifest(out);
const known =
  before && cache.published?.manifestSha256 === before.sha256 && hasAllFiles(before.manifest) ? cache.published : null;
const change = changeOf(plan, known);
const isCurrent = before !== null && change?.centerIds.size === 0;
if (!isCurrent) await publish();

const place = datasetPlace(out, PAGE_DATA);
await registerDataset(place.root, describeDataset(place.id, plan.synthetic));
const manifestSha256 = readManifest(out)?.sha256 ?? '';
cache.save(
  files,
  { manifestSha256, partitioned: plan.partitioned, synthetic: plan.synthetic, centres: plan.published },
  true,
);

const spill = path.join(ROOT, '.cache');
const reports = await readRows(out, 'reports', SUMMARY_COLUMNS, spill);
if (isProject) await writeFactsCsv(path.join(ROOT, 'data/facts.csv'), await readRows(out, 'facts', '*', spill));
const troubles = troubleLines(files, missing, plan, corrections);
const lines = [...reports.map(reportLine), ...troubles, closingLine()];
process.stdout.write(`${lines.join('\n')}\n`);

const unreadable = missing.length + files.flatMap((file) => file.documents).filter((document) => !document.ok).length;
const failed = strict && reports.some((report) => Number(report.fail_count) > 0);
process.exitCode = unreadable > 0 || failed ? 1 : 0;

async function publish(): Promise<void> {
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  const facts = { readerVersion: READER_VERSION, synthetic: plan.synthetic };
  const job = { plan, packFolder: cache.packFolder, staged, facts };
  if (plan.partitioned.length === 0) await publishSmall(job);
  else await publishLarge(job, before && change ? { folder: out, manifest: before.manifest, change } : null);
  await swapIn(staged, out);
}

function hasAllFiles(manifest: Manifest): boolean {
  return Object.values(manifest.tables).every((table) =>
    [...table.files, ...table.csv_files].every((file) => existsSync(path.join(out, file.path))),
  );
}

function closingLine(): string {
  const state = isCurrent ? '输出已是最新' : `写入 ${path.relative(process.cwd(), out) || '.'}`;
  return `${reports.length} 份报告，新读 ${read} 个文件，${state}${plan.synthetic ? '（模拟数据）' : ''}`;
}

function readOptions() {
  try {
    const options = { out: { type: 'string' }, strict: { type: 'boolean' }, help: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (values.help) stop('', 0);
    const target = path.resolve(values.out ?? PAGE_DATA);
    if (isForeignFolder(target)) stop(`${target} 里有别的文件，不会覆盖；请换一个输出文件夹`);
    const named = positionals.map((each) => path.resolve(each));
    return { paths: named.length > 0 ? named : [REPORTS], out: target, strict: values.strict ?? false };
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function stop(message: string, code = 2): never {
  process.stderr.write(`${message}${message && '\n\n'}${USAGE}\n`);
  process.exit(code);
}
