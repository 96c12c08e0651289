/** Chooses centres: search as people type, sorted by the measure with small bars, counts beside each, nothing hidden in silence. */
import { useDeferredValue, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Choice } from '../../core/catalogue/choices.ts';
import { SHELL } from '../../i18n/messages/shell.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewState } from '../../state/useViewState.ts';
import { centreName } from '../centreName.ts';
import { figureText } from '../Figure.tsx';
import { holdInPlace } from '../holdInPlace.ts';
import { cityName, inPlaces } from '../placeNames.ts';
import { matches, onlyHit, searchKey } from './centreSearch.ts';
import type { CentreRow } from './filterQueries.ts';

interface Props {
  readonly centres: readonly CentreRow[];
  readonly measure: Choice | null;
}

/** CSS pixels between the list and the window's edge, and the least height of the list. */
const EDGE = 12;
const LEAST_ROOM = 280;
/** Rows shown at once; a longer list is narrowed by typing. */
const SHOWN = 80;
/** As many as a link carries. */
const MOST = 60;

export function CentrePicker({ centres, measure }: Props) {
  const { t } = useText(SHELL);
  const { state } = useViewState();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const label = useId();
  const panel = useId();

  useEffect(() => {
    if (!open) return;
    function leave(event: Event): void {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    }
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [open]);

  // As high as the window has room for, so that its last line, «done», is in sight.
  useLayoutEffect(() => {
    const element = list.current;
    if (!open || !element) return;
    const room = window.innerHeight - element.getBoundingClientRect().top - EDGE;
    if (room < LEAST_ROOM) window.scrollBy({ top: LEAST_ROOM - room, behavior: 'instant' });
    element.style.maxHeight = `${Math.max(room, LEAST_ROOM)}px`;
  }, [open]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  const n = state.centers.length;
  const { places } = state;
  const inside = useMemo(
    () => centres.reduce((sum, { center_id }) => sum + Number(inPlaces(center_id, places)), 0),
    [centres, places],
  );
  return (
    <div ref={box} className="rl-field rl-picker">
      <span id={label}>{t('filter.centers')}</span>
      <button
        ref={button}
        type="button"
        className="rl-button"
        aria-expanded={open}
        aria-controls={panel}
        aria-describedby={label}
        onClick={() => setOpen(!open)}
      >
        {n === 0
          ? t('filter.centers.all', { n: centres.length === 0 ? '…' : inside.toLocaleString('en-US') })
          : t('filter.centers.some', { n })}
      </button>
      {open ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes the list from anywhere inside it
        <div
          ref={list}
          id={panel}
          className="rl-picker-panel"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            close();
          }}
        >
          <PickerList centres={centres} measure={measure} onDone={close} />
        </div>
      ) : null}
    </div>
  );
}

function PickerList({ centres, measure, onDone }: Props & { readonly onDone: () => void }) {
  const { t, lang, pick } = useText(SHELL);
  const { state, set } = useViewState();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  // Those chosen when the list was opened come first: in a country they would lie thousands of rows below.
  const [first] = useState(() => new Set(state.centers));
  const keyed = useMemo(
    () =>
      [...centres]
        .sort(
          (a, b) =>
            Number(first.has(b.center_id)) - Number(first.has(a.center_id)) ||
            (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY),
        )
        .map((centre) => ({ centre, key: searchKey(centre) })),
    [centres, first],
  );
  const largest = Math.max(0, ...keyed.map(({ centre }) => Math.abs(centre.value ?? 0)));
  const found = keyed.filter(({ key }) => matches(key, asked)).map(({ centre }) => centre);
  const inside = found.filter(({ center_id }) => inPlaces(center_id, state.places));
  const hidden = found.length - inside.length;
  const full = state.centers.length >= MOST;

  function toggle(code: string): void {
    const chosen = state.centers.includes(code);
    // What stands above may change with the choice: the list stays under the mouse.
    holdInPlace(input.current, () =>
      set({ centers: chosen ? state.centers.filter((other) => other !== code) : [...state.centers, code] }, 'replace'),
    );
  }

  return (
    <>
      <input
        ref={input}
        type="search"
        className="rl-input"
        aria-label={t('picker.search')}
        placeholder={t('picker.search')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const code = onlyHit(keyed, query, state.places);
          if (code === null || state.centers.includes(code) || full) return;
          toggle(code);
          setQuery('');
        }}
      />
      {measure ? <p className="rl-quiet">{t('picker.sorted', { measure: pick(measure.zh, measure.en) })}</p> : null}
      <ul className="rl-picker-list">
        {inside.slice(0, SHOWN).map((centre) => {
          const chosen = state.centers.includes(centre.center_id);
          return (
            <li key={centre.center_id}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen}
                  disabled={full && !chosen}
                  onChange={() => toggle(centre.center_id)}
                />
                <span className="rl-picker-name">
                  {centreName(centre, lang)}
                  <small>{centre.city === null ? null : cityName(centre.center_id, centre.city, lang)}</small>
                </span>
                <span className="rl-picker-value">
                  <i style={{ width: `${largest > 0 ? (Math.abs(centre.value ?? 0) / largest) * 100 : 0}%` }} />
                  <small>
                    {figureText(centre.value, measure?.unit ?? null, lang)}
                    {centre.value_year === null ? '' : ` · ${centre.value_year}`}
                  </small>
                </span>
                <small className="rl-picker-count">{t('picker.reports', { n: centre.reports })}</small>
              </label>
            </li>
          );
        })}
      </ul>
      <div className="rl-picker-foot" role="status">
        {found.length === 0 ? <p>{t('picker.none', { text: asked })}</p> : null}
        {inside.length > SHOWN ? (
          <p className="rl-quiet">{t('picker.more', { n: (inside.length - SHOWN).toLocaleString('en-US') })}</p>
        ) : null}
        {full ? <p className="rl-quiet">{t('picker.limit', { n: MOST })}</p> : null}
        {hidden > 0 ? (
          <p>
            {t('picker.hidden', { n: hidden })}{' '}
            <button type="button" className="rl-button" onClick={() => set({ places: [] })}>
              {t('picker.hidden.undo')}
            </button>
          </p>
        ) : null}
      </div>
      <div className="rl-picker-actions">
        {state.centers.length > 0 ? (
          <button type="button" className="rl-button is-plain" onClick={() => set({ centers: [] })}>
            {t('picker.clear')}
          </button>
        ) : null}
        <button type="button" className="rl-button" onClick={onDone}>
          {t('picker.close')}
        </button>
      </div>
    </>
  );
}
