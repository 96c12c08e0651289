/** Decides, before anything is written: final ids, which centres changed, which tables are partitioned. Pure. */
import type { Corrections } from '../../src/core/corrections/corrections.ts';
import type { Override } from '../../src/core/corrections/overrides.ts';
import { transcribedReports } from '../../src/core/corrections/transcribed.ts';
import { compareText, settleIds } from '../../src/core/panel/identity.ts';
import type { SourcedReport } from '../../src/core/panel/rows.ts';
import type { PublishedDocument, PublishedState } from './published.ts';
import { COUNTED, type CountedTable, type DocumentRecord, type PackedAt, type ReadRecord } from './records.ts';

/** Above this a table is many files (DESIGN: facts above 200,000 rows). */
export const PARTITION_ROWS = 200_000;

export interface PlannedReport extends PackedAt {
  readonly reportId: string;
}
export interface PlannedCentre {
  readonly centerId: string; // '' when unknown
  readonly reports: readonly PlannedReport[];
  /** Copied by hand; there is no reading of them in a pack. */
  readonly transcribed: readonly SourcedReport[];
  readonly overrides: readonly (readonly [reportId: string, own: readonly Override[]])[];
}
export interface Duplicate {
  readonly file: string;
  /** null: the same text was read already. */
  readonly reportId: string | null;
  readonly wanted: string;
}
export interface Plan {
  readonly centres: readonly PlannedCentre[];
  readonly partitioned: readonly CountedTable[];
  readonly synthetic: boolean;
  readonly duplicates: readonly Duplicate[];
  readonly reportIds: ReadonlySet<string>;
  /** For the next run. */
  readonly published: PublishedState['centres'];
}

export function makePlan(documents: readonly DocumentRecord[], corrections: Corrections, limit = PARTITION_ROWS): Plan {
  const read = documents.filter((document): document is ReadRecord => document.ok);
  const ids = settleIds(read);
  const duplicates: Duplicate[] = [];
  const centres = new Map<string, { reports: PlannedReport[]; transcribed: SourcedReport[] }>();
  const published = new Map<string, PublishedDocument[]>();
  const reportIds = new Set<string>();
  const rows = Object.fromEntries(COUNTED.map((name) => [name, 0])) as Record<CountedTable, number>;
  read.forEach((record, i) => {
    const reportId = ids[i] ?? null;
    if (reportId !== record.wanted) duplicates.push({ file: record.file, reportId, wanted: record.wanted });
    if (reportId === null) return;
    const { pack, at, bytes } = record;
    entry(centres, record.centerId).reports.push({ reportId, pack, at, bytes });
    const key = `${record.sha256} ${record.file} ${correctionKey(corrections.overrides.get(reportId))}`;
    list(published, record.centerId).push({ reportId, key, years: record.years });
    reportIds.add(reportId);
    for (const name of COUNTED) rows[name] += record.counts[name];
  });
  for (const report of transcribedReports(corrections.transcribed)) {
    const { report_id: reportId, report: head, facts } = report.extraction;
    const centerId = head.center_id ?? '';
    entry(centres, centerId).transcribed.push(report);
    const years = [...new Set([head.year, ...facts.map((fact) => fact.year)])].filter((year) => year !== null);
    list(published, centerId).push({ reportId, key: JSON.stringify(facts), years });
    reportIds.add(reportId);
  }
  return {
    centres: [...centres]
      .sort(([a], [b]) => compareText(a, b))
      .map(([centerId, own]) => ({ centerId, ...own, overrides: overridesOf(own.reports, corrections) })),
    partitioned: COUNTED.filter((name) => rows[name] > limit),
    synthetic: read.some((record) => record.synthetic),
    duplicates,
    reportIds,
    published: Object.fromEntries([...published].sort(([a], [b]) => compareText(a, b))),
  };
}

export interface Change {
  /** Centres to build anew. */
  readonly centerIds: ReadonlySet<string>;
  /** Reports whose old rows go. */
  readonly oldReportIds: readonly string[];
  /** Province → years whose partition files are written anew. */
  readonly years: ReadonlyMap<string, ReadonlySet<number>>;
}

/** What differs from the output that is there; null when it has to be written from nothing. */
export function changeOf(plan: Plan, before: PublishedState | null): Change | null {
  if (!before || before.synthetic !== plan.synthetic) return null;
  if (before.partitioned.join() !== plan.partitioned.join()) return null;
  const centerIds = new Set<string>();
  const oldReportIds: string[] = [];
  const years = new Map<string, Set<number>>();
  for (const centerId of new Set([...Object.keys(before.centres), ...Object.keys(plan.published)])) {
    const old = before.centres[centerId] ?? [];
    const now = plan.published[centerId] ?? [];
    const touched = differing(old, now);
    if (touched.length === 0) continue;
    centerIds.add(centerId);
    oldReportIds.push(...old.map((document) => document.reportId));
    const province = provinceOf(centerId);
    const dirty = years.get(province) ?? new Set<number>();
    years.set(province, dirty);
    // The year after: its report is checked against this one.
    for (const year of touched.flatMap((document) => document.years)) dirty.add(year).add(year + 1);
  }
  return { centerIds, oldReportIds, years };
}

function differing(old: readonly PublishedDocument[], now: readonly PublishedDocument[]): PublishedDocument[] {
  const text = (document: PublishedDocument): string => `${document.reportId} ${document.key}`;
  const before = new Set(old.map(text));
  const after = new Set(now.map(text));
  return [...old.filter((d) => !after.has(text(d))), ...now.filter((d) => !before.has(text(d)))];
}

/** The first two digits of GB/T 2260; `00` for reports whose centre is unknown. */
export function provinceOf(centerId: string): string {
  return centerId === '' ? '00' : centerId.slice(0, 2);
}

function overridesOf(reports: readonly PlannedReport[], { overrides }: Corrections): PlannedCentre['overrides'] {
  return reports.flatMap(({ reportId }) => {
    const own = overrides.get(reportId);
    return own ? [[reportId, own] as const] : [];
  });
}

function correctionKey(overrides: readonly Override[] | undefined): string {
  return overrides ? JSON.stringify(overrides) : '';
}

function entry<T extends { reports: PlannedReport[]; transcribed: SourcedReport[] }>(
  map: Map<string, T>,
  key: string,
): T {
  const held = map.get(key) ?? ({ reports: [], transcribed: [] } as unknown as T);
  map.set(key, held);
  return held;
}

function list<T>(map: Map<string, T[]>, key: string): T[] {
  const held = map.get(key) ?? [];
  map.set(key, held);
  return held;
}
