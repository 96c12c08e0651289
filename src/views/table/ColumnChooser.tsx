/** Chooses the columns, by the groups of the catalogue, with a search over names and ids. */
import { useEffect, useId, useRef, useState } from 'react';
import { TABLES_TEXT } from '../../i18n/messages/tables.ts';
import { useText } from '../../i18n/useText.ts';
import type { ColumnGroup } from './panelColumns.ts';

interface Props {
  readonly groups: readonly ColumnGroup[];
  readonly chosen: readonly string[];
  /** Columns that always stay: counted with the others, so that this is the number that the table and its exports name. */
  readonly fixed: number;
  readonly onChosen: (columns: readonly string[] | null) => void;
}

export function ColumnChooser({ groups, chosen, fixed, onChosen }: Props) {
  const { t } = useText(TABLES_TEXT);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const all = groups.reduce((sum, group) => sum + group.columns.length, fixed);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  useEffect(() => {
    if (!open) return;
    function leave(event: Event): void {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    }
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from anywhere inside
    <div
      ref={box}
      className="rl-columns"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        className="rl-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('table.columns')} <span className="rl-dg-count">{`${chosen.length + fixed}/${all}`}</span>
      </button>
      {open ? (
        <Choices id={id} groups={groups} chosen={chosen} fixed={fixed} all={all} onChosen={onChosen} onClose={close} />
      ) : null}
    </div>
  );
}

interface ChoicesProps extends Props {
  readonly id: string;
  readonly all: number;
  readonly onClose: () => void;
}

function Choices({ id, groups, chosen, fixed, all, onChosen, onClose }: ChoicesProps) {
  const { t } = useText(TABLES_TEXT);
  const [find, setFind] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const wanted = find.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  const on = new Set(chosen);
  const shown = groups.flatMap((group) => {
    const columns = group.columns.filter((column) =>
      `${group.label}${column.label}${column.id}`.toLowerCase().replace(/\s+/g, '').includes(wanted),
    );
    return columns.length === 0 ? [] : [{ ...group, columns }];
  });
  function turn(ids: readonly string[], to: boolean): void {
    onChosen(to ? [...new Set([...chosen, ...ids])] : chosen.filter((column) => !ids.includes(column)));
  }
  return (
    <section id={id} className="rl-columns-box" aria-label={t('table.columns')}>
      <div className="rl-columns-top">
        <input
          ref={search}
          type="search"
          className="rl-input"
          placeholder={t('table.columns.find')}
          aria-label={t('table.columns.find')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        <span className="rl-quiet" role="status">
          {t('table.columns.count', { n: chosen.length + fixed, all })}
        </span>
        <button type="button" className="rl-button is-plain" onClick={() => onChosen(null)}>
          {t('table.columns.default')}
        </button>
        <button
          type="button"
          className="rl-button is-plain"
          onClick={() =>
            turn(
              groups.flatMap((group) => group.columns.map((column) => column.id)),
              true,
            )
          }
        >
          {t('table.columns.all')}
        </button>
      </div>
      <div className="rl-columns-groups">
        {shown.map((group) => {
          const ids = group.columns.map((column) => column.id);
          const whole = ids.every((column) => on.has(column));
          return (
            <fieldset key={group.id}>
              <legend>
                {group.label}
                <button type="button" className="rl-button is-plain" onClick={() => turn(ids, !whole)}>
                  {t(whole ? 'table.columns.none' : 'table.columns.all')}
                </button>
              </legend>
              {group.columns.map((column) => (
                <label key={column.id} title={column.about || undefined}>
                  <input
                    type="checkbox"
                    checked={on.has(column.id)}
                    onChange={(event) => turn([column.id], event.target.checked)}
                  />
                  <span>
                    {column.label} {column.unit ? <span className="rl-dg-count">{column.unit}</span> : null}
                  </span>
                </label>
              ))}
            </fieldset>
          );
        })}
        {shown.length === 0 ? <p className="rl-quiet">{t('table.columns.noneFound')}</p> : null}
      </div>
      <p className="rl-columns-foot">
        <span className="rl-quiet">{t('table.columns.keep')}</span>
        <button type="button" className="rl-button" onClick={onClose}>
          {t('table.columns.done')}
        </button>
      </p>
    </section>
  );
}
