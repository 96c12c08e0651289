/** Ingest of synthetic reports: reports a second, peak memory of all its processes, growth, and the second run. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inRoot } from '../house/paths.mjs';
import { descendants, read } from './chromium.ts';
import type { Measure } from './measure.ts';

const PLACE = inRoot('.cache', 'bench');

interface Run {
  /** Seconds. */
  readonly seconds: number;
  /** MB, sum over the processes. NaN where the system does not say. */
  readonly peak: number;
}

/** Runs a command of the project as npm does; its own output goes nowhere unless it fails. */
async function run(command: 'synth' | 'ingest', args: readonly string[]): Promise<Run> {
  const from = performance.now();
  const child = spawn(process.execPath, [inRoot('scripts/house/run.mjs'), command, ...args], {
    cwd: inRoot(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      output = (output + data).slice(-4000);
    });
  let peak = process.platform === 'linux' ? 0 : Number.NaN;
  const watch = setInterval(() => {
    const pid = child.pid ?? 0;
    const now = [pid, ...descendants(pid)].reduce((sum, one) => sum + proportional(one), 0);
    peak = Math.max(peak, now);
  }, 250);
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: exit ${code}\n${output}`);
  return { seconds: (performance.now() - from) / 1000, peak };
}

/** MB of one process, shared pages counted by their part. */
function proportional(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;
}

export interface Ingested {
  readonly measures: readonly Measure[];
  /** Folder of the largest dataset. */
  readonly dataset: string;
}

/** `sizes` in reports, ascending; ten years a centre. */
export async function ingestMeasures(sizes: readonly number[], say: (line: string) => void): Promise<Ingested> {
  mkdirSync(PLACE, { recursive: true });
  const runs: { reports: number; first: Run }[] = [];
  const measures: Measure[] = [];
  let dataset = '';
  for (const size of sizes) {
    const source = join(PLACE, `reports-${size}`);
    dataset = join(PLACE, `dataset-${size}`);
    if (!existsSync(source))
      await run('synth', ['--centers', String(size / 10), '--years', '10', '--formats', 'txt', '--out', source]);
    rmSync(dataset, { recursive: true, force: true });
    forgetReadings(dataset);
    say(`ingest of ${size} reports`);
    const first = await run('ingest', [join(source, 'reports'), '--out', dataset]);
    runs.push({ reports: size, first });
    const whole = size >= 28_500;
    measures.push(
      {
        id: `ingest/${size}/seconds`,
        what: `ingest of ${size} reports`,
        unit: 's',
        values: [first.seconds],
        budget: whole ? 60 : null,
      },
      {
        id: `ingest/${size}/rate`,
        what: `ingest of ${size} reports: throughput`,
        unit: 'reports/s',
        values: [size / first.seconds],
        budget: null,
      },
      {
        id: `ingest/${size}/peak`,
        what: `ingest of ${size} reports: peak memory`,
        unit: 'MB',
        values: [first.peak],
        budget: whole ? 1024 : null,
      },
    );
    if (size !== sizes.at(-1)) continue;
    const unchanged = await run('ingest', [join(source, 'reports'), '--out', dataset]);
    change(join(source, 'reports'), 10);
    const second = await run('ingest', [join(source, 'reports'), '--out', dataset]);
    measures.push(
      {
        id: `ingest/${size}/unchanged`,
        what: `ingest of ${size} reports again, nothing changed`,
        unit: 's',
        values: [unchanged.seconds],
        budget: null,
      },
      {
        id: `ingest/${size}/changed`,
        what: `ingest of ${size} reports again, 10 changed`,
        unit: 's',
        values: [second.seconds],
        budget: whole ? 5 : null,
      },
    );
  }
  const [small, large] = [runs[0], runs.at(-1)];
  if (small && large && small !== large) {
    const growth = large.first.seconds / small.first.seconds / (large.reports / small.reports);
    measures.push({
      id: 'ingest/growth',
      what: `time a report, ${large.reports} against ${small.reports}`,
      unit: '×',
      values: [growth],
      budget: 1.2,
    });
  }
  return { measures, dataset };
}

/** Readings of earlier runs would make the first run a second one. They lie under the output's name: scripts/ingest/cache.ts. */
function forgetReadings(dataset: string): void {
  const id = createHash('sha256').update(resolve(dataset)).digest('hex').slice(0, 12);
  rmSync(inRoot('.cache', 'ingest', id), { recursive: true, force: true });
}

function change(folder: string, count: number): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .slice(0, count);
  for (const name of files) {
    const file = join(folder, name);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
    utimesSync(file, new Date(), new Date());
  }
}
