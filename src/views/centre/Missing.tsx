/** What reports of this kind usually state and this one does not. */
import { GROUP_LABELS } from '../../core/catalogue/choices.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { useText } from '../../i18n/useText.ts';
import type { PanelRow } from '../../ui/panelRow.ts';
import { missingGroups } from './figures.ts';

export function Missing({ row }: { readonly row: PanelRow }) {
  const { t, lang, pick } = useText(CENTRE);
  const groups = missingGroups(row);
  return (
    <section className="rl-section rl-hide-embedded">
      <h2>{t('centre.missing')}</h2>
      {groups.length === 0 ? (
        <p className="rl-quiet">{t('centre.missing.none', { year: row.year })}</p>
      ) : (
        <>
          <p className="rl-quiet">{t('centre.missing.text', { year: row.year })}</p>
          <dl className="rl-missing-list">
            {groups.map(({ group, choices, whole }) => (
              <div key={group}>
                <dt>
                  {pick(...GROUP_LABELS[group])}
                  {whole ? <span className="rl-chip">{t('centre.missing.group')}</span> : null}
                </dt>
                <dd>{choices.map((choice) => pick(choice.zh, choice.en)).join(lang === 'zh' ? '、' : ', ')}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
