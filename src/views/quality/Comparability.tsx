/** What to mind before comparing: scopes that differ, computed from the reports that are shown. */
import type { ReactNode } from 'react';
import { useQuery } from '../../db/useQuery.ts';
import { formatNumber } from '../../i18n/format.ts';
import { QUALITY } from '../../i18n/messages/quality.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { Figure } from '../../ui/Figure.tsx';
import { type PanelRow, panelFigure, rowKey, whoAndWhen } from '../../ui/panelRow.ts';
import { Waiting } from '../../ui/states.tsx';
import { type MovedRow, ONE_BY_ONE, QUERIES, type ScopeRow } from './query.ts';
import { isXuexi, stopsEarly, xuexiCounts } from './scopes.ts';

export function Comparability() {
  const { t } = useText(QUALITY);
  const { state } = useViewState();
  const queries = QUERIES(state);
  const asked = [useQuery(queries.scope), useQuery(queries.moved), useQuery(queries.noted)] as const;
  const scope = asked[0].rows?.[0];
  const moved = asked[1].rows;
  const noted = asked[2].rows;
  return (
    <section className="rl-section" id="quality-compare" tabIndex={-1}>
      <h2>{t('quality.compare')}</h2>
      {scope && moved && noted ? (
        <ul className="rl-quality-notes">
          <Outlets moved={moved} />
          <Scopes scope={scope} noted={noted} />
        </ul>
      ) : (
        <Waiting found={asked} lines={6} />
      )}
    </section>
  );
}

interface NoteProps {
  readonly text: string;
  /** One by one, where there are any. */
  readonly items?: readonly (readonly [key: string, content: ReactNode])[];
}

function Note({ text, items = [] }: NoteProps) {
  const { t } = useText(QUALITY);
  return (
    <li>
      <p>{text}</p>
      {items.length > 0 ? (
        <details>
          <summary>
            {items.length < ONE_BY_ONE ? t('quality.compare.more') : t('quality.compare.more.first', { n: ONE_BY_ONE })}
          </summary>
          <ul>
            {items.slice(0, ONE_BY_ONE).map(([key, content]) => (
              <li key={key}>{content}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}

function Outlets({ moved }: { readonly moved: readonly MovedRow[] }) {
  const { t } = useText();
  const line = (row: MovedRow): string =>
    t('quality.compare.moved.cell', {
      outlet: row.outlet,
      tier: t(`output.tier.${row.tier}`),
      reported: t(`output.tier.${row.tier_reported}`),
      reports: formatNumber(row.reports, 0),
      articles: formatNumber(row.articles, 0),
    });
  const items = (rows: readonly MovedRow[]) =>
    rows.map((row) => [`${row.outlet} ${row.tier_reported}`, line(row)] as const);
  const xuexi = xuexiCounts(moved);
  const others = moved.filter((row) => !isXuexi(row) && row.tier !== row.tier_reported);
  return (
    <>
      {xuexi.reports === 0 ? (
        <Note text={t('quality.compare.xuexi.none')} />
      ) : (
        <Note
          text={t('quality.compare.xuexi', {
            reports: formatNumber(xuexi.reports, 0),
            apart: formatNumber(xuexi.apart, 0),
          })}
          items={items(moved.filter(isXuexi))}
        />
      )}
      {others.length > 0 ? (
        <Note
          text={t('quality.compare.moved', { n: formatNumber(others[0]?.outlets ?? 0, 0) })}
          items={items(others)}
        />
      ) : null}
    </>
  );
}

function Scopes({ scope, noted }: { readonly scope: ScopeRow; readonly noted: readonly PanelRow[] }) {
  const { t, lang } = useText(QUALITY);
  const n = (value: number): string => formatNumber(value, 0);
  const early = noted.filter(stopsEarly);
  const heads = noted.filter((row) => Number(row.staff_retired) > 0 || Number(row.staff_contract) > 0);
  const capital = noted.filter((row) => row.expenditure_capital !== null);
  const grade = noted.filter((row) => row.score_grade !== null && row.score_total === null);
  const figure = (row: PanelRow, column: string) => {
    const { value, bound, status, evidence } = panelFigure(row, column, lang);
    return <Figure value={value} unit="人" showUnit={false} bound={bound} status={status} evidence={evidence} />;
  };
  return (
    <>
      <Note
        text={t('quality.compare.heads', {
          heads: n(scope.heads),
          retired: n(scope.with_retired),
          contract: n(scope.with_contract),
        })}
        items={heads.map((row) => [
          rowKey(row),
          <Filled
            key={rowKey(row)}
            template={t('quality.compare.heads.cell', { who: whoAndWhen(row, lang) })}
            parts={{
              actual: figure(row, 'staff_actual'),
              post: figure(row, 'staff_in_post'),
              retired: figure(row, 'staff_retired'),
              contract: figure(row, 'staff_contract'),
            }}
          />,
        ])}
      />
      <Note
        text={scope.early === 0 ? t('quality.compare.early.none') : t('quality.compare.early', { n: n(scope.early) })}
        items={early.map((row) => [
          rowKey(row),
          t('quality.compare.early.cell', { who: whoAndWhen(row, lang), date: String(row.period_end) }),
        ])}
      />
      <Note
        text={t('quality.compare.capital', { n: n(scope.basic), capital: n(scope.capital) })}
        items={capital.map((row) => {
          const { value, bound, status, evidence } = panelFigure(row, 'expenditure_capital', lang);
          return [
            rowKey(row),
            <span key={rowKey(row)}>
              {whoAndWhen(row, lang)}{' '}
              <Figure value={value} unit="万元" bound={bound} status={status} evidence={evidence} />
            </span>,
          ];
        })}
      />
      <Note text={t('quality.compare.tiers', { n: n(scope.tiers) })} />
      {scope.bounded > 0 ? <Note text={t('quality.compare.bounded', { n: n(scope.bounded) })} /> : null}
      {scope.grade_only > 0 ? (
        <Note
          text={t('quality.compare.grade', { n: n(scope.grade_only) })}
          items={grade.map((row) => [rowKey(row), `${whoAndWhen(row, lang)} ${row.score_grade}`])}
        />
      ) : null}
    </>
  );
}

/** A sentence with figures in the places of `{name}`. */
function Filled({
  template,
  parts,
}: {
  readonly template: string;
  readonly parts: Readonly<Record<string, ReactNode>>;
}) {
  return template.split(/\{(\w+)\}/).map((part, at) => {
    const key = `${at} ${part}`;
    return at % 2 === 0 ? <span key={key}>{part}</span> : <span key={key}>{parts[part]}</span>;
  });
}
