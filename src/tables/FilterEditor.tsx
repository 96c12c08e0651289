/** Asks for a column's filter in the way its kind wants it: part of a text, a range, or a choice with counts. */
import { useId, useMemo, useState } from 'react';
import { TABLES_TEXT } from '../i18n/messages/tables.ts';
import { useText } from '../i18n/useText.ts';
import type { GridColumn } from './column.ts';
import { type Filter, isEmptyFilter } from './filter.ts';
import { valueWords } from './filterWords.ts';

interface Props<Row> {
  readonly column: GridColumn<Row>;
  readonly rows: readonly Row[];
  readonly filter: Filter | null;
  readonly onFilter: (filter: Filter | null) => void;
}

export function FilterEditor<Row>({ column, rows, filter, onFilter }: Props<Row>) {
  const set = (next: Filter): void => onFilter(isEmptyFilter(next) ? null : next);
  if (column.kind === 'code' || column.kind === 'flag') return <Choice {...{ column, rows, filter, set }} />;
  if (column.kind === 'number') return <Range {...{ column, filter, set, onFilter }} />;
  return <Part {...{ filter, set }} />;
}

interface PartProps {
  readonly filter: Filter | null;
  readonly set: (filter: Filter) => void;
}

function Part({ filter, set }: PartProps) {
  const { t } = useText(TABLES_TEXT);
  const id = useId();
  return (
    <p className="rl-colmenu-field">
      <label htmlFor={id}>{t('grid.filter.has')}</label>
      <input
        id={id}
        className="rl-input"
        type="search"
        value={filter?.kind === 'has' ? filter.text : ''}
        onChange={(event) => set({ kind: 'has', text: event.target.value.slice(0, 60) })}
      />
    </p>
  );
}

type Whether = 'all' | 'stated' | 'missing';

function Range<Row>({ column, filter, set, onFilter }: PartProps & Pick<Props<Row>, 'column' | 'onFilter'>) {
  const { t } = useText(TABLES_TEXT);
  const id = useId();
  const range = filter?.kind === 'range' ? filter : { from: null, to: null };
  const whether: Whether = filter?.kind === 'stated' || filter?.kind === 'missing' ? filter.kind : 'all';
  return (
    <>
      <div className="rl-colmenu-range">
        <Bound
          id={`${id}a`}
          label={t('grid.filter.from')}
          value={range.from}
          onValue={(from) => set({ kind: 'range', from, to: range.to })}
        />
        <Bound
          id={`${id}b`}
          label={t('grid.filter.to')}
          value={range.to}
          onValue={(to) => set({ kind: 'range', from: range.from, to })}
        />
        {column.unit ? <span className="rl-quiet">{column.unit}</span> : null}
      </div>
      <div className="rl-segments" role="group" aria-label={t('grid.filter')}>
        {(['all', 'stated', 'missing'] as const).map((choice) => (
          <button
            key={choice}
            type="button"
            aria-pressed={whether === choice && filter?.kind !== 'range'}
            onClick={() => onFilter(choice === 'all' ? null : { kind: choice })}
          >
            {t(`grid.filter.${choice}`)}
          </button>
        ))}
      </div>
    </>
  );
}

interface BoundProps {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly onValue: (value: number | null) => void;
}

/** Keeps what is being typed («1.», «-») while only whole numbers reach the filter. */
function Bound({ id, label, value, onValue }: BoundProps) {
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const known = value === null ? '' : String(value);
  const shown = Number(typed) === value || (typed !== '' && Number.isNaN(Number(typed))) ? typed : known;
  return (
    <p className="rl-colmenu-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="rl-input"
        inputMode="decimal"
        size={8}
        value={shown}
        onChange={(event) => {
          const text = event.target.value.normalize('NFKC').replace(/[,\s]/g, '').slice(0, 20);
          setTyped(text);
          if (text === '') onValue(null);
          else if (Number.isFinite(Number(text))) onValue(Number(text));
        }}
      />
    </p>
  );
}

/** Choices in the list at once, and from how many on they can be searched. */
const MAX_CHOICES = 200;
const SEARCHED_FROM = 12;

function Choice<Row>({ column, rows, filter, set }: PartProps & Pick<Props<Row>, 'column' | 'rows'>) {
  const { lang, t } = useText(TABLES_TEXT);
  const [find, setFind] = useState('');
  const counts = useMemo(() => countsOf(column, rows), [column, rows]);
  const chosen = new Set(filter?.kind === 'any' ? filter.values : []);
  const wanted = find.normalize('NFKC').trim().toLowerCase();
  // What is chosen stays in the list, whatever is searched for: a filter must not hide itself.
  const found = counts.filter(
    ([value]) => chosen.has(value) || valueWords(column, value, lang).toLowerCase().includes(wanted),
  );
  const choices = found.slice(0, MAX_CHOICES);
  return (
    <>
      {counts.length >= SEARCHED_FROM ? (
        <input
          type="search"
          className="rl-input rl-colmenu-find"
          placeholder={t('grid.filter.find')}
          aria-label={t('grid.filter.find')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
      ) : null}
      <ul className="rl-colmenu-choices">
        {choices.map(([value, count]) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(value)}
                onChange={(event) => {
                  const values = event.target.checked
                    ? [...chosen, value]
                    : [...chosen].filter((other) => other !== value);
                  set({ kind: 'any', values });
                }}
              />
              <span>{valueWords(column, value, lang)}</span>
              <span className="rl-dg-count">{count.toLocaleString('en-US')}</span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > choices.length ? (
        <p className="rl-dg-count">{t('grid.filter.more', { n: found.length - choices.length })}</p>
      ) : null}
    </>
  );
}

/** Values with how often each occurs, the most frequent first. */
function countsOf<Row>(column: GridColumn<Row>, rows: readonly Row[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = String(column.value(row) ?? '');
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}
