/** What a figure of one report must be read with before it is set beside another's. Rows; pure. */
import type { Bound, SourceKind } from '../../core/model.ts';
import { boundSign, withUnit } from '../../i18n/format.ts';
import { COMPARE } from '../../i18n/messages/compare.ts';
import { say } from '../../i18n/say.ts';
import type { Lang } from '../../state/viewState.ts';
import type { PanelRow } from '../../ui/panelRow.ts';
import type { Measured } from './measures.ts';

export type RemarkId =
  | 'year'
  | 'retired'
  | 'contract'
  | 'capital'
  | 'period'
  | 'bound'
  | 'derived'
  | 'transcribed'
  | 'digest';

export interface Remark {
  readonly id: RemarkId;
  readonly text: string;
}

interface Context {
  readonly row: PanelRow;
  readonly ownYear: number;
  readonly measure: Measured;
  readonly lang: Lang;
}

interface Rule {
  readonly id: RemarkId;
  /** Which measures it bears on. */
  readonly touches: (measure: Measured) => boolean;
  /** null: does not hold for this report. */
  readonly words: (context: Context) => string | null;
}

const w = COMPARE;
const always = (): boolean => true;
const countsPeople = ({ perHead, id }: Measured): boolean => perHead || id === 'staff_actual';
const countsArticles = ({ id }: Measured): boolean => /article|^share_|^upward/.test(id);
const splitsBasic = ({ id }: Measured): boolean => /^expenditure_(basic|personnel|public|capital|project)$/.test(id);

/** The order in which they are listed: what weighs most comes first. */
const RULES: readonly Rule[] = [
  {
    id: 'year',
    touches: always,
    words: ({ row, ownYear, lang }) =>
      row.year === ownYear
        ? null
        : say(lang, w['compare.remark.year'], { year: row.year, n: Math.abs(row.year - ownYear) }),
  },
  {
    id: 'retired',
    touches: countsPeople,
    words: ({ row, lang }) => {
      const retired = number(row, 'staff_retired');
      return retired && staffIncludes(row, 'staff_retired')
        ? say(lang, w['compare.remark.retired'], { n: retired })
        : null;
    },
  },
  {
    id: 'contract',
    touches: countsPeople,
    words: ({ row, lang }) => {
      const contract = number(row, 'staff_contract');
      return contract && staffIncludes(row, 'staff_contract')
        ? say(lang, w['compare.remark.contract'], { n: contract })
        : null;
    },
  },
  {
    id: 'capital',
    touches: splitsBasic,
    words: ({ row, lang }) => {
      const capital = number(row, 'expenditure_capital');
      return capital ? say(lang, w['compare.remark.capital'], { value: withUnit(capital, '万元', lang) }) : null;
    },
  },
  {
    id: 'period',
    touches: countsArticles,
    words: ({ row, lang }) =>
      typeof row.period_end === 'string' && !row.period_end.endsWith('-12-31')
        ? say(lang, w['compare.remark.period'], { date: row.period_end })
        : null,
  },
  {
    id: 'bound',
    touches: always,
    words: ({ row, measure, lang }) => {
      const sign = boundSign(row.shown_bound as Bound | null);
      const stated = measure.plain && measure.choice.kind === 'metric';
      return sign === ''
        ? null
        : say(lang, w[stated ? 'compare.remark.bound' : 'compare.remark.bound.computed'], { sign });
    },
  },
  {
    id: 'derived',
    touches: always,
    words: ({ row, lang }) =>
      !row.has_report || row.shown_status === 'derived' ? say(lang, w['compare.remark.derived']) : null,
  },
  { id: 'transcribed', touches: always, words: ({ row, lang }) => sourceWords(row, 'transcribed', lang) },
  { id: 'digest', touches: always, words: ({ row, lang }) => sourceWords(row, 'digest', lang) },
];

/** Everything that bears on the measure in this report. */
export function remarksOf(row: PanelRow, ownYear: number, measure: Measured, lang: Lang): readonly Remark[] {
  return said(
    RULES.filter((rule) => rule.touches(measure)),
    { row, ownYear, measure, lang },
  );
}

/** What bears on the measure, and who is in the head-count whatever is measured: the page's first sentence divides by it. */
export function remarksBeside(row: PanelRow, ownYear: number, measure: Measured, lang: Lang): readonly Remark[] {
  return said(
    RULES.filter((rule) => rule.touches(measure) || rule.touches === countsPeople),
    { row, ownYear, measure, lang },
  );
}

function said(rules: readonly Rule[], context: Context): readonly Remark[] {
  return rules.flatMap(({ id, words }): Remark[] => {
    const text = words(context);
    return text === null ? [] : [{ id, text }];
  });
}

/** Whether the head-count can only be reached with this group in it. */
function staffIncludes(row: PanelRow, group: 'staff_retired' | 'staff_contract'): boolean {
  const all = number(row, 'staff_actual');
  const inPost = number(row, 'staff_in_post');
  const part = number(row, group);
  const other = number(row, group === 'staff_retired' ? 'staff_contract' : 'staff_retired') ?? 0;
  if (all === null || inPost === null || part === null) return false;
  return all === inPost + part || all === inPost + part + other;
}

function sourceWords(row: PanelRow, kind: Extract<SourceKind, 'digest' | 'transcribed'>, lang: Lang): string | null {
  return row.source_kind === kind ? say(lang, w[`compare.remark.${kind}`]) : null;
}

function number(row: PanelRow, column: string): number | null {
  const value = row[column];
  return typeof value === 'number' ? value : null;
}

export interface Note {
  /** Counts from 1 in the order in which centres stand. */
  readonly no: number;
  readonly text: string;
}

export interface Notes {
  /** Hold for every report: said once, without a number. */
  readonly common: readonly string[];
  readonly notes: readonly Note[];
  /** For each report the numbers of its notes. */
  readonly numbers: readonly (readonly number[])[];
}

/** Footnotes as an annual report sets them: equal words share a number, what holds for all has none. */
export function numberNotes(remarks: readonly (readonly Remark[])[]): Notes {
  const everywhere = (text: string): boolean =>
    remarks.length > 1 && remarks.every((list) => list.some((remark) => remark.text === text));
  const common = (remarks[0] ?? []).map(({ text }) => text).filter(everywhere);
  const seen = new Map<string, number>();
  const numbers = remarks.map((list) =>
    list
      .filter(({ text }) => !common.includes(text))
      .map(({ text }) => {
        const no = seen.get(text) ?? seen.size + 1;
        seen.set(text, no);
        return no;
      }),
  );
  return { common, notes: [...seen].map(([text, no]) => ({ no, text })), numbers };
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `¹ ³`; '' without notes. */
export function noteMarks(numbers: readonly number[]): string {
  return numbers.map((no) => [...String(no)].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join('')).join(' ');
}
