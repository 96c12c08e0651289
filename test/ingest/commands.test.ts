/** The two commands as people and programs run them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDocx } from '../readers/makeOffice.ts';
import { filesBelow, reportText, temporaryFolder } from './makeCorpus.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const home = temporaryFolder();
const folder = path.join(home, 'reports');
const out = path.join(home, 'out');
const a = reportText('430602', '岳阳楼区', 2020, 100);

function run(command: string, ...args: string[]) {
  const done = spawnSync(process.execPath, ['scripts/house/run.mjs', command, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

beforeAll(() => {
  mkdirSync(path.join(folder, '子文件夹'), { recursive: true });
  writeFileSync(path.join(folder, 'a.txt'), a);
  writeFileSync(path.join(folder, 'a-copy.txt'), a);
  writeFileSync(path.join(folder, 'b.txt'), reportText('430602', '岳阳楼区', 2020, 300));
  writeFileSync(path.join(folder, 'broken.docx'), makeDocx(['一']).subarray(0, 200));
  writeFileSync(
    path.join(folder, '子文件夹/c.zip'),
    zipSync({ '内/d.txt': strToU8(reportText('430503', '大祥区', 2021, 80)) }),
  );
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('extract --json', () => {
  it('writes one document a line in the order of the arguments, and nothing else', () => {
    const files = ['b.txt', 'broken.docx', 'absent.txt', 'a.txt', '子文件夹/c.zip'].map((name) =>
      path.join(folder, name),
    );
    const { code, out: lines, err } = run('extract', '--json', ...files);
    expect(code).toBe(1);
    expect(err).toBe('');
    const documents = lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(documents.map((d) => [path.relative(folder, d.file), d.ok, d.error?.code ?? d.report.center_id])).toEqual([
      ['b.txt', true, '430602'],
      ['broken.docx', false, 'broken'],
      ['absent.txt', false, 'not_found'],
      ['a.txt', true, '430602'],
      ['子文件夹/c.zip/内/d.txt', true, '430503'],
    ]);
    const { report, facts, ...rest } = documents[0];
    expect(Object.keys(rest)).toEqual(['file', 'ok', 'outlets', 'indicators', 'outputs', 'checks', 'warnings']);
    expect(Object.keys(report)).toEqual([
      'center_id',
      'province',
      'city',
      'district',
      'unit_name',
      'year',
      'kind',
      'title',
      'period_end',
    ]);
    const total = facts.find((fact: { metric: string }) => fact.metric === 'expenditure.total');
    expect(total).toMatchObject({
      fact_id: '430602-2020/expenditure.total/2020/1',
      value: 300,
      unit: '万元',
      bound: '=',
      status: 'stated',
      rank: 1,
      agrees: true,
    });
    expect(Object.keys(total)).toEqual([
      'fact_id',
      'metric',
      'year',
      'value',
      'unit',
      'text',
      'bound',
      'status',
      'rank',
      'agrees',
      'period_start',
      'period_end',
      'quote',
      'start',
      'end',
      'label',
      'section',
      'rule',
    ]);
  });

  it('ends well when all could be read, and speaks to people without --json', () => {
    expect(run('extract', '--json', path.join(folder, 'a.txt')).code).toBe(0);
    const people = run('extract', path.join(folder, 'a.txt'));
    expect(people.code).toBe(0);
    expect(people.out).toContain('支出合计');
    expect(people.out).toContain('未列明：');
    const explained = run('extract', '--explain', 'expenditure.total', path.join(folder, 'a.txt'));
    expect(explained.out).toMatch(/✓ .*100/);
    expect(run('extract', '--explain', 'no.metric', path.join(folder, 'a.txt')).code).toBe(2);
  });
});

describe('ingest', () => {
  it('keeps what could be read, names what could not, and changes nothing without need', () => {
    const first = run('ingest', folder, '--out', out);
    expect(first.code).toBe(1);
    expect(first.out).toContain('broken.docx：文件损坏');
    expect(first.out).toContain('a.txt：与 430602-2020 文本相同，只读一次');
    expect(first.out).toContain('430602-2020 已有另一文本，记作 430602-2020-2');
    expect(
      first.out
        .split('\n')
        .filter((line) => /^4\d{5}-/.test(line))
        .map((line) => line.split(' ')[0]),
    ).toEqual(['430503-2021', '430602-2020', '430602-2020-2']);
    const before = filesBelow(out);
    expect(Object.keys(before)).toContain('panel.parquet');
    const manifest = JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8'));
    expect(manifest.tables.reports).toMatchObject({ rows: 3, csv: { path: 'reports.csv' } });
    const again = run('ingest', folder, '--out', out);
    expect(again.out).toContain('输出已是最新');
    expect(filesBelow(out)).toEqual(before);
  });

  it('writes CSV without mark, with LF, ids for heads and the shortest exact decimals', () => {
    const csv = readFileSync(path.join(out, 'panel.csv'), 'utf8');
    expect(csv.startsWith('center_id,year,province,')).toBe(true);
    expect(csv).not.toContain('\r');
    expect(csv).toMatch(/,100,stated,=,50,stated,=,/);
  });

  it('fails on findings only when told to, and never writes over what is not its own', () => {
    const wrong = path.join(home, 'wrong');
    mkdirSync(wrong);
    writeFileSync(path.join(wrong, 'w.txt'), a.replace('项目支出50万元', '项目支出70万元'));
    expect(run('ingest', wrong, '--out', path.join(home, 'w1')).code).toBe(0);
    expect(run('ingest', wrong, '--out', path.join(home, 'w1'), '--strict').code).toBe(1);
    const foreign = run('ingest', wrong, '--out', folder);
    expect(foreign.code).toBe(2);
    expect(existsSync(path.join(folder, 'a.txt'))).toBe(true);
  });
});
