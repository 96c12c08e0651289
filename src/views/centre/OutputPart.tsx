/** What the centre put out: articles by tier over the years, the outlets of the chosen report, other counted output. */
import { useCallback } from 'react';
import { EChart } from '../../charts/EChart.tsx';
import { stackedBarsHeight } from '../../charts/kinds/stackedBars.ts';
import type { ChartNeeds, ChartSettings } from '../../charts/types.ts';
import { TIERS, type Tier } from '../../core/model.ts';
import { useQuery } from '../../db/useQuery.ts';
import { withUnit } from '../../i18n/format.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { useText } from '../../i18n/useText.ts';
import type { Lang } from '../../state/viewState.ts';
import { type PanelRow, panelFigure } from '../../ui/panelRow.ts';
import { Waiting } from '../../ui/states.tsx';
import { tierTable } from './columns.ts';
import { tierBars, tierLabel, tierOption, tierYears } from './option.ts';
import { outletsQuery, outputsQuery } from './query.ts';

interface Props {
  readonly rows: readonly PanelRow[];
  readonly row: PanelRow;
  readonly reportId: string | null;
}

const NEEDED = ['central', 'provincial', 'municipal', 'district'] as const satisfies readonly Tier[];

export function OutputPart({ rows, row, reportId }: Props) {
  const { t } = useText(CENTRE);
  return (
    <section className="rl-section">
      <h2>{t('centre.output')}</h2>
      <Tiers rows={rows} row={row} />
      {reportId === null ? null : (
        <div className="rl-grid rl-hide-embedded">
          <Outlets reportId={reportId} />
          <Outputs reportId={reportId} />
        </div>
      )}
    </section>
  );
}

function Tiers({ rows, row }: Pick<Props, 'rows' | 'row'>) {
  const { t, lang } = useText(CENTRE);
  const option = useCallback((settings: ChartSettings) => tierOption(rows, settings), [rows]);
  const drawn = tierYears(rows);
  const cut = drawn.filter((one) => typeof one.period_end === 'string');
  return (
    <EChart
      id="centre/tiers"
      headingLevel={3}
      title={tiersTitle(row, t, lang)}
      subtitle={t('centre.tiers.sub', { n: drawn.length })}
      option={option}
      table={tierTable(rows, lang)}
      needs={ANY_TIER}
      height={Math.max(110, stackedBarsHeight(drawn.length))}
      keys={tierBars(rows, lang).parts}
      note={cut.map((one) => (
        <p key={one.year}>{t('centre.tiers.until', { year: one.year, date: String(one.period_end) })}</p>
      ))}
    />
  );
}

const ANY_TIER: ChartNeeds = { columns: [TIERS.map((tier) => `articles_${tier}`)], among: 'centre' };

type Say = ReturnType<typeof useText<typeof CENTRE>>['t'];

function tiersTitle(row: PanelRow, t: Say, lang: Lang): string {
  const total = panelFigure(row, 'articles_total', lang);
  const central = panelFigure(row, 'articles_central', lang);
  if (total.value !== null)
    return t('centre.tiers.title', { year: row.year, total: total.text, central: central.text });
  const comma = lang === 'zh' ? '、' : ', ';
  const stated = TIERS.filter((tier) => panelFigure(row, `articles_${tier}`, lang).value !== null);
  const missing = NEEDED.filter((tier) => panelFigure(row, `articles_${tier}`, lang).value === null);
  if (stated.length === 0) return t('centre.tiers.title.none');
  return t('centre.tiers.title.part', {
    year: row.year,
    stated: stated
      .map((tier) => `${tierLabel(tier, lang)} ${panelFigure(row, `articles_${tier}`, lang).text}`)
      .join(comma),
    missing: missing.map((tier) => tierLabel(tier, lang)).join(comma),
  });
}

function Outlets({ reportId }: { readonly reportId: string }) {
  const { t, lang } = useText(CENTRE);
  const found = useQuery(outletsQuery(reportId));
  if (found.rows === null) return <Waiting found={[found]} lines={4} />;
  const rows = found.rows;
  if (rows.length === 0) return <p className="rl-quiet">{t('centre.outlets.none')}</p>;
  const largest = Math.max(1, ...rows.map((row) => row.count));
  return (
    <section className="rl-list">
      <h3>{t('centre.outlets', { n: rows.length })}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('centre.outlets.col')}</th>
            <th scope="col">{t('centre.outlets.tier')}</th>
            <th scope="col" className="is-number">
              {t('centre.outlets.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report may list an outlet twice; rows never move
            <tr key={`${row.outlet} ${at}`}>
              <th scope="row" lang="zh-CN" title={row.quote}>
                {row.outlet}
                <i
                  className="rl-list-bar"
                  style={{ width: `${(row.count / largest) * 100}%`, background: `var(--tier-${row.tier_reported})` }}
                  aria-hidden="true"
                />
              </th>
              <td>
                {tierLabel(row.tier_reported, lang)}
                {row.tier === row.tier_reported ? null : (
                  <small>{t('centre.outlets.differs', { tier: tierLabel(row.tier, lang) })}</small>
                )}
              </td>
              <td className="is-number">
                {withUnit(row.count, '篇', lang, { bound: row.bound })}
                {row.kind === 'video' ? <small>{t('centre.outlets.video')}</small> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Outputs({ reportId }: { readonly reportId: string }) {
  const { t, lang } = useText(CENTRE);
  const found = useQuery(outputsQuery(reportId));
  if (found.rows === null) return <Waiting found={[found]} lines={4} />;
  const rows = found.rows;
  if (rows.length === 0) return <p className="rl-quiet">{t('centre.outputs.none')}</p>;
  return (
    <section className="rl-list">
      <h3>{t('centre.outputs', { n: rows.length })}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('centre.outputs.col')}</th>
            <th scope="col" className="is-number">
              {t('centre.outputs.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report may name one output twice; rows never move
            <tr key={`${row.label} ${at}`}>
              <th scope="row" lang="zh-CN">
                {row.label}
                <small>{row.quote}</small>
              </th>
              <td className="is-number">
                {withUnit(row.value, null, lang, { bound: row.bound })} <span lang="zh-CN">{row.unit}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
