/** `data/overrides.csv`: a person read a figure better than the machine did. The machine's reading stays beside it. */
import { type MetricId, metric } from '../catalogue/metrics.ts';
import type { Bound, Extraction, Fact } from '../model.ts';
import { badBound, badDay, badMetric, badValue, badYear, firstOf, missing } from './cells.ts';
import type { CsvLine, Parsed } from './corrections.ts';

export const OVERRIDE_COLUMNS = [
  'report_id',
  'metric',
  'year',
  'value',
  'bound',
  'quote',
  'page',
  'reason',
  'who',
  'when',
] as const;

export interface Override {
  readonly report_id: string;
  readonly metric: MetricId;
  /** null: the report's own year. */
  readonly year: number | null;
  /** In the catalogue's unit; the word itself for grades. */
  readonly value: string;
  readonly bound: Bound;
  /** '' when `page` says where to look instead. */
  readonly quote: string;
  readonly page: string;
  readonly reason: string;
  readonly who: string;
  readonly when: string; // YYYY-MM-DD
  readonly line: number;
}
/** By report_id. */
export type Overrides = ReadonlyMap<string, readonly Override[]>;

export function parseOverride({ line, cells }: CsvLine): Parsed<Override> {
  const cell = (name: (typeof OVERRIDE_COLUMNS)[number]): string => (cells[name] ?? '').trim();
  const absent = missing(cells, ['report_id', 'metric', 'value', 'reason', 'who', 'when']);
  if (absent) return { ok: false, message: absent };
  const id = cell('metric');
  const message = firstOf(
    badMetric(id),
    cell('year') === '' ? null : badYear(cell('year')),
    cell('bound') === '' ? null : badBound(cell('bound')),
    badDay(cell('when')),
    cell('quote') === '' && cell('page') === '' ? '原文摘录与页码至少写一项' : null,
  );
  if (message) return { ok: false, message };
  const wrongValue = badValue(id as MetricId, cell('value'));
  if (wrongValue) return { ok: false, message: wrongValue };
  return {
    ok: true,
    value: {
      report_id: cell('report_id'),
      metric: id as MetricId,
      year: cell('year') === '' ? null : Number(cell('year')),
      value: cell('value'),
      bound: cell('bound') === '' ? '=' : (cell('bound') as Bound),
      quote: cell('quote'),
      page: cell('page'),
      reason: cell('reason'),
      who: cell('who'),
      when: cell('when'),
      line,
    },
  };
}

/**
 * The facts with this report's overrides at rank 1; the machine's statements of that metric and year move down by one.
 * Returns the very same array when there is nothing to correct. Two lines on one figure: the later line counts.
 */
export function applyOverrides(extraction: Extraction, overrides: Overrides): readonly Fact[] {
  const own = overrides.get(extraction.report_id);
  if (!own || own.length === 0) return extraction.facts;
  const latest = new Map(own.map((override) => [`${override.metric}/${yearOf(override, extraction)}`, override]));
  const corrected = [...latest.values()].map((override) => overrideFact(override, extraction));
  const byKey = new Map(corrected.map((fact) => [`${fact.metric}/${fact.year}`, fact]));
  const kept = extraction.facts.map((fact): Fact => {
    const correction = byKey.get(`${fact.metric}/${fact.year}`);
    if (!correction) return fact;
    const rank = fact.rank + 1;
    return {
      ...fact,
      rank,
      fact_id: `${fact.report_id}/${fact.metric}/${fact.year}/${rank}`,
      agrees: fact.value === correction.value && fact.value_text === correction.value_text,
    };
  });
  return [...corrected, ...kept];
}

/** Overrides whose report is not in the dataset, for a warning. */
export function unusedOverrides(overrides: Overrides, reportIds: ReadonlySet<string>): readonly Override[] {
  return [...overrides].filter(([id]) => !reportIds.has(id)).flatMap(([, own]) => own);
}

function yearOf(override: Override, extraction: Extraction): number | null {
  return override.year ?? extraction.report.year;
}

function overrideFact(override: Override, extraction: Extraction): Fact {
  const { unit } = metric(override.metric);
  const year = yearOf(override, extraction);
  // A quote from a scan or a printed page may not be in the text: then no place is claimed.
  const start = override.quote === '' ? -1 : extraction.text.indexOf(override.quote);
  const place =
    start < 0 ? { quote: '', start: 0, end: 0 } : { quote: override.quote, start, end: start + override.quote.length };
  const where = override.page === '' ? '' : `第${override.page}页，`;
  return {
    fact_id: `${extraction.report_id}/${override.metric}/${year}/1`,
    report_id: extraction.report_id,
    metric: override.metric,
    year,
    value: unit === null ? null : Number(override.value),
    value_text: unit === null ? override.value : null,
    unit,
    text: override.value,
    bound: override.bound,
    status: 'overridden',
    rank: 1,
    agrees: true,
    period_start: null,
    period_end: null,
    ...place,
    label: `${override.reason}（${where}${override.who}，${override.when}）`,
    label_start: null,
    label_end: null,
    section: null,
    rule: 'override',
  };
}
