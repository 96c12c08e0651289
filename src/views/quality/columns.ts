/** The tables beside the charts of 数据质量, and the sheet of listed checks. Pure. */

import type { ChartTable } from '../../charts/types.ts';
import type { Sheet, SheetAbout } from '../../export/sheet.ts';
import { QUALITY } from '../../i18n/messages/quality.ts';
import { say } from '../../i18n/say.ts';
import type { Lang } from '../../state/viewState.ts';
import { centreName } from '../../ui/centreName.ts';
import { namesAmong } from '../../ui/namesAmong.ts';
import { columnLabel, type PanelRow } from '../../ui/panelRow.ts';
import { cityName, placeCalled, provinceName } from '../../ui/placeNames.ts';
import { factName } from '../../ui/source/factName.ts';
import { ruleName } from '../../ui/source/ruleName.ts';
import { KEY_METRICS } from './keyMetrics.ts';
import type { CheckRow } from './listQuery.ts';
import { appliedTo, byShare, groupLabel, hasOf, shareOf, statedShares, VERDICT_ORDER } from './option.ts';
import type { MissingRow, PlaceRow, RuleRow } from './query.ts';
import { sourceWords, verdictWord } from './words.ts';

const w = QUALITY;

export function rulesTable(rows: readonly RuleRow[], lang: Lang): ChartTable {
  return {
    columns: [
      { id: 'rule', label: say(lang, w['quality.col.rule']) },
      { id: 'reports', label: say(lang, w['quality.col.report']), digits: 0 },
      ...VERDICT_ORDER.map((verdict) => ({ id: verdict, label: verdictWord(verdict, lang), digits: 0 })),
    ],
    rows: rows.map((row) => ({
      rule: ruleName(row.rule, lang),
      reports: appliedTo(row),
      fail: row.fail,
      warn: row.warn,
      info: row.info,
      pass: appliedTo(row) - row.fail - row.warn - row.info,
    })),
  };
}

export function placesTable(rows: readonly PlaceRow[], lang: Lang): ChartTable {
  return {
    columns: [
      { id: 'place', label: say(lang, w['quality.coverage.place']) },
      { id: 'reports', label: say(lang, w['quality.col.report']), digits: 0 },
      { id: 'failing', label: say(lang, w['quality.list.fail']), digits: 0 },
      { id: 'share', label: say(lang, w['quality.coverage.share']), unit: '%', digits: 1 },
    ],
    rows: byShare(rows).map((row) => ({
      place: placeCalled(row, lang),
      reports: row.reports,
      failing: row.failing,
      share: Number(shareOf(row).toFixed(4)),
    })),
  };
}

export function missingTable(rows: readonly PanelRow[], lang: Lang): ChartTable {
  const named = namesAmong(rows, lang);
  return {
    columns: [
      { id: 'centre', label: say(lang, w['quality.col.centre']) },
      { id: 'year', label: say(lang, w['quality.col.year']), digits: 0 },
      ...KEY_METRICS.map(({ group, columns }) => ({
        id: group,
        label: `${groupLabel(group, lang)} / ${columns.length}`,
        digits: 0,
      })),
    ],
    rows: rows.map((row) => ({
      centre: named(row),
      year: row.year,
      ...Object.fromEntries(KEY_METRICS.map(({ group }) => [group, hasOf(row, group)])),
    })),
  };
}

export function statedTable(row: MissingRow, lang: Lang): ChartTable {
  return {
    columns: [
      { id: 'metric', label: lang === 'zh' ? '指标' : 'Figure' },
      { id: 'count', label: say(lang, w['quality.col.report']), digits: 0 },
      { id: 'share', label: say(lang, w['quality.coverage.share']), unit: '%', digits: 1 },
    ],
    rows: statedShares(row).map(({ column, count, share }) => ({
      metric: columnLabel(column, lang),
      count,
      share: Number(share.toFixed(4)),
    })),
  };
}

/** The listed checks as a file: ids as in the table `checks`, who and when beside them. */
export function checksSheet(rows: readonly CheckRow[], about: SheetAbout): Sheet {
  const { lang } = about;
  const label = (key: keyof typeof QUALITY): string => say(lang, w[key]);
  const text = (id: string, key: keyof typeof QUALITY) =>
    ({ id, label: label(key), unit: null, type: 'text' }) as const;
  const number = (id: string, key: keyof typeof QUALITY) =>
    ({ id, label: label(key), unit: null, type: 'number' }) as const;
  return {
    about,
    columns: [
      { ...text('name', 'quality.col.centre'), names: true },
      { ...number('year', 'quality.col.year'), names: true },
      text('province', 'quality.col.province'),
      text('city', 'quality.col.city'),
      text('center_id', 'quality.col.code'),
      text('report_id', 'quality.col.report'),
      {
        ...text('verdict', 'quality.col.verdict'),
        words: Object.fromEntries(VERDICT_ORDER.map((v) => [v, verdictWord(v, lang)])),
      },
      {
        ...text('rule', 'quality.col.rule'),
        words: Object.fromEntries(rows.map(({ rule }) => [rule, ruleName(rule, lang)])),
      },
      number('lhs', 'quality.col.lhs'),
      number('rhs', 'quality.col.rhs'),
      number('delta', 'quality.col.delta'),
      text(lang === 'zh' ? 'note_zh' : 'note_en', 'quality.col.note'),
      text('figures', 'quality.col.facts'),
      text('fact_ids', 'quality.col.factIds'),
      { ...text('source_kind', 'quality.col.source'), words: sourceWords(lang) },
    ],
    rows: rows.map((row) => [
      centreName(row, lang),
      row.year,
      row.province === null ? null : provinceName(row.center_id, row.province, lang),
      row.city === null ? null : cityName(row.center_id, row.city, lang),
      row.center_id,
      row.report_id,
      row.verdict,
      row.rule,
      row.lhs,
      row.rhs,
      row.delta,
      lang === 'zh' ? row.note_zh : row.note_en,
      row.fact_ids.map((id) => factName(id, lang)),
      row.fact_ids,
      row.source_kind,
    ]),
  };
}
