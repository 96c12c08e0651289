/** The reports of this visit as a dataset: every view can use it while the tab lives. */
import { useDatasets } from '../../db/DoorProvider.tsx';
import { useText } from '../../i18n/useText.ts';
import { ViewLink } from '../../state/ViewLink.tsx';
import type { ViewId } from '../../state/viewState.ts';
import type { ReadEntry } from './entries.ts';
import { VISIT_ID } from './visitId.ts';

const UNFILTERED = { centers: [], places: [], years: null, fact: null } as const;
const VIEWS: readonly ViewId[] = ['overview', 'table', 'sql'];

export function VisitCard({ reports }: { readonly reports: readonly ReadEntry[] }) {
  const { t } = useText();
  const { current, all } = useDatasets();
  if (!all.some(({ id }) => id === VISIT_ID)) return null;
  return (
    <section className="rl-section">
      <h2>{t('read.dataset.title', { n: reports.length })}</h2>
      <p className="rl-prose">{t('read.dataset.text')}</p>
      <p className="rl-read-links">
        {VIEWS.map((view) => (
          <ViewLink key={view} view={view} className="rl-button" patch={{ ...UNFILTERED, dataset: VISIT_ID }}>
            {t(`read.dataset.${view}`)}
          </ViewLink>
        ))}
        {current.id === VISIT_ID ? (
          <ViewLink className="rl-button is-plain" patch={{ ...UNFILTERED, dataset: '' }}>
            {t('read.dataset.back')}
          </ViewLink>
        ) : null}
      </p>
    </section>
  );
}
