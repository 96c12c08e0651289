/** The centres to choose from: search as people type, grouped by city, with what is held of each. */
import { useDeferredValue, useMemo, useState } from 'react';
import { useQuery } from '../../db/useQuery.ts';
import { formatNumber } from '../../i18n/format.ts';
import { CENTRE } from '../../i18n/messages/centre.ts';
import { SHELL } from '../../i18n/messages/shell.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { ViewLink } from '../../state/ViewLink.tsx';
import type { Lang } from '../../state/viewState.ts';
import { centreName } from '../../ui/centreName.ts';
import { figureText } from '../../ui/Figure.tsx';
import { matches, searchKey } from '../../ui/filter/centreSearch.ts';
import { PlaceSelect } from '../../ui/filter/PlaceSelect.tsx';
import { inPlaces, placeLine } from '../../ui/placeNames.ts';
import { ErrorBox, Loading } from '../../ui/states.tsx';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { type DirectoryRow, directoryQuery } from './query.ts';

/** Centres listed at once; typing narrows a longer list. */
const SHOWN = 200;

export function Directory({ unknown }: { readonly unknown: string | null }) {
  const { t } = useText(CENTRE);
  const shell = useText(SHELL);
  const found = useQuery(directoryQuery());
  return (
    <>
      <ViewHead title={shell.t('nav.centre')} question={t('centre.question')}>
        {unknown === null ? null : <p role="status">{t('centre.choose.unknown', { code: unknown })}</p>}
      </ViewHead>
      {found.rows === null ? (
        found.phase === 'error' ? (
          <ErrorBox failed={found} />
        ) : (
          <Loading />
        )
      ) : (
        <Chooser centres={found.rows} />
      )}
    </>
  );
}

function Chooser({ centres }: { readonly centres: readonly DirectoryRow[] }) {
  const { t, lang } = useText(CENTRE);
  const shell = useText(SHELL);
  const { state, set } = useViewState();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text);
  const keyed = useMemo(() => centres.map((centre) => ({ centre, key: searchKey(centre) })), [centres]);
  const everywhere = useMemo(
    () => keyed.filter(({ key }) => matches(key, asked)).map(({ centre }) => centre),
    [keyed, asked],
  );
  const { places } = state;
  const found = places.length === 0 ? everywhere : everywhere.filter((centre) => inPlaces(centre.center_id, places));
  const hidden = everywhere.length - found.length;
  const shown = found.slice(0, SHOWN);
  const reports = centres.reduce((sum, centre) => sum + centre.reports, 0);
  return (
    <section className="rl-directory">
      <h2>{t('centre.choose')}</h2>
      <div className="rl-directory-search">
        {centres.length > SHOWN || places.length > 0 ? <PlaceSelect centres={centres} /> : null}
        <input
          type="search"
          className="rl-input"
          aria-label={t('centre.choose.search')}
          placeholder={t('centre.choose.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="rl-quiet" role="status">
          {asked.trim() === '' && places.length === 0
            ? t('centre.choose.count', { n: formatNumber(centres.length, 0), reports: formatNumber(reports, 0) })
            : found.length === 0
              ? t('centre.choose.none', { text: asked })
              : t('centre.choose.found', { n: formatNumber(found.length, 0) })}
        </span>
      </div>
      {hidden > 0 && asked.trim() !== '' ? (
        <p>
          {shell.t('picker.hidden', { n: formatNumber(hidden, 0) })}{' '}
          <button type="button" className="rl-button" onClick={() => set({ places: [] })}>
            {shell.t('picker.hidden.undo')}
          </button>
        </p>
      ) : null}
      {byCity(shown, lang).map(([place, members]) => (
        <section key={place} className="rl-directory-city">
          <h3>{place}</h3>
          <ul>
            {members.map((centre) => (
              <li key={centre.center_id}>
                <ViewLink view="centre" patch={{ centers: [centre.center_id], option: null }}>
                  {centreName(centre, lang)}
                </ViewLink>
                <span className="rl-quiet">
                  {centre.year === null ? '' : `${t('centre.choose.latest')} ${centre.year} · `}
                  {t('centre.choose.years', { n: centre.reports })}
                </span>
                <span className="rl-directory-figures">
                  {figureText(centre.expenditure, '万元', lang)} · {figureText(centre.staff, '人', lang)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {found.length > SHOWN ? (
        <p className="rl-quiet">{t('centre.choose.more', { n: formatNumber(found.length - SHOWN, 0) })}</p>
      ) : null}
    </section>
  );
}

function byCity(
  centres: readonly DirectoryRow[],
  lang: Lang,
): readonly (readonly [place: string, members: DirectoryRow[]])[] {
  const groups = new Map<string, DirectoryRow[]>();
  for (const centre of centres) {
    const place = placeLine(centre, lang);
    const group = groups.get(place);
    if (group) group.push(centre);
    else groups.set(place, [centre]);
  }
  return [...groups];
}
