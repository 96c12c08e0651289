/** `data/transcribed.csv`: figures that a person copied from a report whose file the project does not have. */
import { type MetricId, metric } from '../catalogue/metrics.ts';
import type { Bound, Extraction, Fact, ReportKind } from '../model.ts';
import type { SourcedReport } from '../panel/rows.ts';
import { badBound, badDay, badMetric, badValue, badYear, firstOf, missing } from './cells.ts';
import type { CsvLine, Parsed } from './corrections.ts';

export const TRANSCRIBED_COLUMNS = [
  'center_id',
  'province',
  'city',
  'district',
  'unit_name',
  'year',
  'kind',
  'title',
  'metric',
  'metric_year',
  'value',
  'bound',
  'quote',
  'page',
  'source_url',
  'published_on',
  'who',
  'when',
] as const;

export interface Transcribed {
  readonly center_id: string;
  readonly province: string | null;
  readonly city: string | null;
  readonly district: string | null;
  readonly unit_name: string | null;
  readonly year: number;
  readonly kind: ReportKind;
  readonly title: string | null;
  readonly metric: MetricId;
  /** The year the figure speaks of; the report's own unless the file says otherwise. */
  readonly metric_year: number;
  readonly value: string;
  readonly bound: Bound;
  /** The words copied, or the place they stand at. */
  readonly quote: string;
  readonly source_url: string;
  readonly published_on: string | null;
  readonly who: string;
  readonly when: string; // YYYY-MM-DD
}

const KINDS: readonly string[] = ['self', 'final', 'budget'] satisfies ReportKind[];

export function parseTranscribed({ cells }: CsvLine): Parsed<Transcribed> {
  const cell = (name: (typeof TRANSCRIBED_COLUMNS)[number]): string => (cells[name] ?? '').trim();
  const orNull = (name: (typeof TRANSCRIBED_COLUMNS)[number]): string | null => cell(name) || null;
  const absent = missing(cells, ['center_id', 'year', 'metric', 'value', 'source_url', 'who', 'when']);
  if (absent) return { ok: false, message: absent };
  const id = cell('metric');
  const message = firstOf(
    /^\d{6}$/.test(cell('center_id')) ? null : `机构代码 ${cell('center_id')} 不是六位数字`,
    badMetric(id),
    badYear(cell('year')),
    cell('metric_year') === '' ? null : badYear(cell('metric_year')),
    cell('kind') === '' || KINDS.includes(cell('kind')) ? null : `类别 ${cell('kind')} 应为 self、final、budget 之一`,
    cell('bound') === '' ? null : badBound(cell('bound')),
    /^https?:\/\/\S+$/.test(cell('source_url')) ? null : `来源地址 ${cell('source_url')} 不是网址`,
    cell('published_on') === '' ? null : badDay(cell('published_on')),
    badDay(cell('when')),
  );
  if (message) return { ok: false, message };
  const wrongValue = badValue(id as MetricId, cell('value'));
  if (wrongValue) return { ok: false, message: wrongValue };
  return {
    ok: true,
    value: {
      center_id: cell('center_id'),
      province: orNull('province'),
      city: orNull('city'),
      district: orNull('district'),
      unit_name: orNull('unit_name'),
      year: Number(cell('year')),
      kind: (cell('kind') || 'self') as ReportKind,
      title: orNull('title'),
      metric: id as MetricId,
      metric_year: Number(cell('metric_year') || cell('year')),
      value: cell('value'),
      bound: (cell('bound') || '=') as Bound,
      quote: cell('quote') || [metric(id as MetricId).zh, cell('page') && `（第${cell('page')}页）`].join(''),
      source_url: cell('source_url'),
      published_on: orNull('published_on'),
      who: cell('who'),
      when: cell('when'),
    },
  };
}

/** One report a centre, year and kind, `430602-2020-transcribed`; its text is the copied words, one line a figure. */
export function transcribedReports(lines: readonly Transcribed[]): readonly SourcedReport[] {
  const groups = new Map<string, Transcribed[]>();
  for (const line of lines) {
    const kind = line.kind === 'self' ? '' : `-${line.kind}`;
    const id = `${line.center_id}-${line.year}${kind}-transcribed`;
    const group = groups.get(id);
    if (group) group.push(line);
    else groups.set(id, [line]);
  }
  return [...groups].map(([id, group]) => toReport(id, group));
}

function toReport(id: string, lines: readonly Transcribed[]): SourcedReport {
  const first = <T>(read: (line: Transcribed) => T | null): T | null => lines.map(read).find((v) => v !== null) ?? null;
  const head = lines[0];
  if (!head) throw new Error(`${id} has no lines`);
  const facts: Fact[] = [];
  const ranks = new Map<string, Fact>();
  let text = '';
  for (const line of lines) {
    const fact = toFact(id, line, text.length, ranks);
    facts.push(fact);
    text += `${line.quote}\n`;
  }
  const extraction: Extraction = {
    report_id: id,
    report: {
      center_id: head.center_id,
      province: first((line) => line.province),
      city: first((line) => line.city),
      district: first((line) => line.district),
      unit_name: first((line) => line.unit_name),
      year: head.year,
      kind: head.kind,
      title: first((line) => line.title),
      period_end: null,
    },
    facts,
    outlets: [],
    indicators: [],
    outputs: [],
    checks: [],
    warnings: [],
    text,
  };
  return {
    extraction,
    source: {
      source_kind: 'transcribed',
      source_file: null,
      source_sha256: null,
      text_sha256: null,
      source_url: head.source_url,
      published_on: first((line) => line.published_on),
    },
  };
}

/** `firsts` holds rank 1 of each metric and year so far; repeats get the next rank. */
function toFact(id: string, line: Transcribed, start: number, firsts: Map<string, Fact>): Fact {
  const { unit } = metric(line.metric);
  const key = `${line.metric}/${line.metric_year}`;
  const held = firsts.get(key);
  const rank = (held?.rank ?? 0) + 1;
  const value = unit === null ? null : Number(line.value);
  const value_text = unit === null ? line.value : null;
  const fact: Fact = {
    fact_id: `${id}/${key}/${rank}`,
    report_id: id,
    metric: line.metric,
    year: line.metric_year,
    value,
    value_text,
    unit,
    text: line.value,
    bound: line.bound,
    status: 'transcribed',
    rank,
    agrees: held ? held.value === value && held.value_text === value_text : true,
    period_start: null,
    period_end: null,
    quote: line.quote,
    start,
    end: start + line.quote.length,
    label: `${line.who}，${line.when}`,
    label_start: null,
    label_end: null,
    section: null,
    rule: 'transcribed',
  };
  firsts.set(key, { ...fact, value: held ? held.value : value, value_text: held ? held.value_text : value_text });
  return fact;
}
