/** What is compared, and how each measure reads in total, per head and as a share. Pure. */
import { CHOICES, type Choice, choiceOf, NUMERIC_CHOICES } from '../../core/catalogue/choices.ts';
import { isMetricId } from '../../core/catalogue/metrics.ts';
import { boundSql, measureBound } from '../../db/bounds.ts';
import type { UnitChoice } from '../../state/viewState.ts';

/** A measure in one unit. `sql` is an expression over `panel`, made of catalogue columns only. */
export interface Measured {
  /** The base column: what `m` in the URL names. */
  readonly id: string;
  readonly choice: Choice;
  /** What the figure is called in this unit: 人均支出. */
  readonly zh: string;
  readonly en: string;
  readonly sql: string;
  /** The figure's bound, likewise. */
  readonly bound: string;
  readonly unit: string;
  /** The panel column whose source panel explains the figure. */
  readonly evidence: string;
  /** The base itself is shown: its status holds for the figure. */
  readonly plain: boolean;
  /** Divides by head-count. */
  readonly perHead: boolean;
}

export const DEFAULT_MEASURE = 'expenditure_total';

/** Read whatever the unit: they are ratios already. */
const RATIOS = [
  'spend_per_head',
  'articles_per_head',
  'cost_per_article',
  'upward_share',
  'execution_rate_calc',
  'final_to_initial',
  'score_total',
  'satisfaction_rate',
] as const;
const AMOUNTS = [
  'expenditure_total',
  'expenditure_basic',
  'expenditure_personnel',
  'expenditure_public',
  'expenditure_capital',
  'expenditure_project',
  'income_total',
  'budget_initial',
  'budget_full_year',
  'three_public_total',
  'staff_actual',
  'staff_establishment',
  'articles_total',
  'articles_central',
  'articles_provincial',
  'articles_municipal',
  'articles_district',
  'articles_other',
] as const;

const VARIANTS = new Set(CHOICES.flatMap((choice) => [choice.perHead, choice.share].filter((c) => c !== null)));

/** What the measure list offers: each base measure once; per-head and share forms come by the unit switch. */
export const BASES: readonly Choice[] = NUMERIC_CHOICES.filter(
  (choice) => !VARIANTS.has(choice.column) || RATIOS.some((column) => column === choice.column),
);

/** The table's rows in the unit: the usual ones, or all that the catalogue has. */
export function measuresOf(unit: UnitChoice, all: boolean): readonly Measured[] {
  const usual = new Set<string>([...AMOUNTS, ...RATIOS]);
  const chosen = all ? BASES : BASES.filter((choice) => usual.has(choice.column));
  const rows = chosen.flatMap((choice) => {
    const measured = measuredIn(choice, unit);
    return measured ? [measured] : [];
  });
  // 支出合计 per head is 人均支出: once is enough.
  return rows.filter((row, at) => at === rows.findIndex((other) => other.sql === row.sql));
}

/** The rows with the measure that the charts show among them: a ratio of its own may be the per-head form of a listed one. */
export function withShown(listed: readonly Measured[], shown: Measured): readonly Measured[] {
  const isSame = (row: Measured): boolean => row.sql === shown.sql;
  return listed.some(isSame) ? listed.map((row) => (isSame(row) ? shown : row)) : [shown, ...listed];
}

/** One measure in the unit; in total where the unit does not apply to it (a rate has no per-head form). */
export function measuredOf(column: string | null, unit: UnitChoice): Measured {
  const choice = choiceOf(column ?? DEFAULT_MEASURE);
  const usable = choice && choice.unit !== null ? choice : choiceOf(DEFAULT_MEASURE);
  if (!usable) throw new Error(`${DEFAULT_MEASURE} is not in the catalogue`);
  return measuredIn(usable, unit) ?? plain(usable);
}

function measuredIn(choice: Choice, unit: UnitChoice): Measured | null {
  const amount = isAmount(choice);
  if (unit === 'total' || !amount) return plain(choice);
  return unit === 'per_head' ? perHead(choice) : share(choice);
}

/** The unit was asked for and the measure has no such form: it stays as it is, and the chart says so. */
export function staysAsItIs(measure: Measured, unit: UnitChoice): boolean {
  if (unit === 'total' || !measure.plain) return false;
  return !measure.unit.endsWith(unit === 'per_head' ? '/人' : '%');
}

/** Sums that a head-count or a whole can divide; rates, scores and ratios are shown as they are. */
function isAmount(choice: Choice): boolean {
  return choice.additive && (choice.unit === '万元' || choice.unit === '篇' || choice.unit === '人');
}

function plain(choice: Choice): Measured {
  const perHeadColumn = CHOICES.some((other) => other.perHead === choice.column);
  return {
    id: choice.column,
    choice,
    zh: choice.zh,
    en: choice.en,
    sql: double(choice.column),
    bound: choice.kind === 'measure' ? measureBound(choice.column) : `${choice.column}_bound`,
    unit: choice.unit ?? '',
    evidence: choice.column,
    plain: true,
    perHead: perHeadColumn,
  };
}

function perHead(choice: Choice): Measured | null {
  if (choice.unit === '人') return null;
  const unit = `${choice.unit}/人`;
  const base = { id: choice.column, choice, unit, plain: false, perHead: true } as const;
  if (choice.perHead)
    return {
      ...base,
      ...named(choice.perHead),
      sql: choice.perHead,
      bound: measureBound(choice.perHead),
      evidence: choice.perHead,
    };
  return {
    ...base,
    zh: `人均${choice.zh}`,
    en: `${choice.en} per head`,
    sql: `${double(choice.column)} / nullif(staff_actual, 0)`,
    bound: over(choice, 'staff_actual'),
    evidence: choice.column,
  };
}

const WHOLES: Readonly<Record<string, string>> = { expenditure: 'expenditure_total', income: 'income_total' };

function share(choice: Choice): Measured | null {
  const base = { id: choice.column, choice, unit: '%', plain: false, perHead: false } as const;
  if (choice.share)
    return {
      ...base,
      ...named(choice.share),
      sql: choice.share,
      bound: measureBound(choice.share),
      evidence: choice.share,
    };
  const whole = WHOLES[choice.group];
  if (!whole || whole === choice.column) return null;
  return {
    ...base,
    zh: `${choice.zh}占${choice.group === 'income' ? '收入' : '支出'}`,
    en: `${choice.en}, share of ${choice.group}`,
    sql: `100 * ${double(choice.column)} / nullif(${whole}, 0)`,
    bound: over(choice, whole),
    evidence: choice.column,
  };
}

/** Of a quotient that the catalogue does not have. */
function over(choice: Choice, whole: string): string {
  const below = choiceOf(whole)?.id;
  if (!isMetricId(choice.id) || below === undefined || !isMetricId(below)) return 'NULL';
  return boundSql({ inputs: [choice.id, below], falling: [below], eitherWay: [] });
}

/** The catalogue's own name of a per-head or share column. */
function named(column: string): Pick<Measured, 'zh' | 'en'> {
  const found = choiceOf(column);
  return { zh: found?.zh ?? column, en: found?.en ?? column };
}

function double(column: string): string {
  return choiceOf(column)?.kind === 'metric' ? `CAST(${column} AS DOUBLE)` : column;
}
