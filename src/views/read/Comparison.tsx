/** The report beside those of the loaded dataset: median, standing, the three nearest. */
import { useMemo } from 'react';
import { choiceOf } from '../../core/catalogue/choices.ts';
import { useDatasets } from '../../db/DoorProvider.tsx';
import { useQuery } from '../../db/useQuery.ts';
import { formatNumber, withUnit } from '../../i18n/format.ts';
import { READ } from '../../i18n/messages/read.ts';
import { useText } from '../../i18n/useText.ts';
import { Figure } from '../../ui/Figure.tsx';
import { columnLabel, panelFigure, whoAndWhen } from '../../ui/panelRow.ts';
import { ErrorBox, Loading } from '../../ui/states.tsx';
import { compareRows, panelRowOf, subjectOf } from './compare.ts';
import type { ReadOutcome } from './entries.ts';
import { APART, peersQuery, type Subject, standingQuery } from './query.ts';

export function Comparison({ outcome }: { readonly outcome: ReadOutcome }) {
  const { t } = useText(READ);
  const subject = useMemo(() => subjectOf(outcome.extraction.report, panelRowOf(outcome)), [outcome]);
  return (
    <section className="rl-section" id="read-compare" tabIndex={-1}>
      <h2>{t('read.compare')}</h2>
      {subject ? <Table subject={subject} /> : <p className="rl-quiet">{t('read.compare.unplaced')}</p>}
    </section>
  );
}

function Table({ subject }: { readonly subject: Subject }) {
  const { t, lang, pick } = useText(READ);
  const { current } = useDatasets();
  const standing = useQuery(standingQuery(subject));
  const peers = useQuery(peersQuery(subject));
  if (standing.phase === 'error') return <ErrorBox failed={standing} />;
  if (!standing.rows || !peers.rows) return <Loading />;
  const near = peers.rows;
  const rows = compareRows(subject, standing.rows, near);
  const first = near[0];
  if (!first) return <p className="rl-quiet">{t('read.compare.alone')}</p>;
  const years = standing.rows.flatMap((row) => (row.first_year === null ? [] : [row.first_year, row.last_year ?? 0]));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const span =
    from === to ? t('read.compare.sub.year', { year: from }) : t('read.compare.sub.all', { first: from, last: to });
  return (
    <>
      <p className="rl-quiet">
        {t('read.compare.sub', { dataset: pick(current.labelZh, current.labelEn), years: span })}{' '}
        {t('read.compare.finding', { peer: whoAndWhen(first, lang) })}
      </p>
      <div className="rl-beside">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('read.compare.measure')}</th>
              <th scope="col">{t('read.compare.own')}</th>
              <th scope="col">{t('read.compare.median')}</th>
              <th scope="col">{t('read.compare.rank')}</th>
              {near.map((peer) => (
                <th key={peer.center_id} scope="col">
                  {t('read.compare.nearest', { name: whoAndWhen(peer, lang) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const choice = choiceOf(row.measure);
              const unit = choice?.unit ?? null;
              const computed = choice?.kind === 'measure';
              return (
                <tr key={row.measure}>
                  <th scope="row">{columnLabel(row.measure, lang)}</th>
                  <td data-label={t('read.compare.own')} className={row.own === null ? 'rl-missing' : 'is-own'}>
                    {withUnit(row.own, unit, lang, { computed })}
                  </td>
                  <td data-label={t('read.compare.median')}>
                    {row.median === null
                      ? t(row.n === 0 ? 'read.compare.nobody' : 'read.compare.few')
                      : withUnit(row.median, unit, lang)}{' '}
                    {row.n === 0 ? null : <small className="rl-quiet">n={formatNumber(row.n, 0)}</small>}
                  </td>
                  <td data-label={t('read.compare.rank')}>
                    {row.standing === null
                      ? '–'
                      : t('read.compare.rank.value', {
                          below: formatNumber(row.standing.below, 0),
                          n: formatNumber(row.standing.n, 0),
                        })}
                    {row.standing === null || row.standing.share === null ? null : (
                      <small className="rl-quiet"> {withUnit(row.standing.share, '%', lang, { digits: 0 })}</small>
                    )}
                  </td>
                  {near.map((peer) => {
                    const figure = panelFigure(peer, row.measure, lang);
                    return (
                      <td key={peer.center_id} data-label={whoAndWhen(peer, lang)}>
                        <Figure {...figure} unit={unit} />
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="rl-quiet rl-prose">{t('read.compare.formula', { city: APART.city, province: APART.province })}</p>
    </>
  );
}
