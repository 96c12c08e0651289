/** What the charts of 得分趋势 say at their head. Pure. */
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { SCORES } from '../../i18n/messages/scores.ts';
import { say } from '../../i18n/say.ts';
import type { Lang } from '../../state/viewState.ts';
import { extremes } from '../../ui/extremes.ts';
import { GRADES } from '../../ui/grades.ts';
import { type PanelRow, whoAndWhen } from '../../ui/panelRow.ts';
import { type Against, against, scoreOf } from './option.ts';
import type { CorrelationRow, LostRow, ScoreBand } from './query.ts';

const w = SCORES;

/** Names in a title; the chart has the others. */
const NAMED = 4;

export function scoresTitle(rows: readonly PanelRow[], lang: Lang): string {
  const found = extremes(rows, scoreOf);
  if (!found) return say(lang, w['scores.title.none']);
  const vars = {
    n: found.n,
    lowWho: whoAndWhen(found.low.row, lang),
    high: formatNumber(found.high.value),
    highWho: whoAndWhen(found.high.row, lang),
  };
  if (found.n === 1) return say(lang, w['scores.title.one'], vars);
  const top = GRADES[0]?.from ?? 90;
  if (found.low.value >= top) return say(lang, w['scores.title.all'], { ...vars, low: formatNumber(found.low.value) });
  return say(lang, w['scores.title.range'], { ...vars, low: formatNumber(found.low.value) });
}

export function scoresSubtitle(rows: readonly PanelRow[], lang: Lang): string {
  const n = rows.filter((row) => scoreOf(row) !== null).length;
  const grades = rows.filter((row) => scoreOf(row) === null && typeof row.score_grade === 'string').length;
  return say(lang, w['scores.sub'], { n, grades, silent: rows.length - n - grades });
}

export function againstTitle(
  rows: readonly PanelRow[],
  correlation: CorrelationRow | null,
  column: Against,
  lang: Lang,
): string {
  const r = column === 'rate' ? correlation?.rate : correlation?.fails;
  if (correlation && r !== null && r !== undefined) {
    const topic = column === 'rate' ? 'scores.execution.title' : 'scores.failed.title';
    return say(lang, w[`${topic}.${strengthOf(r)}`], {
      r: formatNumber(r, 2, 2),
      n: formatNumber(column === 'rate' ? correlation.rated : correlation.reports, 0),
    });
  }
  const both = against(rows, column);
  return column === 'rate' ? rateTitle(both, lang) : failTitle(both, lang);
}

/** In words, by the usual bounds of a correlation coefficient. */
function strengthOf(r: number): 'unrelated' | 'weak' | 'with' | 'against' {
  const size = Math.abs(r);
  if (size < 0.1) return 'unrelated';
  if (size < 0.3) return 'weak';
  return r > 0 ? 'with' : 'against';
}

function rateTitle(both: readonly PanelRow[], lang: Lang): string {
  const rates = extremes(both, (row) => Number(row.rate));
  const scores = extremes(both, scoreOf);
  if (!rates || !scores) return say(lang, w['scores.execution.title.none']);
  if (rates.n === 1) {
    return say(lang, w['scores.execution.title.one'], {
      who: whoAndWhen(rates.low.row, lang),
      rate: formatPercent(rates.low.value, 1, lang),
      score: formatNumber(scores.low.value),
    });
  }
  return say(lang, w['scores.execution.title'], {
    spread: formatNumber(rates.high.value - rates.low.value, 1),
    points: formatNumber(scores.high.value - scores.low.value, 2),
  });
}

function failTitle(both: readonly PanelRow[], lang: Lang): string {
  const fails = extremes(both, (row) => Number(row.fail_count));
  if (!fails) return say(lang, w['scores.title.none']);
  const most = fails.high.value;
  if (fails.n === 1) {
    const n = say(lang, w[most === 0 ? 'scores.failed.one.none' : 'scores.failed.one.some'], { n: most });
    const score = formatNumber(scoreOf(fails.high.row) ?? 0);
    return say(lang, w['scores.failed.title.one'], { who: whoAndWhen(fails.high.row, lang), score, n });
  }
  if (most === 0) return say(lang, w['scores.failed.title.none']);
  const level = both.filter((row) => row.fail_count === most).length;
  if (level > 1) return say(lang, w['scores.failed.title.level'], { n: most, reports: level });
  return say(lang, w['scores.failed.title'], {
    who: whoAndWhen(fails.high.row, lang),
    score: formatNumber(scoreOf(fails.high.row) ?? 0),
    n: formatNumber(fails.high.value, 0),
  });
}

export function bandsTitle(bands: readonly ScoreBand[], lang: Lang): string {
  const last = bands[bands.length - 1];
  if (!last) return say(lang, w['scores.title.none']);
  return say(lang, w['scores.bands.title'], {
    year: last.year,
    median: formatNumber(last.p50, 1),
    low: formatNumber(last.p25, 1),
    high: formatNumber(last.p75, 1),
  });
}

export function lostTitle(rows: readonly LostRow[], lang: Lang): string {
  const first = rows[0];
  if (!first) return say(lang, w['scores.lost.title.none']);
  const comma = lang === 'zh' ? '、' : ', ';
  const names = (some: readonly LostRow[]): string => some.map(({ name }) => name).join(comma);
  if (first.reports > 1) {
    const level = rows.filter((row) => row.reports === first.reports);
    if (level.length > 1) {
      const n = formatNumber(first.reports, 0);
      return say(lang, w['scores.lost.title.level.many'], { k: level.length, n, names: names(level.slice(0, NAMED)) });
    }
    return say(lang, w['scores.lost.title.many'], { name: first.name, n: formatNumber(first.reports, 0) });
  }
  const most = rows.reduce((a, b) => (b.lost > a.lost ? b : a), first);
  const level = rows.filter((row) => row.lost === most.lost);
  if (level.length > 1) {
    const lost = formatNumber(most.lost);
    return say(lang, w['scores.lost.title.level'], { n: level.length, lost, names: names(level.slice(0, NAMED)) });
  }
  return say(lang, w['scores.lost.title'], {
    name: most.name,
    who: whoAndWhen({ ...most, name: most.centre_name }, lang),
    lost: formatNumber(most.lost),
  });
}
