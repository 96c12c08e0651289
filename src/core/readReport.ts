/**
 * The reader: a report's text → facts, outlets, indicators, outputs and the audit, each with the words it came from.
 * Pure and the same in Node and in the page.
 *
 *   text ─► mask ─► who and when ─► layout (blocks) ─► readings (candidates) ─► ranks (facts) ─► audit (checks)
 */
import { audit } from './check/audit.ts';
import { fromMicro, toMicro } from './decimal.ts';
import type { Extraction, Fact, Indicator, Outlet, Output, ReportHead, ReportText } from './model.ts';
import { reportId } from './panel/identity.ts';
import { type Readings, readText } from './read/readText.ts';
import { rule, toFacts } from './read/resolve.ts';
import { sha256Hex } from './sha256.ts';

/** Part of every cache key: raise it with each change of what is read. */
export const READER_VERSION = '1.4.0';

/** Reads one report. Never throws on any text; what it cannot tell is a warning. */
export function readReport(input: ReportText): Extraction {
  const readings = readText(input);
  const { head, text } = readings;
  const id = reportId(head, isPlaced(head) ? '' : sha256Hex(new TextEncoder().encode(text)));
  const read = readings.isReport;
  const stated = read ? toFacts(rule(readings.candidates), id, head.year, text) : [];
  const facts = [...stated, ...lastYear(stated, id)];
  const outlets = read ? outletRows(readings, id) : [];
  const indicators = read ? indicatorRows(readings, id) : [];
  return {
    report_id: id,
    report: head,
    facts,
    outlets,
    indicators,
    outputs: read ? outputRows(readings, id) : [],
    checks: audit({ report_id: id, head, facts, outlets, indicators, text }),
    warnings: readings.warnings,
    text,
  };
}

/** Centre and year are the id; only a text that lacks one is told by its hash. */
function isPlaced(head: ReportHead): boolean {
  return head.center_id !== null && head.year !== null;
}

/** Last year's total follows from this year's and the change: a derived fact of last year. */
function lastYear(facts: readonly Fact[], id: string): Fact[] {
  const total = facts.find((f) => f.metric === 'expenditure.total' && f.rank === 1);
  const change = facts.find((f) => f.metric === 'yoy.expenditure_change' && f.rank === 1);
  if (total?.value == null || change?.value == null || total.year === null) return [];
  const year = total.year - 1;
  if (facts.some((f) => f.metric === 'expenditure.total' && f.year === year)) return []; // the report states it
  return [
    {
      ...change,
      fact_id: `${id}/expenditure.total/${year}/1`,
      metric: 'expenditure.total',
      year,
      value: fromMicro(toMicro(total.value) - toMicro(change.value)),
      unit: '万元',
      status: 'derived',
      rank: 1,
      agrees: true,
      rule: 'derived.last_year',
    },
  ];
}

function outletRows(readings: Readings, id: string): Outlet[] {
  return readings.outlets.map(({ tierReported, start, end, ...rest }) => ({
    report_id: id,
    ...rest,
    tier_reported: tierReported,
    quote: readings.text.slice(start, end),
    start,
    end,
  }));
}

function indicatorRows(readings: Readings, id: string): Indicator[] {
  return readings.sheet.map(({ start, end, ...rest }) => ({
    report_id: id,
    ...rest,
    quote: readings.text.slice(start, end),
    start,
    end,
  }));
}

/** A form says its results twice, in a cell and in its prose: the first stands for both. */
function outputRows(readings: Readings, id: string): Output[] {
  const seen = new Set<string>();
  const rows = readings.outputs.filter(({ label, value, unit }) => {
    const key = `${label}|${value}|${unit}`;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
  return rows.map(({ start, end, ...rest }) => ({
    report_id: id,
    ...rest,
    quote: readings.text.slice(start, end),
    start,
    end,
  }));
}
