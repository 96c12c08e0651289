/**
 * What stands out, as ordered rules: each looks at one result and says a sentence with n, or nothing. Written and computed
 * stay apart; a sentence names figures, never faults.
 */
import { choiceOf } from '../../core/catalogue/choices.ts';
import type { Bound } from '../../core/model.ts';
import { formatNumber, withUnit } from '../../i18n/format.ts';
import { OVERVIEW } from '../../i18n/messages/overview.ts';
import { say } from '../../i18n/say.ts';
import type { Lang, ViewId } from '../../state/viewState.ts';
import { shortName } from '../../ui/centreName.ts';
import { EACH_UP_TO } from '../../ui/filter/filterQueries.ts';
import { columnLabel } from '../../ui/panelRow.ts';
import { cellKey } from '../../ui/source/evidenceKey.ts';
import type { CountRow, ExtremeRow } from './query.ts';

export interface FindingInput {
  readonly counts: CountRow;
  readonly extremes: readonly ExtremeRow[];
}

export interface Finding {
  readonly id: string;
  /** `stated`: the figures stand in the reports; `computed`: made here from stated figures. */
  readonly kind: 'stated' | 'computed';
  readonly text: string;
  /** Reports that the sentence speaks of. */
  readonly n: number;
  /** Figures to open, or the view that lists them. */
  readonly evidence: readonly { readonly label: string; readonly factId: string }[];
  readonly view?: ViewId;
}

type Say = (input: FindingInput, lang: Lang) => Finding | null;
interface FindingRule {
  readonly id: string;
  readonly say: Say;
}

const w = OVERVIEW;

/** In the order in which they are read: checks first, then money, output, judgement. */
export const FINDING_RULES: readonly FindingRule[] = [
  { id: 'fails', say: sayFails },
  { id: 'spend_per_head', say: between('spend_per_head', 'computed') },
  { id: 'personnel_share', say: between('personnel_share', 'computed') },
  { id: 'execution_rate_calc', say: between('execution_rate_calc', 'computed') },
  { id: 'final_to_initial', say: between('final_to_initial', 'computed') },
  { id: 'yoy', say: sayChange },
  { id: 'tiers', say: sayTiers },
  { id: 'cost_per_article', say: between('cost_per_article', 'computed') },
  { id: 'upward_share', say: between('upward_share', 'computed') },
  { id: 'score_total', say: sayScores },
  { id: 'over_posts', say: sayPosts },
];

export function findings(input: FindingInput, lang: Lang): readonly Finding[] {
  return FINDING_RULES.flatMap((rule) => {
    const found = rule.say(input, lang);
    return found ? [found] : [];
  });
}

interface End {
  readonly who: string;
  readonly value: number;
  readonly bound: Bound | null;
  readonly factId: string | null;
}

function ends(row: ExtremeRow, lang: Lang): { low: End; high: End } {
  const end = (which: 'low' | 'high'): End => {
    const center_id = row[`${which}_center`];
    const named = {
      center_id,
      city: row[`${which}_city`],
      district: row[`${which}_district`],
      name: row[`${which}_name`],
      pinyin: row[`${which}_pinyin`],
    };
    const year = row[`${which}_year`];
    return {
      who: `${shortName(named, lang)} ${year}`,
      value: row[which],
      bound: row[`${which}_bound`],
      factId: cellKey(center_id, row.id, year),
    };
  };
  return { low: end('low'), high: end('high') };
}

function evidenceOf(all: readonly End[]): Finding['evidence'] {
  return all.flatMap(({ who, factId }) => (factId ? [{ label: who, factId }] : []));
}

/** Lowest and highest of a measure; with one report, that one; a rule without a sentence for one stays silent. */
function between(column: (typeof EXTREME_IDS)[number], kind: Finding['kind']): Say {
  return (input, lang) => {
    const row = input.extremes.find((one) => one.id === column);
    if (!row) return null;
    const { low, high } = ends(row, lang);
    if (row.n > EACH_UP_TO) return usual(row, low, high, kind, lang);
    const unit = choiceOf(column)?.unit ?? null;
    const digits = unit === '%' ? { digits: 1 } : {};
    const vars = {
      low: withUnit(low.value, unit, lang, { ...digits, bound: low.bound }),
      lowWho: low.who,
      high: withUnit(high.value, unit, lang, { ...digits, bound: high.bound }),
      highWho: high.who,
      times: low.value > 0 ? formatNumber(high.value / low.value, 1) : '–',
    };
    if (row.n === 1) {
      if (column !== 'spend_per_head') return null;
      return {
        id: column,
        kind,
        n: 1,
        text: say(lang, w['finding.spend_per_head.one'], vars),
        evidence: evidenceOf([high]),
      };
    }
    return {
      id: column,
      kind,
      n: row.n,
      text: say(lang, w[`finding.${column}`], vars) + (column === 'spend_per_head' ? scopes(row, low, high, lang) : ''),
      evidence: evidenceOf([low, high]),
    };
  };
}

/** Head-counts of different scope do not compare: whose holds more than those in post is said beside the sentence. */
function scopes(row: ExtremeRow, low: End, high: End, lang: Lang): string {
  return [
    { who: low.who, n: row.low_beyond },
    { who: high.who, n: row.high_beyond },
  ]
    .flatMap(({ who, n }) => (n !== null && n > 0 ? [say(lang, w['finding.scope'], { who, n })] : []))
    .join('');
}

/** Of many reports the ends are mostly slips, the reports' or the reader's: the sentence says what is usual, the ends are one click away. */
function usual(row: ExtremeRow, low: End, high: End, kind: Finding['kind'], lang: Lang): Finding {
  const unit = choiceOf(row.id)?.unit ?? null;
  const text = (value: number): string => withUnit(value, unit, lang, unit === '%' ? { digits: 1 } : {});
  return {
    id: row.id,
    kind,
    n: row.n,
    text: say(lang, w['finding.usual'], {
      measure: columnLabel(row.id, lang),
      median: text(row.p50),
      low: text(row.p10),
      high: text(row.p90),
    }),
    evidence: evidenceOf([
      { ...low, who: say(lang, w['finding.lowest'], { who: low.who }) },
      { ...high, who: say(lang, w['finding.highest'], { who: high.who }) },
    ]),
  };
}

const EXTREME_IDS = [
  'spend_per_head',
  'personnel_share',
  'execution_rate_calc',
  'final_to_initial',
  'cost_per_article',
  'upward_share',
] as const;

function sayFails({ counts }: FindingInput, lang: Lang): Finding | null {
  if (counts.reports === 0) return null;
  const vars = {
    n: formatNumber(counts.reports, 0),
    with: formatNumber(counts.with_fails, 0),
    fails: formatNumber(counts.fails, 0),
  };
  const one = counts.reports === 1;
  const key =
    counts.with_fails > 0
      ? one
        ? 'finding.fails.one'
        : 'finding.fails'
      : one
        ? 'finding.fails.one.none'
        : 'finding.fails.none';
  const text = say(lang, w[key], vars);
  return { id: 'fails', kind: 'computed', n: counts.reports, text, evidence: [], view: 'quality' };
}

function sayTiers({ counts }: FindingInput, lang: Lang): Finding | null {
  if (counts.reports === 0 || counts.all_tiers === counts.reports) return null;
  const vars = { n: formatNumber(counts.reports, 0), with: formatNumber(counts.all_tiers, 0) };
  return {
    id: 'tiers',
    kind: 'stated',
    n: counts.reports,
    text: say(
      lang,
      w[counts.reports === 1 ? 'finding.tiers.one' : counts.all_tiers === 0 ? 'finding.tiers.none' : 'finding.tiers'],
      vars,
    ),
    evidence: [],
    view: 'output',
  };
}

function sayScores({ counts, extremes }: FindingInput, lang: Lang): Finding | null {
  const row = extremes.find((one) => one.id === 'score_total');
  if (!row || row.n < 2) return null;
  const { low, high } = ends(row, lang);
  const vars = {
    low: formatNumber(low.value),
    high: formatNumber(high.value),
    above: formatNumber(counts.score_90, 0),
  };
  return {
    id: 'score_total',
    kind: 'stated',
    n: row.n,
    text: say(lang, w['finding.score_total'], vars),
    evidence: evidenceOf([low, high]),
  };
}

/** The larger of fall and rise, by its size. */
function sayChange({ extremes }: FindingInput, lang: Lang): Finding | null {
  const row = extremes.find((one) => one.id === 'yoy_expenditure_change_rate');
  if (!row) return null;
  const { low, high } = ends(row, lang);
  const largest = Math.abs(low.value) > Math.abs(high.value) ? low : high;
  const sign = largest.value > 0 ? '+' : '';
  const text = say(lang, w['finding.yoy'], {
    highWho: largest.who,
    high: `${sign}${withUnit(largest.value, '%', lang)}`,
  });
  return { id: 'yoy', kind: 'stated', n: row.n, text, evidence: evidenceOf([largest]) };
}

function sayPosts({ counts }: FindingInput, lang: Lang): Finding | null {
  if (counts.over_posts === 0) return null;
  const text = say(lang, w['finding.over_posts'], { with: formatNumber(counts.over_posts, 0) });
  return { id: 'over_posts', kind: 'stated', n: counts.over_posts, text, evidence: [], view: 'quality' };
}
