/** The tables and columns that can be asked for, with rows, types and units; a click writes the name into the editor. */
import { useState } from 'react';
import { choiceOf } from '../../core/catalogue/choices.ts';
import { TABLES } from '../../core/schema.ts';
import { useManifest } from '../../db/DoorProvider.tsx';
import { TABLES_TEXT } from '../../i18n/messages/tables.ts';
import { useText } from '../../i18n/useText.ts';

export function TableList({ onInsert }: { readonly onInsert: (text: string) => void }) {
  const { t, pick } = useText(TABLES_TEXT);
  const manifest = useManifest();
  // On a phone the list would push the answer out of sight.
  const [wide] = useState(() => window.matchMedia('(min-width: 56.25rem)').matches);
  return (
    <details className="rl-sql-tables" open={wide}>
      <summary>
        <h2>{t('sql.tables')}</h2>
      </summary>
      {TABLES.map((table) => {
        const rows = manifest?.tables[table.name]?.rows;
        return (
          <details key={table.name}>
            <summary>
              <code>{table.name}</code>
              {rows === undefined ? null : (
                <span className="rl-dg-count">{t('sql.tables.rows', { n: rows.toLocaleString('en-US') })}</span>
              )}
            </summary>
            <ul>
              {table.columns.map((column) => {
                const choice = choiceOf(column.name);
                const about = [choice ? pick(choice.zh, choice.en) : '', column.unit ?? column.type.toLowerCase()]
                  .filter((part) => part !== '')
                  .join(' · ');
                return (
                  <li key={column.name}>
                    <button
                      type="button"
                      aria-label={t('sql.insert', { name: column.name })}
                      onClick={() => onInsert(quotedName(column.name))}
                    >
                      <code>{column.name}</code>
                      <span className="rl-dg-count">{about}</span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </details>
        );
      })}
    </details>
  );
}

/** Names of ours that SQL takes for something else. */
const RESERVED = new Set(['group', 'end', 'start', 'text', 'count', 'year', 'no', 'level']);

function quotedName(name: string): string {
  return RESERVED.has(name) ? `"${name}"` : name;
}
