/** Rows → chart options of 发稿产出. Pure. */

import { type DumbbellRow, dumbbell, type Station } from '../../charts/kinds/dumbbell.ts';
import { type RankRow, rankBars } from '../../charts/kinds/rankBars.ts';
import { type StackCell, type StackedBars, type StackRow, stackedBars } from '../../charts/kinds/stackedBars.ts';
import { stackedColumns } from '../../charts/kinds/yearColumns.ts';
import type { Colour } from '../../charts/palette.ts';
import type { ChartOption, ChartSettings, MarkRef } from '../../charts/types.ts';
import { type Bound, TIERS, type Tier } from '../../core/model.ts';
import { boundSign, formatNumber, formatPercent, withUnit } from '../../i18n/format.ts';
import { OUTPUT } from '../../i18n/messages/output.ts';
import { say } from '../../i18n/say.ts';
import type { Lang, UnitChoice } from '../../state/viewState.ts';
import { shortName } from '../../ui/centreName.ts';
import { columnPlaces } from '../../ui/columnPlaces.ts';
import { placeTip } from '../../ui/figureRef.ts';
import {
  columnLabel,
  type PanelFigure,
  type PanelRow,
  panelFigure,
  rowKey,
  whoAndWhen,
  yearAndMark,
} from '../../ui/panelRow.ts';
import { cellKey } from '../../ui/source/evidenceKey.ts';
import type { OutletRow, TierYear } from './query.ts';

const w = OUTPUT;
const NEEDED = ['central', 'provincial', 'municipal', 'district'] as const satisfies readonly Tier[];

export const TIER_COLOURS: Readonly<Record<Tier, Colour>> = {
  central: 'tier-central',
  provincial: 'tier-provincial',
  municipal: 'tier-municipal',
  district: 'tier-district',
  other: 'tier-other',
};

export function tierLabel(tier: Tier, lang: Lang): string {
  return say(lang, w[`output.tier.${tier}`]);
}

function countOf(row: PanelRow, tier: Tier): number | null {
  const value = row[`articles_${tier}`];
  return typeof value === 'number' ? value : null;
}

export function missingTiers(row: PanelRow): readonly Tier[] {
  return NEEDED.filter((tier) => countOf(row, tier) === null);
}

/** Tiers that any row states, in order from central to own platforms. */
export function tiersOf(rows: readonly PanelRow[]): readonly Tier[] {
  return TIERS.filter((tier) => rows.some((row) => (countOf(row, tier) ?? 0) > 0));
}

function tierNames(tiers: readonly Tier[], lang: Lang): string {
  return tiers.map((tier) => tierLabel(tier, lang)).join(lang === 'zh' ? '、' : ', ');
}

/** The tier's count in the shown unit, with its bound; without a value where it is not stated or cannot be computed. */
export function tierFigure(row: PanelRow, tier: Tier, unit: UnitChoice, lang: Lang): PanelFigure {
  const count = panelFigure(row, `articles_${tier}`, lang);
  if (unit === 'total') return count;
  const staff = row.staff_actual;
  if (unit === 'share') {
    const share = panelFigure(row, `share_${tier}`, lang, 1);
    return { ...share, evidence: share.evidence && count.evidence };
  }
  const value = count.value !== null && typeof staff === 'number' && staff > 0 ? count.value / staff : null;
  return {
    ...count,
    value: value === null ? null : Number(value.toFixed(6)),
    status: null,
    bound: perHeadBound(count.bound, (row.staff_actual_bound ?? null) as Bound | null),
    computed: true,
  };
}

/** Of a quotient: a bound of the head-count turns round. */
function perHeadBound(count: Bound | null, staff: Bound | null): Bound | null {
  const turned: Bound | null = staff === '>=' ? '<=' : staff === '<=' ? '>=' : staff;
  const above: Bound | null = count === '=' ? null : count;
  const below: Bound | null = turned === '=' ? null : turned;
  if (above === null || below === null) return above ?? below;
  return above === below ? above : '~';
}

/** The tier's count in the shown unit; null when it is not stated or cannot be computed. */
export function inUnit(row: PanelRow, tier: Tier, unit: UnitChoice): number | null {
  return tierFigure(row, tier, unit, 'zh').value;
}

/** Inside a bar: whole articles, or one place everywhere. */
function decimals(value: number, unit: UnitChoice): string {
  const digits = unit === 'total' ? 0 : 1;
  return formatNumber(value, digits, digits);
}

function tierRef(row: PanelRow, tier: Tier, lang: Lang): MarkRef {
  const figure = panelFigure(row, `articles_${tier}`, lang);
  const share = panelFigure(row, `share_${tier}`, lang, 1);
  return {
    ...(figure.evidence ? { factId: figure.evidence } : {}),
    centerId: row.center_id,
    year: row.year,
    tier,
    column: `articles_${tier}`,
    title: `${whoAndWhen(row, lang)} · ${tierLabel(tier, lang)}`,
    lines: [
      ['', figure.text],
      ...(share.value === null ? [] : [[columnLabel(`share_${tier}`, lang), share.text] as const]),
      ...placeTip(row, lang),
    ],
  };
}

export function tierBars(rows: readonly PanelRow[], unit: UnitChoice, lang: Lang): StackedBars {
  const tiers = tiersOf(rows);
  return {
    parts: tiers.map((tier) => ({ id: tier, label: tierLabel(tier, lang), colour: TIER_COLOURS[tier] })),
    rows: rows.map((row): StackRow => {
      const cells = tiers.flatMap((tier): [string, StackCell][] => {
        const { value, bound } = tierFigure(row, tier, unit, lang);
        if (value === null || value === 0) return [];
        const text = boundSign(bound) + (unit === 'share' ? formatPercent(value, 1) : decimals(value, unit));
        return [[tier, { value, text, ref: tierRef(row, tier, lang) }]];
      });
      return {
        key: rowKey(row),
        label: shortName(row, lang),
        sub: yearAndMark(row),
        cells: Object.fromEntries(cells),
        end: endText(row, unit, lang),
        ...(missingTiers(row).length > 0 ? { partial: say(lang, w['output.partial']) } : {}),
      };
    }),
    format: (value) => formatNumber(value, unit === 'per_head' && value < 10 ? 1 : 0) + (unit === 'share' ? '%' : ''),
    unit: unit === 'share' ? '%' : '篇',
    ...(unit === 'share' ? { max: 100 } : {}),
  };
}

function endText(row: PanelRow, unit: UnitChoice, lang: Lang): string {
  const missing = missingTiers(row);
  if (missing.length > 0) {
    const key = unit === 'share' ? 'output.share.none' : 'output.missing';
    return say(lang, w[key], { tiers: tierNames(missing, lang) }).replace(/[：:] /, '：\n');
  }
  if (unit === 'per_head') {
    const head = panelFigure(row, 'articles_per_head', lang);
    return head.value === null ? say(lang, w['output.nostaff']) : head.text;
  }
  return panelFigure(row, 'articles_total', lang).text;
}

export function tierOption(rows: readonly PanelRow[], unit: UnitChoice, settings: ChartSettings): ChartOption {
  const bars = tierBars(rows, unit, settings.lang);
  const places = columnPlaces(rows, settings.lang);
  return places ? stackedColumns(bars, places, settings) : stackedBars(bars, settings);
}

/** Each tier as a dot on a log axis: ranges from tens to thousands stay readable. */
export function logOption(rows: readonly PanelRow[], settings: ChartSettings): ChartOption {
  const { lang } = settings;
  const tiers = tiersOf(rows);
  const stations: readonly Station[] = tiers.map((tier) => ({
    id: tier,
    label: tierLabel(tier, lang),
    look: 'grey',
    colour: TIER_COLOURS[tier],
  }));
  const dots = rows.map(
    (row): DumbbellRow => ({
      key: rowKey(row),
      label: shortName(row, lang),
      sub: yearAndMark(row),
      end: '',
      points: Object.fromEntries(
        tiers.flatMap((tier) => {
          const figure = panelFigure(row, `articles_${tier}`, lang);
          if (figure.value === null) return [];
          return [[tier, { value: figure.value, text: figure.text, ref: tierRef(row, tier, lang) }]];
        }),
      ),
    }),
  );
  return dumbbell({ rows: dots, stations, format: (value) => formatNumber(value, 0), log: true }, settings);
}

/** Outlets of one tier, summed over reports. */
export function outletOption(rows: readonly OutletRow[], settings: ChartSettings): ChartOption {
  const { lang } = settings;
  const many = rows.some((row) => row.reports > 1);
  return rankBars(
    {
      rows: rows.map((row): RankRow => {
        const evidence = row.reports === 1 ? cellKey(row.center_id, `articles_${row.tier_reported}`, row.year) : null;
        const text = withUnit(row.count, '篇', lang, {
          bound: row.bound === '~' || row.bound === '>=' || row.bound === '<=' ? row.bound : '=',
        });
        const whose = row.reports === 1 ? whoAndWhen(row, lang) : '';
        return {
          key: `${row.outlet} ${row.kind}`,
          label: row.kind === 'video' ? `${row.outlet} (${say(lang, w['output.video'])})` : row.outlet,
          sub: many ? say(lang, w['output.reports'], { n: formatNumber(row.reports, 0) }) : whose,
          value: row.count,
          text,
          ref: {
            ...(evidence ? { factId: evidence } : {}),
            ...(row.reports === 1 ? { centerId: row.center_id, year: row.year } : {}),
            tier: row.tier_reported,
            title: row.outlet,
            lines: [
              ['', text],
              [say(lang, w['output.col.tier']), tierLabel(row.tier, lang)],
              ...(row.tier === row.tier_reported
                ? []
                : [[say(lang, w['output.col.reported']), tierLabel(row.tier_reported, lang)] as const]),
              ...(whose ? [['', whose] as const] : []),
            ],
          },
        };
      }),
      format: (value) => formatNumber(value, 0),
      longNames: true,
    },
    settings,
  );
}

/** All tiers of a year. */
export function totalOf(row: TierYear): number {
  return TIERS.reduce((sum, tier) => sum + row[tier], 0);
}

/** A count of the year's reports together in the shown unit; null where nothing divides it. */
export function yearIn(row: TierYear, count: number, unit: UnitChoice): number | null {
  if (unit === 'total') return count;
  const whole = unit === 'share' ? totalOf(row) / 100 : row.staff;
  return whole ? count / whole : null;
}

/** Sums by year of the reports that state all tiers. */
export function yearsOption(rows: readonly TierYear[], unit: UnitChoice, settings: ChartSettings): ChartOption {
  const { lang } = settings;
  return stackedBars(
    {
      parts: TIERS.map((tier) => ({ id: tier, label: tierLabel(tier, lang), colour: TIER_COLOURS[tier] })),
      rows: rows.map((row) => {
        const total = totalOf(row);
        const cell = (tier: Tier): StackCell => {
          const value = yearIn(row, row[tier], unit) ?? 0;
          const title = `${row.year} · ${tierLabel(tier, lang)}`;
          const share = formatPercent(yearIn(row, row[tier], 'share'), 1, lang);
          const head = unit === 'per_head' ? [['', withUnit(value, '篇/人', lang)] as const] : [];
          return {
            value,
            text: unit === 'share' ? formatPercent(value, 1) : decimals(value, unit),
            ref: {
              year: row.year,
              tier,
              title,
              lines: [...head, ['', withUnit(row[tier], '篇', lang)], [columnLabel(`share_${tier}`, lang), share]],
            },
          };
        };
        return {
          key: String(row.year),
          label: String(row.year),
          sub: say(lang, w['output.reports'], { n: formatNumber(row.reports, 0) }),
          cells: Object.fromEntries(TIERS.map((tier) => [tier, cell(tier)])),
          end:
            unit === 'per_head' && row.staff ? withUnit(total / row.staff, '篇/人', lang) : withUnit(total, '篇', lang),
        };
      }),
      format: (value) => formatNumber(value, unit === 'per_head' && value < 10 ? 1 : 0) + (unit === 'share' ? '%' : ''),
      unit: unit === 'share' ? '%' : unit === 'per_head' ? '篇/人' : '篇',
      ...(unit === 'share' ? { max: 100 } : {}),
    },
    settings,
  );
}
