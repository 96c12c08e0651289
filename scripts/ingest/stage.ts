/** Centres → rows in a database's tables, a few centres at a time. */
import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { audit } from '../../src/core/check/audit.ts';
import { centreRows } from '../../src/core/panel/centreRows.ts';
import { withReportId } from '../../src/core/panel/identity.ts';
import type { BuildOptions, CentreRows, Row, SourcedReport } from '../../src/core/panel/rows.ts';
import { TABLES } from '../../src/core/schema.ts';
import { openAppender, type RowAppender } from '../emit/appendRows.ts';
import { createTableSql } from '../emit/copySql.ts';
import type { Database } from '../emit/database.ts';
import { placeName } from './placeName.ts';
import type { PlannedCentre } from './plan.ts';
import type { PackedReport } from './records.ts';

export const BUILD: BuildOptions = { audit, pinyin: placeName };

/** Rows of a table held before they are handed to the database: one vector of its own. */
const HELD_ROWS = 2048;

export async function stageCentres(
  db: Database,
  centres: readonly PlannedCentre[],
  packFolder: string,
  onCentre: (reports: number) => void,
): Promise<void> {
  const appenders = new Map<string, RowAppender>();
  for (const table of TABLES) {
    await db.run(createTableSql(table, table.name));
    if (table.name !== 'metrics') appenders.set(table.name, await openAppender(db, table, table.name));
  }
  const packs = packReader(packFolder);
  const held = new Map<string, Row[]>([...appenders.keys()].map((name) => [name, []]));
  function hand(limit: number): void {
    for (const [name, rows] of held) if (rows.length > limit) appenders.get(name)?.append(rows.splice(0));
  }
  try {
    for (const centre of centres) {
      const built = rowsOf(centre, packs.read);
      for (const [name, rows] of held) for (const row of built[name as keyof CentreRows]) rows.push(row);
      hand(HELD_ROWS);
      onCentre(centre.reports.length);
    }
    hand(0);
    for (const appender of appenders.values()) appender.close();
  } finally {
    packs.close();
  }
}

function rowsOf(centre: PlannedCentre, read: (report: PlannedCentre['reports'][number]) => SourcedReport): CentreRows {
  const reports: SourcedReport[] = [...centre.transcribed];
  for (const planned of centre.reports) {
    const { extraction, source } = read(planned);
    reports.push({ extraction: withReportId(extraction, planned.reportId), source });
  }
  return centreRows(centre.centerId, reports, new Map(centre.overrides), BUILD);
}

/** Packs stay open: the reports of a centre lie near each other. Read here and now: a thread of its own has nobody to give way to. */
function packReader(folder: string) {
  const files = new Map<string, number>();
  return {
    read({ pack, at, bytes }: PlannedCentre['reports'][number]): SourcedReport {
      const file = files.get(pack) ?? openSync(path.join(folder, pack), 'r');
      files.set(pack, file);
      const buffer = Buffer.allocUnsafe(bytes);
      const found = readSync(file, buffer, 0, bytes, at);
      if (found !== bytes) throw new Error(`${pack} ends before byte ${at + bytes}`);
      return JSON.parse(buffer.toString('utf8')) as PackedReport;
    },
    close() {
      for (const file of files.values()) closeSync(file);
    },
  };
}
