/** What was read, held against what a case expects: one sentence a fault, none when all is as it should be. */
import type { Extraction, Fact } from '../../src/core/model.ts';
import type { Expected, ExpectedFact } from './expected.ts';

export function faultsOf(read: Extraction, expected: Expected): string[] {
  return [
    ...placeFaults(read),
    ...headFaults(read, expected),
    ...factFaults(read, expected),
    ...absentFaults(read, expected),
    ...rowFaults('outlet', expected.outlets ?? [], read.outlets.map(outletRow), false),
    ...rowFaults('indicator', expected.indicators ?? [], read.indicators, true),
    ...(expected.outputs ? rowFaults('output', expected.outputs, read.outputs.map(outputRow), false) : []),
    ...checkFaults(read, expected),
    ...rowFaults('warning', (expected.warnings ?? []).map(codeRow), read.warnings, false),
    ...(expected.hidden ?? []).filter((words) => JSON.stringify(read).includes(words)).map((words) => `shows ${words}`),
  ];
}

/** Every quote and label is the text at its place, and every quote holds the figure that was read. */
export function placeFaults(read: Extraction): string[] {
  const faults: string[] = [];
  const digits = (words: string) => /\d+/.exec(words.replace(/\s/g, ''))?.[0] ?? '';
  for (const row of [...read.facts, ...read.outlets, ...read.indicators, ...read.outputs]) {
    if (row.quote === '' || read.text.slice(row.start, row.end) !== row.quote)
      faults.push(`quote «${row.quote}» is not the text at ${row.start}–${row.end}`);
  }
  for (const fact of read.facts) {
    if (fact.label_start !== null && read.text.slice(fact.label_start, fact.label_end ?? 0) === '')
      faults.push(`label «${fact.label}» of ${fact.metric} has no place`);
    // A page's end, with its title and number, may stand inside a figure.
    const printed = fact.quote.normalize('NFKC').replace(PAGE_END, '').replace(/\s/g, '');
    const meant = printed.replace(/O/g, '0').replace(/l/g, '1'); // as a scanner may have read them
    if (fact.status === 'stated' && ![printed, meant].some((words) => words.includes(digits(fact.text))))
      faults.push(`quote «${fact.quote}» does not hold ${fact.text}`);
  }
  return faults;
}

const PAGE_END = /\n.*(?:报告|页)(?=\n)/g;

function headFaults({ report }: Extraction, { report: wanted = {} }: Expected): string[] {
  return Object.entries(wanted)
    .filter(([key, value]) => report[key as keyof typeof report] !== value)
    .map(([key, value]) => `report.${key}: expected ${value}, got ${report[key as keyof typeof report]}`);
}

function fits(fact: Fact, wanted: Partial<ExpectedFact>, year: number | null): boolean {
  return (
    (wanted.value === undefined || (fact.value ?? fact.value_text) === wanted.value) &&
    fact.year === (wanted.year ?? year) &&
    (wanted.bound === undefined || fact.bound === wanted.bound) &&
    (wanted.status === undefined || fact.status === wanted.status) &&
    (wanted.period_end === undefined || fact.period_end === wanted.period_end)
  );
}

const say = (f: Fact): string =>
  `${f.metric} ${f.year} #${f.rank} ${f.bound} ${f.value ?? f.value_text} ${f.status} ${f.period_end ?? ''} «${f.quote}» (${f.rule})`;

function factFaults({ facts, report }: Extraction, expected: Expected): string[] {
  const wanted = expected.facts ?? [];
  const faults: string[] = [];
  for (const row of wanted) {
    const exact = { bound: '=', status: 'stated', ...row } as const;
    const same = (f: Fact) => f.metric === row.metric && f.rank === (row.rank ?? 1) && fits(f, exact, report.year);
    if (facts.some((f) => same(f) && (row.period_end !== undefined || coversItsReport(f, expected)))) continue;
    const got = facts.filter((f) => f.metric === row.metric).map(say);
    faults.push(`expected ${JSON.stringify(row)}, got ${got.join('; ') || 'nothing'}`);
  }
  for (const fact of facts) {
    if (fact.rank > 1 && fact.agrees) continue;
    const named = wanted.some(
      (row) => row.metric === fact.metric && (row.rank ?? 1) === fact.rank && fact.year === (row.year ?? report.year),
    );
    const allowed = (expected.tolerated ?? []).some(
      (row) => row.metric === fact.metric && fits(fact, { year: fact.year ?? undefined, ...row }, report.year),
    );
    if (!named && !allowed) faults.push(`not there, but read: ${say(fact)}`);
  }
  return faults;
}

/** Without a period of its own, or with the one that the report's head states. */
function coversItsReport(fact: Fact, { report }: Expected): boolean {
  return fact.period_end === null || fact.period_end === report?.period_end;
}

function absentFaults({ facts }: Extraction, { absent = [] }: Expected): string[] {
  return absent.flatMap((id) => {
    const group = id.endsWith('*') ? id.slice(0, -1) : null;
    return facts
      .filter((f) => (group === null ? f.metric === id : f.metric.startsWith(group)))
      .map((f) => `must be absent: ${say(f)}`);
  });
}

type Row = Readonly<Record<string, unknown>>;

/** Each expected row is one of the rows read, and no row read is left over. */
function rowFaults(what: string, wanted: readonly Row[], got: readonly object[], ordered: boolean): string[] {
  const free = [...got] as Row[];
  const faults: string[] = [];
  const same = (row: Row, want: Row) => Object.entries(want).every(([key, value]) => row[key] === value);
  for (const want of wanted) {
    const at = ordered ? (free[0] && same(free[0], want) ? 0 : -1) : free.findIndex((row) => same(row, want));
    if (at < 0) faults.push(`expected ${what} ${JSON.stringify(want)}`);
    else free.splice(at, 1);
  }
  return [...faults, ...free.map((row) => `${what} not there, but read: ${JSON.stringify(row)}`)];
}

const outletRow = (o: Extraction['outlets'][number]) => ({ ...o });
const outputRow = ({ label, value, unit, bound }: Extraction['outputs'][number]) => ({ label, value, unit, bound });
const codeRow = (code: string) => ({ code });

function checkFaults({ checks }: Extraction, { checks: wanted = [] }: Expected): string[] {
  const same = (check: Row, want: Row) => Object.entries(want).every(([key, value]) => check[key] === value);
  const rows = checks as readonly object[] as readonly Row[];
  const missing = wanted.filter((want) => !rows.some((check) => same(check, want)));
  const more = checks.filter(
    (check) =>
      (check.verdict === 'fail' || check.verdict === 'warn') &&
      !wanted.some((want) => want.rule === check.rule && want.verdict === check.verdict),
  );
  return [
    ...missing.map(
      (want) =>
        `expected check ${JSON.stringify(want)}, got ${
          checks
            .filter((c) => c.rule === want.rule)
            .map((c) => `${c.verdict} ${c.lhs} ${c.rhs}`)
            .join('; ') || 'nothing'
        }`,
    ),
    ...more.map((check) => `check not expected: ${check.rule} ${check.verdict} ${check.note_zh}`),
  ];
}
