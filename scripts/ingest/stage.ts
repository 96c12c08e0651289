/** Centres → rows in a database's tables, a few centres at a time. */
import { open } from 'node:fs/promises';
import path from 'node:path';
import { audit } from '../../src/core/check/audit.ts';
import { centreRows } from '../../src/core/panel/centreRows.ts';
import { withReportId } from '../../src/core/panel/identity.ts';
import type { BuildOptions, CentreRows, Row, SourcedReport } from '../../src/core/panel/rows.ts';
import { TABLES } from '../../src/core/schema.ts';
import { appendRows } from '../emit/appendRows.ts';
import { createTableSql } from '../emit/copySql.ts';
import type { Database } from '../emit/database.ts';
import { placeName } from './placeName.ts';
import type { PlannedCentre } from './plan.ts';
import type { PackedReport } from './records.ts';

export const BUILD: BuildOptions = { audit, pinyin: placeName };

/** Rows held before they are handed to the database. */
const HELD_ROWS = 20_000;

export async function stageCentres(
  db: Database,
  centres: readonly PlannedCentre[],
  packFolder: string,
  onCentre: (reports: number) => void,
): Promise<void> {
  for (const table of TABLES) await db.run(createTableSql(table, table.name));
  const packs = packReader(packFolder);
  let held = new Map<string, Row[]>();
  let count = 0;
  async function flush(): Promise<void> {
    for (const table of TABLES) await appendRows(db, table, table.name, held.get(table.name) ?? []);
    held = new Map();
    count = 0;
  }
  try {
    for (const centre of centres) {
      const rows = await rowsOf(centre, packs.read);
      for (const [name, own] of Object.entries(rows)) {
        const list = held.get(name);
        if (list) for (const row of own) list.push(row);
        else held.set(name, [...own]);
        count += own.length;
      }
      if (count > HELD_ROWS) await flush();
      onCentre(centre.reports.length);
    }
    await flush();
  } finally {
    await packs.close();
  }
}

async function rowsOf(
  centre: PlannedCentre,
  read: (report: PlannedCentre['reports'][number]) => Promise<PackedReport>,
): Promise<CentreRows> {
  const reports: SourcedReport[] = [...centre.transcribed];
  for (const planned of centre.reports) {
    const { extraction, source } = await read(planned);
    reports.push({ extraction: withReportId(extraction, planned.reportId), source });
  }
  return centreRows(centre.centerId, reports, new Map(centre.overrides), BUILD);
}

/** Packs stay open: the reports of a centre lie near each other. */
function packReader(folder: string) {
  const files = new Map<string, Awaited<ReturnType<typeof open>>>();
  return {
    read: async ({ pack, at, bytes }: PlannedCentre['reports'][number]): Promise<PackedReport> => {
      const file = files.get(pack) ?? (await open(path.join(folder, pack)));
      files.set(pack, file);
      const buffer = Buffer.alloc(bytes);
      await file.read(buffer, 0, bytes, at);
      return JSON.parse(buffer.toString('utf8')) as PackedReport;
    },
    close: async () => {
      await Promise.all([...files.values()].map((file) => file.close()));
    },
  };
}
