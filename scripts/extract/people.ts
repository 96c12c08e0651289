/** What the reader found, for a person at a terminal. */
import { type MetricId, metric } from '../../src/core/catalogue/metrics.ts';
import type { Check, Extraction, Fact, FactStatus, Verdict } from '../../src/core/model.ts';
import { oneLine, pad, painter } from '../terminal/cells.ts';

const paint = painter(process.stdout);
const WIDTH = Math.max(80, process.stdout.columns ?? 100);

/** What nearly every report states; one that lacks it may have been read badly. */
const EXPECTED: readonly MetricId[] = [
  'staff.establishment',
  'staff.actual',
  'income.total',
  'budget.initial',
  'expenditure.total',
  'expenditure.basic',
  'expenditure.personnel',
  'expenditure.public',
  'expenditure.project',
  'three_public.total',
  'articles.central',
  'articles.provincial',
  'articles.municipal',
  'articles.district',
  'score.total',
  'satisfaction.rate',
];

const STATUS: Readonly<Record<FactStatus, string>> = {
  stated: '',
  stated_none: '写明没有',
  derived: '推算',
  transcribed: '人工抄录',
  overridden: '人工更正',
};
const VERDICTS: Readonly<Record<Verdict, { readonly zh: string; readonly style: Parameters<typeof paint>[0] }>> = {
  pass: { zh: '相符', style: 'green' },
  info: { zh: '提示', style: 'cyan' },
  warn: { zh: '留意', style: 'yellow' },
  fail: { zh: '不符', style: 'red' },
};
const KINDS = { self: '自评', final: '决算', budget: '预算' } as const;

export function describeExtraction(file: string, extraction: Extraction): string {
  const { report, facts, checks, warnings } = extraction;
  const place = [report.province, report.city, report.district].filter(Boolean).join(' ') || '机构未知';
  const counted = `${facts.length} 项数据，媒体 ${extraction.outlets.length}，指标 ${extraction.indicators.length}，其他产出 ${extraction.outputs.length}`;
  return [
    paint('bold', file),
    `${place}（${report.center_id ?? '——'}） ${report.year ?? '年度未知'} ${KINDS[report.kind]}  ${report.title ? oneLine(report.title) : ''}`,
    paint('dim', counted),
    ...warnings.map((warning) => paint('yellow', `! ${warning.message}`)),
    '',
    ...factTable(facts),
    '',
    ...findings(checks),
    ...expectedMissing(facts),
    '',
  ].join('\n');
}

export function describeError(file: string, message: string): string {
  return `${paint('bold', file)}\n${paint('red', `✗ ${message}`)}\n`;
}

const COLUMNS = { metric: 22, year: 5, value: 16, status: 9 } as const;

function factTable(facts: readonly Fact[]): string[] {
  const quoteWidth = WIDTH - 4 - Object.values(COLUMNS).reduce((sum, width) => sum + width, 0);
  const row = (cells: readonly [string, string, string, string, string]): string =>
    `${pad(cells[0], COLUMNS.metric)} ${pad(cells[1], COLUMNS.year)}${pad(cells[2], COLUMNS.value, 'right')}  ${pad(cells[3], COLUMNS.status)} ${pad(cells[4], quoteWidth)}`;
  const head = paint('underline', row(['指标', '年度', '数值', '状态', '原文']));
  const repeats = new Map<string, number>();
  for (const fact of facts.filter((f) => f.agrees)) repeats.set(keyOf(fact), (repeats.get(keyOf(fact)) ?? 0) + 1);
  const lines = facts.filter(isShown).map((fact) => {
    const { zh } = metric(fact.metric);
    const bound = { '=': '', '>=': '≥ ', '<=': '≤ ', '~': '≈ ' }[fact.bound];
    const value = fact.value === null ? (fact.value_text ?? '') : `${bound}${fact.value} ${fact.unit ?? ''}`;
    const times = repeats.get(keyOf(fact)) ?? 1;
    const status = fact.agrees ? STATUS[fact.status] || (times > 1 ? `${times} 处` : '') : '另一数值';
    const text = row([zh, String(fact.year ?? ''), value, status, oneLine(fact.quote)]);
    return fact.agrees ? text : paint('yellow', text);
  });
  return facts.length === 0 ? ['没有读到数据'] : [head, ...lines];
}

/** Repeats of an equal value are counted, not listed. */
function isShown(fact: Fact): boolean {
  return fact.rank === 1 || !fact.agrees;
}

function keyOf(fact: Fact): string {
  return `${fact.metric}/${fact.year}`;
}

function findings(checks: readonly Check[]): string[] {
  const passed = checks.filter((check) => check.verdict === 'pass').length;
  const rest = checks.filter((check) => check.verdict !== 'pass');
  const lines = rest.map((check) => {
    const { zh, style } = VERDICTS[check.verdict];
    return `  ${paint(style, zh)}  ${oneLine(check.note_zh)} ${paint('dim', check.rule)}`;
  });
  return [`核对 ${checks.length} 项，相符 ${passed} 项${rest.length > 0 ? '：' : ''}`, ...lines];
}

function expectedMissing(facts: readonly Fact[]): string[] {
  const stated = new Set(facts.map((fact) => fact.metric));
  const missing = EXPECTED.filter((id) => !stated.has(id)).map((id) => metric(id).zh);
  return missing.length === 0 ? [] : [`未列明：${missing.join('、')}`];
}
