/**
 * All rows of one centre. A centre is the unit of work: which statement the panel shows, and the check against last
 * year's report, need all reports of a centre and of no other. So a country is built centre by centre, in bounded memory.
 */
import type { MetricId } from '../catalogue/metrics.ts';
import type { Overrides } from '../corrections/overrides.ts';
import { applyOverrides } from '../corrections/overrides.ts';
import type { Check, Fact, ReportKind } from '../model.ts';
import { chooseUsed, type StatedFact } from './chooseUsed.ts';
import { compareText } from './identity.ts';
import { fillMeasures, fillMetrics } from './panelRow.ts';
import { checkRow, countVerdicts, detailRows, factRow, reportRow, reportStatus, textRows } from './reportRows.ts';
import type { BuildOptions, Cell, CentreRows, ReportStatus, Row, SourcedReport } from './rows.ts';

const KINDS: readonly ReportKind[] = ['self', 'final', 'budget'];

interface Settled extends SourcedReport {
  readonly facts: readonly Fact[];
  readonly checks: readonly Check[];
  readonly status: ReportStatus;
}

/**
 * `centerId` '' takes the reports whose centre is unknown: they get rows of their own, none in the panel.
 * Report ids must be settled already (`settleIds`), and differ.
 */
export function centreRows(
  centerId: string,
  reports: readonly SourcedReport[],
  overrides: Overrides,
  options: BuildOptions,
): CentreRows {
  const ordered = [...reports].sort((a, b) => compareText(a.extraction.report_id, b.extraction.report_id));
  const corrected = ordered.map((report) => correct(report, overrides, options));
  const settled = corrected.map((report) => withLastYear(report, corrected, options));
  const placed = settled.filter((report) => report.status === 'read' || report.status === 'duplicate');
  const stated: StatedFact[] = placed.flatMap((report) =>
    report.facts.map((fact) => ({
      fact,
      kind: report.extraction.report.kind,
      reportYear: report.extraction.report.year,
    })),
  );
  const used = chooseUsed(stated);
  const usedIds = new Set([...used.values()].map(({ fact }) => fact.fact_id));
  const details = settled.map((report) => detailRows(report.extraction));
  const center = centerId === '' ? null : centerRow(centerId, placed, options);
  return {
    centers: center && placed.length > 0 ? [center] : [],
    reports: settled.map((r) => reportRow(r.extraction, r.facts, r.checks, r.source, r.status)),
    facts: settled.flatMap((r) => r.facts.map((fact) => factRow(fact, usedIds.has(fact.fact_id)))),
    outlets: details.flatMap((rows) => rows.outlets),
    indicators: details.flatMap((rows) => rows.indicators),
    outputs: details.flatMap((rows) => rows.outputs),
    checks: settled.flatMap((r) => r.checks.map(checkRow)),
    texts: settled.flatMap((r) => textRows(r.extraction.report_id, r.extraction.text)),
    panel: center ? panelRows(center, used, placed) : [],
  };
}

/** A person's corrections first; then the audit looks again, because it must judge what is shown. */
function correct(report: SourcedReport, overrides: Overrides, { audit }: BuildOptions): Settled {
  const { extraction } = report;
  const facts = applyOverrides(extraction, overrides);
  const checks = audit && facts !== extraction.facts ? audit(auditInput(extraction, facts)) : extraction.checks;
  const { center_id, year, kind } = extraction.report;
  const plainId = `${center_id}-${year}${kind === 'self' ? '' : `-${kind}`}`;
  const transcribed = report.source.source_kind === 'transcribed';
  return { ...report, facts, checks, status: reportStatus(extraction, transcribed ? extraction.report_id : plainId) };
}

/** The second pass of the audit: only reports that imply last year's total have something to compare. */
function withLastYear(report: Settled, all: readonly Settled[], { audit }: BuildOptions): Settled {
  const { year } = report.extraction.report;
  if (!audit || year === null || !report.facts.some((fact) => fact.year === year - 1)) return report;
  const previous = KINDS.map((kind) =>
    all.find(
      (other) =>
        other.extraction.report.year === year - 1 && other.extraction.report.kind === kind && other.status === 'read',
    ),
  ).find((found) => found !== undefined);
  if (!previous) return report;
  const input = auditInput(report.extraction, report.facts);
  return { ...report, checks: audit({ ...input, previous: previous.facts, known: report.checks }) };
}

function auditInput(extraction: SourcedReport['extraction'], facts: readonly Fact[]) {
  const { report_id, report: head, outlets, indicators, text } = extraction;
  return { report_id, head, facts, outlets, indicators, text };
}

/** Name and place as the latest report has them. */
function centerRow(centerId: string, reports: readonly SourcedReport[], options: BuildOptions): Row {
  const heads = reports.map((report) => report.extraction.report).sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  const first = <K extends 'province' | 'city' | 'district' | 'unit_name'>(key: K): string | null =>
    heads.find((head) => head[key] !== null)?.[key] ?? null;
  const district = first('district');
  const name = first('unit_name') ?? (district === null ? centerId : `${district}融媒体中心`);
  return {
    center_id: centerId,
    province: first('province'),
    city: first('city'),
    district,
    name,
    pinyin: options.pinyin?.(district ?? name) ?? '',
  };
}

function panelRows(center: Row, used: ReadonlyMap<string, StatedFact>, reports: readonly Settled[]): Row[] {
  const years = new Map<number, Map<MetricId, Fact>>();
  const sources = new Map<number, StatedFact>();
  for (const stated of used.values()) {
    const year = stated.fact.year;
    if (year === null) continue;
    const facts = years.get(year) ?? new Map<MetricId, Fact>();
    facts.set(stated.fact.metric, stated.fact);
    years.set(year, facts);
    sources.set(year, stated);
  }
  return [...years.entries()]
    .sort(([a], [b]) => a - b)
    .map(([year, facts]) => {
      const own = reports.filter((report) => report.extraction.report.year === year);
      const main = KINDS.map((kind) => own.find((report) => report.extraction.report.kind === kind)).find(Boolean);
      const speaker = main ?? reports.find((r) => r.extraction.report_id === sources.get(year)?.fact.report_id);
      const verdicts = countVerdicts(own.filter((report) => report.status === 'read').flatMap(({ checks }) => checks));
      const row: Record<string, Cell> = {
        ...center,
        year,
        report_id: main?.extraction.report_id ?? null,
        source_kind: speaker?.source.source_kind ?? null,
        has_report: main !== undefined,
        period_end: main?.extraction.report.period_end ?? null,
        ...verdicts,
      };
      fillMetrics(row, facts);
      fillMeasures(row, facts);
      return row;
    });
}
