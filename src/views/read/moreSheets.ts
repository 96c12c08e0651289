/** What else a report holds beside its figures, a tab of the Excel file each: outlets, outputs, the score sheet, the checks. Pure. */
import { metric } from '../../core/catalogue/metrics.ts';
import type { Extraction, ScoreSection, Tier, Verdict } from '../../core/model.ts';
import { TIERS } from '../../core/model.ts';
import {
  BOUND_SIGNS,
  type CellType,
  type CellValue,
  type Lang,
  type Sheet,
  type SheetAbout,
} from '../../export/sheet.ts';
import { READ } from '../../i18n/messages/read.ts';
import { SOURCE } from '../../i18n/messages/source.ts';
import { say } from '../../i18n/say.ts';
import { factName } from '../../ui/source/factName.ts';
import { ruleName } from '../../ui/source/ruleName.ts';

type Column<Row> = readonly [id: string, label: keyof typeof READ, type: CellType, cell: (row: Row) => CellValue];

/** Those that have rows, in the order of the page. */
export function moreSheets(extraction: Extraction, about: SheetAbout): readonly Sheet[] {
  const { lang } = about;
  const tab = (key: keyof typeof READ) => say(lang, READ[key]);
  const sheets = [
    sheetOf(tab('read.list.outlets'), outletColumns(lang), extraction.outlets, about),
    sheetOf(tab('read.list.indicators'), indicatorColumns(lang), extraction.indicators, about),
    sheetOf(tab('read.list.outputs'), OUTPUTS, extraction.outputs, about),
    sheetOf(tab('read.tab.checks'), checkColumns(lang), extraction.checks, about),
  ];
  return sheets.filter(({ rows }) => rows.length > 0);
}

function sheetOf<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[], about: SheetAbout): Sheet {
  return {
    name,
    about,
    columns: columns.map(([id, label, type], at) => ({
      id,
      label: say(about.lang, READ[label]),
      unit: null,
      type,
      ...(at === 0 ? { names: true } : {}),
    })),
    rows: rows.map((row) => columns.map(([, , , cell]) => cell(row))),
  };
}

function outletColumns(lang: Lang): readonly Column<Extraction['outlets'][number]>[] {
  const tiers = new Map<Tier, string>(TIERS.map((tier) => [tier, metric(`articles.${tier}`)[lang]]));
  return [
    ['outlet', 'read.col.outlet', 'text', (row) => row.outlet],
    ['count', 'read.col.count', 'number', (row) => row.count],
    ['bound', 'read.col.bound', 'text', (row) => BOUND_SIGNS[row.bound]],
    ['tier', 'read.col.tier', 'text', (row) => tiers.get(row.tier) ?? null],
    ['tier_reported', 'read.col.tierReported', 'text', (row) => tiers.get(row.tier_reported) ?? null],
    ['quote', 'read.col.quote', 'text', (row) => row.quote],
  ];
}

function indicatorColumns(lang: Lang): readonly Column<Extraction['indicators'][number]>[] {
  const part = (section: ScoreSection): string | null =>
    section === 'other' ? null : metric(`score.${section}`)[lang];
  return [
    ['name', 'read.col.indicator', 'text', (row) => row.name],
    ['level', 'read.col.level', 'text', (row) => say(lang, READ[`read.level.${row.level}`])],
    ['section', 'read.col.part', 'text', (row) => part(row.section)],
    ['no', 'read.col.no', 'number', (row) => row.no],
    ['weight', 'read.col.weight', 'number', (row) => row.weight],
    ['score', 'read.col.score', 'number', (row) => row.score],
    ['target', 'read.col.target', 'text', (row) => row.target],
    ['actual', 'read.col.actual', 'text', (row) => row.actual],
    ['quote', 'read.col.quote', 'text', (row) => row.quote],
  ];
}

const OUTPUTS: readonly Column<Extraction['outputs'][number]>[] = [
  ['label', 'read.col.output', 'text', (row) => row.label],
  ['value', 'read.col.count', 'number', (row) => row.value],
  ['bound', 'read.col.bound', 'text', (row) => BOUND_SIGNS[row.bound]],
  ['unit', 'read.col.unit', 'text', (row) => row.unit],
  ['quote', 'read.col.quote', 'text', (row) => row.quote],
];

function checkColumns(lang: Lang): readonly Column<Extraction['checks'][number]>[] {
  const verdict = (of: Verdict): string => say(lang, SOURCE[`verdict.${of}`]);
  return [
    ['rule', 'read.col.rule', 'text', (row) => ruleName(row.rule, lang)],
    ['verdict', 'read.col.verdict', 'text', (row) => verdict(row.verdict)],
    ['note', 'read.col.note', 'text', (row) => (lang === 'zh' ? row.note_zh : row.note_en)],
    ['lhs', 'read.col.lhs', 'number', (row) => row.lhs],
    ['rhs', 'read.col.rhs', 'number', (row) => row.rhs],
    ['delta', 'read.col.delta', 'number', (row) => row.delta],
    ['tolerance', 'read.col.tolerance', 'number', (row) => row.tolerance],
    ['figures', 'read.col.figures', 'text', (row) => row.fact_ids.map((id) => factName(id, lang))],
  ];
}
