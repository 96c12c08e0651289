/** What a person takes away: the figures as a sheet, everything as the command line's JSON. Pure. */
import { metric } from '../../core/catalogue/metrics.ts';
import type { Evidence, Fact, SourceKind } from '../../core/model.ts';
import type { CellValue, Lang, Sheet, SheetAbout, SheetColumn } from '../../export/sheet.ts';
import { READ } from '../../i18n/messages/read.ts';
import { say } from '../../i18n/say.ts';
import { sectionShown } from '../../ui/source/sectionShown.ts';
import type { ReadOutcome } from './entries.ts';

type Draw = (fact: Fact, outcome: ReadOutcome) => CellValue;

/** `[id, type, cell, role?]` in the order of the file; ids are those of the table `facts`. */
const COLUMNS: readonly (readonly [
  id: string,
  label: keyof typeof READ,
  type: SheetColumn['type'],
  cell: Draw,
  role?: SheetColumn['role'],
])[] = [
  ['label', 'read.col.label', 'text', () => null],
  ['year', 'read.col.year', 'number', (f) => f.year],
  ['value', 'read.col.value', 'number', (f) => f.value],
  ['status', 'read.col.value', 'text', (f) => f.status, 'status'],
  ['bound', 'read.col.value', 'text', (f) => f.bound, 'bound'],
  ['unit', 'read.col.unit', 'text', (f) => f.unit],
  ['value_text', 'read.col.grade', 'text', (f) => f.value_text],
  ['text', 'read.col.text', 'text', (f) => f.text],
  ['quote', 'read.col.quote', 'text', (f) => f.quote],
  ['section', 'read.col.section', 'text', (f, o) => sectionShown(f.section, o.extraction.report.title)],
  ['rank', 'read.col.rank', 'number', (f) => f.rank],
  ['agrees', 'read.col.agrees', 'boolean', (f) => f.agrees],
  ['rule', 'read.col.rule', 'text', (f) => f.rule],
  ['metric', 'read.col.metric', 'text', (f) => f.metric],
  ['report_id', 'read.col.report', 'text', (f) => f.report_id],
  ['source_kind', 'read.col.source', 'text', (_, o) => o.source.source_kind],
  ['source_file', 'read.col.file', 'text', (_, o) => o.source.source_file],
  ['source_sha256', 'read.col.sha', 'text', (_, o) => o.source.source_sha256],
];

/** One row a statement, in the reader's order. */
export function factSheet(outcome: ReadOutcome, about: SheetAbout): Sheet {
  const { lang } = about;
  return {
    name: say(lang, READ['read.tab.facts']),
    about,
    columns: COLUMNS.map(([id, label, type, , role]) => ({
      id,
      label: say(lang, READ[label]),
      unit: null,
      type,
      ...(role ? { role } : {}),
      ...(id === 'label' || id === 'year' ? { names: true } : {}),
      ...(id === 'source_kind' ? { words: sourceKinds(lang) } : {}),
    })),
    rows: outcome.extraction.facts.map((fact) =>
      COLUMNS.map(([id, , , cell]) => (id === 'label' ? label(fact, lang) : cell(fact, outcome))),
    ),
  };
}

function sourceKinds(lang: Lang): Readonly<Record<string, string>> {
  const kinds = ['original', 'digest', 'transcribed', 'synthetic'] as const satisfies readonly SourceKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, say(lang, READ[`read.kind.${kind}`])]));
}

function label(fact: Fact, lang: 'zh' | 'en'): string {
  const row = metric(fact.metric);
  return lang === 'zh' ? row.zh : row.en;
}

const place = ({ quote, start, end }: Evidence) => ({ quote, start, end });

/** A line of `extract --json` (DESIGN of the command line), indented. */
export function extractJson({ file, extraction }: ReadOutcome): string {
  const { report, facts, outlets, indicators, outputs, checks, warnings } = extraction;
  const without = <T extends { readonly report_id: string }>({ report_id: _, ...rest }: T) => rest;
  const line = {
    file,
    ok: true,
    report,
    facts: facts.map(({ report_id: _r, label_start: _s, label_end: _e, value, value_text, ...fact }) => ({
      ...fact,
      value: value ?? value_text,
    })),
    outlets: outlets.map((row) => ({ ...without(row), ...place(row) })),
    indicators: indicators.map((row) => ({ ...without(row), ...place(row) })),
    outputs: outputs.map((row) => ({ ...without(row), ...place(row) })),
    checks: checks.map(({ note_en: _, ...check }) => without(check)),
    warnings,
  };
  return `${JSON.stringify(line, null, 2)}\n`;
}
