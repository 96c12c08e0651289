/** Who is compared and why: the set with sizes and distances, the formula, and the ways to change the set. */

import { type Distance, PEERS } from '../../core/peers.ts';
import { formatNumber, withUnit } from '../../i18n/format.ts';
import { COMPARE } from '../../i18n/messages/compare.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { ViewLink } from '../../state/ViewLink.tsx';
import { centreName, shortName } from '../../ui/centreName.ts';
import { Figure } from '../../ui/Figure.tsx';
import type { PanelRow } from '../../ui/panelRow.ts';
import { placeLine } from '../../ui/placeNames.ts';
import { cellKey } from '../../ui/source/evidenceKey.ts';
import type { Measured } from './measures.ts';
import { remarksBeside } from './remarks.ts';
import type { Member, PeerSet } from './set.ts';

interface Props {
  readonly set: PeerSet;
  readonly history: readonly PanelRow[];
  readonly measure: Measured;
}

export function PeerSetTable({ set, history, measure }: Props) {
  const { t, lang } = useText(COMPARE);
  const { state, set: go } = useViewState();
  const codes = set.members.map(({ centre }) => centre.center_id);
  const own = shortName(set.own, lang);
  return (
    <section className="rl-section rl-hide-embedded">
      <h2>{t('compare.set')}</h2>
      <div className="rl-set-head">
        <p className="rl-quiet">{explained(set, own, t)}</p>
        {set.automatic && codes.length > 1 ? (
          <button
            type="button"
            className="rl-button"
            title={t('compare.set.fix.hint')}
            onClick={() => go({ centers: codes })}
          >
            {t('compare.set.fix')}
          </button>
        ) : null}
        {set.automatic ? null : (
          <button type="button" className="rl-button" onClick={() => go({ centers: codes.slice(0, 1) })}>
            {t('compare.set.auto.back')}
          </button>
        )}
      </div>
      {set.beyond > 0 ? <p className="rl-quiet">{t('compare.set.limit', { n: set.beyond })}</p> : null}
      {set.missing.length > 0 ? (
        <p className="rl-quiet">{t('compare.set.missing', { codes: set.missing.join('、') })}</p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="rl-set" tabIndex={0} aria-label={t('compare.set')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('compare.col.centre')}</th>
              <th scope="col">{t('compare.col.year')}</th>
              <th scope="col" className="is-number">
                {t('compare.col.staff')}
              </th>
              <th scope="col" className="is-number">
                {t('compare.col.money')}
              </th>
              <th scope="col">{t('compare.col.distance')}</th>
              <th scope="col">{t('compare.col.remarks')}</th>
              <th scope="col">
                <span className="rl-hidden">{t('compare.col.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {set.members.map((member, at) => (
              <Row
                key={member.centre.center_id}
                member={member}
                isOwn={at === 0}
                ownYear={set.own.year}
                row={history.find((r) => r.center_id === member.centre.center_id && r.year === member.centre.year)}
                measure={measure}
                onRemove={() => go({ centers: codes.filter((code) => code !== member.centre.center_id) })}
                onBase={() =>
                  go({
                    centers: set.automatic
                      ? [member.centre.center_id]
                      : [member.centre.center_id, ...state.centers.filter((code) => code !== member.centre.center_id)],
                  })
                }
                alone={codes.length < 3}
              />
            ))}
          </tbody>
        </table>
      </section>
      <details className="rl-formula-box">
        <summary>{t('compare.formula')}</summary>
        <p className="rl-formula">{t('compare.formula.line')}</p>
        <p className="rl-quiet">{t('compare.formula.text')}</p>
      </details>
    </section>
  );
}

type Say = ReturnType<typeof useText<typeof COMPARE>>['t'];

function explained(set: PeerSet, own: string, t: Say): string {
  const peers = set.members.length - 1;
  if (!set.automatic) return t('compare.set.own', { n: set.members.length, name: own });
  if (set.alone) return t('compare.set.alone', { name: own });
  if (peers === 0) return t('compare.set.auto.none', { name: own });
  return peers < PEERS ? t('compare.set.auto.few', { n: peers }) : t('compare.set.auto', { name: own, n: peers });
}

interface RowProps {
  readonly member: Member;
  readonly isOwn: boolean;
  readonly ownYear: number;
  readonly row: PanelRow | undefined;
  readonly measure: Measured;
  readonly onRemove: () => void;
  readonly onBase: () => void;
  /** Two centres are the least that can be compared. */
  readonly alone: boolean;
}

function Row({ member, isOwn, ownYear, row, measure, onRemove, onBase, alone }: RowProps) {
  const { t, lang } = useText(COMPARE);
  const { centre } = member;
  const name = shortName(centre, lang);
  const remarks = row
    ? remarksBeside(row, ownYear, measure, lang).filter(({ id }) => id !== 'year' && id !== 'digest')
    : [];
  return (
    <tr data-own={isOwn || undefined}>
      <th scope="row">
        <i className="rl-set-dot" data-own={isOwn || undefined} aria-hidden="true" />
        <ViewLink view="centre" patch={{ centers: [centre.center_id] }} title={t('compare.centre')}>
          {centreName(centre, lang)}
        </ViewLink>
        <small>
          {placeLine(centre, lang)}
          {isOwn ? <b>{t('compare.reference')}</b> : null}
        </small>
      </th>
      <td>
        <span className={centre.year === ownYear ? undefined : 'rl-differs'}>{centre.year}</span>
      </td>
      <td className="is-number">
        <Figure value={centre.staff} unit="人" evidence={cellKey(centre.center_id, 'staff_actual', centre.year)} />
      </td>
      <td className="is-number">
        <Figure
          value={centre.expenditure}
          unit="万元"
          evidence={cellKey(centre.center_id, 'expenditure_total', centre.year)}
        />
        {centre.expenditure === null && centre.budget !== null ? (
          <small>{t('compare.col.budget', { value: withUnit(centre.budget, '万元', lang) })}</small>
        ) : null}
      </td>
      <td>
        {isOwn ? '—' : member.distance ? <DistanceText distance={member.distance} /> : t('compare.distance.unknown')}
      </td>
      <td className="rl-set-remarks">
        {remarks.length === 0 ? '—' : remarks.map(({ id, text }) => <span key={id}>{text}</span>)}
      </td>
      <td className="rl-set-actions">
        {isOwn ? null : (
          <>
            <button
              type="button"
              className="rl-button is-plain"
              aria-label={t('compare.set.base', { name })}
              onClick={onBase}
            >
              {t('compare.set.base.short')}
            </button>
            {alone ? null : (
              <button
                type="button"
                className="rl-button is-plain"
                aria-label={t('compare.set.remove', { name })}
                onClick={onRemove}
              >
                {t('compare.set.remove.short')}
              </button>
            )}
          </>
        )}
      </td>
    </tr>
  );
}

/** `0.42` and what it is made of. */
function DistanceText({ distance }: { readonly distance: Distance }) {
  const { t, lang } = useText(COMPARE);
  const parts = [
    distance.staffRatio === null ? null : t('compare.distance.staff', { ratio: ratio(distance.staffRatio) }),
    distance.moneyRatio === null || distance.money === null
      ? null
      : t(`compare.distance.${distance.money}`, { ratio: ratio(distance.moneyRatio) }),
    t(`compare.distance.${distance.place}`),
    distance.years === 0 ? null : t('compare.distance.years', { n: Math.abs(distance.years) }),
  ].filter((part) => part !== null);
  return (
    <>
      {formatNumber(distance.total, 2, 2)}
      <small>{parts.join(lang === 'zh' ? '，' : ', ')}</small>
    </>
  );
}

function ratio(value: number): string {
  return formatNumber(value, 2, 2);
}
