/** The report beside those of the loaded dataset: median, standing, the three nearest. */
import { useMemo } from 'react';
import { choiceOf } from '../../core/catalogue/choices.ts';
import type { Row } from '../../core/panel/rows.ts';
import { PLACE_STEPS, YEAR_STEP } from '../../core/peers.ts';
import { useDatasets } from '../../db/DoorProvider.tsx';
import { useQuery } from '../../db/useQuery.ts';
import { formatNumber, withUnit } from '../../i18n/format.ts';
import { READ } from '../../i18n/messages/read.ts';
import { useText } from '../../i18n/useText.ts';
import { Figure } from '../../ui/Figure.tsx';
import { columnLabel, panelFigure, whoAndWhen } from '../../ui/panelRow.ts';
import { ErrorBox, Loading } from '../../ui/states.tsx';
import { compareRows, lacking, nearestOf, panelRowOf, subjectOf } from './compare.ts';
import type { ReadOutcome } from './entries.ts';
import { candidatesQuery, peersQuery, type Subject, standingQuery } from './query.ts';

export function Comparison({ outcome }: { readonly outcome: ReadOutcome }) {
  const { t } = useText(READ);
  const row = useMemo(() => panelRowOf(outcome), [outcome]);
  const subject = useMemo(() => subjectOf(outcome.extraction.report, row), [outcome, row]);
  return (
    <section className="rl-section" id="read-compare" tabIndex={-1}>
      <h2>{t('read.compare')}</h2>
      {subject ? <Table subject={subject} row={row} /> : <p className="rl-quiet">{t('read.compare.unplaced')}</p>}
    </section>
  );
}

interface TableProps {
  readonly subject: Subject;
  /** The report's own row of the panel. */
  readonly row: Row | null;
}

function Table({ subject, row: ownRow }: TableProps) {
  const { t, lang, pick } = useText(READ);
  const { current } = useDatasets();
  const standing = useQuery(standingQuery(subject));
  const candidates = useQuery(candidatesQuery(subject));
  const nearest = useMemo(() => nearestOf(subject, candidates.rows ?? []), [subject, candidates.rows]);
  const peers = useQuery(peersQuery(nearest));
  if (standing.phase === 'error') return <ErrorBox failed={standing} />;
  if (!standing.rows || !candidates.rows || !peers.rows) return <Loading />;
  const near = nearest.flatMap((one) => peers.rows?.find((peer) => peer.center_id === one.center_id) ?? []);
  const rows = compareRows(subject, standing.rows, near);
  const first = near[0];
  if (candidates.rows.length === 0) return <p className="rl-quiet">{t('read.compare.alone')}</p>;
  const years = standing.rows.flatMap((row) => (row.first_year === null ? [] : [row.first_year, row.last_year ?? 0]));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const span =
    from === to ? t('read.compare.sub.year', { year: from }) : t('read.compare.sub.all', { first: from, last: to });
  return (
    <>
      <p className="rl-quiet">
        {t('read.compare.sub', { dataset: pick(current.labelZh, current.labelEn), years: span })}{' '}
        {first ? t('read.compare.finding', { peer: whoAndWhen(first, lang) }) : t('read.compare.sizeless')}
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
              const lacks = lacking(row.measure, ownRow).map((column) => columnLabel(column, lang));
              return (
                <tr key={row.measure}>
                  <th scope="row">{columnLabel(row.measure, lang)}</th>
                  <td data-label={t('read.compare.own')} className={row.own === null ? 'rl-missing' : 'is-own'}>
                    {withUnit(row.own, unit, lang, { computed })}
                    {row.own === null && lacks.length > 0 ? (
                      <small className="rl-quiet">
                        {' '}
                        {t('read.compare.lacks', { what: lacks.join(t('read.compare.and')) })}
                      </small>
                    ) : null}
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
      <p className="rl-quiet rl-prose">
        {t('read.compare.formula', {
          province: PLACE_STEPS.province,
          elsewhere: PLACE_STEPS.elsewhere,
          year: YEAR_STEP,
        })}
      </p>
    </>
  );
}
