/** The data that the pictures are drawn of: the five reports, and a small made-up country. The same on every machine. */
import { readdirSync, readFileSync } from 'node:fs';
import { generate } from '../../scripts/synth/generate.ts';
import type { SynthTruth, TruthFact } from '../../scripts/synth/truth.ts';
import { audit } from '../../src/core/check/audit.ts';
import { NO_CORRECTIONS } from '../../src/core/corrections/corrections.ts';
import type { Extraction, Fact, ReportHead } from '../../src/core/model.ts';
import { buildDataset } from '../../src/core/panel/buildPanel.ts';
import type { SourcedReport, TableRows } from '../../src/core/panel/rows.ts';
import { readReport } from '../../src/core/readReport.ts';
import { splitFrontMatter } from '../../src/formats/frontMatter.ts';

/** Enough for distributions and for more than one province, few enough to be drawn while a test waits. */
const COUNTRY = { centers: 60, years: 4, seed: 7 };

const DIGESTS = new URL('../../data/reports/', import.meta.url);

export function fiveReports(): TableRows {
  return datasetOf(
    readdirSync(DIGESTS)
      .sort()
      .map((name) => {
        const { front, text } = splitFrontMatter(readFileSync(new URL(name, DIGESTS), 'utf8'));
        return sourced(name, 'digest', readReport({ file: name, text, ...(front ? { front } : {}) }));
      }),
  );
}

/** What synthetic reports truly state, not what the reader finds in them: a picture changes when the page does, not when it reads better. */
export function smallCountry(): TableRows {
  return datasetOf(
    [...generate(COUNTRY)].map(({ file, text, truth }) => sourced(file, 'synthetic', stated(truth, text.slice(0, 20)))),
  );
}

function datasetOf(reports: readonly SourcedReport[]): TableRows {
  return buildDataset(reports, NO_CORRECTIONS, { pinyin: (name) => `Pinyin ${name}` });
}

function sourced(file: string, source_kind: 'digest' | 'synthetic', extraction: Extraction): SourcedReport {
  const unknown = { source_sha256: null, text_sha256: null, source_url: null, published_on: null };
  return { extraction, source: { source_kind, source_file: file, ...unknown } };
}

/** The truth as if it had been read; what is right to leave is left. */
function stated({ report, facts, outlets, indicators, outputs }: SynthTruth, text: string): Extraction {
  const head: ReportHead = { kind: 'self', title: text, period_end: null, ...report };
  const report_id = `${head.center_id}-${head.year}`;
  const evidence = { quote: text.slice(0, 4), start: 0, end: 4 };
  const required = facts.filter(({ optional, part }) => !optional && !part);
  const rows = {
    report_id,
    facts: required.map((fact): Fact => ({ ...factOf(fact, report_id, head.year), ...evidence })),
    outlets: (outlets ?? []).map(({ tier, tier_reported = tier, outlet, count, bound = '=', kind = 'article' }) => ({
      ...{ report_id, tier, tier_reported, outlet, count, bound, kind },
      ...evidence,
    })),
    indicators: (indicators ?? []).map(({ level, section, name, no = null, weight, score }) => ({
      ...{ report_id, level, section, no, name, weight, score, target: null, actual: null },
      ...evidence,
    })),
  };
  return {
    ...rows,
    report: head,
    outputs: (outputs ?? []).map(({ metric, value, unit, bound = '=' }) => ({
      ...{ report_id, label: metric, value, unit, bound },
      ...evidence,
    })),
    checks: audit({ ...rows, head, text }),
    warnings: [],
    text,
  };
}

function factOf(fact: TruthFact, report_id: string, reportYear: number | null): Omit<Fact, 'quote' | 'start' | 'end'> {
  const { metric, value, unit, year = reportYear, bound = '=', status = 'stated' } = fact;
  const grade = typeof value === 'string';
  return {
    fact_id: `${report_id}/${metric}/${year}/1`,
    ...{ report_id, metric, year, unit, bound, status, rank: 1, agrees: true },
    value: grade ? null : value,
    value_text: grade ? value : null,
    text: String(value),
    ...{ period_start: null, period_end: null, label: null, label_start: null, label_end: null },
    section: null,
    rule: 'truth',
  };
}
