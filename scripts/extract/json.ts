/** A line of `extract --json`. The contract is fixed: other programs read it. */
import type { Evidence, Extraction, Fact } from '../../src/core/model.ts';
import type { ReadError } from '../../src/formats/decoded.ts';

const place = ({ quote, start, end }: Evidence) => ({ quote, start, end });

function fact(f: Fact): object {
  return {
    fact_id: f.fact_id,
    metric: f.metric,
    year: f.year,
    value: f.value ?? f.value_text,
    unit: f.unit,
    text: f.text,
    bound: f.bound,
    status: f.status,
    rank: f.rank,
    agrees: f.agrees,
    period_start: f.period_start,
    period_end: f.period_end,
    ...place(f),
    label: f.label,
    section: f.section,
    rule: f.rule,
  };
}

export function extractionLine(file: string, e: Extraction): object {
  const { center_id, province, city, district, unit_name, year, kind, title, period_end } = e.report;
  return {
    file,
    ok: true,
    report: { center_id, province, city, district, unit_name, year, kind, title, period_end },
    facts: e.facts.map(fact),
    outlets: e.outlets.map((o) => ({
      tier: o.tier,
      tier_reported: o.tier_reported,
      outlet: o.outlet,
      count: o.count,
      bound: o.bound,
      kind: o.kind,
      ...place(o),
    })),
    indicators: e.indicators.map((i) => ({
      level: i.level,
      section: i.section,
      no: i.no,
      name: i.name,
      weight: i.weight,
      score: i.score,
      target: i.target,
      actual: i.actual,
      ...place(i),
    })),
    outputs: e.outputs.map((o) => ({ label: o.label, value: o.value, unit: o.unit, bound: o.bound, ...place(o) })),
    checks: e.checks.map((c) => ({
      rule: c.rule,
      verdict: c.verdict,
      lhs: c.lhs,
      rhs: c.rhs,
      delta: c.delta,
      tolerance: c.tolerance,
      fact_ids: c.fact_ids,
      note_zh: c.note_zh,
    })),
    warnings: e.warnings.map(({ code, message }) => ({ code, message })),
  };
}

export function errorLine(file: string, { code, message }: ReadError): object {
  return { file, ok: false, error: { code, message } };
}
