/** Which districts of a province or city have no report here, against the division table (loaded when this is looked at, or when all else is there). */
import { useEffect, useMemo, useRef, useState } from 'react';
import { whenIdle } from '../../charts/idle.ts';
import { useSight } from '../../charts/useSight.ts';
import type { Division } from '../../core/who/divisions.ts';
import { useEngine } from '../../db/DoorProvider.tsx';
import { useQuery } from '../../db/useQuery.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { QUALITY } from '../../i18n/messages/quality.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { ViewLink } from '../../state/ViewLink.tsx';
import type { Lang } from '../../state/viewState.ts';
import type { GridColumn } from '../../tables/column.ts';
import { SimpleTable } from '../../tables/SimpleTable.tsx';
import { centreName } from '../../ui/centreName.ts';
import { placeCalled } from '../../ui/placeNames.ts';
import { Waiting } from '../../ui/states.tsx';
import { type Coverage, coverageOf, type PlaceCoverage } from './coverage.ts';
import { QUERIES } from './query.ts';

export function CoverageSection() {
  const { t } = useText(QUALITY);
  const { state } = useViewState();
  const frame = useRef<HTMLElement>(null);
  const { near } = useSight(frame);
  const allElse = useAllElse();
  const divisions = useDivisions(near || allElse);
  const found = useQuery(QUERIES(state).coverage);
  const { places } = state;
  const coverage = useMemo(
    () => (divisions && found.rows ? coverageOf(divisions, found.rows, places) : null),
    [divisions, found.rows, places],
  );
  return (
    <section className="rl-section" id="quality-coverage" tabIndex={-1} ref={frame}>
      <h2>{t('quality.coverage')}</h2>
      {coverage ? (
        <Table coverage={coverage} />
      ) : near ? (
        <Waiting found={[found]} lines={4} />
      ) : (
        <div className="rl-quality-later" />
      )}
      <p className="rl-quiet rl-prose">{t('quality.coverage.note')}</p>
    </section>
  );
}

/** True once the engine is there and the page has nothing else to do: paper takes what is there, and search looks for it. */
function useAllElse(): boolean {
  const { phase } = useEngine();
  const [idle, setIdle] = useState(false);
  useEffect(() => (phase === 'ready' ? whenIdle(() => setIdle(true)) : undefined), [phase]);
  return idle;
}

/** The whole table; null until it is wanted and there. */
function useDivisions(wanted: boolean): readonly Division[] | null {
  const [all, setAll] = useState<readonly Division[] | null>(null);
  useEffect(() => {
    if (!wanted || all) return;
    let mounted = true;
    import('../../core/who/divisions.ts').then(({ divisionTable }) => {
      if (mounted) setAll([...divisionTable().byCode.values()]);
    });
    return () => {
      mounted = false;
    };
  }, [wanted, all]);
  return all;
}

function Table({ coverage }: { readonly coverage: Coverage }) {
  const { t, lang } = useText(QUALITY);
  const { state } = useViewState();
  const columns: readonly GridColumn<PlaceCoverage>[] = [
    {
      id: 'place',
      label: t('quality.coverage.place'),
      unit: null,
      kind: 'text',
      width: 140,
      value: (row) => placeCalled(row, lang),
    },
    {
      id: 'all',
      label: t('quality.coverage.all'),
      unit: null,
      kind: 'number',
      width: 80,
      places: 0,
      value: (row) => row.all,
    },
    {
      id: 'have',
      label: t('quality.coverage.have'),
      unit: null,
      kind: 'number',
      width: 80,
      places: 0,
      value: (row) => row.have,
    },
    {
      id: 'share',
      label: t('quality.coverage.share'),
      unit: null,
      kind: 'number',
      width: 80,
      value: (row) => row.have / row.all,
    },
    {
      id: 'lack',
      label: t('quality.coverage.lack'),
      unit: null,
      kind: 'text',
      width: 400,
      value: (row) => row.lack.length,
    },
  ];
  const [code = ''] = state.places;
  const filtered = coverage.place === null ? '' : placeCalled({ code, name: coverage.place }, lang);
  const place = state.places.length === 0 ? t('quality.coverage.country') : filtered;
  return (
    <>
      <p>
        {t('quality.coverage.lead', {
          place,
          all: formatNumber(coverage.all, 0),
          have: formatNumber(coverage.have, 0),
        })}{' '}
        {state.places.length > 0 ? <ViewLink patch={{ places: [] }}>{t('quality.coverage.up')}</ViewLink> : null}
      </p>
      {coverage.rows.length === 0 ? null : (
        <SimpleTable
          caption={t('quality.coverage')}
          hideCaption
          columns={columns}
          rows={coverage.rows}
          rowKey={(row) => row.code}
          cell={(row, column) => {
            if (column.id === 'share') return formatPercent((row.have / row.all) * 100, 1, lang);
            if (column.id === 'lack') return <Names row={row} />;
            if (column.id !== 'place') return undefined;
            const inside = state.places.length === 1 && state.places[0] === row.code;
            const name = placeCalled(row, lang);
            return inside ? (
              name
            ) : (
              <ViewLink patch={{ places: [row.code] }} title={t('quality.coverage.open', { place: name })}>
                {name}
              </ViewLink>
            );
          }}
        />
      )}
      <Named kind="full" level={coverage.level} places={coverage.full} />
      <Named kind="others" level={coverage.level} places={coverage.empty} />
      {coverage.former.length > 0 ? (
        <p className="rl-quiet">{t('quality.coverage.former', { names: namesOf(coverage.former, lang) })}</p>
      ) : null}
      {coverage.unknown.length > 0 ? (
        <p className="rl-quiet">{t('quality.coverage.unknown', { codes: coverage.unknown.join('、') })}</p>
      ) : null}
    </>
  );
}

const BETWEEN: Readonly<Record<Lang, string>> = { zh: '、', en: ', ' };

interface NamedProps {
  readonly kind: 'full' | 'others';
  readonly level: Coverage['level'];
  readonly places: readonly Pick<PlaceCoverage, 'code' | 'name'>[];
}

/** Places that need no row: one sentence. */
function Named({ kind, level, places }: NamedProps) {
  const { t, lang } = useText(QUALITY);
  if (places.length === 0) return null;
  const names = places.map((place) => placeCalled(place, lang)).join(BETWEEN[lang]);
  return <p className="rl-quiet">{t(`quality.coverage.${kind}.${level}`, { n: places.length, names })}</p>;
}

function namesOf(divisions: PlaceCoverage['lack'], lang: Lang): string {
  return divisions
    .map(({ code, name, pinyin }) => centreName({ center_id: code, district: name, name, pinyin }, lang))
    .join(BETWEEN[lang]);
}

/** Names that fit stand there; longer lists open. */
function Names({ row }: { readonly row: PlaceCoverage }) {
  const { t, lang } = useText(QUALITY);
  if (row.lack.length === 0) return '–';
  const names = namesOf(row.lack, lang);
  if (row.lack.length <= 12) return names;
  return (
    <details>
      <summary>{t('quality.coverage.names', { n: row.lack.length })}</summary>
      {names}
    </details>
  );
}
